/** Written by `npm run build:kernel` from scripts/tools/kernel-layout: change the table, not this file. */
/** Rows of a block: its 16-bit accumulators stay in the cache while an item streams one column. */
export const BLOCK_ROWS: u32 = 16384;
/** A block's set of rows as one bit each. */
export const SET_BYTES: u32 = 2048;
// @ts-ignore: decorator
@inline
export const UNKNOWN_NIBBLE: u32 = 15;
// @ts-ignore: decorator
@inline
export const UNKNOWN_BYTE: u32 = 255;
// @ts-ignore: decorator
@inline
export const ANYWHERE_KM: u32 = 254;
// @ts-ignore: decorator
@inline
export const UNKNOWN_MUNICIPALITY: u32 = 65535;
/** The four shifts in the column `shifts`. */
// @ts-ignore: decorator
@inline
export const SHIFT_MASK: u32 = 15;
/** A key times this, shifted right by POSTING_SHIFT, is where its entry is looked for first. */
// @ts-ignore: decorator
@inline
export const POSTING_FACTOR: u32 = 0x9e3779b1;
// @ts-ignore: decorator
@inline
export const POSTING_SHIFT: u32 = 7;
/** Gate codes, by their place in GATE_CODES. */
export const REASONS: u32 = 12;
/** Bits of a gate's `meta`, above the number of its reason. */
// @ts-ignore: decorator
@inline
export const META_BLIND: u32 = 256;
// @ts-ignore: decorator
@inline
export const META_LIFTABLE: u32 = 512;
/** A way from nowhere. Any other is under 16,384: four times it has to fit in 16 bits. */
// @ts-ignore: decorator
@inline
export const UNKNOWN_KM: u32 = 65535;
/** A longer way is beyond every commute. */
// @ts-ignore: decorator
@inline
export const MOST_KM: u32 = 16383;
/** Of `abilityFour`: four rests of a division by 2^6 fit a byte together. */
// @ts-ignore: decorator
@inline
export const FOUR_SHIFT: u32 = 6;
/** A number, and up to seven points, of 16 bits each. */
// @ts-ignore: decorator
@inline
export const RELATION_BYTES: u32 = 16;
/** Bits of a count that is kept across rows: a set of rows each. */
// @ts-ignore: decorator
@inline
export const COUNT_SETS: u32 = 16;
/** Counts of a row: programs passed, then near misses by reason. */
// @ts-ignore: decorator
@inline
export const COUNTS: u32 = 13;
/** Those of a block. */
// @ts-ignore: decorator
@inline
export const COUNTS_BYTES: u32 = 425984;
/** Best programs of a row. Keys (step of the lift, tie hash, missing points), then numbers. */
// @ts-ignore: decorator
@inline
export const BEST: u32 = 5;
/** Where a key's step begins. */
// @ts-ignore: decorator
@inline
export const BEST_STEP_SHIFT: u32 = 48;
/** The first 34 bits of a tie hash are in a key. */
// @ts-ignore: decorator
@inline
export const BEST_TIE_SHIFT: u32 = 30;
// @ts-ignore: decorator
@inline
export const BEST_POINT_BITS: u32 = 14;
/** Those of a block. */
// @ts-ignore: decorator
@inline
export const BEST_BYTES: u32 = 983040;
/** Rows of a block of one person: its planes lie close together. */
// @ts-ignore: decorator
@inline
export const DENSE_ROWS: u32 = 16;
/** On top of the step of who is far-unsaid, so that they stand after everybody else; in points, on top of everybody else’s. */
// @ts-ignore: decorator
@inline
export const FAR_UNSAID: u32 = 16384;
// @ts-ignore: decorator
@inline
export const GATES_SHIFT: u32 = 16;
/** Gates of an answer: the person may not be matched. */
// @ts-ignore: decorator
@inline
export const ANSWER_NOT_PERMITTED: u32 = 3;
export const FULL_POINTS: u32 = 10000;
/** The reason of who may not be matched, which no gate tells. */
// @ts-ignore: decorator
@inline
export const NOT_PERMITTED: u32 = 0;

/** A block at hand, as the table of blocks has it. */
export const enum Block {
  Planes = 0,
  /** Table of postings, 0 while there is none. */
  Postings = 1,
  /** Places of that table − 1. */
  Mask = 2,
  /** Rows to work on: a multiple of ROWS_AT_ONCE, or DENSE_ROWS. */
  Rows = 3,
}

// @ts-ignore: decorator
@inline
export const BLOCK_BYTES: u32 = 16;

/** A key's entry in a block's table of postings; key 0 is a free one. */
export const enum Posting {
  Key = 0,
  /** Where they lie, 16 bits each. */
  Rows = 1,
  Count = 2,
}

// @ts-ignore: decorator
@inline
export const POSTING_BYTES: u32 = 12;

/** Where the kernel reads a row's standing: numbers of planes, and the bit that permits. */
export const enum Standing {
  Occupied = 0,
  Marks = 1,
  PausedUntil = 2,
  Area = 3,
  Permits = 4,
}

// @ts-ignore: decorator
@inline
export const STANDING_BYTES: u32 = 20;

/** Rows that a program leaves out, and rows that avoid its employer: both sorted, each with its number. */
export const enum Apart {
  Skip = 0,
  SkipCount = 1,
  Avoiding = 2,
  AvoidingCount = 3,
}

// @ts-ignore: decorator
@inline
export const APART_BYTES: u32 = 16;

/** What one scan is to do, and where everything lies. */
export const enum Job {
  /** Table of blocks. */
  Blocks = 0,
  From = 1,
  To = 2,
  Program = 3,
  /** Plane of the persons' hashes, 8 bytes a row. */
  Hashes = 4,
  Standing = 5,
  /** Day number. */
  AsOf = 6,
  /** 256 bytes, 1 where the area is in scope; 0 is everywhere. */
  Areas = 7,
  Apart = 8,
  /** Set of the rows that may be ranked, 0 everyone; for `judge` what is held. */
  Candidates = 12,
  Points = 13,
  Passing = 14,
  Scratch = 15,
  Result = 16,
  List = 17,
  NearMisses = 18,
}

// @ts-ignore: decorator
@inline
export const JOB_BYTES: u32 = 76;

/** Head of a program; where its parts begin is told in bytes from the program's own beginning. */
export const enum Program {
  Base = 0,
  /** Points of which demands of abilities deduct; never more than they are. */
  Pool = 1,
  HashHigh = 2,
  HashLow = 3,
  Resolution = 4,
  Gates = 5,
  Items = 6,
  /** 0 where nothing depends on the way to work. */
  Way = 7,
  Km = 8,
  Gains = 9,
}

// @ts-ignore: decorator
@inline
export const PROGRAM_BYTES: u32 = 40;

/** What the way plane is made of: numbers of planes, a bit, how many municipalities `km` has. */
export const enum Way {
  Municipality = 0,
  MaxKm = 1,
  Marks = 2,
  RemoteOnly = 3,
  Municipalities = 4,
  /** Kilometres up to which the places of who said no limit reach. */
  FirstKm = 5,
  SecondKm = 6,
  ThirdKm = 7,
  FourthKm = 8,
}

// @ts-ignore: decorator
@inline
export const WAY_BYTES: u32 = 36;

/** Needs that lift a gate: planes of essential and of helpful ones, then a mask of accommodations in halves. */
export const enum Lift {
  Essential = 0,
  Helpful = 1,
  Low = 2,
  High = 3,
}

// @ts-ignore: decorator
@inline
export const LIFT_BYTES: u32 = 16;

/** Where in the two lists of `apart` the block at hand begins. */
export const enum Cursors {
  Skip = 0,
  Avoiding = 1,
}

// @ts-ignore: decorator
@inline
export const CURSORS_BYTES: u32 = 8;

/** What a scan answers beside its heaps. */
export const enum Result {
  Passing = 0,
  PassingBlind = 1,
  Gated = 2,
  NearMisses = 3,
  /** After `ask`. */
  InStep = 4,
  /** After `ask`. */
  Brought = 5,
  Spare = 6,
  /** REASONS of them, by place in GATE_CODES. */
  ByReason = 8,
  Cursors = 24,
}

// @ts-ignore: decorator
@inline
export const RESULT_BYTES: u32 = 128;

/** Head of a heap of first keys; its entries follow. */
export const enum Heap {
  Room = 0,
  Kept = 1,
  Spare = 2,
}

// @ts-ignore: decorator
@inline
export const HEAP_BYTES: u32 = 16;

/** A key that is kept. */
export const enum HeapEntry {
  /** The step, with FAR_UNSAID, in the lower 16 bits, points in the upper. */
  StepAndPoints = 0,
  Row = 1,
  TieLow = 2,
  TieHigh = 3,
}

// @ts-ignore: decorator
@inline
export const HEAP_ENTRY_BYTES: u32 = 16;

/** A program that `match` runs. */
export const enum MarketEntry {
  Program = 0,
  Apart = 1,
  Heap = 5,
  Cursors = 6,
  /** By which rows tell it. */
  Number = 8,
  Passing = 9,
  NearMisses = 10,
  /** Points of the reference person. */
  Reference = 11,
}

// @ts-ignore: decorator
@inline
export const MARKET_ENTRY_BYTES: u32 = 48;

/** A program that `tally` runs; its two counts go on from block to block. */
export const enum TallyEntry {
  Program = 0,
  Apart = 1,
  Cursors = 5,
  Step = 7,
  Passing = 8,
  Reaching = 9,
}

// @ts-ignore: decorator
@inline
export const TALLY_ENTRY_BYTES: u32 = 40;

/** A program that `judge` runs. */
export const enum JudgeEntry {
  Program = 0,
  Apart = 1,
  /** The row that reads the person worst at this opening. */
  WorstRow = 5,
}

// @ts-ignore: decorator
@inline
export const JUDGE_ENTRY_BYTES: u32 = 24;

/** What `judge` answers of an entry. There are points where no gate fails, or one alone. */
export const enum Answer {
  /** Points in the lower 16 bits; from GATES_SHIFT on the gates that fail. */
  PointsAndGates = 0,
  /** Points of the entry's other row. */
  Worst = 1,
  /** Bits of the reasons that fail. */
  Reasons = 2,
}

// @ts-ignore: decorator
@inline
export const ANSWER_BYTES: u32 = 12;

/** Places of a table of points. */
export const enum WayPlace {
  Quarter = 0,
  Half = 1,
  ThreeQuarters = 2,
  Whole = 3,
  Beyond = 4,
  UnsaidFirst = 5,
  UnsaidSecond = 6,
  UnsaidThird = 7,
  UnsaidFourth = 8,
  FarUnsaid = 9,
  Nowhere = 10,
}

/** Places of a table of points. */
export const enum HoursPlace {
  None = 0,
  Small = 1,
  Large = 2,
  Beyond = 3,
  Unknown = 4,
}

/** Places of a table of points. */
export const enum WishPlace {
  Hit = 0,
  Miss = 1,
  Unsaid = 2,
  Avoided = 3,
}

/** Each finds the rows that fail. `meta` is the reason, and META_BLIND and META_LIFTABLE above it. */
export const enum Gate {
  End = 0,
  /** Later than a day. */
  Date = 1,
  /** Two or more nibbles short; an unknown level never is. */
  Ability = 2,
  /** Without a bit. */
  BitUnset = 3,
  /** With a bit. */
  BitSet = 4,
  /** A nibble below what is asked; `upper` tells which of a byte. */
  Language = 5,
  /** A gap of hours, in halves, that is larger than `beyond`. */
  Hours = 6,
  /** Shifts are said, of those in `all`, and none is asked. */
  Shifts = 7,
  /** Beyond the longest commute, as the way plane has it. */
  Way = 8,
  /** Target groups by 32-bit masks. */
  Groups = 9,
  /** Nothing of some keys is held. */
  NoneHeld = 10,
  /** A key is held. */
  Held = 11,
  /** Rows that are told beside the program. */
  Rows = 12,
}

/** Words before the operands. */
export const enum GateHead {
  Kind = 0,
  Meta = 1,
  Words = 2,
  Operands = 3,
}

/** Operands of Gate.Date. */
export const enum DateGate {
  Plane = 0,
  Day = 1,
}

/** Operands of Gate.Ability. */
export const enum AbilityGate {
  Plane = 0,
  Asks = 1,
}

/** Operands of Gate.BitUnset. */
export const enum BitUnsetGate {
  Plane = 0,
  Mask = 1,
}

/** Operands of Gate.BitSet. */
export const enum BitSetGate {
  Plane = 0,
  Mask = 1,
  Lift = 2,
}

/** Operands of Gate.Language. */
export const enum LanguageGate {
  Plane = 0,
  Upper = 1,
  Asks = 2,
}

/** Operands of Gate.Hours. */
export const enum HoursGate {
  MinPlane = 0,
  MaxPlane = 1,
  Min = 2,
  Max = 3,
  Beyond = 4,
  Lift = 5,
}

/** Operands of Gate.Shifts. */
export const enum ShiftsGate {
  Plane = 0,
  All = 1,
  Asks = 2,
  Lift = 3,
}

/** Operands of Gate.Way. */
export const enum WayGate {
  Lift = 0,
}

/** Operands of Gate.Groups. */
export const enum GroupsGate {
  Plane = 0,
  AnyOf = 1,
  AllOf = 2,
  Not = 3,
}

/** Operands of Gate.NoneHeld. */
export const enum NoneHeldGate {
  Count = 0,
  Keys = 1,
}

/** Operands of Gate.Held. */
export const enum HeldGate {
  Key = 0,
}

/** Each adds points to every row; those of abilities come first, and deduct. */
export const enum Item {
  End = 0,
  /** Deducts by the best level, at most 255 points. */
  Ability = 1,
  /** Two abilities of at most 255 points together. */
  AbilityPair = 2,
  /** As `ability`, of more points. */
  AbilityWide = 3,
  /** Four of more points together: each has what is left of a shift by FOUR_SHIFT, then what is shifted out. */
  AbilityFour = 4,
  /** By the level held. */
  Language = 5,
  /** By the set of shifts; none is unknown. */
  Shifts = 6,
  /** By the gap of hours, in halves; places of HOURS_PLACE. */
  Hours = 7,
  /** By the way plane, places of WAY_PLACE. */
  Way = 8,
  /** By bits; places of WISH_PLACE. Where nothing is avoided, `avoidedBit` is 0. */
  Wish = 9,
  /** By who wishes or avoids a key; places of WISH_PLACE. */
  WishedWork = 10,
  /** The best of what is held counts: [key, points] in rising order of points, so many. */
  Held = 11,
  /** As `held` for one person: relations of RELATION_BYTES, by number from `holdings` on. */
  HeldByOne = 12,
}

/** Words before the operands. */
export const enum ItemHead {
  Kind = 0,
  Words = 1,
  Operands = 2,
}

/** Operands of Item.Ability. */
export const enum AbilityItem {
  Plane = 0,
  Table = 1,
}

/** Operands of Item.AbilityPair. */
export const enum AbilityPairItem {
  Plane = 0,
  Table = 1,
  OtherPlane = 5,
  OtherTable = 6,
}

/** Operands of Item.AbilityWide. */
export const enum AbilityWideItem {
  Plane = 0,
  Table = 1,
}

/** Operands of Item.AbilityFour. */
export const enum AbilityFourItem {
  Planes = 0,
  Tables = 4,
}

/** Operands of Item.Language. */
export const enum LanguageItem {
  Plane = 0,
  Upper = 1,
  Table = 2,
}

/** Operands of Item.Shifts. */
export const enum ShiftsItem {
  Plane = 0,
  Table = 1,
}

/** Operands of Item.Hours. */
export const enum HoursItem {
  MinPlane = 0,
  MaxPlane = 1,
  Min = 2,
  Max = 3,
  None = 4,
  Small = 5,
  Large = 6,
  Table = 7,
}

/** Operands of Item.Way. */
export const enum WayItem {
  Table = 0,
}

/** Operands of Item.Wish. */
export const enum WishItem {
  KnownPlane = 0,
  Known = 1,
  WishedPlane = 2,
  AvoidedPlane = 3,
  WishedBit = 4,
  AvoidedBit = 5,
  Table = 6,
}

/** Operands of Item.WishedWork. */
export const enum WishedWorkItem {
  KnownPlane = 0,
  Known = 1,
  WishedKey = 2,
  AvoidedKey = 3,
  Table = 4,
}

/** Operands of Item.Held. */
export const enum HeldItem {
  Count = 0,
  Grades = 1,
}

/** Operands of Item.HeldByOne. */
export const enum HeldByOneItem {
  Holdings = 0,
  Count = 1,
  Relations = 2,
}

/** From this kind on they read postings. */
// @ts-ignore: decorator
@inline
export const ITEM_OF_POSTINGS: u32 = 10;

/** What one unknown value could bring; `most` is the most of it, and falls from one to the next. */
export const enum Gain {
  End = 0,
  /** Unknown where some bits of a plane have a value. */
  Bits = 1,
  /** Unknown where the lower nibble is; what it deducts depends on the upper one, 16 bits each. */
  Ability = 2,
  /** By places of WAY_PLACE, 16 bits each; FAR_UNSAID beside what is missing where that is left behind, too. */
  Way = 3,
}

/** Words before the operands. */
export const enum GainHead {
  Kind = 0,
  Words = 1,
  Most = 2,
  Operands = 3,
}

/** Operands of Gain.Bits. */
export const enum BitsGain {
  Plane = 0,
  Mask = 1,
  Unknown = 2,
}

/** Operands of Gain.Ability. */
export const enum AbilityGain {
  Plane = 0,
  Rests = 1,
}

/** Operands of Gain.Way. */
export const enum WayGain {
  Plane = 0,
  Rests = 1,
}
