/** Many programs over a block of one person: openings for a person. */
import { Job, runBlock } from "./job";
import {
  byReason,
  failsOne,
  failsTwo,
  permitted,
  points,
  REASONS,
  SET_BYTES,
  useBlock,
  useDenseBlock,
  usePoints,
  useScratch,
  word,
} from "./memory";

/** Words of an entry: the program, then as of `Apart`, then the row that reads the person worst at this opening. */
const ENTRY_WORDS: u32 = 6;
const APART: usize = 4;
const WORST_ROW: usize = 20;
const ANSWER_WORDS: u32 = 3;

/** Above the points of an answer: gates that fail, 0, 1, or 2 for more; 3 for one who may not be matched. */
const GATES_SHIFT: u32 = 16;
const NOT_PERMITTED: u32 = 3;

/**
 * Judges the first row of the job's first block, a dense one, by each entry's program. The job's candidates are what the
 * person holds.
 * @param answers three words for each: points, and the gates that fail from bit 16 on; points of the entry's other row;
 * bits of the reasons that fail. There are points where no gate fails, or one alone.
 */
export function judge(job: usize, entries: usize, count: u32, answers: usize): void {
  const cursors: usize = word(job, Job.Result);
  useScratch(word(job, Job.Scratch));
  usePoints(word(job, Job.Points));
  useBlock(word(job, Job.Blocks));
  useDenseBlock(word(job, Job.Candidates));
  for (let i: u32 = 0; i < count; i++) {
    const entry = entries + ((i * ENTRY_WORDS) << 2);
    store<u64>(cursors, 0);
    runBlock(job, word(entry, 0), entry + APART, 0, cursors);
    const answer = answers + ((i * ANSWER_WORDS) << 2);
    if ((load<u8>(permitted) & 1) == 0) {
      store<u32>(answer, NOT_PERMITTED << GATES_SHIFT);
      continue;
    }
    const gates: u32 = (load<u8>(failsOne) & 1) + (load<u8>(failsTwo) & 1);
    store<u32>(answer, (gates << GATES_SHIFT) | load<u16>(points));
    store<u32>(answer, load<u16>(points + (load<u32>(entry, WORST_ROW) << 1)), 4);
    let reasons: u32 = 0;
    if (gates != 0) {
      for (let reason: u32 = 1; reason < REASONS; reason++)
        reasons |= (<u32>load<u8>(byReason + reason * SET_BYTES) & 1) << reason;
    }
    store<u32>(answer, reasons, 8);
  }
}
