import type { Patterns } from '../parameters.ts'
import { ABILITIES } from './abilities.ts'
import { CRITERIA } from './criteria.ts'
import { FAULTS } from './faults.ts'
import { FLAGS } from './flags.ts'
import { GATES } from './gates.ts'
import { PROBLEMS } from './problems.ts'
import { SUMMARY } from './summary.ts'
import { WHAT_IF } from './what-if.ts'

export const FI = {
  ...ABILITIES,
  ...CRITERIA,
  ...GATES,
  ...FLAGS,
  ...SUMMARY,
  ...WHAT_IF,
  ...PROBLEMS,
  ...FAULTS,
} as const satisfies Patterns
