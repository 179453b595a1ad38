/** What would lift a gate: machine codes with names. Never anything about health, nor a wish or an avoidance dropped. */
import { ACCOMMODATIONS, type AccommodationCode, type DemandableAbility } from '../domain/codes.ts'
import type { Locale } from '../domain/values.ts'
import type { GateResult, Interpretation } from '../scoring/interpretation.ts'
import { ACCOMMODATION_TABLE, type Cost } from '../taxonomy/accommodations.ts'
import { LIFT_CHANGES } from '../texts/parameters/lifts.ts'
import { render } from '../texts/render.ts'
import type { Wording } from './wording.ts'

export type LiftCode = AccommodationCode | (typeof LIFT_CHANGES)[number]
export const LIFT_CODES: readonly LiftCode[] = [...ACCOMMODATIONS, ...LIFT_CHANGES]

const isChange = (code: LiftCode): code is (typeof LIFT_CHANGES)[number] =>
  (LIFT_CHANGES as readonly string[]).includes(code)

/** The name of task carving in the taxonomy holds a comma, which a list of alternatives would not survive. */
export const liftName = (code: LiftCode, locale: Locale): string =>
  code === 'task-carving' || isChange(code)
    ? render(locale, `lift.${code}`)
    : ACCOMMODATION_TABLE[code].names[locale]

const COSTS: readonly Cost[] = ['none', 'low', 'medium', 'recurring', 'high']
const costOf = (code: AccommodationCode): number => COSTS.indexOf(ACCOMMODATION_TABLE[code].cost)

/** Those that compensate an ability, what costs least first. */
const compensators = (ability: string): readonly AccommodationCode[] =>
  ACCOMMODATIONS.filter((code) =>
    ACCOMMODATION_TABLE[code].compensates.includes(ability as DemandableAbility),
  ).sort((a, b) => costOf(a) - costOf(b))

/** Compensators that are not counted in already: the level that fell short holds those. */
const unusedCompensators = (ability: string, { criteria }: Interpretation): readonly AccommodationCode[] => {
  const used = new Set(
    criteria.flatMap(({ items }) =>
      items.flatMap(({ fact }) =>
        fact.kind === 'ability' && fact.ability === ability
          ? fact.by.map(({ accommodation }) => accommodation)
          : [],
      ),
    ),
  )
  return compensators(ability).filter((code) => !used.has(code))
}

/** Whether some other accommodation makes up for one of the abilities that this one does. */
const hasAlternative = (accommodation: AccommodationCode): boolean =>
  ACCOMMODATION_TABLE[accommodation].compensates.some((ability) =>
    compensators(ability).some((code) => code !== accommodation),
  )

/** In the order in which they are best tried; empty where nobody but the person could change it. */
export const liftsOf = (
  gate: GateResult,
  interpretation: Interpretation,
  { opening }: Wording,
): readonly LiftCode[] => {
  switch (gate.code) {
    case 'matching-not-permitted':
    case 'employer-avoided':
    case 'work-avoided':
      return []
    case 'not-available':
      return ['later-start']
    case 'critical-ability-deficit': {
      const demand = opening.demands?.find(({ ability }) => ability === gate.item)
      return [
        ...unusedCompensators(gate.item, interpretation),
        'task-carving',
        ...(demand?.adjustable ? (['lower-demand'] as const) : []),
      ]
    }
    case 'accommodation-refused':
      return ['reasons-reviewed', ...(hasAlternative(gate.item) ? (['another-accommodation'] as const) : [])]
    case 'licence-missing':
      return ['licence-course', 'task-carving']
    case 'skill-required':
      return ['training', 'requirement-reviewed']
    case 'language-required':
      return ['language-course', 'requirement-reviewed']
    case 'hours-incompatible':
      return hoursLifts(gate)
    case 'commute-too-far':
      return gate.remoteOnly
        ? ['remote-or-hybrid']
        : ['commute-transport', ...(mayBeRemote(opening) ? (['remote-or-hybrid'] as const) : [])]
    case 'target-group-not-met':
      return ['facts-checked', 'group-reviewed']
  }
}

/** Work that is said to be done at the workplace is not remote work in waiting, as in a kitchen. */
export const mayBeRemote = ({ remote, offers }: Wording['opening']): boolean => {
  const offer = offers?.['remote-or-hybrid']?.state
  return offer === undefined || offer === 'unknown' ? remote !== 'none' : offer !== 'declined'
}

const hoursLifts = (gate: Extract<GateResult, { code: 'hours-incompatible' }>): readonly LiftCode[] => {
  const { asks, has } = gate
  if ('min' in asks) {
    // Shorter hours help one for whom they are too long; more hours are never asked of the person.
    const tooLong = has !== null && 'min' in has && has.max < asks.min
    return tooLong ? ['hours-agreement', 'part-time', 'gradual-hours', 'flexible-hours'] : ['hours-agreement']
  }
  const days = has !== null && !('min' in has) && has.includes('day')
  return days
    ? ['shift-agreement', 'no-night-or-shift', 'flexible-hours']
    : ['shift-agreement', 'flexible-hours']
}
