/** Items: each adds its points to every row of the block; what abilities lack is deducted first. */
import { held, heldByOne, writePlaces } from "./held";
import {
  AbilityFourItem, AbilityItem, AbilityPairItem, AbilityWideItem, FOUR_SHIFT, HeldByOneItem, HeldItem, HoursItem, HoursPlace, Item,
  ITEM_OF_POSTINGS, ItemHead, LanguageItem, SHIFT_MASK, ShiftsItem, UNKNOWN_BYTE, WayItem, WishedWorkItem,
  WishItem, WishPlace,
} from "./layout";
import { holdings, placePlane, plane, points, rows, wayPlane, word } from "./memory";

/**
 * Of sixteen places: lower bytes of their points, then upper bytes. A place is always under 16, where the relaxed swizzle
 * gives the same on every machine.
 */
const UPPER: usize = 16;

/** What everybody has beside the pool of abilities: no deduction goes below it. */
let least: v128 = i16x8.splat(0);

// @ts-ignore: decorator
@inline
function deduct(at: usize, lower: v128, upper: v128): void {
  v128.store(at, i16x8.max_s(i16x8.sub(v128.load(at), lower), least));
  v128.store(at, i16x8.max_s(i16x8.sub(v128.load(at, 16), upper), least), 16);
}

/** Adds what a table says of the places (each under 16) of sixteen rows. */
// @ts-ignore: decorator
@inline
function addPlaces(row: u32, place: v128, low: v128, high: v128): void {
  const at = points + (<usize>row << 1);
  const lower = i8x16.relaxed_swizzle(low, place);
  const upper = i8x16.relaxed_swizzle(high, place);
  v128.store(at, i16x8.add(v128.load(at), i8x16.shuffle(lower, upper, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)));
  v128.store(
    at,
    i16x8.add(v128.load(at, 16), i8x16.shuffle(lower, upper, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)),
    16,
  );
}

/** Rows that the instruction at hand works on. */
let from: u32 = 0;
let until: u32 = 0;

/** Points of so many rows stay in the first cache while all instructions that read planes add to them. */
const TILE: u32 = 8192;

/**
 * Runs the items of a program over the block at hand; every row begins with `base` and `pool`, and abilities, which come
 * first, deduct from the pool what it has. Instructions that read postings come last: they write to rows anywhere in the
 * block.
 */
export function runItems(code: usize, base: u32, pool: u32): void {
  const start = i16x8.splat(<i16>(base + pool));
  least = i16x8.splat(<i16>base);
  let rest = code;
  for (from = 0; from < rows; from += TILE) {
    until = min<u32>(rows, from + TILE);
    for (let row = from; row < until; row += 8) v128.store(points + (<usize>row << 1), start);
    rest = runAll(code, false);
  }
  from = 0;
  until = rows;
  runAll(rest, true);
}

/** @returns where it ended: at the end, or before the first instruction that reads postings unless those are asked for */
function runAll(code: usize, withPostings: bool): usize {
  let at = code;
  while (true) {
    const item = word(at, ItemHead.Kind);
    if (item == Item.End || (!withPostings && item >= ITEM_OF_POSTINGS)) return at;
    const operands = at + (ItemHead.Operands << 2);
    at += word(at, ItemHead.Words) << 2;
    switch (item) {
      case Item.Ability:
        ability(plane(word(operands, AbilityItem.Plane)), operands + (AbilityItem.Table << 2));
        break;
      case Item.AbilityPair:
        abilityPair(operands);
        break;
      case Item.AbilityWide:
        abilityWide(plane(word(operands, AbilityWideItem.Plane)), operands + (AbilityWideItem.Table << 2));
        break;
      case Item.AbilityFour:
        abilityFour(operands);
        break;
      case Item.Language:
        language(
          plane(word(operands, LanguageItem.Plane)),
          word(operands, LanguageItem.Upper),
          operands + (LanguageItem.Table << 2),
        );
        break;
      case Item.Shifts:
        shifts(plane(word(operands, ShiftsItem.Plane)), operands + (ShiftsItem.Table << 2));
        break;
      case Item.Hours:
        hours(operands);
        break;
      case Item.Way:
        places(wayPlane, operands + (WayItem.Table << 2));
        break;
      case Item.Wish:
        wish(operands);
        break;
      case Item.WishedWork:
        wishedWork(operands);
        break;
      case Item.Held:
        held(word(operands, HeldItem.Count), operands + (HeldItem.Grades << 2));
        break;
      case Item.HeldByOne:
        heldByOne(
          holdings + word(operands, HeldByOneItem.Holdings),
          word(operands, HeldByOneItem.Count),
          operands + (HeldByOneItem.Relations << 2),
        );
        break;
    }
  }
}

/** Points of a place plane. */
function places(bytes: usize, table: usize): void {
  const low = v128.load(table);
  const high = v128.load(table + UPPER);
  for (let row = from; row < until; row += 16) {
    const place = v128.load(bytes + row);
    addPlaces(row, place, low, high);
  }
}

/** By the best level (upper nibble), of at most 255 points. */
function ability(levels: usize, table: usize): void {
  const low = v128.load(table);
  for (let row = from; row < until; row += 16)
    deductNarrow(row, i8x16.relaxed_swizzle(low, i8x16.shr_u(v128.load(levels + row), 4)));
}

// @ts-ignore: decorator
@inline
function deductNarrow(row: u32, here: v128): void {
  deduct(points + (<usize>row << 1), i16x8.extend_low_i8x16_u(here), i16x8.extend_high_i8x16_u(here));
}

/** Two abilities of at most 255 points together, so that their sum is made in bytes. */
function abilityPair(at: usize): void {
  const levels = plane(word(at, AbilityPairItem.Plane));
  const table = v128.load(at, AbilityPairItem.Table << 2);
  const otherLevels = plane(word(at, AbilityPairItem.OtherPlane));
  const otherTable = v128.load(at, AbilityPairItem.OtherTable << 2);
  for (let row = from; row < until; row += 16) {
    const here = i8x16.relaxed_swizzle(table, i8x16.shr_u(v128.load(levels + row), 4));
    const there = i8x16.relaxed_swizzle(otherTable, i8x16.shr_u(v128.load(otherLevels + row), 4));
    deductNarrow(row, i8x16.add(here, there));
  }
}

/** As `ability`, of more than 255 points. */
function abilityWide(levels: usize, table: usize): void {
  const low = v128.load(table);
  const high = v128.load(table + UPPER);
  for (let row = from; row < until; row += 16) {
    const place = i8x16.shr_u(v128.load(levels + row), 4);
    const lower = i8x16.relaxed_swizzle(low, place);
    const upper = i8x16.relaxed_swizzle(high, place);
    deduct(
      points + (<usize>row << 1),
      i8x16.shuffle(lower, upper, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23),
      i8x16.shuffle(lower, upper, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31),
    );
  }
}

/** Four abilities together: both sums are made in bytes, and become one number of 16 bits at the end. */
function abilityFour(at: usize): void {
  const first = plane(word(at, AbilityFourItem.Planes));
  const second = plane(word(at, AbilityFourItem.Planes + 1));
  const third = plane(word(at, AbilityFourItem.Planes + 2));
  const fourth = plane(word(at, AbilityFourItem.Planes + 3));
  const tables = at + (AbilityFourItem.Tables << 2);
  const rest0 = v128.load(tables);
  const whole0 = v128.load(tables, 16);
  const rest1 = v128.load(tables, 32);
  const whole1 = v128.load(tables, 48);
  const rest2 = v128.load(tables, 64);
  const whole2 = v128.load(tables, 80);
  const rest3 = v128.load(tables, 96);
  const whole3 = v128.load(tables, 112);
  for (let row = from; row < until; row += 16) {
    const a = i8x16.shr_u(v128.load(first + row), 4);
    const b = i8x16.shr_u(v128.load(second + row), 4);
    const c = i8x16.shr_u(v128.load(third + row), 4);
    const d = i8x16.shr_u(v128.load(fourth + row), 4);
    const rests = i8x16.add(
      i8x16.add(i8x16.relaxed_swizzle(rest0, a), i8x16.relaxed_swizzle(rest1, b)),
      i8x16.add(i8x16.relaxed_swizzle(rest2, c), i8x16.relaxed_swizzle(rest3, d)),
    );
    const wholes = i8x16.add(
      i8x16.add(i8x16.relaxed_swizzle(whole0, a), i8x16.relaxed_swizzle(whole1, b)),
      i8x16.add(i8x16.relaxed_swizzle(whole2, c), i8x16.relaxed_swizzle(whole3, d)),
    );
    deduct(
      points + (<usize>row << 1),
      i16x8.add(i16x8.extend_low_i8x16_u(rests), i16x8.shl(i16x8.extend_low_i8x16_u(wholes), FOUR_SHIFT)),
      i16x8.add(i16x8.extend_high_i8x16_u(rests), i16x8.shl(i16x8.extend_high_i8x16_u(wholes), FOUR_SHIFT)),
    );
  }
}

function language(levels: usize, upper: u32, table: usize): void {
  const low = v128.load(table);
  const high = v128.load(table + UPPER);
  const nibble = i8x16.splat(15);
  for (let row = from; row < until; row += 16) {
    const both = v128.load(levels + row);
    addPlaces(row, upper ? i8x16.shr_u(both, 4) : v128.and(both, nibble), low, high);
  }
}

/** By the set of shifts, the lower four bits; none is unknown. */
function shifts(marks: usize, table: usize): void {
  const low = v128.load(table);
  const high = v128.load(table + UPPER);
  const four = i8x16.splat(<i8>SHIFT_MASK);
  for (let row = from; row < until; row += 16) {
    const place = v128.and(v128.load(marks + row), four);
    addPlaces(row, place, low, high);
  }
}

/** @param at as of `HoursItem` */
function hours(at: usize): void {
  const min = plane(word(at, HoursItem.MinPlane));
  const max = plane(word(at, HoursItem.MaxPlane));
  const least = i8x16.splat(<i8>word(at, HoursItem.Min));
  const most = i8x16.splat(<i8>word(at, HoursItem.Max));
  const none = i8x16.splat(<i8>word(at, HoursItem.None));
  const small = i8x16.splat(<i8>word(at, HoursItem.Small));
  const large = i8x16.splat(<i8>word(at, HoursItem.Large));
  const table = at + (HoursItem.Table << 2);
  const low = v128.load(table);
  const high = v128.load(table + UPPER);
  const unknown = i8x16.splat(<i8>UNKNOWN_BYTE);
  const unknownPlace = i8x16.splat(<i8>HoursPlace.Unknown);
  for (let row = from; row < until; row += 16) {
    const has = v128.load(max + row);
    const gap = i8x16.max_u(i8x16.sub_sat_u(least, has), i8x16.sub_sat_u(v128.load(min + row), most));
    // A mask is −1: what is passed is counted by taking it away.
    const passed = i8x16.neg(
      i8x16.add(i8x16.add(i8x16.gt_u(gap, none), i8x16.gt_u(gap, small)), i8x16.gt_u(gap, large)),
    );
    const place = v128.bitselect(unknownPlace, passed, i8x16.eq(has, unknown));
    addPlaces(row, place, low, high);
  }
}

/** @param at as of `WishItem` */
function wish(at: usize): void {
  const known = plane(word(at, WishItem.KnownPlane));
  const said = i8x16.splat(<i8>word(at, WishItem.Known));
  const wished = plane(word(at, WishItem.WishedPlane));
  const avoided = plane(word(at, WishItem.AvoidedPlane));
  const hit = i8x16.splat(<i8>word(at, WishItem.WishedBit));
  const miss = i8x16.splat(<i8>word(at, WishItem.AvoidedBit));
  const table = at + (WishItem.Table << 2);
  const low = v128.load(table);
  const high = v128.load(table + UPPER);
  const none = i8x16.splat(0);
  const missPlace = i8x16.splat(<i8>WishPlace.Miss);
  const unsaidPlace = i8x16.splat(<i8>WishPlace.Unsaid);
  const avoidedPlace = i8x16.splat(<i8>WishPlace.Avoided);
  for (let row = from; row < until; row += 16) {
    // Where nothing else holds, the place is that of a hit: 0.
    let place = v128.and(missPlace, i8x16.eq(v128.and(v128.load(wished + row), hit), none));
    place = v128.bitselect(unsaidPlace, place, i8x16.eq(v128.and(v128.load(known + row), said), none));
    place = v128.bitselect(avoidedPlace, place, i8x16.ne(v128.and(v128.load(avoided + row), miss), none));
    addPlaces(row, place, low, high);
  }
}

/** @param at as of `WishedWorkItem` */
function wishedWork(at: usize): void {
  const known = plane(word(at, WishedWorkItem.KnownPlane));
  const said = i8x16.splat(<i8>word(at, WishedWorkItem.Known));
  const none = i8x16.splat(0);
  const missPlace = i8x16.splat(<i8>WishPlace.Miss);
  const unsaidPlace = i8x16.splat(<i8>WishPlace.Unsaid);
  for (let row = from; row < until; row += 16) {
    const unsaid = i8x16.eq(v128.and(v128.load(known + row), said), none);
    v128.store(placePlane + row, v128.bitselect(unsaidPlace, missPlace, unsaid));
  }
  writePlaces(word(at, WishedWorkItem.WishedKey), <u8>WishPlace.Hit);
  writePlaces(word(at, WishedWorkItem.AvoidedKey), <u8>WishPlace.Avoided);
  places(placePlane, at + (WishedWorkItem.Table << 2));
}
