/** Many programs over a block of one row: openings for a person. */
import { Job, Program, runBlock, word } from "./job";
import { failsOne, failsTwo, permitted, points, useBlock, useFigures, useScratch } from "./memory";
import { runItems } from "./points";

/** Words of an entry: the program, then as of `Apart`. */
const ENTRY_WORDS: u32 = 5;

/** Above the points of an answer: gates that fail, 0, 1, or 2 for more; 3 for one who may not be matched. */
const GATES_SHIFT: u32 = 16;
const NOT_PERMITTED: u32 = 3;

/**
 * Judges the first row of the job's first block by each entry's program.
 * @param answers two words for each: points, and the gates that fail from bit 16 on; the points when all that is unknown
 * is read as nothing
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
    const answer = answers + (i << 3);
    store<u32>(answer, gates << GATES_SHIFT);
    if (gates != 0) continue;
    store<u32>(answer, load<u16>(points));
    const program: usize = word(entry, 0);
    runItems(program + word(program, Program.WorstItems), word(program, Program.WorstBase));
    store<u32>(answer, load<u16>(points), 4);
  }
}
