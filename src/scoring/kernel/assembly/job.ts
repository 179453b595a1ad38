/** What a job says, and how a program runs over the block at hand. */
import { runGates } from "./gates";
import { failsTwo, permitted, rows, word } from "./memory";
import { runItems } from "./points";
import { leaveOut, stand } from "./standing";
import { makeWay } from "./way";

/** Words of a program's head. */
export const enum Program {
  Base = 0,
  HashHigh = 1,
  HashLow = 2,
  Resolution = 3,
  /** Byte offsets within the program; `Way` is 0 where nothing depends on the way to work. */
  Gates = 4,
  Items = 5,
  Way = 6,
  Km = 7,
  Gains = 8,
}

/** Words of a job: what one scan is to do, and where everything lies. */
export const enum Job {
  Blocks = 0,
  From = 1,
  To = 2,
  Program = 3,
  /** Plane of the persons' hashes, 8 bytes a row. */
  Hashes = 4,
  Standing = 5,
  AsOf = 6,
  Areas = 7,
  Skip = 8,
  SkipCount = 9,
  Apart = 10,
  ApartCount = 11,
  Candidates = 12,
  Points = 13,
  Passing = 14,
  Scratch = 15,
  Result = 16,
  List = 17,
  NearMisses = 18,
}

/** The hash of a program's opening. */
export function openingOf(program: usize): u64 {
  return ((<u64>word(program, Program.HashHigh)) << 32) | word(program, Program.HashLow);
}

/** Rows that a program leaves out, and rows that avoid its employer: both sorted, each with its number. */
export const enum Apart {
  Skip = 0,
  SkipCount = 1,
  Avoiding = 2,
  AvoidingCount = 3,
}

/**
 * Runs a program over the block at hand: standing, gates, and points where somebody is left to give them to.
 * @param apart as of `Apart` @param cursors where in its two lists the block begins; moved on
 */
export function runBlock(job: usize, program: usize, apart: usize, first: u32, cursors: usize): void {
  stand(word(job, Job.Standing), word(job, Job.AsOf), word(job, Job.Areas));
  const skipped = leaveOut(word(apart, Apart.Skip), load<u32>(cursors), word(apart, Apart.SkipCount), first);
  store<u32>(cursors, skipped);
  const way = word(program, Program.Way);
  if (way != 0) makeWay(program + way, program + word(program, Program.Km));
  const gates = program + word(program, Program.Gates);
  const avoiding = word(apart, Apart.Avoiding);
  const seen = runGates(gates, avoiding, load<u32>(cursors, 4), word(apart, Apart.AvoidingCount), first);
  store<u32>(cursors, seen, 4);
  let left: u64 = 0;
  for (let at: u32 = 0; at < rows >> 3; at += 8)
    left |= load<u64>(permitted + at) & ~load<u64>(failsTwo + at);
  if (left != 0) runItems(program + word(program, Program.Items), word(program, Program.Base));
}
