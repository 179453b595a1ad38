/** Keeps the first keys of a block's rows: whoever runs programs over blocks does it so. */
import { BLOCK_ROWS, Job } from "./layout";
import { points, rows, word } from "./memory";
import { atLeast, leastWanted, offer } from "./select";

// @ts-ignore: decorator
@inline
export function hashesOf(job: usize, block: u32): usize {
  return load<u32>(word(job, Job.Blocks) + (<usize>block << 4)) + <usize>word(job, Job.Hashes) * BLOCK_ROWS;
}

/** Of sixteen rows those with so many points, as bits. */
// @ts-ignore: decorator
@inline
export function among(row: u32, least: u32): u32 {
  const limit = i16x8.splat(<i16>least);
  return atLeast(points, row, limit) | (atLeast(points, row + 8, limit) << 8);
}

/** Offers the rows of a set of sixteen at `row` to a heap, and answers the points that are wanted from then on. */
export function offerAll(heap: usize, set: u32, row: u32, first: u32, hashes: usize, resolution: u32, opening: u64): u32 {
  for (let bits = set; bits != 0; bits &= bits - 1) {
    const here = row + <u32>ctz<u32>(bits);
    offer(
      heap,
      first + here,
      load<u16>(points + (<usize>here << 1)),
      resolution,
      opening,
      load<u64>(hashes + (<usize>here << 3)),
    );
  }
  return leastWanted(heap, resolution);
}

/**
 * Offers the rows of a set to a heap, but for those whose points are too few to be kept.
 * @param least points that are wanted so far @returns the points that are wanted from then on
 */
export function keepFirst(
  heap: usize,
  set: usize,
  least: u32,
  first: u32,
  hashes: usize,
  resolution: u32,
  opening: u64,
): u32 {
  let wanted = least;
  for (let row: u32 = 0; row < rows; row += 16) {
    const here: u32 = load<u16>(set + (row >> 3));
    if (here == 0) continue;
    const kept = here & among(row, wanted);
    if (kept != 0) wanted = offerAll(heap, kept, row, first, hashes, resolution, opening);
  }
  return wanted;
}
