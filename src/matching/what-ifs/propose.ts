/**
 * The changes that somebody could act on for one person and one opening. Never about the person's health or identity,
 * never more hours or a longer way for the person, never a wish or an avoidance dropped; never another place of work, nor
 * remote work where it is bound to its place; no demand lowered that is not said to be adjustable or that the occupation
 * is made of, no requirement reviewed that rests on law or safety; no accommodation that would take away what the work is,
 * nor one beside a core that is beyond the person whatever is arranged.
 */
import { type Change, COST_CLASSES, type CostClass, costRank } from '../../contract/change.ts'
import { EFFORTS, type Effort, effortRank } from '../../contract/effort.ts'
import { CEFR_LEVELS, type LicenceCode } from '../../domain/codes.ts'
import type { Opening, Requirement } from '../../domain/opening.ts'
import { coreOf, mayBeRemote, type Profiles } from '../../scoring/bound-to-place.ts'
import { CARVED_SHARE } from '../../scoring/gate-lifts.ts'
import type { AbilityFact, Fact, Interpretation, SkillFact } from '../../scoring/interpretation.ts'
import { ACCOMMODATION_TABLE } from '../../taxonomy/accommodations.ts'
import { ASKED_BY_LAW, LICENCE_GETTING, skillGetting } from '../../taxonomy/efforts.ts'
import { itemAt } from '../look-up.ts'
import { carvedDemands, type Situation } from './apply-change.ts'
import { isArrangeable, isBeyondArranging } from './arrangeable.ts'

const SETTLED: ReadonlySet<string> = new Set(['provided', 'agreed'])

const isShort = ({ asks, counts }: AbilityFact): boolean => counts === null || counts < asks

/** The skill itself or a narrower one, as well as it is asked. */
const isHeld = ({ has, asks }: SkillFact): boolean =>
  has !== undefined &&
  (has.via === 'exact' || has.via === 'narrower') &&
  (asks === null || (has.proficiency ?? 0) >= asks)

const factChanges = (fact: Fact, opening: Opening, taxonomy: Profiles): readonly Change[] => {
  switch (fact.kind) {
    case 'need':
      return SETTLED.has(fact.state)
        ? []
        : [{ kind: 'accommodation', item: fact.accommodation, to: 'agreed' }]
    case 'ability': {
      if (!fact.adjustable || !isShort(fact) || coreOf(opening, taxonomy).has(fact.ability)) return []
      const to = new Set([fact.counts ?? 0, 0])
      return [...to].map((level): Change => ({ kind: 'demand', item: fact.ability, to: level }))
    }
    case 'skill':
      // Nobody has said that the work asks what is suggested: nobody has to learn it.
      return fact.suggested || isHeld(fact) ? [] : [{ kind: 'skill', item: fact.skill, to: fact.asks ?? 1 }]
    case 'language':
      return fact.has >= fact.asks
        ? []
        : [{ kind: 'language', item: fact.language, to: itemAt(CEFR_LEVELS, fact.asks - 1) }]
    case 'hours': {
      const { asks, has, gap } = fact
      if (!has || !gap) return []
      const to = has.max < asks.min ? { min: has.max, max: asks.max } : { min: asks.min, max: has.min }
      return [{ kind: 'hours', item: 'hours', to }]
    }
    case 'shifts': {
      const { asks, has, missing } = fact
      if (!has || missing.length === 0) return []
      const common = asks.filter((shift) => !missing.includes(shift))
      return [{ kind: 'shifts', item: 'shifts', to: common.length > 0 ? common : [...has] }]
    }
    case 'commute':
      return mayBeRemote(opening, taxonomy)
        ? (['partial', 'full'] as const)
            .filter((to) => opening.remote !== to)
            .map((to): Change => ({ kind: 'remote', item: 'remote', to }))
        : []
    default:
      return []
  }
}

/** Whether a licence is asked by law, whatever ground was said. @param item as of a change of a requirement */
export const isLawful = (item: string): boolean =>
  item.startsWith('licence:') && ASKED_BY_LAW.has(item.slice('licence:'.length) as LicenceCode)

/** Law and safety are not the employer's to review. */
export const isReviewable = (gate: Requirement | null | undefined): boolean => gate?.ground === 'core-task'

const gateChanges = (of: Interpretation, { opening }: Situation): readonly Change[] =>
  of.gates.flatMap((gate): readonly Change[] => {
    switch (gate.code) {
      case 'not-available':
        return [{ kind: 'start', item: 'startsOn', to: gate.availableFrom }]
      case 'licence-missing':
        return [
          { kind: 'licence', item: gate.item, to: 'held' },
          ...reviewed(
            'licence',
            gate.item,
            opening.licences?.find(({ licence }) => licence === gate.item),
          ),
        ]
      case 'skill-required':
        return reviewed(
          'skill',
          gate.item,
          opening.skills?.find(({ skill }) => skill === gate.item),
        )
      case 'language-required':
        return reviewed(
          'language',
          gate.item,
          opening.languages?.find(({ language }) => language === gate.item),
        )
      case 'hours-incompatible':
        return isReviewable(opening.workingTime?.gate)
          ? [{ kind: 'requirement', item: 'workingTime', to: 'asked' }]
          : []
      default:
        return []
    }
  })

const reviewed = (
  list: 'skill' | 'language' | 'licence',
  code: string,
  asked: { readonly gate?: Requirement | null | undefined } | undefined,
): readonly Change[] =>
  isReviewable(asked?.gate) && !isLawful(`${list}:${code}`)
    ? [{ kind: 'requirement', item: `${list}:${code}`, to: 'asked' }]
    : []

const taskChanges = (of: Interpretation, { opening }: Situation): readonly Change[] => {
  const short = new Set<string>(
    of.criteria.flatMap(({ items }) =>
      items.flatMap(({ fact }) => (fact.kind === 'ability' && isShort(fact) ? [fact.ability] : [])),
    ),
  )
  return (opening.tasks ?? []).flatMap(({ share }, place): readonly Change[] =>
    share <= CARVED_SHARE && carvedDemands(opening, place).some((ability) => short.has(ability))
      ? [{ kind: 'task', item: String(place), to: 'carved-out' }]
      : [],
  )
}

/** Licences that are asked without keeping anybody out, and missing. */
const licenceChanges = (of: Interpretation): readonly Change[] =>
  of.flags.flatMap(({ code, item }): readonly Change[] =>
    code === 'licence-to-get' && item !== undefined
      ? [{ kind: 'licence', item: item as LicenceCode, to: 'held' }]
      : [],
  )

/** Each once, in a fixed order: what is agreed, then what changes at the workplace, then what is learnt. */
export const proposeChanges = (
  of: Interpretation,
  situation: Situation,
  taxonomy: Profiles,
): readonly Change[] => {
  const { opening } = situation
  const beyond = isBeyondArranging(of, opening, taxonomy)
  const all = [
    ...of.criteria.flatMap(({ items }) =>
      items.flatMap(({ fact }) =>
        fact.kind === 'need' && (beyond || !isArrangeable(fact.accommodation, opening, taxonomy))
          ? []
          : factChanges(fact, opening, taxonomy),
      ),
    ),
    ...taskChanges(of, situation),
    ...gateChanges(of, situation),
    ...licenceChanges(of),
  ]
  return [...new Map(all.map((change) => [changeKeyOf(change), change])).values()]
}

export const changeKeyOf = ({ kind, item, to }: Change): string => JSON.stringify([kind, item, to])

/** What a change takes: what is asked for less is a matter of asking, the rest of the work is arranged. */
export const effortOf = (change: Change): Effort => {
  switch (change.kind) {
    case 'requirement':
    case 'critical':
      return 'ask'
    case 'licence':
      return LICENCE_GETTING[change.item].effort
    case 'skill':
      return skillGetting(change.to).effort
    case 'language':
      return 'course'
    case 'place':
      return 'no'
    default:
      return change.kind === 'offer' && change.to === 'negotiable' ? 'ask' : 'arrange'
  }
}

/** The most that one of a set takes. */
export const effortOfAll = (changes: readonly Change[]): Effort =>
  changes
    .map(effortOf)
    .reduce<Effort>((most, effort) => (effortRank(effort) > effortRank(most) ? effort : most), EFFORTS[0])

const LEARNING_COST: Readonly<Record<Effort, CostClass>> = {
  ...{ ask: 'none', arrange: 'none', card: 'low', course: 'medium', study: 'high', no: 'high' },
}

/** Estimates: an agreement about the work costs nothing, an accommodation what its table says, learning by its length. */
export const costOf = (change: Change): CostClass => {
  switch (change.kind) {
    case 'accommodation':
    case 'offer':
      return ACCOMMODATION_TABLE[change.item].cost
    case 'remote':
      return ACCOMMODATION_TABLE['remote-or-hybrid'].cost
    case 'licence':
    case 'skill':
    case 'language':
      return LEARNING_COST[effortOf(change)]
    case 'place':
      return 'high'
    default:
      return 'none'
  }
}

/** The dearest of a set. */
export const costOfAll = (changes: readonly Change[]): CostClass =>
  changes
    .map(costOf)
    .reduce<CostClass>(
      (dearest, cost) => (costRank(cost) > costRank(dearest) ? cost : dearest),
      COST_CLASSES[0],
    )
