/**
 * Many programs over one block, read once for all of them: for each program its counts and first keys, for each row how
 * many programs it passes, its best ones, and how often which gate alone stands in the way.
 */
import { openingOf, runBlock } from "./job";
import {
  BEST, BEST_POINT_BITS, BEST_STEP_SHIFT, BEST_TIE_SHIFT, BLOCK_ROWS, COUNT_SETS, COUNTS, FAR_UNSAID, FULL_POINTS, Job,
  MARKET_ENTRY_BYTES, MarketEntry, Program, REASONS,
  SET_BYTES,
} from "./layout";
import {
  byReason, failsFast, failsOne, failsTwo, permitted, points, rows, useBlock, usePoints, useScratch, word,
} from "./memory";
import { hashesOf, keepFirst } from "./keep";
import { leastWanted, tieOf } from "./select";

/**
 * Matches the job's first block with each entry's program.
 * @param counts COUNTS_BYTES of this block @param best BEST_BYTES of this block; both zero, and all ones, before the first
 */
export function match(job: usize, entries: usize, count: u32, counts: usize, best: usize): void {
  const block = word(job, Job.From);
  const first = block * BLOCK_ROWS;
  useScratch(word(job, Job.Scratch));
  usePoints(word(job, Job.Points));
  useBlock(word(job, Job.Blocks) + (<usize>block << 4));
  const hashes = hashesOf(job, block);
  const passing: usize = word(job, Job.Passing);
  for (let i: u32 = 0; i < count; i++) {
    const entry = entries + i * MARKET_ENTRY_BYTES;
    const program: usize = word(entry, MarketEntry.Program);
    runBlock(job, program, entry + (MarketEntry.Apart << 2), first, entry + (MarketEntry.Cursors << 2));
    let passes: u32 = 0;
    for (let at: u32 = 0; at < rows >> 3; at += 8) {
      const set = load<u64>(permitted + at) & ~load<u64>(failsOne + at);
      store<u64>(passing + at, set);
      passes += <u32>popcnt<u64>(set);
    }
    store<u32>(entry + (MarketEntry.Passing << 2), word(entry, MarketEntry.Passing) + passes);
    addSet(counts, passing);
    store<u32>(entry + (MarketEntry.NearMisses << 2), word(entry, MarketEntry.NearMisses) + countNear(counts));
    if (passes == 0) continue;
    const opening = openingOf(program);
    const heap: usize = word(entry, MarketEntry.Heap);
    const resolution = word(program, Program.Resolution);
    keepFirst(heap, passing, leastWanted(heap, resolution), first, hashes, resolution, opening);
    keepBest(best, hashes, program, passing, entry);
  }
}

/** Adds one to the count of each row of a set: counts are kept bit by bit, a set of rows for each. */
function addSet(counts: usize, set: usize): void {
  for (let at: u32 = 0; at < rows >> 3; at += 16) {
    let carry = v128.load(set + at);
    for (let bit: u32 = 0; v128.any_true(carry) && bit < COUNT_SETS; bit++) {
      const place = counts + bit * SET_BYTES + at;
      const before = v128.load(place);
      v128.store(place, v128.xor(before, carry));
      carry = v128.and(before, carry);
    }
  }
}

/** Counts who fails one gate alone that can be lifted, by its reason. @returns how many */
function countNear(counts: usize): u32 {
  let near: u32 = 0;
  for (let reason: u32 = 1; reason < REASONS; reason++) {
    const set = byReason + reason * SET_BYTES;
    const into = counts + (1 + reason) * SET_BYTES * COUNT_SETS;
    let any: u64 = 0;
    for (let at: u32 = 0; at < rows >> 3; at += 8) {
      const alone =
        load<u64>(set + at) & load<u64>(failsOne + at) & ~load<u64>(failsTwo + at) & ~load<u64>(failsFast + at);
      store<u64>(set + at, alone);
      any |= alone;
      near += <u32>popcnt<u64>(alone);
    }
    if (any != 0) addSet(into, set);
  }
  return near;
}

/**
 * Keeps a program among the best of each row that passes it, by a key of 64 bits: the step of what the row brings beyond
 * the reference person, the first bits of the tie hash, the points that are missing.
 */
function keepBest(best: usize, hashes: usize, program: usize, passing: usize, entry: usize): void {
  const opening = openingOf(program);
  const resolution = word(program, Program.Resolution);
  const number = word(entry, MarketEntry.Number);
  const most = FULL_POINTS + word(entry, MarketEntry.Reference);
  for (let at: u32 = 0; at < rows >> 3; at += 8) {
    for (let bits = load<u64>(passing + at); bits != 0; bits &= bits - 1) {
      const row = (at << 3) + <u32>ctz<u64>(bits);
      const has: u32 = load<u16>(points + (<usize>row << 1)) & (FAR_UNSAID - 1);
      const step = <u64>((most - has) / resolution);
      const keys = best + row * BEST * 8;
      if (step > load<u64>(keys, (BEST - 1) * 8) >> BEST_STEP_SHIFT) continue;
      const tie = tieOf(opening, load<u64>(hashes + (<usize>row << 3))) >> BEST_TIE_SHIFT;
      const key = (step << BEST_STEP_SHIFT) | (tie << BEST_POINT_BITS) | <u64>(FULL_POINTS - has);
      insert(keys, best + BLOCK_ROWS * BEST * 8 + row * BEST * 4, key, number);
    }
  }
}

/** The smaller key stands first; of two that are equal, the one that was there. */
function insert(keys: usize, numbers: usize, key: u64, number: u32): void {
  let at: u32 = BEST;
  while (at > 0 && key < load<u64>(keys + (at - 1) * 8)) {
    at--;
    if (at < BEST - 1) {
      store<u64>(keys + (at + 1) * 8, load<u64>(keys + at * 8));
      store<u32>(numbers + (at + 1) * 4, load<u32>(numbers + at * 4));
    }
  }
  if (at == BEST) return;
  store<u64>(keys + at * 8, key);
  store<u32>(numbers + at * 4, number);
}

/**
 * Counts of a block as numbers.
 * @param into for each row 16 bits of programs passed, then of near misses by reason
 */
export function spread(counts: usize, into: usize): void {
  for (let row: u32 = 0; row < BLOCK_ROWS; row++) {
    const at = counts + (row >> 3);
    const shift = row & 7;
    for (let each: u32 = 0; each < COUNTS; each++) {
      let count: u32 = 0;
      for (let bit: u32 = 0; bit < COUNT_SETS; bit++)
        count |= ((<u32>load<u8>(at + (each * COUNT_SETS + bit) * SET_BYTES) >> shift) & 1) << bit;
      store<u16>(into + ((row * COUNTS + each) << 1), <u16>count);
    }
  }
}
