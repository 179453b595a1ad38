/** Many programs over a block of one person: openings for a person. */
import { runBlock } from "./job";
import {
  Answer, ANSWER_NOT_PERMITTED, ANSWER_BYTES, GATES_SHIFT, Job, JUDGE_ENTRY_BYTES, JudgeEntry, REASONS,
  SET_BYTES,
} from "./layout";
import {
  byReason, failsOne, failsTwo, permitted, points, useBlock, useDenseBlock, usePoints, useScratch, word,
} from "./memory";

/**
 * Judges the first row of the job's first block, a dense one, by each entry's program. The job's candidates are what the
 * person holds.
 * @param answers one of `Answer` for each
 */
export function judge(job: usize, entries: usize, count: u32, answers: usize): void {
  const cursors: usize = word(job, Job.Result);
  useScratch(word(job, Job.Scratch));
  usePoints(word(job, Job.Points));
  useBlock(word(job, Job.Blocks));
  useDenseBlock(word(job, Job.Candidates));
  for (let i: u32 = 0; i < count; i++) {
    const entry = entries + i * JUDGE_ENTRY_BYTES;
    store<u64>(cursors, 0);
    runBlock(job, word(entry, JudgeEntry.Program), entry + (JudgeEntry.Apart << 2), 0, cursors);
    const answer = answers + i * ANSWER_BYTES;
    if ((load<u8>(permitted) & 1) == 0) {
      store<u32>(answer, ANSWER_NOT_PERMITTED << GATES_SHIFT);
      continue;
    }
    const gates: u32 = (load<u8>(failsOne) & 1) + (load<u8>(failsTwo) & 1);
    store<u32>(answer, (gates << GATES_SHIFT) | load<u16>(points));
    store<u32>(answer, load<u16>(points + (load<u32>(entry, JudgeEntry.WorstRow << 2) << 1)), Answer.Worst << 2);
    let reasons: u32 = 0;
    if (gates != 0) {
      for (let reason: u32 = 1; reason < REASONS; reason++)
        reasons |= (<u32>load<u8>(byReason + reason * SET_BYTES) & 1) << reason;
    }
    store<u32>(answer, reasons, Answer.Reasons << 2);
  }
}
