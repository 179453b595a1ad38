/** Matters that a human has to settle before a person is proposed; drawn from the facts, never from points alone. */
import { LICENCE_NUMBER } from '../index/encode.ts'
import { column, type JobseekerRecord } from '../index/record.ts'
import { ALWAYS_FLAGGED_BRIDGES } from '../taxonomy/accommodations.ts'
import { commuteOf } from './criteria/commute.ts'
import { commuteFails } from './gates.ts'
import type { AbilityFact, CriterionResult, FlagResult, GateResult } from './interpretation.ts'
import type { ScoreProgram } from './program.ts'

const CORE = 3
/** From here on, more than nearly everybody manages is asked: an ordinary level is a deficit, recorded or not. */
const CLEARLY_MORE = 4.5

/**
 * What the occupation usually asks above the ordinary, of somebody of whom only that is known that they are ordinary
 * otherwise: nobody has recorded a deficit, so there is nothing to give a reason for. The person is asked instead.
 */
export const isAskedOfPerson = (fact: AbilityFact): boolean => {
  const { ordinary, counts, asks, usual, suggested, critical } = fact
  const isShort = ordinary !== 'no' && counts !== null && asks - counts >= 1
  return isShort && usual && !critical && (suggested || asks < CLEARLY_MORE)
}

const abilityFlags = (fact: AbilityFact): FlagResult[] => {
  const { ability: item, asks, counts, critical, importance, suggested } = fact
  // Nobody has said that the work asks what is suggested: there is nothing to give a reason for.
  if (asks === 0 || suggested) return []
  const flags: FlagResult[] = []
  const deficit = counts === null ? 0 : asks - counts
  if (importance === CORE && deficit >= 1 && !isAskedOfPerson(fact))
    flags.push({ code: 'core-deficit', item })
  if (counts === null && critical) flags.push({ code: 'critical-unknown', item })
  if (counts === null && !critical && importance === CORE) flags.push({ code: 'core-unknown', item })
  if (critical && deficit === 0.5) flags.push({ code: 'critical-half', item })
  if (fact.bridged && (critical || ALWAYS_FLAGGED_BRIDGES.has(item)))
    flags.push({ code: 'bridge-on-critical', item })
  if (fact.supportSelfSaid) flags.push({ code: 'self-reported-support', item })
  if (fact.expired) flags.push({ code: 'expired-value', item })
  return flags
}

const OPEN_NOT = new Set(['provided', 'agreed'])

/** Of a way to work that matters and is not known. */
const unknownWayFlag = ({ way }: ScoreProgram, record: JobseekerRecord): FlagResult['code'] | undefined => {
  if (!way) return undefined
  const { km, maxKm, remoteOnly } = commuteOf(way.km, record)
  if (remoteOnly) return undefined
  if (km === null) return 'place-unknown'
  return maxKm === null && km > way.askKm ? 'commute-unknown' : undefined
}

/** In the order of criteria and items; thin data last. */
export const flagsOf = (
  program: ScoreProgram,
  record: JobseekerRecord,
  criteria: readonly CriterionResult[],
  gates: readonly GateResult[],
  coverage: number,
): readonly FlagResult[] => {
  const gated = (code: GateResult['code'], item: string) =>
    gates.some((gate) => gate.code === code && gate.item === item)
  const flags = criteria.flatMap(({ items }) =>
    items.flatMap(({ fact }): FlagResult[] => {
      switch (fact.kind) {
        case 'ability':
          return abilityFlags(fact)
        case 'need':
          return fact.essential && !OPEN_NOT.has(fact.state)
            ? [{ code: 'essential-open', item: fact.accommodation }]
            : []
        case 'hours':
          return (fact.gap ?? 0) > 0 && !gated('hours-incompatible', 'hours')
            ? [{ code: 'hours-to-negotiate', item: 'hours' }]
            : []
        case 'shifts':
          return fact.missing.length > 0 && !gated('hours-incompatible', 'shifts')
            ? [{ code: 'hours-to-negotiate', item: 'shifts' }]
            : []
        default:
          return []
      }
    }),
  )
  if (commuteFails(program, record) && !gated('commute-too-far', 'commute'))
    flags.push({ code: 'commute-to-arrange', item: 'commute' })
  const unknown = unknownWayFlag(program, record)
  if (unknown) flags.push({ code: unknown, item: 'commute' })
  for (const licence of program.licencesAsked) {
    if (!column.hasBit(record.columns, 'licences', LICENCE_NUMBER[licence]))
      flags.push({ code: 'licence-to-get', item: licence })
  }
  if (coverage < program.thinData) flags.push({ code: 'thin-data' })
  return flags
}
