/** Needs that lift a gate. */
import { Lift } from "./layout";
import { lifted, plane, planeBytes, rows, word } from "./memory";

/**
 * Finds who needs one of a mask of accommodations.
 * @param at as of `Lift`
 */
export function needs(at: usize): bool {
  const essential = plane(word(at, Lift.Essential));
  const helpful = plane(word(at, Lift.Helpful));
  const low = word(at, Lift.Low);
  const high = word(at, Lift.High);
  if ((low | high) == 0) return false;
  memory.fill(lifted, 0, rows >> 3);
  for (let byte: u32 = 0; byte < 8; byte++) {
    const mask = ((byte < 4 ? low : high) >> ((byte & 3) << 3)) & 0xff;
    if (mask == 0) continue;
    const wanted = i8x16.splat(<i8>mask);
    const none = i8x16.splat(0);
    const offset = <usize>byte * planeBytes;
    for (let row: u32 = 0; row < rows; row += 16) {
      const need = v128.or(v128.load(essential + offset + row), v128.load(helpful + offset + row));
      const set = lifted + (row >> 3);
      store<u16>(set, load<u16>(set) | <u16>i8x16.bitmask(i8x16.ne(v128.and(need, wanted), none)));
    }
  }
  return true;
}
