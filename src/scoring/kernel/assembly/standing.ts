/** Who is in scope, and of them who may be matched. */
import { BLOCK_ROWS, Standing } from "./layout";
import { clearBit, inScope, permitted, plane, planeBytes, rows, word } from "./memory";

/** Which of two planes' 16-bit numbers are under a limit. */
// @ts-ignore: decorator
@inline
export function under(low: v128, high: v128, limit: u32): v128 {
  const top = i8x16.splat(<i8>(limit >> 8));
  const less = i8x16.lt_u(high, top);
  return v128.or(less, v128.and(i8x16.eq(high, top), i8x16.lt_u(low, i8x16.splat(<i8>limit))));
}

/**
 * @param where as of `Standing`
 * @param areas 256 bytes, 1 where the area is in scope; 0 is everywhere
 */
export function stand(where: usize, asOf: u32, areas: usize): void {
  const occupied = plane(word(where, Standing.Occupied));
  const marks = plane(load<u32>(where, Standing.Marks << 2));
  const pausedLow = plane(load<u32>(where, Standing.PausedUntil << 2));
  const pausedHigh = pausedLow + planeBytes;
  const area = plane(load<u32>(where, Standing.Area << 2));
  const permits = i8x16.splat(<i8>load<u32>(where, Standing.Permits << 2));
  const none = i8x16.splat(0);
  for (let row: u32 = 0; row < rows; row += 16) {
    let here = i8x16.ne(v128.load(occupied + row), none);
    if (areas != 0) here = v128.and(here, inAreas(area + row, areas));
    const may = v128.and(
      i8x16.ne(v128.and(v128.load(marks + row), permits), none),
      under(v128.load(pausedLow + row), v128.load(pausedHigh + row), asOf),
    );
    store<u16>(inScope + (row >> 3), <u16>i8x16.bitmask(here));
    store<u16>(permitted + (row >> 3), <u16>i8x16.bitmask(v128.and(here, may)));
  }
}

function inAreas(area: usize, areas: usize): v128 {
  let found = i8x16.splat(0);
  for (let i: u32 = 0; i < 16; i++) {
    if (load<u8>(areas + load<u8>(area + i)) != 0) found = v128.or(found, laneOf(i));
  }
  return found;
}

// @ts-ignore: decorator
@inline
function laneOf(lane: u32): v128 {
  const numbers = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  return i8x16.eq(numbers, i8x16.splat(<i8>lane));
}

/** Takes out rows that are judged apart. @returns how many of the sorted rows lie before the block's end */
export function leaveOut(sorted: usize, from: u32, count: u32, first: u32): u32 {
  let at = from;
  const end = first + BLOCK_ROWS;
  for (; at < count; at++) {
    const row = load<u32>(sorted + (at << 2));
    if (row >= end) break;
    // A scan of some blocks only meets rows of those before.
    if (row < first) continue;
    clearBit(inScope, row - first);
    clearBit(permitted, row - first);
  }
  return at;
}
