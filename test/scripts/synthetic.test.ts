/**
 * What the invented population promises:
 * 1. the same seed and day make the same people and openings, and a longer run begins like a shorter one;
 * 2. every body is one that the service accepts;
 * 3. shares are roughly those of a real pool: partial work ability, permissions, silence of employers;
 * 4. what a person says hangs together, and what keeps people out has its reason;
 * 5. twenty thousand people take seconds, also on a busy machine.
 */
import { describe, expect, it } from 'vitest'
import { createEmployers } from '../../scripts/tools/synthetic/employers.ts'
import { generateJobseekers, type SyntheticJobseeker } from '../../scripts/tools/synthetic/jobseekers.ts'
import { generateOpenings } from '../../scripts/tools/synthetic/openings.ts'
import { TRADES } from '../../scripts/tools/synthetic/trades.ts'
import { DRIVING_LICENCES, EMPLOYER_KINDS } from '../../src/domain/codes.ts'
import { Jobseeker } from '../../src/domain/jobseeker.ts'
import { Opening } from '../../src/domain/opening.ts'
import { ClientId } from '../../src/domain/values.ts'
import { compileOffers } from '../../src/scoring/offers.ts'
import { checkJobseeker, checkOpening } from '../../src/taxonomy/check.ts'
import { STARTER_OCCUPATIONS } from '../../src/taxonomy/occupations/index.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'

const TODAY = '2026-11-24'
const taxonomy = starterTaxonomy()
const people = [...generateJobseekers(1, 3000, TODAY)]
const openings = [...generateOpenings(1, 600, TODAY)]

const share = <T>(list: readonly T[], of: (one: T) => unknown): number => list.filter(of).length / list.length
const isEssential = ({ kind }: { kind: string }) => kind === 'essential'
const isPartial = ({ needs, abilities = {} }: SyntheticJobseeker) =>
  needs?.some(isEssential) || Object.values(abilities).some(({ unaided }) => (unaided ?? 3) < 3)

describe('invented people', () => {
  it('are the same for the same seed and day', () => {
    expect([...generateJobseekers(1, 300, TODAY)]).toEqual(people.slice(0, 300))
    expect([...generateJobseekers(2, 3, TODAY)]).not.toEqual(people.slice(0, 3))
  })

  it('are bodies that the service accepts, with ids in order', () => {
    people.forEach(({ id, ...body }, place) => {
      expect(ClientId.parse(id)).toBe(`hk-${String(place + 1).padStart(6, '0')}`)
      expect(checkJobseeker(Jobseeker.parse(body), taxonomy)).toEqual([])
    })
  })

  it('are two fifths people with partial work ability, most of the others ordinary', () => {
    expect(share(people, isPartial)).toBeGreaterThan(0.36)
    expect(share(people, isPartial)).toBeLessThan(0.42)
    expect(share(people, ({ needs }) => needs?.some(isEssential))).toBeGreaterThan(0.28)
    expect(share(people, ({ otherAbilities }) => otherAbilities)).toBeGreaterThan(0.82)
  })

  it('may be matched in 96 of 100 cases, and a third may be introduced without being asked', () => {
    expect(share(people, ({ permissions }) => permissions?.matching)).toBeCloseTo(0.96, 1)
    expect(share(people, ({ permissions }) => permissions?.pausedUntil)).toBeCloseTo(0.03, 1)
    const standing = share(people, ({ permissions }) => permissions?.standing)
    expect(standing).toBeGreaterThan(0.3)
    expect(standing).toBeLessThan(0.4)
  })

  it('leave things unsaid, as people do', () => {
    const absent = ['needs', 'skills', 'experience', 'languages', 'licences', 'commute', 'wishes'] as const
    for (const field of absent)
      expect(share(people, (person) => person[field] === undefined)).toBeGreaterThan(0)
    const values = people.flatMap(({ abilities = {} }) => Object.values(abilities))
    const expired = share(values, ({ validUntil }) => validUntil !== undefined && validUntil < TODAY)
    expect(expired).toBeGreaterThan(0.01)
    expect(expired).toBeLessThan(0.08)
  })

  it('have support only where an essential need brings it, above what they do unaided or equal to it', () => {
    for (const { abilities = {}, needs } of people)
      for (const { unaided, supported } of Object.values(abilities)) {
        if (supported === undefined) continue
        expect(needs?.some(isEssential)).toBe(true)
        expect(supported).toBeGreaterThanOrEqual(unaided!)
      }
  })

  it('belong to groups that follow from what they say', () => {
    for (const { targetGroups = [], unemployedSince } of people) {
      if (targetGroups.includes('long-term-unemployed')) expect(unemployedSince! <= '2025-11-24').toBe(true)
      if (targetGroups.includes('under-25')) expect(targetGroups).toContain('under-30')
      if (targetGroups.includes('under-30')) expect(targetGroups).not.toContain('over-50')
    }
  })

  it('are made twenty thousand in five seconds of processor time', () => {
    const began = process.cpuUsage()
    for (const _ of generateJobseekers(3, 20_000, TODAY));
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(5)
  })
})

describe('invented openings', () => {
  it('are the same for the same seed and day, and the first ones whatever their number', () => {
    expect([...generateOpenings(1, 40, TODAY)]).toEqual(openings.slice(0, 40))
  })

  it('are bodies that the service accepts, with titles in three languages', () => {
    for (const { id, ...body } of openings) {
      ClientId.parse(id)
      expect(checkOpening(Opening.parse(body), taxonomy)).toEqual([])
      expect(Object.keys(body.title).sort()).toEqual(['en', 'fi', 'sv'])
    }
  })

  it('say much, little or nothing of the work, as postings do; no expert is asked for nothing', () => {
    const silent = share(openings, ({ demands, skills }) => !demands && !skills)
    expect(silent).toBeGreaterThan(0.05)
    expect(silent).toBeLessThan(0.2)
    expect(share(openings, ({ skills }) => skills?.some(({ importance }) => importance))).toBeGreaterThan(0.3)
    expect(share(openings, ({ skills }) => skills?.every(({ importance }) => !importance))).toBeGreaterThan(
      0.3,
    )
    for (const { occupation, skills, languages } of openings)
      if (/^[1-57]/.test(occupation!)) for (const asked of [skills, languages]) expect(asked).not.toEqual([])
  })

  it('ask for skills that are usual in the occupation', () => {
    const usual = new Map(STARTER_OCCUPATIONS.map(({ code, skills }) => [code, new Set<string>(skills)]))
    for (const { occupation, skills = [] } of openings)
      for (const { skill } of skills)
        expect(usual.get(occupation!), `${occupation} ${skill}`).toContain(skill)
  })

  it('say nothing of accommodations in about half of the cases', () => {
    expect(share(openings, ({ offers }) => !offers)).toBeGreaterThan(0.42)
    expect(share(openings, ({ offers }) => !offers)).toBeLessThan(0.58)
  })

  it('have a critical demand in about a quarter of the cases, and a rule on groups in few', () => {
    const critical = share(openings, ({ demands }) => demands?.some((demand) => demand.critical))
    expect(critical).toBeGreaterThan(0.17)
    expect(critical).toBeLessThan(0.33)
    expect(share(openings, ({ targetGroups }) => targetGroups)).toBeCloseTo(0.03, 1)
  })

  it('keep people out for a driving licence only where driving is demanded', () => {
    for (const { licences = [], demands = [] } of openings)
      for (const { licence, gate } of licences)
        if (gate && DRIVING_LICENCES.has(licence))
          expect(demands.some(({ ability }) => ability === 'd475')).toBe(true)
  })

  it('come from employers of every kind', () => {
    const kinds = new Set(createEmployers(1).map(({ kind }) => kind))
    for (const kind of EMPLOYER_KINDS) expect(kinds).toContain(kind)
    const employers = new Set(createEmployers(1).map(({ id }) => id))
    for (const { employer } of openings.slice(2)) expect(employers).toContain(employer.id)
  })

  it('have a trade for every occupation of the vocabulary', () => {
    const known = new Set(TRADES.flatMap(({ occupations }) => occupations))
    expect(STARTER_OCCUPATIONS.map(({ code }) => code).filter((code) => !known.has(code))).toEqual([])
  })

  it('begin with a kitchen assistant and a bakery that says nothing and implies nothing', () => {
    const [kitchen, bakery] = openings
    expect(kitchen).toMatchObject({ id: 'op-0001', occupation: '9412' })
    expect(bakery).toMatchObject({ id: 'op-0002', employer: { name: expect.stringMatching(/^Leipomo/) } })
    const { id: _, ...body } = bakery!
    expect(compileOffers(body).every((state) => state === 'unknown')).toBe(true)
  })
})
