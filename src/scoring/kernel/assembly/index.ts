/**
 * The scoring kernel: runs packed score programs over blocks of the packed index. It knows kinds of instruction, not
 * columns: which plane an instruction reads is an operand. All memory is given; several threads may run over one index.
 */
import { SCRATCH_BYTES } from "./memory";

export { judge } from "./judge";
export { match, spread } from "./market";
export { ask, scan } from "./scan";
export { tally } from "./tally";

/** Bytes of scratch that a job needs. */
export function scratchBytes(): u32 {
  return SCRATCH_BYTES;
}
