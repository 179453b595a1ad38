/** What a job says, and how a program runs over the block at hand. */
import { runGates } from "./gates";
import { Apart, Cursors, Job, Program } from "./layout";
import { failsTwo, permitted, rows, word } from "./memory";
import { runItems } from "./points";
import { leaveOut, stand } from "./standing";
import { makeWay } from "./way";

/** The hash of a program's opening. */
export function openingOf(program: usize): u64 {
  return ((<u64>word(program, Program.HashHigh)) << 32) | word(program, Program.HashLow);
}

/**
 * Runs a program over the block at hand: standing, gates, and points where somebody is left to give them to.
 * @param apart as of `Apart` @param cursors as of `Cursors`; moved on
 */
export function runBlock(job: usize, program: usize, apart: usize, first: u32, cursors: usize): void {
  stand(word(job, Job.Standing), word(job, Job.AsOf), word(job, Job.Areas));
  const skipped = leaveOut(word(apart, Apart.Skip), word(cursors, Cursors.Skip), word(apart, Apart.SkipCount), first);
  store<u32>(cursors, skipped, Cursors.Skip << 2);
  const way = word(program, Program.Way);
  if (way != 0) makeWay(program + way, program + word(program, Program.Km));
  const gates = program + word(program, Program.Gates);
  const avoiding = word(apart, Apart.Avoiding);
  const seen = runGates(gates, avoiding, load<u32>(cursors, Cursors.Avoiding << 2), word(apart, Apart.AvoidingCount), first);
  store<u32>(cursors, seen, Cursors.Avoiding << 2);
  let left: u64 = 0;
  for (let at: u32 = 0; at < rows >> 3; at += 8)
    left |= load<u64>(permitted + at) & ~load<u64>(failsTwo + at);
  if (left != 0) runItems(program + word(program, Program.Items), word(program, Program.Base), word(program, Program.Pool));
}
