/**
 * 1 opening → posting → opening keeps all that `unsaid` does not name. 2 Of what is not for the public, no word is in a
 * posting. 3 Every posting has the form that is read, and nothing of it but task titles is reported as not read.
 */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEMANDABLE_ABILITIES } from '../../src/domain/codes.ts'
import { Opening } from '../../src/domain/opening.ts'
import { fromJobPosting } from '../../src/exchange/from-job-posting.ts'
import { JobPosting } from '../../src/exchange/job-posting.ts'
import { unsaid } from '../../src/exchange/sayable.ts'
import { toJobPosting } from '../../src/exchange/to-job-posting.ts'
import { MUNICIPALITIES } from '../../src/taxonomy/municipalities.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { openingArb } from '../arbitraries.ts'
import { opening, requirement } from '../builders.ts'
import { runs } from '../runs.ts'

const names = starterTaxonomy()
/** As it goes over the wire. */
const published = (id: string, of: Opening): unknown =>
  JSON.parse(JSON.stringify(toJobPosting(id, of, names)))
const readBack = (of: Opening) => {
  const read = fromJobPosting(published('op-1', of), 'op-1')
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read
}

const written = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).filter((text) => {
  const title = Opening.shape.title.safeParse({ fi: text })
  return title.success && text.isWellFormed()
})
const cents = fc.integer({ min: 0, max: 100_000 }).map((value) => value / 100)
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined })

/** Openings of every kind, with the fields that the arbitrary of the matching leaves out. */
const anyOpening: fc.Arbitrary<Opening> = fc
  .record({
    base: openingArb,
    title: fc
      .record({ fi: maybe(written), sv: maybe(written), en: maybe(written) })
      .filter((title) => Object.values(title).some((text) => text !== undefined)),
    name: maybe(written),
    household: fc.boolean(),
    municipality: maybe(fc.constantFrom(...MUNICIPALITIES.map(({ code }) => code))),
    wanted: maybe(fc.integer({ min: 1, max: 50 })),
    validUntil: maybe(fc.constantFrom('2026-12-31', '2027-02-28', '2149-12-31')),
    contract: maybe(
      fc.constantFrom(
        ...(['permanent', 'fixed-term', 'seasonal', 'temporary-agency', 'apprenticeship'] as const),
      ),
    ),
    pay: maybe(fc.tuple(cents, cents)),
    source: maybe(fc.constantFrom(...(['stated', 'suggested', 'confirmed'] as const))),
    esco: fc.boolean(),
    tasks: maybe(fc.uniqueArray(written, { minLength: 1, maxLength: 3 })),
  })
  .map(({ base, name, household, pay, source, esco, tasks, ...more }) => {
    const skills = [
      ...(base.skills ?? []),
      { skill: 'http://data.europa.eu/esco/skill/1a-2b', importance: 3 },
    ]
    const rough = {
      ...base,
      ...more,
      employer: { ...base.employer, name, ...(household && { kind: 'household' }) },
      pay: pay && { minPerHour: Math.min(...pay), maxPerHour: Math.max(...pay) },
      demands: base.demands?.map((demand) =>
        demand.critical && source === 'suggested' ? demand : { ...demand, source },
      ),
      skills: esco ? skills : base.skills,
      tasks: tasks?.map((fi) => ({ title: { fi }, share: 10, demands: [] })),
    }
    return Opening.parse(JSON.parse(JSON.stringify(rough)))
  })

const without = (value: Opening, pointers: readonly string[]): unknown => {
  const left = JSON.parse(JSON.stringify(value)) as Record<string, unknown>
  // From the end, so that places in lists stay what they were.
  for (const pointer of pointers.toReversed()) {
    const path = pointer.slice(1).split('/')
    const last = path.pop()!
    const inside = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], left)
    expect(inside, pointer).toHaveProperty([last])
    if (Array.isArray(inside)) inside.splice(Number(last), 1)
    else delete (inside as Record<string, unknown>)[last]
  }
  return left
}

/** Without what says nothing: nulls, empty lists and objects, offers that are unknown; demands in one order. */
const meaning = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const list = value.map(meaning)
    const isDemands = list.every((each) => typeof each === 'object' && each !== null && 'ability' in each)
    return isDemands ? list.sort((a, b) => orderOf(a) - orderOf(b)) : list
  }
  if (typeof value !== 'object' || value === null) return value
  if ('state' in value && value.state === 'unknown') return undefined
  const kept = Object.entries(value)
    .map(([key, inner]) => [key, inner === null ? undefined : meaning(inner)] as const)
    .filter(([, inner]) => inner !== undefined && !(typeof inner === 'object' && isEmpty(inner)))
  return Object.fromEntries(kept)
}
const isEmpty = (value: object | null) => value !== null && Object.keys(value).length === 0
const orderOf = (demand: unknown) => DEMANDABLE_ABILITIES.indexOf((demand as { ability: never }).ability)

describe('a round trip', () => {
  test('keeps everything that is not named as unsaid', () => {
    fc.assert(
      fc.property(anyOpening, (given) => {
        const { opening: back, ignored } = readBack(given)
        expect(meaning(back)).toEqual(meaning(without(given, unsaid(given))))
        const titles = given.tasks?.length ?? 0
        expect(ignored).toEqual(titles > 0 ? ['/responsibilities'] : [])
      }),
      { numRuns: runs(300) },
    )
  })

  test('of what a posting says comes to rest', () => {
    fc.assert(
      fc.property(anyOpening, (given) => {
        const { opening: back } = readBack(given)
        expect(unsaid(back)).toEqual([])
        expect(readBack(back).opening).toEqual(back)
      }),
    )
  })

  test('goes through the form that is read', () => {
    fc.assert(
      fc.property(anyOpening, (given) => {
        expect(JobPosting.safeParse(published('op-1', given)).error).toBeUndefined()
      }),
    )
  })
})

describe('a posting', () => {
  const secret = { ...requirement, reason: 'SECRET reason', confirmedBy: 'SECRET name' }
  const full = opening({
    employer: { id: 'emp-1', name: 'SECRET household', kind: 'household' },
    demands: [
      { ability: 'd430', level: 3, critical: secret },
      { ability: 'd475', level: 2.5, importance: 1, adjustable: false, source: 'stated' },
      { ability: 'b210', level: 2 },
      { ability: 'd160', level: 4, source: 'suggested' },
      { ability: 'd720', level: 4 },
    ],
    skills: [{ skill: 'kitchen-hygiene', gate: secret }],
    languages: [{ language: 'fi', level: 'B1', gate: secret }],
    licences: [{ licence: 'driving-b', gate: secret }],
    workingTime: { hours: { min: 20, max: 37.5 }, shifts: ['day'], gate: secret },
    targetGroups: { anyOf: ['released-prisoner'] },
    offers: {
      'lifting-aid': { state: 'provided' },
      'quiet-space': { state: 'negotiable' },
      'no-lone-work': { state: 'unknown' },
      'no-night-or-shift': { state: 'declined', reason: 'SECRET no' },
    },
    tasks: [{ title: { fi: 'Tiskaus' }, share: 40, demands: ['d430'] }],
  })

  test('tells the public nothing of gates, target groups, refusals or a household’s name', () => {
    const text = JSON.stringify(published('op-1', full))
    expect(text).not.toMatch(/SECRET|released-prisoner|quiet-space|no-lone|no-night|d160|safety|core-task/)
    expect(text).toContain('lifting-aid')
    expect(unsaid(full)).toEqual([
      '/employer/name',
      '/targetGroups',
      '/demands/0/critical',
      '/demands/3',
      '/offers/quiet-space',
      '/offers/no-night-or-shift',
      '/skills/0/gate',
      '/languages/0/gate',
      '/licences/0/gate',
      '/workingTime/gate',
      '/tasks',
    ])
  })

  test('says each demand where schema.org has a place for its kind', () => {
    const posting = toJobPosting('op-1', full, names)
    expect(posting.physicalRequirement).toMatchObject([
      { '@type': ['DefinedTerm', 'PropertyValue'], termCode: 'd430', value: 3 },
      {
        inDefinedTermSet: 'urn:sovite:abilities',
        termCode: 'd475',
        value: 2.5,
        valueReference: [
          { propertyID: 'urn:sovite:importance', value: 1 },
          { propertyID: 'urn:sovite:adjustable', value: false },
          { propertyID: 'urn:sovite:source', value: 'stated' },
        ],
      },
    ])
    expect(posting.sensoryRequirement).toMatchObject([{ termCode: 'b210', value: 2 }])
    expect(posting.skills).toMatchObject([
      { termCode: 'kitchen-hygiene', inDefinedTermSet: 'urn:sovite:skills' },
      { termCode: 'd720', inDefinedTermSet: 'urn:sovite:abilities' },
      { termCode: 'fi', inDefinedTermSet: 'urn:sovite:languages', value: 'B1' },
    ])
  })

  test('has what every reader of postings knows, under its common names', () => {
    expect(
      toJobPosting('op-1', { ...full, remote: 'full', pay: { minPerHour: 13, maxPerHour: 14 } }, names),
    ).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      title: [{ '@value': 'Keittiöapulainen', '@language': 'fi' }],
      jobLocationType: 'TELECOMMUTE',
      jobLocation: {
        address: {
          addressLocality: [
            { '@value': 'Helsinki', '@language': 'fi' },
            { '@value': 'Helsingfors', '@language': 'sv' },
          ],
          addressCountry: 'FI',
        },
        identifier: { value: '091' },
      },
      occupationalCategory: { codeValue: '9412', '@id': 'http://data.europa.eu/esco/isco/C9412' },
      workHours: ['20-37.5 hours/week', 'day shift'],
      baseSalary: { currency: 'EUR', value: { minValue: 13, maxValue: 14, unitText: 'HOUR' } },
    })
  })
})
