/**
 * What is to be settled before somebody is proposed, and with whom. The one place that decides it: summary, explanation and
 * queue read it, so that a text which asks nobody anything stands beside an empty list, and the other way round.
 */
import { type MatterCode, PARTIES, type Party } from '../contract/matters.ts'
import type { FlagCode, GateCode } from '../contract/shortlist.ts'
import type { Criterion } from '../domain/weights.ts'
import { isAskedOfPerson } from '../scoring/flags.ts'
import type {
  AbilityFact,
  CommuteFact,
  FlagResult,
  Interpretation,
  ItemResult,
  SkillFact,
} from '../scoring/interpretation.ts'
import { isOnlySuggested } from './only-suggested.ts'

export type Matter = {
  readonly with: Party
  readonly about: MatterCode
  /** Codes of what it concerns: an ability, a need, a licence, a gate; several where one call settles them together. */
  readonly items: readonly string[]
  readonly criterion: Criterion | null
  /** Flags that it answers: none where a human need not give a reason. */
  readonly flags: readonly FlagCode[]
  /** Points that are open in it. */
  readonly weight: number
}

type Found = Omit<Matter, 'items' | 'flags' | 'criterion'> & { readonly item: string }

/** Settled in one call, whatever the number of items. */
const TOGETHER: ReadonlySet<MatterCode> = new Set([
  ...(['ownUsual', 'skills', 'experience', 'languages', 'wishes', 'usual', 'unsaid'] as const),
])

const AT_HAND: ReadonlySet<string> = new Set(['provided', 'agreed'])

const ofAbility = (fact: AbilityFact, { max }: ItemResult): readonly Found[] => {
  const { ability: item, asks, counts, suggested } = fact
  if (asks === 0) return []
  const found: Found[] = []
  const short = counts === null || counts < asks
  if (counts === null)
    found.push({ with: 'person', about: suggested ? 'ownUsual' : 'ability', item, weight: max })
  else if (isAskedOfPerson(fact)) found.push({ with: 'person', about: 'ownUsual', item, weight: max })
  else if (!suggested && asks - counts >= 1)
    found.push({ with: 'employer', about: 'demand', item, weight: max })
  if (suggested && short) found.push({ with: 'employer', about: 'usual', item, weight: max })
  return found
}

const ofSkill = (
  { skill: item, asks, has, listKnown, suggested }: SkillFact,
  { max: weight }: ItemResult,
) => {
  if (suggested) return []
  if (!has) return listKnown ? [] : [{ with: 'person', about: 'skills', item, weight } as const]
  const isOpen = has.via === 'parent' || (asks !== null && has.proficiency === null)
  return isOpen ? [{ with: 'person', about: 'skill', item, weight } as const] : []
}

/** Nearly everybody goes so far to work, as the weights read it: no question is worth it. */
const NEAR_KM = 10

const ofCommute = ({ km, maxKm, remoteOnly }: CommuteFact, { max: weight }: ItemResult): readonly Found[] => {
  const item = 'commute'
  if (remoteOnly) return [{ with: 'employer', about: 'remote', item, weight }]
  if (km === null) return [{ with: 'person', about: 'home', item, weight }]
  if (maxKm === null) return km <= NEAR_KM ? [] : [{ with: 'person', about: 'distance', item, weight }]
  return maxKm !== 'anywhere' && km > maxKm ? [{ with: 'service', about: 'transport', item, weight }] : []
}

const ofItem = (result: ItemResult): readonly Found[] => {
  const { fact, item, max: weight } = result
  const person = (about: MatterCode): readonly Found[] => [{ with: 'person', about, item, weight }]
  const employer = (about: MatterCode): readonly Found[] => [{ with: 'employer', about, item, weight }]
  switch (fact.kind) {
    case 'ability':
      return ofAbility(fact, result)
    case 'skill':
      return ofSkill(fact, result)
    case 'wish':
      return fact.outcome === 'unsaid' ? person('wishes') : []
    case 'needs':
      return fact.known ? [] : person('needs')
    case 'need':
      return AT_HAND.has(fact.state) || fact.state === 'refused' ? [] : employer('need')
    case 'hours':
      return fact.has === null ? person('ownHours') : fact.gap ? employer('hours') : []
    case 'shifts':
      return fact.has === null ? person('ownShifts') : fact.missing.length > 0 ? employer('shifts') : []
    case 'commute':
      return ofCommute(fact, result)
    case 'experience':
      return fact.has || fact.listKnown ? [] : person('experience')
    case 'language':
      return fact.has > 0 || fact.listKnown ? [] : person('languages')
    case 'fixed':
      return fact.why === 'unstated' ? employer('unsaid') : []
  }
}

/** Whose silence is the larger part of what is not known. */
const silentParty = ({ criteria }: Interpretation): Party => {
  let openings = 0
  let persons = 0
  for (const { fact, max, covered } of criteria.flatMap(({ items }) => items)) {
    const unsaid = fact.kind === 'fixed' ? fact.why === 'unstated' : isOnlySuggested(fact)
    if (unsaid) openings += max
    else persons += max - covered
  }
  return openings > persons ? 'employer' : 'person'
}

/** The matter that answers a flag: a flag without one would be a reason that nobody can give. */
const ofFlag = ({ code, item = '' }: FlagResult, interpretation: Interpretation): Found => {
  const weight = 0
  switch (code) {
    case 'core-deficit':
      return { with: 'employer', about: 'demand', item, weight }
    case 'core-unknown':
    case 'critical-unknown':
    case 'expired-value':
      return { with: 'person', about: 'ability', item, weight }
    case 'critical-half':
    case 'bridge-on-critical':
    case 'self-reported-support':
      return { with: 'service', about: 'visit', item, weight }
    case 'essential-open':
      return { with: 'employer', about: 'need', item, weight }
    case 'hours-to-negotiate':
      return { with: 'employer', about: item === 'shifts' ? 'shifts' : 'hours', item, weight }
    case 'commute-to-arrange': {
      const fact = interpretation.criteria
        .flatMap(({ items }) => items)
        .find((one) => one.item === 'commute')?.fact
      const isRemote = fact?.kind === 'commute' && fact.remoteOnly
      return isRemote
        ? { with: 'employer', about: 'remote', item, weight }
        : { with: 'service', about: 'transport', item, weight }
    }
    case 'commute-unknown':
      return { with: 'person', about: 'distance', item, weight }
    case 'place-unknown':
      return { with: 'person', about: 'home', item, weight }
    case 'licence-to-get':
      return { with: 'service', about: 'licence', item, weight }
    case 'thin-data':
      return { with: silentParty(interpretation), about: 'details', item, weight }
  }
}

const GATE_PARTY = {
  'matching-not-permitted': null,
  'not-available': 'employer',
  'critical-ability-deficit': 'employer',
  'accommodation-refused': 'employer',
  'licence-missing': 'service',
  'skill-required': 'service',
  'language-required': 'service',
  'hours-incompatible': 'employer',
  'commute-too-far': 'service',
  'employer-avoided': null,
  'work-avoided': null,
  'target-group-not-met': 'service',
} as const satisfies Readonly<Record<GateCode, Party | null>>

/** A gate of which nothing but the person decides: it is not to be talked over with what else could be settled. */
const isPersonal = (code: GateCode): boolean => GATE_PARTY[code] === null

const keyOf = ({ with: party, about, item }: Found): string =>
  `${party} ${about} ${TOGETHER.has(about) ? '' : item}`

/**
 * Flagged matters first, then the weightiest, wishes last: whether the work can be done and reached comes before whether
 * it was wished for. By person, employer, service. Empty where only the person decides.
 */
export const toSettle = (interpretation: Interpretation): readonly Matter[] => {
  const { criteria, flags, gates } = interpretation
  if (gates.some(({ code }) => isPersonal(code))) return []
  const found = new Map<string, Matter>()
  const add = (one: Found, criterion: Criterion | null, flag?: FlagCode) => {
    const known = found.get(keyOf(one))
    const { item, ...rest } = one
    found.set(keyOf(one), {
      ...rest,
      criterion: known?.criterion ?? criterion,
      items: [...new Set([...(known?.items ?? []), item])],
      flags: [...(known?.flags ?? []), ...(flag ? [flag] : [])],
      weight: (known?.weight ?? 0) + one.weight,
    })
  }
  for (const { criterion, items } of criteria)
    for (const item of items) for (const one of ofItem(item)) add(one, criterion)
  for (const flag of flags) add(ofFlag(flag, interpretation), null, flag.code)
  for (const { code } of gates) {
    const party = GATE_PARTY[code]
    if (party) add({ with: party, about: 'gate', item: code, weight: 0 }, null)
  }
  const isFlagged = ({ flags: codes, about }: Matter) => (codes.length > 0 || about === 'gate' ? 0 : 1)
  const isWish = ({ about }: Matter) => (about === 'wishes' ? 1 : 0)
  return [...found.values()].sort(
    (a, b) =>
      PARTIES.indexOf(a.with) - PARTIES.indexOf(b.with) ||
      isFlagged(a) - isFlagged(b) ||
      isWish(a) - isWish(b) ||
      b.weight - a.weight,
  )
}

/** Matters that one item of the explanation is part of. */
export const concerning = (
  matters: readonly Matter[],
  criterion: Criterion,
  item: string,
): readonly Matter[] =>
  matters.filter((matter) => matter.criterion === criterion && matter.items.includes(item))
