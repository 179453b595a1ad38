/**
 * The parameters of every message. It is what the patterns of each language are written against, what the compiler holds
 * `render` to, and what the tests walk through, choice by choice. Its folder has the files that each language has.
 */
import { type Given, MESSAGES } from '../messages.ts'
import { ABILITIES } from './parameters/abilities.ts'
import { ABILITY_SENTENCES } from './parameters/ability-sentences.ts'
import { ACCOMMODATION_SENTENCES } from './parameters/accommodation-sentences.ts'
import { CRITERION_TEXTS } from './parameters/criteria.ts'
import { EMPLOYER_QUESTIONS } from './parameters/employer-questions.ts'
import { FLAGS } from './parameters/flags.ts'
import { GATES } from './parameters/gates.ts'
import { INTAKE_QUESTIONS } from './parameters/intake-questions.ts'
import { LIFT_TEXTS } from './parameters/lifts.ts'
import { NEAR_MISSES } from './parameters/near-misses.ts'
import { TITLES } from './parameters/problems.ts'

import { RECOMMENDATIONS } from './parameters/recommendations.ts'
import { SETTLE } from './parameters/settle.ts'

import { SUMMARY } from './parameters/summary.ts'
import { WHAT_IF } from './parameters/what-if.ts'

export const PARAMETERS = {
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
  ...TITLES,
  ...MESSAGES,
} as const

export type MessageKey = keyof typeof PARAMETERS

/** A complete set of patterns: a missing key, or one too many, does not compile. */
export type Patterns = Readonly<Record<MessageKey, string>>

/** What a message is given: nothing where it takes no parameters. */
export type Arguments<K extends MessageKey> = Given<(typeof PARAMETERS)[K]>
