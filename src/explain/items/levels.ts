/** Levels in the words of the anchors, told of a person in the third person, and how an ability stands in a work. */
import type { DemandableAbility } from '../../domain/codes.ts'
import { LEVEL_CHOICES, type LevelChoice } from '../../texts/parameters/choices.ts'
import { isExposure, say, type Wording } from '../wording.ts'

const choiceOf = (level: number): LevelChoice => LEVEL_CHOICES[Math.max(0, Math.round(level * 2))] ?? '5'

/** Named after a condition or a kind of situation: the work holds it, rather than needs it. */
const PRESENT: ReadonlySet<string> = new Set<DemandableAbility>([
  'd220',
  'd240',
  'd360',
  'd455',
  'd720',
  'd730',
  'd4152',
  'd4153',
  'd4154',
  'x.alone',
  'x.travel',
  'x.customers',
])

export const kindOf = (ability: string): 'need' | 'presence' =>
  PRESENT.has(ability) || isExposure(ability) ? 'presence' : 'need'

export const scaleOf = (ability: string): 'person' | 'exposure' =>
  isExposure(ability) ? 'exposure' : 'person'

/** A clause that begins with who or what, as "it is very hard". */
export const personLevel = (wording: Wording, ability: string, level: number): string =>
  say(wording, isExposure(ability) ? 'level.exposure' : 'level.person', { level: choiceOf(level) })

export const workLevel = (wording: Wording, level: number): string =>
  say(wording, 'level.work', { level: choiceOf(level) })
