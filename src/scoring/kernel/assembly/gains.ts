/**
 * What one unknown value of a row, read full, would bring. Only rows that pass and stand not far behind the list are asked,
 * so this goes row by row; who passes avoids neither the work nor its sector, so no list need be read.
 */
import { AbilityGain, BitsGain, FAR_UNSAID, Gain, GainHead, Program, UNKNOWN_NIBBLE, WayGain } from "./layout";
import { plane, word } from "./memory";
import { unknownPlaceOf } from "./way";

/** The most that a row could gain. The instruction that could bring most comes first. */
export function mostOf(code: usize): u32 {
  return word(code, GainHead.Kind) == Gain.End ? 0 : word(code, GainHead.Most);
}

/** The most that a row could gain without leaving those who are far-unsaid. */
export function mostWithin(code: usize): u32 {
  let most: u32 = 0;
  for (let at = code; word(at, GainHead.Kind) != Gain.End; at += word(at, GainHead.Words) << 2)
    most = max<u32>(most, word(at, GainHead.Most) & (FAR_UNSAID - 1));
  return most;
}

/** The largest gain of a row; it has FAR_UNSAID beside points where an answer ends that. */
export function gainOf(program: usize, row: u32): u32 {
  const code = program + word(program, Program.Gains);
  const pool = word(program, Program.Pool);
  let largest: u32 = 0;
  let over: u32 = u32.MAX_VALUE;
  let at = code;
  while (word(at, GainHead.Kind) != Gain.End && word(at, GainHead.Most) > largest) {
    let here = bringsOf(program, at, row);
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

function bringsOf(program: usize, at: usize, row: u32): u32 {
  // The first operand of every kind is a plane.
  const value = load<u8>(plane(operand(at, BitsGain.Plane)) + row);
  switch (word(at, GainHead.Kind)) {
    case Gain.Bits:
      return (value & <u8>operand(at, BitsGain.Mask)) == <u8>operand(at, BitsGain.Unknown) ? word(at, GainHead.Most) : 0;
    case Gain.Ability:
      return (value & UNKNOWN_NIBBLE) == UNKNOWN_NIBBLE ? restOf(at, value) : 0;
    default:
      return <u32>load<u16>(at + ((GainHead.Operands + WayGain.Rests) << 2) + (<usize>unknownPlaceOf(program, row) << 1));
  }
}
