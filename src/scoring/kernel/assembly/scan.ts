/** A scan of one program: counts, first keys, and afterwards who would come to the list by one answer. */
import { openingOf, runBlock } from "./job";
import {
  BLOCK_ROWS, CURSORS_BYTES, FAR_UNSAID, Job, NOT_PERMITTED, Program, REASONS, Result, SET_BYTES,
} from "./layout";
import {
  byReason, fails, failsBlind, failsFast, failsOne, failsTwo, inScope, permitted, points, rows, useBlock,
  usePoints, useScratch, word,
} from "./memory";
import { gainOf, mostOf, mostWithin } from "./gains";
import { among, hashesOf, keepFirst, offerAll } from "./keep";
import { atLeast, betterThan, clearHeap, leastOf, leastWanted } from "./select";

// @ts-ignore: decorator
@inline
function add(at: usize, number: usize, count: u32): void {
  store<u32>(at + (number << 2), word(at, number) + count);
}

function countOf(set: usize): u32 {
  let sum: u32 = 0;
  for (let at: u32 = 0; at < rows >> 3; at += 8) sum += <u32>popcnt<u64>(load<u64>(set + at));
  return sum;
}

/** Adds the block's counts. Its sets are left behind: who passes in `passing`, near misses in `fails`. */
function countBlock(result: usize, candidates: usize, passing: usize): void {
  let gated: u32 = 0;
  let notPermitted: u32 = 0;
  let near: u32 = 0;
  let pass: u32 = 0;
  let blind: u32 = 0;
  for (let at: u32 = 0; at < rows >> 3; at += 8) {
    const may = load<u64>(permitted + at);
    const one = load<u64>(failsOne + at);
    const found = candidates == 0 ? may : may & load<u64>(candidates + at);
    const passes = found & ~one;
    store<u64>(passing + at, passes);
    notPermitted += <u32>popcnt<u64>(load<u64>(inScope + at) & ~may);
    gated += <u32>popcnt<u64>(one);
    const alone = one & ~load<u64>(failsTwo + at) & ~load<u64>(failsFast + at);
    store<u64>(fails + at, alone);
    near += <u32>popcnt<u64>(alone);
    pass += <u32>popcnt<u64>(passes);
    blind += <u32>popcnt<u64>(found & ~load<u64>(failsBlind + at));
  }
  add(result, Result.Passing, pass);
  add(result, Result.PassingBlind, blind);
  add(result, Result.Gated, gated + notPermitted);
  add(result, Result.NearMisses, near);
  add(result, Result.ByReason + NOT_PERMITTED, notPermitted);
  for (let reason: u32 = 1; reason < REASONS; reason++)
    add(result, Result.ByReason + reason, countOf(byReason + reason * SET_BYTES));
}

/**
 * Scans the job's blocks: counts, the first keys of who passes and of near misses. Points of every row, and the set of
 * who passes, stay for `ask`.
 */
export function scan(job: usize): void {
  const program: usize = word(job, Job.Program);
  const result: usize = word(job, Job.Result);
  const list: usize = word(job, Job.List);
  const nearMisses: usize = word(job, Job.NearMisses);
  const resolution = word(program, Program.Resolution);
  const opening = openingOf(program);
  const candidates: usize = word(job, Job.Candidates);
  const cursors: usize = result + (Result.Cursors << 2);
  memory.fill(result, 0, (Result.Cursors << 2) + CURSORS_BYTES);
  clearHeap(list);
  clearHeap(nearMisses);
  useScratch(word(job, Job.Scratch));
  let wanted = leastWanted(list, resolution);
  let wantedNear = leastWanted(nearMisses, resolution);
  for (let block = word(job, Job.From); block < word(job, Job.To); block++) {
    const first = block * BLOCK_ROWS;
    const passing: usize = word(job, Job.Passing) + block * SET_BYTES;
    useBlock(word(job, Job.Blocks) + (<usize>block << 4));
    usePoints(word(job, Job.Points) + (<usize>first << 1));
    runBlock(job, program, job + (Job.Apart << 2), first, cursors);
    countBlock(result, candidates == 0 ? 0 : candidates + block * SET_BYTES, passing);
    const hashes = hashesOf(job, block);
    wanted = keepFirst(list, passing, wanted, first, hashes, resolution, opening);
    wantedNear = keepFirst(nearMisses, fails, wantedNear, first, hashes, resolution, opening);
  }
}

/** Rows of sixteen from `row` on whose points are at least `least`, as bits. */
// @ts-ignore: decorator
@inline
function sixteen(row: u32, least: v128): u32 {
  return atLeast(points, row, least) | (atLeast(points, row + 8, least) << 8);
}

/** Of some rows of sixteen, those that one answer brings to so many points. */
function broughtBy(program: usize, close: u32, row: u32, needed: u32): u32 {
  let set: u32 = 0;
  for (let bits = close; bits != 0; bits &= bits - 1) {
    const here = row + <u32>ctz<u32>(bits);
    if (<u32>load<u16>(points + (<usize>here << 1)) + gainOf(program, here) >= needed) set |= bits & -bits;
  }
  return set;
}

/**
 * After `scan`, over the same blocks: counts who stands on the last step, and finds who passes, stands behind it and
 * would come to it by one answer. The list's heap is used anew for them.
 */
export function ask(job: usize, lastStep: u32): void {
  const program: usize = word(job, Job.Program);
  const result: usize = word(job, Job.Result);
  const heap: usize = word(job, Job.List);
  const resolution = word(program, Program.Resolution);
  const opening = openingOf(program);
  const gains = program + word(program, Program.Gains);
  const needed = leastOf(lastStep, resolution);
  const within = mostWithin(gains);
  const most = mostOf(gains);
  const least = i16x8.splat(<i16>needed);
  const near = i16x8.splat(<i16>(needed > within ? needed - within : 0));
  // Who is far-unsaid may come from further behind: one answer ends that.
  const leaps = most >= FAR_UNSAID;
  const leap = i16x8.splat(<i16>(needed > most ? needed - most : 0));
  const others = i16x8.splat(<i16>FAR_UNSAID);
  const better = i16x8.splat(<i16>betterThan(lastStep, resolution));
  let inStep: u32 = 0;
  let brought: u32 = 0;
  clearHeap(heap);
  let wanted = leastWanted(heap, resolution);
  for (let block = word(job, Job.From); block < word(job, Job.To); block++) {
    const first = block * BLOCK_ROWS;
    const passing: usize = word(job, Job.Passing) + block * SET_BYTES;
    useBlock(word(job, Job.Blocks) + (<usize>block << 4));
    usePoints(word(job, Job.Points) + (<usize>first << 1));
    const hashes = hashesOf(job, block);
    for (let row: u32 = 0; row < rows; row += 16) {
      const pass: u32 = load<u16>(passing + (row >> 3));
      if (pass == 0) continue;
      const on = sixteen(row, least);
      const over = sixteen(row, better);
      inStep += popcnt<u32>(pass & on & ~over);
      let reach = sixteen(row, near);
      if (leaps) reach |= sixteen(row, leap) & ~sixteen(row, others);
      const close = pass & ~on & reach;
      if (close == 0) continue;
      const set = broughtBy(program, close, row, needed);
      if (set == 0) continue;
      brought += popcnt<u32>(set);
      const kept = set & among(row, wanted);
      if (kept != 0) wanted = offerAll(heap, kept, row, first, hashes, resolution, opening);
    }
  }
  store<u32>(result + (Result.InStep << 2), inStep);
  store<u32>(result + (Result.Brought << 2), brought);
}
