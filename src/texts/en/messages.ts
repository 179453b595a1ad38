import type { Patterns } from '../parameters.ts'
import { ABILITIES } from './abilities.ts'
import { CRITERIA } from './criteria.ts'
import { FLAGS } from './flags.ts'
import { GATES } from './gates.ts'
import { SUMMARY } from './summary.ts'
import { WHAT_IF } from './what-if.ts'

export const EN = {
  ...ABILITIES,
  ...CRITERIA,
  ...GATES,
  ...FLAGS,
  ...SUMMARY,
  ...WHAT_IF,
} as const satisfies Patterns
