/** Gates: each finds the rows that fail, which are then counted by reason and told apart by one failing item or more. */
import {
  AbilityGate, BitSetGate, BitUnsetGate, BLOCK_ROWS, DateGate, Gate, GateHead, GroupsGate, HeldGate,
  HoursGate, LanguageGate, META_BLIND, META_LIFTABLE, NoneHeldGate, Posting, REASONS, SET_BYTES, ShiftsGate,
  UNKNOWN_BYTE, WayGate, WayPlace,
} from "./layout";
import {
  byReason, clearBit, fails, failsBlind, failsFast, failsOne, failsTwo, lifted, permitted, plane,
  planeBytes, postingOf, rows, setBit, wayPlane, word,
} from "./memory";
import { needs } from "./lift";
import { under } from "./standing";

// @ts-ignore: decorator
@inline
function mark(row: u32, failing: v128): void {
  store<u16>(fails + (row >> 3), <u16>i8x16.bitmask(failing));
}

/**
 * Runs the gates of a program over the block at hand.
 * @param apart sorted rows that fail `Rows`, with the cursor before which they belong to earlier blocks
 * @returns the cursor behind this block
 */
export function runGates(code: usize, apart: usize, cursor: u32, apartCount: u32, first: u32): u32 {
  const setRows = rows >> 3;
  clear(failsOne, 4);
  clear(byReason, REASONS);
  let at = code;
  let next = cursor;
  while (true) {
    const gate = word(at, GateHead.Kind);
    if (gate == Gate.End) return next;
    const meta = word(at, GateHead.Meta);
    const operands = at + (GateHead.Operands << 2);
    at += word(at, GateHead.Words) << 2;
    let lift = false;
    switch (gate) {
      case Gate.Date:
        date(plane(word(operands, DateGate.Plane)), word(operands, DateGate.Day));
        break;
      case Gate.Ability:
        ability(plane(word(operands, AbilityGate.Plane)), word(operands, AbilityGate.Asks));
        break;
      case Gate.BitUnset:
        bit(plane(word(operands, BitUnsetGate.Plane)), word(operands, BitUnsetGate.Mask), false);
        break;
      case Gate.BitSet:
        bit(plane(word(operands, BitSetGate.Plane)), word(operands, BitSetGate.Mask), true);
        lift = needs(operands + (BitSetGate.Lift << 2));
        break;
      case Gate.Language:
        language(
          plane(word(operands, LanguageGate.Plane)),
          word(operands, LanguageGate.Upper),
          word(operands, LanguageGate.Asks),
        );
        break;
      case Gate.Hours:
        hours(operands);
        lift = needs(operands + (HoursGate.Lift << 2));
        break;
      case Gate.Shifts:
        shifts(
          plane(word(operands, ShiftsGate.Plane)),
          word(operands, ShiftsGate.All),
          word(operands, ShiftsGate.Asks),
        );
        lift = needs(operands + (ShiftsGate.Lift << 2));
        break;
      case Gate.Way:
        way();
        lift = needs(operands + (WayGate.Lift << 2));
        break;
      case Gate.Groups:
        groups(operands);
        break;
      case Gate.NoneHeld:
        memory.fill(fails, 0xff, setRows);
        for (let i: u32 = 0, count = word(operands, NoneHeldGate.Count); i < count; i++)
          held(word(operands, NoneHeldGate.Keys + i), false);
        break;
      case Gate.Held:
        memory.fill(fails, 0, setRows);
        held(word(operands, HeldGate.Key), true);
        break;
      case Gate.Rows:
        memory.fill(fails, 0, setRows);
        next = among(apart, cursor, apartCount, first);
        break;
    }
    merge(meta, lift);
  }
}

/** Empties sets that lie one after the other, as far as the block's rows reach. */
function clear(sets: usize, count: u32): void {
  const none = i64x2.splat(0);
  for (let set: u32 = 0; set < count; set++)
    for (let at: u32 = 0; at < rows >> 3; at += 16) v128.store(sets + set * SET_BYTES + at, none);
}

/** Of those who fail, only rows that may be matched count; a lift does not help the blind count, which knows of no need. */
function merge(meta: u32, lift: bool): void {
  const reason = byReason + (meta & 0xff) * SET_BYTES;
  for (let at: u32 = 0; at < rows >> 3; at += 16) {
    let failing = v128.and(v128.load(fails + at), v128.load(permitted + at));
    if ((meta & META_BLIND) != 0) v128.store(failsBlind + at, v128.or(v128.load(failsBlind + at), failing));
    if (lift) failing = v128.andnot(failing, v128.load(lifted + at));
    const once = v128.load(failsOne + at);
    v128.store(failsTwo + at, v128.or(v128.load(failsTwo + at), v128.and(once, failing)));
    v128.store(failsOne + at, v128.or(once, failing));
    v128.store(reason + at, v128.or(v128.load(reason + at), failing));
    if ((meta & META_LIFTABLE) == 0) v128.store(failsFast + at, v128.or(v128.load(failsFast + at), failing));
  }
}

/** Later than a day. */
function date(low: usize, day: u32): void {
  for (let row: u32 = 0; row < rows; row += 16)
    mark(row, v128.not(under(v128.load(low + row), v128.load(low + planeBytes + row), day + 1)));
}

/** Two or more nibbles short; an unknown level, 15, never is. */
function ability(levels: usize, asks: u32): void {
  const least = i8x16.splat(<i8>(asks - 1));
  for (let row: u32 = 0; row < rows; row += 16)
    mark(row, i8x16.lt_u(i8x16.shr_u(v128.load(levels + row), 4), least));
}

function bit(bytes: usize, mask: u32, set: bool): void {
  const wanted = i8x16.splat(<i8>mask);
  const none = i8x16.splat(0);
  for (let row: u32 = 0; row < rows; row += 16) {
    const here = v128.and(v128.load(bytes + row), wanted);
    mark(row, set ? i8x16.ne(here, none) : i8x16.eq(here, none));
  }
}

function language(levels: usize, upper: u32, asks: u32): void {
  const wanted = i8x16.splat(<i8>asks);
  const low = i8x16.splat(15);
  for (let row: u32 = 0; row < rows; row += 16) {
    const both = v128.load(levels + row);
    mark(row, i8x16.lt_u(upper ? i8x16.shr_u(both, 4) : v128.and(both, low), wanted));
  }
}

/** @param at as of `HoursGate` */
function hours(at: usize): void {
  const min = plane(word(at, HoursGate.MinPlane));
  const max = plane(word(at, HoursGate.MaxPlane));
  const least = i8x16.splat(<i8>word(at, HoursGate.Min));
  const most = i8x16.splat(<i8>word(at, HoursGate.Max));
  const beyond = i8x16.splat(<i8>word(at, HoursGate.Beyond));
  const unknown = i8x16.splat(<i8>UNKNOWN_BYTE);
  for (let row: u32 = 0; row < rows; row += 16) {
    const has = v128.load(max + row);
    const gap = i8x16.max_u(i8x16.sub_sat_u(least, has), i8x16.sub_sat_u(v128.load(min + row), most));
    mark(row, v128.andnot(i8x16.gt_u(gap, beyond), i8x16.eq(has, unknown)));
  }
}

function shifts(marks: usize, all: u32, asks: u32): void {
  const any = i8x16.splat(<i8>all);
  const wanted = i8x16.splat(<i8>asks);
  const none = i8x16.splat(0);
  for (let row: u32 = 0; row < rows; row += 16) {
    const has = v128.and(v128.load(marks + row), any);
    mark(row, v128.and(i8x16.ne(has, none), i8x16.eq(v128.and(has, wanted), none)));
  }
}

/** Beyond the longest commute, as the way plane has it. */
function way(): void {
  const beyond = i8x16.splat(<i8>WayPlace.Beyond);
  for (let row: u32 = 0; row < rows; row += 16) mark(row, i8x16.eq(v128.load(wayPlane + row), beyond));
}

/** @param at as of `GroupsGate` */
function groups(at: usize): void {
  const bytes = plane(word(at, GroupsGate.Plane));
  const anyOf = word(at, GroupsGate.AnyOf);
  const allOf = word(at, GroupsGate.AllOf);
  const not = word(at, GroupsGate.Not);
  const none = i8x16.splat(0);
  for (let row: u32 = 0; row < rows; row += 16) {
    let any = none;
    let failing = none;
    for (let byte: u32 = 0; byte < 4; byte++) {
      const has = v128.load(bytes + <usize>byte * planeBytes + row);
      const shift = byte << 3;
      any = v128.or(any, v128.and(has, i8x16.splat(<i8>(anyOf >> shift))));
      failing = v128.or(failing, v128.andnot(i8x16.splat(<i8>(allOf >> shift)), has));
      failing = v128.or(failing, v128.and(has, i8x16.splat(<i8>(not >> shift))));
    }
    let out = i8x16.ne(failing, none);
    if (anyOf != 0) out = v128.or(out, i8x16.eq(any, none));
    mark(row, out);
  }
}

/** Rows that hold a key fail, or do not after all. */
function held(key: u32, failing: bool): void {
  const entry = postingOf(key);
  if (entry == 0) return;
  const list = <usize>load<u32>(entry, Posting.Rows << 2);
  const end = list + (load<u32>(entry, Posting.Count << 2) << 1);
  if (failing) for (let at = list; at < end; at += 2) setBit(fails, load<u16>(at));
  else for (let at = list; at < end; at += 2) clearBit(fails, load<u16>(at));
}

function among(sorted: usize, from: u32, count: u32, first: u32): u32 {
  let at = from;
  for (; at < count; at++) {
    const row = load<u32>(sorted + (at << 2));
    if (row >= first + BLOCK_ROWS) break;
    if (row < first) continue;
    setBit(fails, row - first);
  }
  return at;
}
