/** Many programs over one block, read once for all of them: of each only how many pass, and how many come to a step. */
import { runBlock } from "./job";
import { BLOCK_ROWS, Job, Program, TALLY_ENTRY_BYTES, TallyEntry } from "./layout";
import { failsOne, permitted, points, rows, useBlock, usePoints, useScratch, word } from "./memory";
import { atLeast, leastOf } from "./select";

/** Counts in the job's first block, for each entry's program, who passes and who of them stands on the step or a better one. */
export function tally(job: usize, entries: usize, count: u32): void {
  const block = word(job, Job.From);
  useScratch(word(job, Job.Scratch));
  usePoints(word(job, Job.Points));
  useBlock(word(job, Job.Blocks) + (<usize>block << 4));
  for (let i: u32 = 0; i < count; i++) {
    const entry = entries + i * TALLY_ENTRY_BYTES;
    const program: usize = word(entry, TallyEntry.Program);
    runBlock(job, program, entry + (TallyEntry.Apart << 2), block * BLOCK_ROWS, entry + (TallyEntry.Cursors << 2));
    const least = i16x8.splat(<i16>leastOf(word(entry, TallyEntry.Step), word(program, Program.Resolution)));
    let passing: u32 = 0;
    let reaching: u32 = 0;
    for (let row: u32 = 0; row < rows; row += 16) {
      const at = row >> 3;
      const pass: u32 = load<u16>(permitted + at) & ~(<u32>load<u16>(failsOne + at));
      if (pass == 0) continue;
      passing += popcnt<u32>(pass);
      reaching += popcnt<u32>(pass & (atLeast(points, row, least) | (atLeast(points, row + 8, least) << 8)));
    }
    store<u32>(entry + (TallyEntry.Passing << 2), word(entry, TallyEntry.Passing) + passing);
    store<u32>(entry + (TallyEntry.Reaching << 2), word(entry, TallyEntry.Reaching) + reaching);
  }
}
