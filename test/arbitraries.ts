/** Random jobseekers, openings, weights and negotiations that the schemas accept; shrinkable and seeded by fast-check. */
import fc from 'fast-check'
import {
  ACCOMMODATIONS,
  type AccommodationCode,
  CEFR_LEVELS,
  DEMANDABLE_ABILITIES,
  DRIVING_LICENCES,
  EMPLOYER_KINDS,
  LANGUAGES,
  LICENCES,
  SECTORS,
  SHIFTS,
  TARGET_GROUPS,
} from '../src/domain/codes.ts'
import type { Jobseeker } from '../src/domain/jobseeker.ts'
import type { NegotiationState } from '../src/domain/negotiation.ts'
import type { Opening } from '../src/domain/opening.ts'
import type { Weights } from '../src/domain/weights.ts'
import { shippedWeights } from '../src/matching/parse-weights.ts'
import { MUNICIPALITIES } from '../src/taxonomy/municipalities.ts'
import { STARTER_OCCUPATIONS } from '../src/taxonomy/occupations/index.ts'
import { STARTER_SKILLS } from '../src/taxonomy/skills/index.ts'

/** The day on which properties are judged. */
export const TODAY = '2026-11-24'
const DAYS = ['2026-10-01', '2026-11-23', TODAY, '2026-11-25', '2027-03-01']

/** Few codes, so that people and openings meet. */
const few = <T>(all: readonly T[], count: number): readonly T[] => all.slice(0, count)
const ABILITIES = DEMANDABLE_ABILITIES.filter(
  (_, i) => i % 5 === 0 || ['d430', 'd160', 'd475', 'b210'].includes(_),
)
const SKILLS = STARTER_SKILLS.map(({ code }) => code).slice(0, 24)
const OCCUPATIONS = few(
  STARTER_OCCUPATIONS.map(({ code }) => code),
  14,
)
const PLACES = few(
  MUNICIPALITIES.filter(({ population }) => population > 30_000).map(({ code }) => code),
  12,
)
/** Accommodations that compensate much, lift hours or commute, or do neither. */
const NEEDS: readonly AccommodationCode[] = [
  'part-time',
  'no-night-or-shift',
  'remote-or-hybrid',
  'commute-transport',
  'quiet-space',
  'noise-cancelling',
  'lifting-aid',
  'job-coach',
  'another-workers-help',
  'accessible-toilet',
  'magnification',
  'vehicle-adaptation',
  'captions',
]

const day = fc.constantFrom(...DAYS)
const level = fc.integer({ min: 0, max: 10 }).map((half) => half / 2)
const halves = (max: number) => fc.integer({ min: 0, max: max * 2 }).map((half) => half / 2)
const list = <T>(of: readonly T[], maxLength: number, minLength = 0) =>
  fc.uniqueArray(fc.constantFrom(...of), { maxLength, minLength })
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined })

/** Drops the keys that are undefined: an absent field is absent, not undefined. */
const present = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as never

const hours = fc.tuple(halves(40), halves(40)).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }))
const shifts = list(SHIFTS, 4, 1)
const source = fc.constantFrom('self' as const, 'physician' as const, 'coordinator' as const)

const abilityValue = fc
  .record({
    unaided: fc.option(level),
    supported: maybe(fc.option(level)),
    source,
    on: fc.constant('2026-01-15'),
    validUntil: maybe(day),
  })
  .map(present)

const abilities = fc
  .array(fc.tuple(fc.constantFrom(...ABILITIES), abilityValue), { maxLength: 12 })
  .map((pairs) => Object.fromEntries(pairs))

const needs = fc.uniqueArray(
  fc.record({
    accommodation: fc.constantFrom(...NEEDS),
    kind: fc.constantFrom('essential' as const, 'helpful' as const),
  }),
  { maxLength: 6, selector: ({ accommodation }) => accommodation },
)

export const jobseekerArb: fc.Arbitrary<Jobseeker> = fc
  .record({
    municipality: maybe(fc.constantFrom(...PLACES)),
    abilities: maybe(abilities),
    otherAbilities: maybe(
      fc.record({ are: fc.constant('ordinary' as const), source, on: fc.constant('2026-01-15') }),
    ),
    needs: maybe(needs),
    skills: maybe(
      fc.uniqueArray(
        fc
          .record({ skill: fc.constantFrom(...SKILLS), proficiency: maybe(fc.integer({ min: 1, max: 4 })) })
          .map(present),
        { maxLength: 8, selector: ({ skill }) => skill },
      ),
    ),
    experience: maybe(
      fc.uniqueArray(
        fc.record({ occupation: fc.constantFrom(...OCCUPATIONS), years: fc.integer({ min: 0, max: 5 }) }),
        { maxLength: 4, selector: ({ occupation }) => occupation },
      ),
    ),
    languages: maybe(
      fc
        .array(fc.tuple(fc.constantFrom(...few(LANGUAGES, 5)), fc.constantFrom(...CEFR_LEVELS)), {
          maxLength: 4,
        })
        .map((pairs) => Object.fromEntries(pairs)),
    ),
    licences: maybe(list(few(LICENCES, 10), 6)),
    workingTime: maybe(fc.record({ hours: maybe(hours), shifts: maybe(shifts) }).map(present)),
    commute: maybe(
      fc
        .record({
          maxKm: maybe(fc.oneof(fc.integer({ min: 0, max: 250 }), fc.constant('anywhere' as const))),
          remoteOnly: maybe(fc.boolean()),
        })
        .map(present),
    ),
    availableFrom: maybe(day),
    wishes: maybe(
      fc
        .record({
          occupations: maybe(list(OCCUPATIONS, 3)),
          sectors: maybe(list(few(SECTORS, 4), 3)),
          employerKinds: maybe(list(few(EMPLOYER_KINDS, 3), 2)),
          avoidEmployers: maybe(list(['emp-1', 'emp-2', 'emp-3'], 1)),
          avoidOccupations: maybe(list(OCCUPATIONS, 1)),
          avoidSectors: maybe(list(few(SECTORS, 4), 1)),
        })
        .map(present),
    ),
    targetGroups: maybe(list(few(TARGET_GROUPS, 4), 3)),
    permissions: fc
      .record({
        matching: fc.option(
          fc.record({
            basis: fc.constant('public-task' as const),
            since: fc.constantFrom('2026-01-01', TODAY, '2026-11-25'),
            until: fc.option(day),
          }),
          { nil: undefined, freq: 12 },
        ),
        pausedUntil: maybe(fc.option(day, { nil: null, freq: 2 })),
      })
      .map(present),
  })
  .map((value) => present(value) as Jobseeker)

const gate = fc.option(
  fc.constant({
    reason: 'the task needs it',
    ground: 'safety' as const,
    confirmedBy: 'employer',
    confirmedOn: '2026-11-01',
  }),
  { nil: null, freq: 2 },
)

const askSource = fc.constantFrom('stated' as const, 'suggested' as const, 'confirmed' as const)

const demand = fc
  .record({
    ability: fc.constantFrom(...ABILITIES),
    level,
    importance: maybe(fc.integer({ min: 1, max: 3 }) as fc.Arbitrary<1 | 2 | 3>),
    adjustable: maybe(fc.boolean()),
    critical: gate.map((g) => g ?? undefined),
    source: maybe(askSource),
  })
  .map(({ critical, ...rest }) => present(rest.source === 'suggested' ? rest : { ...rest, critical }))

const offer = fc.oneof(
  fc.record({ state: fc.constantFrom('provided' as const, 'negotiable' as const, 'unknown' as const) }),
  fc.record({ state: fc.constant('declined' as const), reason: fc.constant('no room for it') }),
)

export const openingArb: fc.Arbitrary<Opening> = fc
  .record({
    employer: fc
      .record({
        id: fc.constantFrom('emp-1', 'emp-2'),
        kind: maybe(fc.constantFrom(...few(EMPLOYER_KINDS, 3))),
      })
      .map(present),
    title: fc.constant({ fi: 'Työ' }),
    occupation: maybe(fc.constantFrom(...OCCUPATIONS)),
    sector: maybe(fc.constantFrom(...few(SECTORS, 4))),
    municipality: maybe(fc.constantFrom(...PLACES)),
    remote: maybe(fc.constantFrom('none' as const, 'partial' as const, 'full' as const)),
    startsOn: maybe(day),
    demands: maybe(
      fc.uniqueArray(demand, { minLength: 1, maxLength: 9, selector: ({ ability }) => ability }),
    ),
    offers: maybe(
      fc
        .array(fc.tuple(fc.constantFrom(...NEEDS), offer), { maxLength: 8 })
        .map((pairs) => Object.fromEntries(pairs)),
    ),
    skills: maybe(
      fc.uniqueArray(
        fc
          .record({
            skill: fc.constantFrom(...SKILLS),
            importance: maybe(fc.integer({ min: 1, max: 3 }) as fc.Arbitrary<1 | 2 | 3>),
            proficiency: maybe(fc.integer({ min: 1, max: 4 })),
            gate,
            source: maybe(askSource),
          })
          .map(({ gate: because, ...rest }) =>
            present(rest.source === 'suggested' ? rest : { ...rest, gate: because }),
          ),
        { maxLength: 5, selector: ({ skill }) => skill },
      ),
    ),
    languages: maybe(
      fc.uniqueArray(
        fc.record({
          language: fc.constantFrom(...few(LANGUAGES, 5)),
          level: fc.constantFrom(...CEFR_LEVELS),
          gate,
        }),
        { maxLength: 3, selector: ({ language }) => language },
      ),
    ),
    licences: maybe(
      fc.uniqueArray(fc.record({ licence: fc.constantFrom(...few(LICENCES, 10)), gate }), {
        maxLength: 3,
        selector: ({ licence }) => licence,
      }),
    ),
    workingTime: maybe(
      fc.record({ hours: maybe(hours), shifts: maybe(shifts), gate: maybe(gate) }).map(present),
    ),
    targetGroups: maybe(
      fc.option(
        fc.oneof(
          fc.record({ anyOf: list(few(TARGET_GROUPS, 4), 3, 1) }),
          fc.record({ allOf: list(few(TARGET_GROUPS, 4), 2, 1) }),
          fc.record({ not: list(few(TARGET_GROUPS, 4), 2, 1) }),
        ),
      ),
    ),
  })
  .map((value) => {
    const opening = present(value) as Opening
    const demanded = opening.demands?.some(({ ability }) => ability === 'd475') ?? false
    if (!opening.licences || demanded) return opening
    return {
      ...opening,
      licences: opening.licences.map((asked) =>
        DRIVING_LICENCES.has(asked.licence) ? { licence: asked.licence } : asked,
      ),
    }
  })

const percents = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 100 }), { minLength: length - 1, maxLength: length - 1 })
    .map((rest) => [100, ...rest.sort((a, b) => b - a)])

export const weightsArb: fc.Arbitrary<Weights> = fc
  .record({
    criteria: fc.record(
      Object.fromEntries(
        Object.keys(shippedWeights().criteria).map((criterion) => [
          criterion,
          fc.integer({ min: 0, max: 100 }),
        ]),
      ),
    ),
    resolution: fc.constantFrom(1, 50, 200, 1000),
    neutral: fc.integer({ min: 1, max: 99 }),
    byDeficit: percents(7),
    short: percents(3),
    byGap: percents(4),
    byQuarter: percents(5),
    unsaid: fc.record({
      upToKm: fc
        .array(fc.oneof(fc.constantFrom(10, 25, 50, 80), fc.integer({ min: 0, max: 900 })), {
          minLength: 4,
          maxLength: 4,
        })
        .map((km) => km.sort((a, b) => a - b)),
      byKm: percents(6).map((all) => all.slice(1)),
      askKm: fc.integer({ min: 0, max: 100 }),
    }),
    byLanguage: percents(4),
    parent: fc.integer({ min: 0, max: 100 }),
    unstated: fc.integer({ min: 0, max: 100 }),
    baseMass: fc.integer({ min: 0, max: 12 }),
    coreFloor: fc.oneof(fc.constantFrom(0, 600, 2_400), fc.integer({ min: 0, max: 10_000 })),
    floor: fc.oneof(fc.constantFrom(0, 255, 600), fc.integer({ min: 0, max: 10_000 })),
  })
  .map((random): Weights => {
    const weights = shippedWeights()
    const criteria = random.criteria as Weights['criteria']
    return {
      ...weights,
      criteria: Object.values(criteria).some((weight) => weight > 0) ? criteria : weights.criteria,
      resolution: random.resolution,
      neutral: random.neutral,
      abilities: {
        baseMass: random.baseMass,
        byDeficit: random.byDeficit,
        floor: random.floor,
        coreFloor: random.coreFloor,
      },
      skills: {
        ...weights.skills,
        baseMass: random.baseMass,
        parent: random.parent,
        byLevelsShort: random.short,
        proficiencyUnstated: Math.max(random.unstated, random.short[2]!),
      },
      workingTime: { ...weights.workingTime, byGap: random.byGap, byShiftsMissing: random.short },
      commute: { byQuarter: random.byQuarter, unsaid: random.unsaid },
      languages: { baseMass: random.baseMass, byLevelsShort: random.byLanguage },
    }
  })

const STATES: readonly NegotiationState[] = ['proposed', 'agreed', 'partly-agreed', 'refused']

export const pairArb: fc.Arbitrary<ReadonlyMap<AccommodationCode, NegotiationState>> = fc
  .array(fc.tuple(fc.constantFrom(...NEEDS), fc.constantFrom(...STATES)), { maxLength: 3 })
  .map((pairs) => new Map(pairs))

export const accommodationArb = fc.constantFrom(...ACCOMMODATIONS)
export const needArb = fc.constantFrom(...NEEDS)
