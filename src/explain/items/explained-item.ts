/** One item of the explanation: its figures, both sides of it, and a text. */
import type { EmployerKind, SectorCode, Shift } from '../../domain/codes.ts'
import type { Jobseeker } from '../../domain/jobseeker.ts'
import type { Criterion } from '../../domain/weights.ts'
import type {
  BridgeState,
  CriterionResult,
  Fact,
  FixedFact,
  ItemResult,
} from '../../scoring/interpretation.ts'
import { isOnlySuggested } from '../only-suggested.ts'
import { say, sentences, type Wording } from '../wording.ts'
import { abilityLine, abilityText } from './ability-text.ts'
import {
  cefrOf,
  experienceText,
  languageText,
  needsText,
  needText,
  skillText,
  wishText,
} from './list-text.ts'
import { commuteItemText, hoursItemText, shiftsItemText } from './time-text.ts'

/** Both sides of an item as the opening and the person say them; null is not known or not held. */
export type ItemSides =
  | {
      readonly asks: number
      readonly has: { readonly unaided: number | null; readonly supported: number | null }
      /** The level by which points were given. */
      readonly counts: number | null
      readonly by: readonly BridgeState[]
      readonly evidence?: { readonly source: string; readonly on: string }
      /** The employer has not confirmed that the work asks it. */
      readonly source?: 'suggested'
    }
  | {
      readonly asks: number | null
      readonly has: { skill: string; via: string; proficiency: number | null } | null
      /** The employer has not confirmed that the work asks it. */
      readonly source?: 'suggested'
    }
  | { readonly asks: string | SectorCode | EmployerKind; readonly has: 'hit' | 'miss' | 'avoided' | 'unsaid' }
  /** The number of needs; null where they are not recorded. */
  | { readonly has: number | null }
  | { readonly has: 'essential' | 'helpful'; readonly by: readonly BridgeState[] }
  | { readonly asks: { min: number; max: number }; readonly has: { min: number; max: number } | null }
  | { readonly asks: readonly Shift[]; readonly has: readonly Shift[] | null }
  /** Kilometres to the work, and as far as the person goes. */
  | {
      readonly asks: { readonly km: number | null }
      readonly has: { readonly maxKm: number | 'anywhere' | null; readonly remoteOnly: boolean }
    }
  | { readonly asks: string; readonly has: { occupation: string; via: string; years: number } | null }
  /** CEFR levels. */
  | { readonly asks: string; readonly has: string | null }
  | Readonly<Record<never, never>>

export type ExplainedItem = {
  readonly item: string
  readonly points: number
  readonly max: number
  readonly low: number
  readonly high: number
  readonly text: string
} & ItemSides

const sidesOf = (fact: Fact, evidence: Jobseeker | undefined): ItemSides => {
  switch (fact.kind) {
    case 'ability': {
      const { ability, asks, unaided, supported, counts, by, suggested } = fact
      const listed = evidence?.abilities?.[ability]
      return {
        asks,
        has: { unaided, supported },
        counts,
        by,
        ...(listed ? { evidence: { source: listed.source, on: listed.on } } : {}),
        ...(suggested ? { source: 'suggested' } : {}),
      }
    }
    case 'skill':
      return {
        asks: fact.asks,
        has: fact.has ?? null,
        ...(fact.suggested ? { source: 'suggested' } : {}),
      }
    case 'wish':
      return { asks: fact.target, has: fact.outcome }
    case 'needs':
      return { has: fact.known ? fact.count : null }
    case 'need': {
      const { accommodation, state, essential } = fact
      return { has: essential ? 'essential' : 'helpful', by: [{ accommodation, state }] }
    }
    case 'hours':
      return { asks: fact.asks, has: fact.has }
    case 'shifts':
      return { asks: fact.asks, has: fact.has }
    case 'commute':
      return { asks: { km: fact.km }, has: { maxKm: fact.maxKm, remoteOnly: fact.remoteOnly } }
    case 'experience':
      return { asks: fact.occupation, has: fact.has ?? null }
    case 'language':
      return { asks: cefrOf(fact.asks) ?? '', has: cefrOf(fact.has) ?? null }
    case 'fixed':
      return {}
  }
}

/** Criteria over a list of the opening, of which a part may be stated and the rest not. */
const LISTS = ['abilities', 'skills', 'languages'] as const
const listOf = (criterion: Criterion) => LISTS.find((list) => list === criterion)

/** Items that the opening leaves unsaid under their own names. */
const OWN_NAMES = ['occupations', 'sectors', 'employerKinds', 'hours', 'shifts'] as const

/** Whether it is the opening's own word: neither left open nor only suggested. */
const isSaid = (fact: Fact): boolean => fact.kind !== 'fixed' && !isOnlySuggested(fact)

const unstatedText = (item: string, criterion: CriterionResult, wording: Wording): string => {
  const list = listOf(criterion.criterion)
  if (list && criterion.items.some(({ fact }) => isSaid(fact)))
    return say(wording, 'unstated.rest', { what: list })
  const own = OWN_NAMES.find((name) => name === item)
  return say(wording, 'unstated.all', {
    what: list ?? own ?? (criterion.criterion === 'commute' ? 'commute' : 'experience'),
  })
}

const fixedText = (
  item: string,
  { why }: FixedFact,
  criterion: CriterionResult,
  wording: Wording,
): string => {
  switch (why) {
    case 'unstated':
      return unstatedText(item, criterion, wording)
    case 'remote':
      return say(wording, 'fixed.remote')
    case 'none-required': {
      const list = listOf(criterion.criterion)
      return say(wording, 'fixed.noneRequired', {
        what: list === undefined || list === 'abilities' ? 'other' : list,
      })
    }
  }
}

/** In one line, as it is read in a list. */
export const itemLine = (result: ItemResult, criterion: CriterionResult, wording: Wording): string => {
  const { fact } = result
  return fact.kind === 'ability' ? abilityLine(fact, wording) : itemText(result, criterion, wording)
}

export const itemText = (
  { item, fact }: ItemResult,
  criterion: CriterionResult,
  wording: Wording,
): string => {
  switch (fact.kind) {
    case 'ability':
      return abilityText(fact, wording)
    case 'skill':
      return skillText(fact, wording)
    case 'wish':
      return wishText(fact, wording)
    case 'needs':
      return needsText(fact, wording)
    case 'need':
      return needText(fact, wording)
    case 'hours':
      return hoursItemText(fact, wording)
    case 'shifts':
      return shiftsItemText(fact, wording)
    case 'commute':
      return commuteItemText(fact, wording)
    case 'experience':
      return experienceText(fact, wording)
    case 'language':
      return languageText(fact, wording)
    case 'fixed':
      return fixedText(item, fact, criterion, wording)
  }
}

/**
 * @param evidence the body as it stood, for the source and date of a listed ability
 * @param asks what is to settle about it, in words
 */
export const explainItem = (
  result: ItemResult,
  criterion: CriterionResult,
  evidence: Jobseeker | undefined,
  wording: Wording,
  asks: readonly string[] = [],
): ExplainedItem => ({
  item: result.item,
  points: result.points,
  max: result.max,
  low: result.low,
  high: result.high,
  ...sidesOf(result.fact, evidence),
  text: sentences(itemText(result, criterion, wording), ...asks),
})
