/**
 * What one unknown value of a row, read full, would bring. Only rows that pass and stand not far behind the list are asked,
 * so this goes row by row; who passes avoids neither the work nor its sector, so no list need be read.
 */
import { plane, word } from "./memory";

export const enum Gain {
  End = 0,
  /** Unknown where some bits of a plane have a value. */
  Bits = 1,
  /** Unknown where the lower nibble is 15; what it brings depends on the upper one. */
  Ability = 2,
  /** Unknown where the longest commute or the municipality is, unless nothing but remote work is accepted. */
  Way = 3,
}

/** The most that a row could gain. The instruction that could bring most comes first. */
export function mostOf(code: usize): u32 {
  return word(code, 0) == Gain.End ? 0 : word(code, 2);
}

/** The largest gain of a row. Instructions are [kind, words in all, the most it could bring, operands], the most falling. */
export function gainOf(code: usize, row: u32): u32 {
  let largest: u32 = 0;
  let at = code;
  while (word(at, 0) != Gain.End && word(at, 2) > largest) {
    const here = bringsOf(at, row);
    if (here > largest) largest = here;
    at += word(at, 1) << 2;
  }
  return largest;
}

function bringsOf(at: usize, row: u32): u32 {
  const value = load<u8>(plane(word(at, 3)) + row);
  switch (word(at, 0)) {
    case Gain.Bits:
      return (value & <u8>word(at, 4)) == <u8>word(at, 5) ? word(at, 2) : 0;
    case Gain.Ability:
      return (value & 15) == 15 ? <u32>load<u16>(at + 16 + (<usize>(value >> 4) << 1)) : 0;
    default: {
      const from = load<u16>(plane(word(at, 4)) + (<usize>row << 1));
      const unknown = value == 255 || from == 0xffff;
      const remote = (load<u8>(plane(word(at, 5)) + row) & <u8>word(at, 6)) != 0;
      return unknown && !remote ? word(at, 2) : 0;
    }
  }
}
