/** How far the work is of each row's longest commute. */
import { bestPlane, plane, rows, wayPlane, word } from "./memory";

/**
 * Makes the way plane: how far the work is of each row's longest commute. 0–3 up to ¼, ½, ¾, 1 of it, 4 beyond or
 * nothing but remote work, 5 unknown.
 * @param at planes of municipality, longest commute, marks; bit of remote only; number of municipalities; where the
 * kilometres of each are, 16 bits, UNKNOWN_KM where the person's is unknown
 */
export function makeWay(at: usize, km: usize): void {
  const municipality = plane(word(at, 0));
  const longest = plane(word(at, 1));
  const marks = plane(word(at, 2));
  const remote = i8x16.splat(<i8>word(at, 3));
  const last = word(at, 4);
  const none = i8x16.splat(0);
  const anywhere = i8x16.splat(-2);
  const unknown = i8x16.splat(-1);
  const four = i8x16.splat(4);
  const five = i8x16.splat(5);
  // In a pass of their own: what was just stored piece by piece is slow to load as a whole.
  for (let at: usize = 0; at < <usize>rows << 1; at += 8)
    store<u64>(bestPlane + at, fourWays(load<u64>(municipality + at), km, last));
  for (let row: u32 = 0; row < rows; row += 16) {
    const far = v128.load(longest + row);
    const near = v128.load(bestPlane + (<usize>row << 1));
    const rest = v128.load(bestPlane + (<usize>row << 1), 16);
    const beyond = i8x16.narrow_i16x8_u(
      quarters(near, i16x8.extend_low_i8x16_u(far)),
      quarters(rest, i16x8.extend_high_i8x16_u(far)),
    );
    // A municipality that is unknown has the largest kilometres.
    const nowhere = i8x16.narrow_i16x8_s(i16x8.eq(near, unknown), i16x8.eq(rest, unknown));
    let place = v128.bitselect(none, beyond, i8x16.eq(far, anywhere));
    place = v128.bitselect(five, place, v128.or(nowhere, i8x16.eq(far, unknown)));
    place = v128.bitselect(four, place, i8x16.ne(v128.and(v128.load(marks + row), remote), none));
    v128.store(wayPlane + row, place);
  }
}

/** Kilometres from four municipalities, 16 bits each. */
// @ts-ignore: decorator
@inline
function fourWays(from: u64, km: usize, last: u32): u64 {
  return (
    kilometres(<u32>from & 0xffff, km, last) |
    (kilometres(<u32>from >> 16, km, last) << 16) |
    (kilometres(<u32>(from >> 32) & 0xffff, km, last) << 32) |
    (kilometres(<u32>(from >> 48), km, last) << 48)
  );
}

// @ts-ignore: decorator
@inline
function kilometres(from: u32, km: usize, last: u32): u64 {
  return load<u16>(km + (<usize>min<u32>(from, last) << 1));
}

/** How many quarters of the longest commute the way is beyond, 0–4. Kilometres are under 16,383. */
// @ts-ignore: decorator
@inline
function quarters(km: v128, far: v128): v128 {
  const way = i16x8.shl(km, 2);
  const half = i16x8.shl(far, 1);
  const passed = i16x8.add(
    i16x8.add(i16x8.gt_u(way, far), i16x8.gt_u(way, half)),
    i16x8.add(i16x8.gt_u(way, i16x8.add(half, far)), i16x8.gt_u(way, i16x8.shl(half, 1))),
  );
  return i16x8.neg(passed);
}
