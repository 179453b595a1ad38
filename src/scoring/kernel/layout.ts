/** What the kernel is told, and what it answers. Written by `npm run build:kernel` from scripts/tools/kernel-layout: change the table, not this file. */
/** Gate codes, by their place in GATE_CODES. */
export const REASONS = 12
/** Bits of a gate's `meta`, above the number of its reason. */
export const META_BLIND = 256
export const META_LIFTABLE = 512
/** A way from nowhere. Any other is under 16,384: four times it has to fit in 16 bits. */
export const UNKNOWN_KM = 65535
/** A longer way is beyond every commute. */
export const MOST_KM = 16383
/** Of `abilityFour`: four rests of a division by 2^6 fit a byte together. */
export const FOUR_SHIFT = 6
/** A number, and up to seven points, of 16 bits each. */
export const RELATION_BYTES = 16
/** Bits of a count that is kept across rows: a set of rows each. */
export const COUNT_SETS = 16
/** Counts of a row: programs passed, then near misses by reason. */
export const COUNTS = 13
/** Those of a block. */
export const COUNTS_BYTES = 425984
/** Best programs of a row. Keys (step of the lift, tie hash, missing points), then numbers. */
export const BEST = 5
/** Where a key's step begins. */
export const BEST_STEP_SHIFT = 48
/** The first 34 bits of a tie hash are in a key. */
export const BEST_TIE_SHIFT = 30
export const BEST_POINT_BITS = 14
/** Those of a block. */
export const BEST_BYTES = 983040
/** Rows of a block of one person: its planes lie close together. */
export const DENSE_ROWS = 16
/** On top of the step of who is far-unsaid, so that they stand after everybody else; in points, on top of everybody else’s. */
export const FAR_UNSAID = 16384
export const GATES_SHIFT = 16
/** Gates of an answer: the person may not be matched. */
export const ANSWER_NOT_PERMITTED = 3

/** Places of a table of points. */
export const WAY_PLACE = {
  quarter: 0,
  half: 1,
  threeQuarters: 2,
  whole: 3,
  beyond: 4,
  unsaidFirst: 5,
  unsaidSecond: 6,
  unsaidThird: 7,
  unsaidFourth: 8,
  farUnsaid: 9,
  nowhere: 10,
} as const

/** Places of a table of points. */
export const HOURS_PLACE = {
  none: 0,
  small: 1,
  large: 2,
  beyond: 3,
  unknown: 4,
} as const

/** Places of a table of points. */
export const WISH_PLACE = {
  hit: 0,
  miss: 1,
  unsaid: 2,
  avoided: 3,
} as const

/** Where the kernel reads a row's standing: numbers of planes, and the bit that permits. Words. */
export const STANDING = {
  occupied: 0,
  marks: 1,
  pausedUntil: 2,
  area: 3,
  permits: 4,
} as const

export const STANDING_WORDS = 5

export const standingWords = (of: {
  readonly occupied: number
  readonly marks: number
  readonly pausedUntil: number
  readonly area: number
  readonly permits: number
}): readonly number[] => [of.occupied, of.marks, of.pausedUntil, of.area, of.permits]

/** Rows that a program leaves out, and rows that avoid its employer: both sorted, each with its number. Words. */
export const APART = {
  skip: 0,
  skipCount: 1,
  avoiding: 2,
  avoidingCount: 3,
} as const

export const APART_WORDS = 4

/** What one scan is to do, and where everything lies. Words. */
export const JOB = {
  /** Table of blocks. */
  blocks: 0,
  from: 1,
  to: 2,
  program: 3,
  /** Plane of the persons' hashes, 8 bytes a row. */
  hashes: 4,
  standing: 5,
  /** Day number. */
  asOf: 6,
  /** 256 bytes, 1 where the area is in scope; 0 is everywhere. */
  areas: 7,
  skip: 8,
  skipCount: 9,
  avoiding: 10,
  avoidingCount: 11,
  /** Set of the rows that may be ranked, 0 everyone; for `judge` what is held. */
  candidates: 12,
  points: 13,
  passing: 14,
  scratch: 15,
  result: 16,
  list: 17,
  nearMisses: 18,
} as const

export const JOB_WORDS = 19

export const jobWords = (of: {
  readonly blocks: number
  readonly from: number
  readonly to: number
  readonly program: number
  readonly hashes: number
  readonly standing: number
  readonly asOf: number
  readonly areas: number
  readonly skip: number
  readonly skipCount: number
  readonly avoiding: number
  readonly avoidingCount: number
  readonly candidates: number
  readonly points: number
  readonly passing: number
  readonly scratch: number
  readonly result: number
  readonly list: number
  readonly nearMisses: number
}): readonly number[] => [
  of.blocks,
  of.from,
  of.to,
  of.program,
  of.hashes,
  of.standing,
  of.asOf,
  of.areas,
  of.skip,
  of.skipCount,
  of.avoiding,
  of.avoidingCount,
  of.candidates,
  of.points,
  of.passing,
  of.scratch,
  of.result,
  of.list,
  of.nearMisses,
]

/** Head of a program; where its parts begin is told in bytes from the program's own beginning. Words. */
export const PROGRAM = {
  base: 0,
  /** Points of which demands of abilities deduct; never more than they are. */
  pool: 1,
  hashHigh: 2,
  hashLow: 3,
  resolution: 4,
  gates: 5,
  items: 6,
  /** 0 where nothing depends on the way to work. */
  way: 7,
  km: 8,
  gains: 9,
} as const

export const PROGRAM_WORDS = 10

export const programWords = (of: {
  readonly base: number
  readonly pool: number
  readonly hashHigh: number
  readonly hashLow: number
  readonly resolution: number
  readonly gates: number
  readonly items: number
  readonly way: number
  readonly km: number
  readonly gains: number
}): readonly number[] => [
  of.base,
  of.pool,
  of.hashHigh,
  of.hashLow,
  of.resolution,
  of.gates,
  of.items,
  of.way,
  of.km,
  of.gains,
]

/** What the way plane is made of: numbers of planes, a bit, how many municipalities `km` has. Words. */
export const WAY = {
  municipality: 0,
  maxKm: 1,
  marks: 2,
  remoteOnly: 3,
  municipalities: 4,
  /** Kilometres up to which the places of who said no limit reach. */
  firstKm: 5,
  secondKm: 6,
  thirdKm: 7,
  fourthKm: 8,
} as const

export const WAY_WORDS = 9

export const wayWords = (of: {
  readonly municipality: number
  readonly maxKm: number
  readonly marks: number
  readonly remoteOnly: number
  readonly municipalities: number
  readonly firstKm: number
  readonly secondKm: number
  readonly thirdKm: number
  readonly fourthKm: number
}): readonly number[] => [
  of.municipality,
  of.maxKm,
  of.marks,
  of.remoteOnly,
  of.municipalities,
  of.firstKm,
  of.secondKm,
  of.thirdKm,
  of.fourthKm,
]

/** Needs that lift a gate: planes of essential and of helpful ones, then a mask of accommodations in halves. Words. */
export const LIFT = {
  essential: 0,
  helpful: 1,
  low: 2,
  high: 3,
} as const

export const LIFT_WORDS = 4

export const liftWords = (of: {
  readonly essential: number
  readonly helpful: number
  readonly low: number
  readonly high: number
}): readonly number[] => [of.essential, of.helpful, of.low, of.high]

/** Where in the two lists of `apart` the block at hand begins. Words. */
export const CURSORS = {
  skip: 0,
  avoiding: 1,
} as const

export const CURSORS_WORDS = 2

/** What a scan answers beside its heaps. Words. */
export const RESULT = {
  passing: 0,
  passingBlind: 1,
  gated: 2,
  nearMisses: 3,
  /** After `ask`. */
  inStep: 4,
  /** After `ask`. */
  brought: 5,
  spare: 6,
  /** REASONS of them, by place in GATE_CODES. */
  byReason: 8,
  skip: 24,
  avoiding: 25,
} as const

export const RESULT_WORDS = 32

/** Head of a heap of first keys; its entries follow. Words. */
export const HEAP = {
  room: 0,
  kept: 1,
  spare: 2,
} as const

export const HEAP_WORDS = 4

/** A key that is kept. Words. */
export const HEAP_ENTRY = {
  /** The step, with FAR_UNSAID, in the lower 16 bits, points in the upper. */
  stepAndPoints: 0,
  row: 1,
  tieLow: 2,
  tieHigh: 3,
} as const

export const HEAP_ENTRY_WORDS = 4

/** A program that `match` runs. Words. */
export const MARKET_ENTRY = {
  program: 0,
  skip: 1,
  skipCount: 2,
  avoiding: 3,
  avoidingCount: 4,
  heap: 5,
  cursors: 6,
  /** By which rows tell it. */
  number: 8,
  passing: 9,
  nearMisses: 10,
  /** Points of the reference person. */
  reference: 11,
} as const

export const MARKET_ENTRY_WORDS = 12

export const marketEntryWords = (of: {
  readonly program: number
  readonly skip: number
  readonly skipCount: number
  readonly avoiding: number
  readonly avoidingCount: number
  readonly heap: number
  readonly number: number
  readonly reference: number
}): readonly number[] => [
  of.program,
  of.skip,
  of.skipCount,
  of.avoiding,
  of.avoidingCount,
  of.heap,
  0,
  0,
  of.number,
  0,
  0,
  of.reference,
]

/** A program that `tally` runs; its two counts go on from block to block. Words. */
export const TALLY_ENTRY = {
  program: 0,
  skip: 1,
  skipCount: 2,
  avoiding: 3,
  avoidingCount: 4,
  cursors: 5,
  step: 7,
  passing: 8,
  reaching: 9,
} as const

export const TALLY_ENTRY_WORDS = 10

export const tallyEntryWords = (of: {
  readonly program: number
  readonly skip: number
  readonly skipCount: number
  readonly avoiding: number
  readonly avoidingCount: number
  readonly step: number
}): readonly number[] => [
  of.program,
  of.skip,
  of.skipCount,
  of.avoiding,
  of.avoidingCount,
  0,
  0,
  of.step,
  0,
  0,
]

/** A program that `judge` runs. Words. */
export const JUDGE_ENTRY = {
  program: 0,
  skip: 1,
  skipCount: 2,
  avoiding: 3,
  avoidingCount: 4,
  /** The row that reads the person worst at this opening. */
  worstRow: 5,
} as const

export const JUDGE_ENTRY_WORDS = 6

/** What `judge` answers of an entry. There are points where no gate fails, or one alone. Words. */
export const ANSWER = {
  /** Points in the lower 16 bits; from GATES_SHIFT on the gates that fail. */
  pointsAndGates: 0,
  /** Points of the entry's other row. */
  worst: 1,
  /** Bits of the reasons that fail. */
  reasons: 2,
} as const

export const ANSWER_WORDS = 3
