/** What would lift a gate: machine codes with names. Never anything about health, nor a wish or an avoidance dropped. */
import { ACCOMMODATIONS, type AccommodationCode, type DemandableAbility } from '../domain/codes.ts'
import type { Locale, Names } from '../domain/values.ts'
import type { GateResult, Interpretation } from '../scoring/interpretation.ts'
import { ACCOMMODATION_TABLE, type Cost } from '../taxonomy/accommodations.ts'
import type { Wording } from './wording.ts'

const CHANGES = {
  'lower-demand': {
    fi: 'Vaatimuksen keventäminen tehtävissä',
    sv: 'Lättare krav i uppgifterna',
    en: 'Lighter demands in the tasks',
  },
  'later-start': { fi: 'Myöhempi aloitus', sv: 'Senare start', en: 'A later start' },
  'reasons-reviewed': {
    fi: 'Kieltäytymisen perusteiden arviointi uudelleen',
    sv: 'Ny prövning av skälen till att säga nej',
    en: 'A new look at the reasons for the refusal',
  },
  'another-accommodation': {
    fi: 'Toinen mukautus samaan tarpeeseen',
    sv: 'En annan anpassning för samma behov',
    en: 'Another accommodation for the same need',
  },
  'licence-course': {
    fi: 'Pätevyyden hankkiminen',
    sv: 'Att skaffa behörigheten',
    en: 'Getting the licence',
  },
  training: { fi: 'Koulutus', sv: 'Utbildning', en: 'Training' },
  'language-course': { fi: 'Kielikurssi', sv: 'Språkkurs', en: 'A language course' },
  'requirement-reviewed': {
    fi: 'Vaatimuksen tarkistaminen työnantajan kanssa',
    sv: 'En översyn av kravet med arbetsgivaren',
    en: 'A review of the requirement with the employer',
  },
  'hours-agreement': {
    fi: 'Sopimus viikkotunneista työnantajan kanssa',
    sv: 'Överenskommelse om veckotimmarna med arbetsgivaren',
    en: 'An agreement on weekly hours with the employer',
  },
  'shift-agreement': {
    fi: 'Sopimus työvuoroista työnantajan kanssa',
    sv: 'Överenskommelse om arbetsskiften med arbetsgivaren',
    en: 'An agreement on shifts with the employer',
  },
  'facts-checked': {
    fi: 'Työnhakijan tietojen päivittäminen',
    sv: 'Uppdatering av den arbetssökandes uppgifter',
    en: 'Bringing the jobseeker’s details up to date',
  },
  'group-reviewed': {
    fi: 'Kohderyhmän tarkistaminen tilaajan kanssa',
    sv: 'En översyn av målgruppen med beställaren',
    en: 'A review of the target group with the buyer',
  },
} as const satisfies Readonly<Record<string, Names>>

export type LiftCode = AccommodationCode | keyof typeof CHANGES
export const LIFT_CODES: readonly LiftCode[] = [
  ...ACCOMMODATIONS,
  ...(Object.keys(CHANGES) as (keyof typeof CHANGES)[]),
]

/** Its name in the taxonomy holds a comma, which a list of alternatives would not survive. */
const TASK_CARVING: Names = {
  fi: 'Tehtävien rajaaminen (työn muotoilu)',
  sv: 'Avgränsade arbetsuppgifter (arbetsutformning)',
  en: 'Limiting the tasks (task carving)',
}

const isAccommodation = (code: LiftCode): code is AccommodationCode =>
  (ACCOMMODATIONS as readonly string[]).includes(code)

export const liftNames = (code: LiftCode): Names => {
  if (code === 'task-carving') return TASK_CARVING
  return isAccommodation(code) ? ACCOMMODATION_TABLE[code].names : CHANGES[code]
}

export const liftName = (code: LiftCode, locale: Locale): string => liftNames(code)[locale]

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
