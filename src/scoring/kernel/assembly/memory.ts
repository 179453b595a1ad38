/** Where things lie: what JavaScript writes for the kernel, and what the kernel keeps while it works on a block. */

import {
  Block, BLOCK_ROWS, DENSE_ROWS, Posting, POSTING_FACTOR, POSTING_SHIFT, POSTING_BYTES, REASONS, SET_BYTES,
} from "./layout";

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

/** @param entry as of `Block` */
export function useBlock(entry: usize): void {
  columns = load<u32>(entry, Block.Planes << 2);
  postings = load<u32>(entry, Block.Postings << 2);
  postingsMask = load<u32>(entry, Block.Mask << 2);
  rows = load<u32>(entry, Block.Rows << 2);
  planeBytes = BLOCK_ROWS;
}

/** Where what one person holds is told by number; see `heldByOne`. */
export let holdings: usize = 0;

/** After `useBlock`: its planes have DENSE_ROWS and lie close together, since the cache keeps few that lie far apart. */
export function useDenseBlock(held: usize): void {
  planeBytes = DENSE_ROWS;
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

/** The entry of a key in the block's table of postings, 0 where nobody holds it. */
export function postingOf(key: u32): usize {
  if (postings == 0) return 0;
  let at = ((key * POSTING_FACTOR) >> POSTING_SHIFT) & postingsMask;
  while (true) {
    const entry = postings + at * POSTING_BYTES;
    const here = load<u32>(entry, Posting.Key << 2);
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
