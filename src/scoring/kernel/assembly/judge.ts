/** Many programs over a block of one row: openings for a person. */
import { Job, runBlock, word } from "./job";
import { failsOne, failsTwo, permitted, points, useBlock, useFigures, useScratch } from "./memory";

/** Words of an entry: the program, then as of `Apart`. */
const ENTRY_WORDS: u32 = 5;

/** Above the points of an answer: gates that fail, 0, 1, or 2 for more; 3 for one who may not be matched. */
const GATES_SHIFT: u32 = 16;
const NOT_PERMITTED: u32 = 3;

/**
 * Judges the first row of the job's first block by each entry's program.
 * @param answers a word for each: points, and the gates that fail from bit 16 on
 */
export function judge(job: usize, entries: usize, count: u32, answers: usize): void {
  const cursors: usize = word(job, Job.Result);
  useScratch(word(job, Job.Scratch));
  useFigures(word(job, Job.Points), word(job, Job.Gain));
  useBlock(word(job, Job.Blocks));
  for (let i: u32 = 0; i < count; i++) {
    const entry = entries + ((i * ENTRY_WORDS) << 2);
    store<u64>(cursors, 0);
    runBlock(job, word(entry, 0), entry + 4, 0, cursors);
    let gates: u32 = NOT_PERMITTED;
    if ((load<u8>(permitted) & 1) != 0) gates = (load<u8>(failsOne) & 1) + (load<u8>(failsTwo) & 1);
    const here: u32 = gates < 2 ? load<u16>(points) : 0;
    store<u32>(answers + (i << 2), here | (gates << GATES_SHIFT));
  }
}
