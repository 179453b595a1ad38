/** Items: each adds its points to every row of the block, and keeps the largest gain that an unknown value could bring. */
import {
  BLOCK_ROWS,
  bestPlane,
  gain,
  placePlane,
  plane,
  points,
  postingOf,
  rows,
  wayPlane,
} from "./memory";

export const enum Item {
  End = 0,
  Ability = 1,
  AbilityPair = 2,
  AbilityWide = 3,
  Language = 4,
  Shifts = 5,
  Hours = 6,
  Way = 7,
  Wish = 8,
  WishedWork = 9,
  Held = 10,
}

/** Of sixteen places: lower bytes of their points, upper bytes, then the same of their gains. */
const UPPER: usize = 16;
const GAINS: usize = 32;

// @ts-ignore: decorator
@inline
function word(at: usize, number: usize): u32 {
  return load<u32>(at + (number << 2));
}

/** Adds what a table says of the places (each under 16) of sixteen rows. */
// @ts-ignore: decorator
@inline
function addPlaces(row: u32, place: v128, low: v128, high: v128): void {
  const at = points + (<usize>row << 1);
  const lower = i8x16.swizzle(low, place);
  const upper = i8x16.swizzle(high, place);
  v128.store(at, i16x8.add(v128.load(at), i8x16.shuffle(lower, upper, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)));
  v128.store(
    at,
    i16x8.add(v128.load(at, 16), i8x16.shuffle(lower, upper, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)),
    16,
  );
}

// @ts-ignore: decorator
@inline
function raiseGain(row: u32, place: v128, low: v128, high: v128): void {
  const at = gain + (<usize>row << 1);
  const lower = i8x16.swizzle(low, place);
  const upper = i8x16.swizzle(high, place);
  v128.store(at, i16x8.max_u(v128.load(at), i8x16.shuffle(lower, upper, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)));
  v128.store(
    at,
    i16x8.max_u(v128.load(at, 16), i8x16.shuffle(lower, upper, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)),
    16,
  );
}

/** Runs the items of a program over the block at hand; every row begins with `base`. */
export function runItems(code: usize, base: u32): void {
  const start = i16x8.splat(<i16>base);
  for (let at: usize = 0; at < <usize>rows << 1; at += 16) v128.store(points + at, start);
  memory.fill(gain, 0, <usize>rows << 1);
  let at = code;
  while (true) {
    const item = word(at, 0);
    if (item == Item.End) return;
    const operands = at + 8;
    at += word(at, 1) << 2;
    switch (item) {
      case Item.Ability:
        ability(plane(word(operands, 0)), word(operands, 1), operands + 8);
        break;
      case Item.AbilityPair:
        abilityPair(operands);
        break;
      case Item.AbilityWide:
        abilityWide(plane(word(operands, 0)), word(operands, 1), operands + 8);
        break;
      case Item.Language:
        language(plane(word(operands, 0)), word(operands, 1), operands + 8);
        break;
      case Item.Shifts:
        shifts(plane(word(operands, 0)), operands + 4);
        break;
      case Item.Hours:
        hours(operands);
        break;
      case Item.Way:
        places(wayPlane, operands);
        break;
      case Item.Wish:
        wish(operands);
        break;
      case Item.WishedWork:
        wishedWork(operands);
        break;
      case Item.Held:
        held(word(operands, 0), operands + 4);
        break;
    }
  }
}

/** Points of a place plane, with the gain where the table has one. */
function places(bytes: usize, table: usize): void {
  const low = v128.load(table);
  const high = v128.load(table + UPPER);
  const gainLow = v128.load(table + GAINS);
  const gainHigh = v128.load(table + GAINS + UPPER);
  for (let row: u32 = 0; row < rows; row += 16) {
    const place = v128.load(bytes + row);
    addPlaces(row, place, low, high);
    raiseGain(row, place, gainLow, gainHigh);
  }
}

/** By the best level (upper nibble), of at most 255 points; an unknown unaided level (lower nibble 15) could bring the rest. */
function ability(levels: usize, max: u32, table: usize): void {
  const low = v128.load(table);
  const full = i8x16.splat(<i8>max);
  const nibble = i8x16.splat(15);
  for (let row: u32 = 0; row < rows; row += 16) {
    const level = v128.load(levels + row);
    const here = i8x16.swizzle(low, i8x16.shr_u(level, 4));
    const rest = v128.and(i8x16.sub(full, here), i8x16.eq(v128.and(level, nibble), nibble));
    addNarrow(row, here, rest);
  }
}

// @ts-ignore: decorator
@inline
function addNarrow(row: u32, here: v128, rest: v128): void {
  const at = points + (<usize>row << 1);
  v128.store(at, i16x8.add(v128.load(at), i16x8.extend_low_i8x16_u(here)));
  v128.store(at, i16x8.add(v128.load(at, 16), i16x8.extend_high_i8x16_u(here)), 16);
  const most = gain + (<usize>row << 1);
  v128.store(most, i16x8.max_u(v128.load(most), i16x8.extend_low_i8x16_u(rest)));
  v128.store(most, i16x8.max_u(v128.load(most, 16), i16x8.extend_high_i8x16_u(rest)), 16);
}

/** Two abilities of at most 255 points together, so that their sum is made in bytes: [plane, max, four words of table] twice. */
function abilityPair(at: usize): void {
  const levels = plane(word(at, 0));
  const full = i8x16.splat(<i8>word(at, 1));
  const table = v128.load(at, 8);
  const otherLevels = plane(word(at, 6));
  const otherFull = i8x16.splat(<i8>word(at, 7));
  const otherTable = v128.load(at, 32);
  const nibble = i8x16.splat(15);
  for (let row: u32 = 0; row < rows; row += 16) {
    const level = v128.load(levels + row);
    const other = v128.load(otherLevels + row);
    const here = i8x16.swizzle(table, i8x16.shr_u(level, 4));
    const there = i8x16.swizzle(otherTable, i8x16.shr_u(other, 4));
    const rest = v128.and(i8x16.sub(full, here), i8x16.eq(v128.and(level, nibble), nibble));
    const otherRest = v128.and(i8x16.sub(otherFull, there), i8x16.eq(v128.and(other, nibble), nibble));
    addNarrow(row, i8x16.add(here, there), i8x16.max_u(rest, otherRest));
  }
}

/** As `ability`, of more than 255 points. */
function abilityWide(levels: usize, max: u32, table: usize): void {
  const low = v128.load(table);
  const high = v128.load(table + UPPER);
  const full = i16x8.splat(<i16>max);
  const nibble = i8x16.splat(15);
  for (let row: u32 = 0; row < rows; row += 16) {
    const level = v128.load(levels + row);
    const best = i8x16.shr_u(level, 4);
    const unknown = i8x16.eq(v128.and(level, nibble), nibble);
    const lower = i8x16.swizzle(low, best);
    const upper = i8x16.swizzle(high, best);
    const first = i8x16.shuffle(lower, upper, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
    const second = i8x16.shuffle(lower, upper, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
    const at = points + (<usize>row << 1);
    v128.store(at, i16x8.add(v128.load(at), first));
    v128.store(at, i16x8.add(v128.load(at, 16), second), 16);
    const most = gain + (<usize>row << 1);
    const rest = v128.and(i16x8.sub(full, first), i16x8.extend_low_i8x16_s(unknown));
    const otherRest = v128.and(i16x8.sub(full, second), i16x8.extend_high_i8x16_s(unknown));
    v128.store(most, i16x8.max_u(v128.load(most), rest));
    v128.store(most, i16x8.max_u(v128.load(most, 16), otherRest), 16);
  }
}

function language(levels: usize, upper: u32, table: usize): void {
  const low = v128.load(table);
  const high = v128.load(table + UPPER);
  const nibble = i8x16.splat(15);
  for (let row: u32 = 0; row < rows; row += 16) {
    const both = v128.load(levels + row);
    addPlaces(row, upper ? i8x16.shr_u(both, 4) : v128.and(both, nibble), low, high);
  }
}

/** By the set of shifts, the lower four bits; none is unknown. */
function shifts(marks: usize, table: usize): void {
  const low = v128.load(table);
  const high = v128.load(table + UPPER);
  const gainLow = v128.load(table + GAINS);
  const gainHigh = v128.load(table + GAINS + UPPER);
  const four = i8x16.splat(15);
  for (let row: u32 = 0; row < rows; row += 16) {
    const place = v128.and(v128.load(marks + row), four);
    addPlaces(row, place, low, high);
    raiseGain(row, place, gainLow, gainHigh);
  }
}

/** @param at planes of the least and most hours, the opening's own, three gaps, table; places: within each gap, beyond, unknown */
function hours(at: usize): void {
  const min = plane(word(at, 0));
  const max = plane(word(at, 1));
  const least = i8x16.splat(<i8>word(at, 2));
  const most = i8x16.splat(<i8>word(at, 3));
  const none = i8x16.splat(<i8>word(at, 4));
  const small = i8x16.splat(<i8>word(at, 5));
  const large = i8x16.splat(<i8>word(at, 6));
  const table = at + 28;
  const low = v128.load(table);
  const high = v128.load(table + UPPER);
  const gainLow = v128.load(table + GAINS);
  const gainHigh = v128.load(table + GAINS + UPPER);
  const unknown = i8x16.splat(-1);
  const unknownPlace = i8x16.splat(4);
  for (let row: u32 = 0; row < rows; row += 16) {
    const has = v128.load(max + row);
    const gap = i8x16.max_u(i8x16.sub_sat_u(least, has), i8x16.sub_sat_u(v128.load(min + row), most));
    // A mask is −1: what is passed is counted by taking it away.
    const passed = i8x16.neg(
      i8x16.add(i8x16.add(i8x16.gt_u(gap, none), i8x16.gt_u(gap, small)), i8x16.gt_u(gap, large)),
    );
    const place = v128.bitselect(unknownPlace, passed, i8x16.eq(has, unknown));
    addPlaces(row, place, low, high);
    raiseGain(row, place, gainLow, gainHigh);
  }
}

/** @param at known plane and bit, wished plane, avoided plane (the same as wished where nothing is avoided), bit, avoided bit, table */
function wish(at: usize): void {
  const known = plane(word(at, 0));
  const said = i8x16.splat(<i8>word(at, 1));
  const wished = plane(word(at, 2));
  const avoided = plane(word(at, 3));
  const hit = i8x16.splat(<i8>word(at, 4));
  const miss = i8x16.splat(<i8>word(at, 5));
  const table = at + 24;
  const low = v128.load(table);
  const high = v128.load(table + UPPER);
  const gainLow = v128.load(table + GAINS);
  const gainHigh = v128.load(table + GAINS + UPPER);
  const none = i8x16.splat(0);
  const one = i8x16.splat(1);
  const two = i8x16.splat(2);
  const three = i8x16.splat(3);
  for (let row: u32 = 0; row < rows; row += 16) {
    // Hit 0, said but not hit 1, nothing said 2, avoided 3.
    let place = v128.and(one, i8x16.eq(v128.and(v128.load(wished + row), hit), none));
    place = v128.bitselect(two, place, i8x16.eq(v128.and(v128.load(known + row), said), none));
    place = v128.bitselect(three, place, i8x16.ne(v128.and(v128.load(avoided + row), miss), none));
    addPlaces(row, place, low, high);
    raiseGain(row, place, gainLow, gainHigh);
  }
}

/** @param at known plane and bit, key of who wishes it, key of who avoids it, table; places as of `wish` */
function wishedWork(at: usize): void {
  const known = plane(word(at, 0));
  const said = i8x16.splat(<i8>word(at, 1));
  const none = i8x16.splat(0);
  const one = i8x16.splat(1);
  const two = i8x16.splat(2);
  for (let row: u32 = 0; row < rows; row += 16) {
    const unsaid = i8x16.eq(v128.and(v128.load(known + row), said), none);
    v128.store(placePlane + row, v128.bitselect(two, one, unsaid));
  }
  write(word(at, 2), 0);
  write(word(at, 3), 3);
  places(placePlane, at + 16);
}

function write(key: u32, place: u8): void {
  const entry = postingOf(key);
  if (entry == 0) return;
  const list = <usize>load<u32>(entry, 4);
  const end = list + (load<u32>(entry, 8) << 1);
  for (let at = list; at < end; at += 2) store<u8>(placePlane + load<u16>(at), place);
}

/** The best of what is held counts, once: [key, points] in rising order of points, so that the last one written is the best. */
function held(count: u32, keys: usize): void {
  let any = false;
  for (let i: u32 = 0; i < count; i++) {
    const entry = postingOf(word(keys, i * 2));
    if (entry == 0) continue;
    const list = <usize>load<u32>(entry, 4);
    const end = list + (load<u32>(entry, 8) << 1);
    if (list == end) continue;
    if (!any) memory.fill(bestPlane, 0, <usize>rows << 1);
    any = true;
    const here = <u16>word(keys, i * 2 + 1);
    for (let at = list; at < end; at += 2) store<u16>(bestPlane + (<usize>load<u16>(at) << 1), here);
  }
  if (!any) return;
  for (let at: usize = 0; at < <usize>rows << 1; at += 16)
    v128.store(points + at, i16x8.add(v128.load(points + at), v128.load(bestPlane + at)));
}

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
  for (let row: u32 = 0; row < rows; row += 16) {
    for (let i: u32 = 0; i < 16; i++) {
      const from = min<u32>(load<u16>(municipality + (<usize>(row + i) << 1)), last);
      store<u16>(bestPlane + (<usize>i << 1), load<u16>(km + (<usize>from << 1)));
    }
    const far = v128.load(longest + row);
    const near = v128.load(bestPlane);
    const rest = v128.load(bestPlane, 16);
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
