/**
 * What one unknown value of a row, read full, would bring. Only rows that pass and stand not far behind the list are asked,
 * so this goes row by row; who passes avoids neither the work nor its sector, so no list need be read.
 */
import {
  AbilityGain, BitsGain, Gain, GainHead, UNKNOWN_BYTE, UNKNOWN_MUNICIPALITY, UNKNOWN_NIBBLE, WayGain,
} from "./layout";
import { plane, word } from "./memory";

/** The most that a row could gain. The instruction that could bring most comes first. */
export function mostOf(code: usize): u32 {
  return word(code, GainHead.Kind) == Gain.End ? 0 : word(code, GainHead.Most);
}

/** The largest gain of a row. @param pool what demands of abilities deduct from */
export function gainOf(code: usize, pool: u32, row: u32): u32 {
  let largest: u32 = 0;
  let over: u32 = u32.MAX_VALUE;
  let at = code;
  while (word(at, GainHead.Kind) != Gain.End && word(at, GainHead.Most) > largest) {
    let here = bringsOf(at, row);
    if (here > largest && word(at, GainHead.Kind) == Gain.Ability) {
      if (over == u32.MAX_VALUE) over = overOf(code, pool, row);
      here = here > over ? here - over : 0;
    }
    if (here > largest) largest = here;
    at += word(at, GainHead.Words) << 2;
  }
  return largest;
}

/** What all demands of abilities would deduct beyond the pool: so much of an answer changes nothing. */
function overOf(code: usize, pool: u32, row: u32): u32 {
  let sum: u32 = 0;
  let at = code;
  while (word(at, GainHead.Kind) != Gain.End) {
    if (word(at, GainHead.Kind) == Gain.Ability) sum += restOf(at, load<u8>(plane(operand(at, AbilityGain.Plane)) + row));
    at += word(at, GainHead.Words) << 2;
  }
  return sum > pool ? sum - pool : 0;
}

// @ts-ignore: decorator
@inline
function restOf(at: usize, value: u8): u32 {
  return <u32>load<u16>(at + ((GainHead.Operands + AbilityGain.Rests) << 2) + (<usize>(value >> 4) << 1));
}

// @ts-ignore: decorator
@inline
function operand(at: usize, number: usize): u32 {
  return word(at, GainHead.Operands + number);
}

function bringsOf(at: usize, row: u32): u32 {
  // The first operand of every kind is a plane.
  const value = load<u8>(plane(operand(at, BitsGain.Plane)) + row);
  switch (word(at, GainHead.Kind)) {
    case Gain.Bits:
      return (value & <u8>operand(at, BitsGain.Mask)) == <u8>operand(at, BitsGain.Unknown) ? word(at, GainHead.Most) : 0;
    case Gain.Ability:
      return (value & UNKNOWN_NIBBLE) == UNKNOWN_NIBBLE ? restOf(at, value) : 0;
    default: {
      const from = load<u16>(plane(operand(at, WayGain.Municipality)) + (<usize>row << 1));
      const unknown = value == UNKNOWN_BYTE || from == UNKNOWN_MUNICIPALITY;
      const remote = (load<u8>(plane(operand(at, WayGain.Marks)) + row) & <u8>operand(at, WayGain.RemoteOnly)) != 0;
      return unknown && !remote ? word(at, GainHead.Most) : 0;
    }
  }
}
