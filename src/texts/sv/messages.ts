import type { Patterns } from '../parameters.ts'
import { ABILITIES } from './abilities.ts'
import { ABILITY_SENTENCES } from './ability-sentences.ts'
import { ACCOMMODATION_SENTENCES } from './accommodation-sentences.ts'
import { CRITERION_TEXTS } from './criteria.ts'
import { EMPLOYER_QUESTIONS } from './employer-questions.ts'
import { FAULTS } from './faults.ts'
import { FLAGS } from './flags.ts'
import { GATES } from './gates.ts'
import { INTAKE_QUESTIONS } from './intake-questions.ts'
import { LIFT_TEXTS } from './lifts.ts'
import { NEAR_MISSES } from './near-misses.ts'
import { PROBLEM_TEXTS } from './problems.ts'

import { RECOMMENDATIONS } from './recommendations.ts'
import { SETTLE } from './settle.ts'

import { SUMMARY } from './summary.ts'
import { WHAT_IF } from './what-if.ts'

export const SV = {
  ...ABILITIES,
  ...ABILITY_SENTENCES,
  ...ACCOMMODATION_SENTENCES,
  ...CRITERION_TEXTS,
  ...GATES,
  ...FLAGS,
  ...SETTLE,
  ...SUMMARY,
  ...RECOMMENDATIONS,
  ...WHAT_IF,
  ...LIFT_TEXTS,
  ...NEAR_MISSES,
  ...INTAKE_QUESTIONS,
  ...EMPLOYER_QUESTIONS,
  ...PROBLEM_TEXTS,
  ...FAULTS,
} as const satisfies Patterns
