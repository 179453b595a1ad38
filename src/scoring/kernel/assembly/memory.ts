/** Where things lie: what JavaScript writes for the kernel, and what the kernel keeps while it works on a block. */

/** Rows of a block, and bytes of one of its planes. */
export const BLOCK_ROWS: u32 = 16384;
/** A block's set of rows as one bit each. */
export const SET_BYTES: u32 = 2048;
export const REASONS: u32 = 12;

/** The block at hand, and the rows of it that are worked on: a multiple of 128, since sets are read 128 at once, or 16. */
export let columns: usize = 0;
export let postings: usize = 0;
export let postingsMask: u32 = 0;
export let rows: u32 = 0;
/** From one plane to the next. */
export let planeBytes: usize = BLOCK_ROWS;

/** Points of each row of the block: 16 bits each. */
export let points: usize = 0;

/** Scratch of one thread. */
export let wayPlane: usize = 0;
export let placePlane: usize = 0;
export let bestPlane: usize = 0;
/** Rows that may be matched; those that fail a gate, two gates, one that nobody can lift, one that knows nothing of health. */
export let permitted: usize = 0;
export let inScope: usize = 0;
export let failsOne: usize = 0;
export let failsTwo: usize = 0;
export let failsFast: usize = 0;
export let failsBlind: usize = 0;
/** Rows that fail the gate at hand, and those whose needs lift it. */
export let fails: usize = 0;
export let lifted: usize = 0;
/** REASONS sets: rows that fail for a reason. */
export let byReason: usize = 0;

export const SCRATCH_BYTES: u32 = BLOCK_ROWS * 4 + SET_BYTES * (8 + REASONS);

export function useScratch(scratch: usize): void {
  wayPlane = scratch;
  placePlane = wayPlane + BLOCK_ROWS;
  bestPlane = placePlane + BLOCK_ROWS;
  permitted = bestPlane + 2 * BLOCK_ROWS;
  inScope = permitted + SET_BYTES;
  failsOne = inScope + SET_BYTES;
  failsTwo = failsOne + SET_BYTES;
  failsFast = failsTwo + SET_BYTES;
  failsBlind = failsFast + SET_BYTES;
  fails = failsBlind + SET_BYTES;
  lifted = fails + SET_BYTES;
  byReason = lifted + SET_BYTES;
}

export function usePoints(pointsOfBlock: usize): void {
  points = pointsOfBlock;
}

/** @param entry four words: planes, postings, mask of the postings' table, rows */
export function useBlock(entry: usize): void {
  columns = load<u32>(entry);
  postings = load<u32>(entry, 4);
  postingsMask = load<u32>(entry, 8);
  rows = load<u32>(entry, 12);
  planeBytes = BLOCK_ROWS;
}

/** Where what one person holds is told by number; see `heldByOne`. */
export let holdings: usize = 0;

/** After `useBlock`: its planes have sixteen rows and lie close together, since the cache keeps few that lie far apart. */
export function useDenseBlock(held: usize): void {
  planeBytes = 16;
  holdings = held;
}

/** A word of a program, a job or a list of operands. */
// @ts-ignore: decorator
@inline
export function word(at: usize, number: usize): u32 {
  return load<u32>(at + (number << 2));
}

// @ts-ignore: decorator
@inline
export function plane(number: u32): usize {
  return columns + <usize>number * planeBytes;
}

/** The entry of a key in the block's table of postings (key, rows, count), 0 where nobody holds it. */
export function postingOf(key: u32): usize {
  if (postings == 0) return 0;
  let at = ((key * 0x9e3779b1) >> 7) & postingsMask;
  while (true) {
    const entry = postings + at * 12;
    const here = load<u32>(entry);
    if (here == key) return entry;
    if (here == 0) return 0;
    at = (at + 1) & postingsMask;
  }
}

// @ts-ignore: decorator
@inline
export function setBit(set: usize, row: u32): void {
  const at = set + (row >> 3);
  store<u8>(at, load<u8>(at) | (<u8>1 << <u8>(row & 7)));
}

// @ts-ignore: decorator
@inline
export function clearBit(set: usize, row: u32): void {
  const at = set + (row >> 3);
  store<u8>(at, load<u8>(at) & ~(<u8>1 << <u8>(row & 7)));
}
