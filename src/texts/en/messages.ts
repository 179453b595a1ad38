import type { Patterns } from '../parameters.ts'
import { ABILITIES } from './abilities.ts'
import { CRITERION_TEXTS } from './criteria.ts'
import { FAULTS } from './faults.ts'
import { FLAGS } from './flags.ts'
import { GATES } from './gates.ts'
import { PROBLEM_TEXTS } from './problems.ts'
import { SUMMARY } from './summary.ts'
import { WHAT_IF } from './what-if.ts'

export const EN = {
  ...ABILITIES,
  ...CRITERION_TEXTS,
  ...GATES,
  ...FLAGS,
  ...SUMMARY,
  ...WHAT_IF,
  ...PROBLEM_TEXTS,
  ...FAULTS,
} as const satisfies Patterns
