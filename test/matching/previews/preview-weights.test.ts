/**
 * 1. A preview under equal weights moves nobody; under others it says what asking both ways says.
 * 2. It holds no reference of a person and no code of a need or an ability, and hides small groups.
 * 3. Groups are who the bodies say; those of an audit come from outside and change no list.
 * 4. An area's overlay is used for openings there alone, and is previewed alone.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateJobseekers } from '../../../scripts/tools/synthetic/jobseekers.ts'
import { generateOpenings } from '../../../scripts/tools/synthetic/openings.ts'
import { ACCOMMODATIONS } from '../../../src/domain/codes.ts'
import type { Jobseeker } from '../../../src/domain/jobseeker.ts'
import type { Weights } from '../../../src/domain/weights.ts'
import { CRITERIA } from '../../../src/domain/weights.ts'
import { encode, encodeRecord } from '../../../src/index/encode.ts'
import { PackedIndex } from '../../../src/index/packed-index.ts'
import { isErased } from '../../../src/matching/lists/result.ts'
import { shippedWeights } from '../../../src/matching/parse-weights.ts'
import { groupRows, profileCoverage } from '../../../src/matching/previews/groups.ts'
import { criterionPoints } from '../../../src/scoring/compile.ts'
import { weightsHash } from '../../../src/use-cases/weights/add-weights.ts'
import { jobseeker, opening } from '../../builders.ts'
import { openWorld, taxonomy, type World } from '../matching-world.ts'

const TODAY = '2026-11-24'
/** Without bounds, so that drafts may differ widely. */
const { bounds: _, ...shipped } = shippedWeights()
const people = [...generateJobseekers(5, 900, TODAY)]
const openings = [...generateOpenings(5, 12, TODAY)]

const weighing = (criteria: Partial<Weights['criteria']>, rest: Partial<Weights> = {}): Weights => ({
  ...{ ...shipped, name: 'draft', ...rest },
  criteria: { ...shipped.criteria, ...criteria },
})

let world: World
let made = 0
const draft = (weights: Weights) =>
  world.store.weights.add({
    ...{
      weights,
      hash: weightsHash(weights),
      reason: 'test',
      by: 'test',
    },
  })
const preview = (version: number, more: { area?: string; shortlists?: number; audit?: [] } = {}) =>
  world.matching.previews.make({ id: `preview-${++made}`, version, by: 'operator:x', audit: [], ...more })

beforeAll(async () => {
  world = await openWorld()
  await world.putPeople(Object.fromEntries(people.map(({ id, ...body }) => [id, body])))
  for (const { id, ...body } of openings) await world.putOpening(id, body)
  for (const { id } of openings) await world.ask(id)
  await world.ask(openings[0]!.id, { limit: 3 })
  await world.ask(openings[0]!.id, { text: 'keittiö' })
})
afterAll(() => world.close())

describe('a preview', () => {
  it('moves nobody where nothing differs but the name', async () => {
    const { version } = await draft(weighing({}))
    const found = await preview(version)
    expect(found).toMatchObject({
      ...{ weights: version, against: 1, area: null, lists: { asked: 14, compared: 13 } },
      churn: { top10: { left: 0, share: 0 }, top20: { left: 0, share: 0 } },
      ...{ tau: { mean: 1000, least: 1000 }, entered: 0, movers: [], worse: [] },
    })
    expect(found.churn.top20.places).toBeGreaterThan(100)
    expect(JSON.stringify((await world.store.previews.find(found.id))?.body)).toBe(JSON.stringify(found))
  })

  it('counts who leaves and moves as asking for the lists both ways tells', async () => {
    const { version } = await draft(weighing({ commute: 60 }))
    const found = await preview(version)
    const idsOf = async (active: number) => {
      await world.store.weights.activate(active, 'test', 'test')
      const asked = []
      const different = [
        ...openings.map(({ id }) => [id, {}] as const),
        [openings[0]!.id, { text: 'keittiö' }] as const,
      ]
      for (const [id, request] of different) {
        const { result } = await world.shortlist(id, request)
        asked.push(result.entries.map((entry) => (isErased(entry) ? '' : entry.jobseeker)))
      }
      return asked
    }
    const [was, is] = [await idsOf(1), await idsOf(version)]
    await world.store.weights.activate(1, 'test', 'test')
    const left = was.flatMap((ids, list) => ids.filter((id) => !is[list]!.includes(id))).length
    const places = was.reduce((sum, ids) => sum + ids.length, 0)
    expect(found.churn.top20).toEqual({ places, left, share: Math.round((1000 * left) / places) })
    expect(found.entered).toBe(is.flatMap((ids, list) => ids.filter((id) => !was[list]!.includes(id))).length)
    expect(found.tau.mean).toBeLessThan(1000)
    expect(found.movers.length).toBeGreaterThan(0)
    for (const { points, items, place } of found.movers) {
      expect(items.reduce((sum, item) => sum + item.is - item.was, 0)).toBe(points.is - points.was)
      expect(place.was).not.toBe(place.is)
    }
  })

  it('names no person, no list and no need', async () => {
    const { version } = await draft(weighing({ accommodations: 80 }))
    const told = JSON.stringify(await preview(version))
    expect(told).toContain('"item":"accommodations"')
    for (const { id } of [...people, ...openings]) expect(told).not.toContain(id)
    for (const need of ACCOMMODATIONS) expect(told).not.toContain(`"${need}"`)
  })

  it('tells no result of a single ability, nor hours or shifts of a mover', async () => {
    const { version } = await draft(weighing({ abilities: 90, workingTime: 60 }))
    const { movers } = await preview(version)
    const items = new Set(movers.flatMap((mover) => mover.items.map(({ item }) => item)))
    expect([...items].filter((item) => /^(abilities|accommodations|workingTime)/.test(item)).sort()).toEqual([
      ...['abilities', 'accommodations', 'workingTime'],
    ])
    expect([...items].some((item) => item.startsWith('skills/'))).toBe(true)
  })

  it('judges groups of the index, tells an audit’s groups too, and hides small ones', async () => {
    const { version } = await draft(weighing({ abilities: 200 }))
    const audit = people.flatMap(({ id }, n) => [
      { group: 'half', jobseeker: id, value: n % 2 === 0 ? 'even' : 'odd' },
      ...(n < 400 ? [{ group: 'rare', jobseeker: id, value: n < 3 ? 'few' : 'many' }] : []),
    ])
    const found = await world.matching.previews.make({ id: 'audited', version, by: 'operator:x', audit })
    const groups = new Map(found.groups.map((group) => [group.group, group]))
    expect([...groups.keys()]).toEqual([
      ...['audit-half', 'audit-rare', 'essential-need', 'home', 'hours', 'profile-coverage'],
    ])
    expect(groups.get('essential-need')).toMatchObject({
      ...{ from: 'index', judged: true },
      values: [
        { value: 'has', figures: {} },
        { value: 'has-not', figures: {} },
      ],
    })
    expect(groups.get('audit-rare')).toMatchObject({
      ...{ from: 'audit', judged: false },
      values: [{ figures: null }, { figures: null }],
    })
    const places = groups.get('audit-half')!.values.map(({ figures }) => figures!.active.places)
    expect(places[0]! + places[1]!).toBe(found.churn.top20.places)
    const without = await preview(version)
    expect({ ...found, id: '', groups: [] }).toEqual({ ...without, id: '', groups: [] })
  })
})

describe('groups', () => {
  it('are who the bodies say', async () => {
    const index = new PackedIndex()
    for (const { id, ...body } of people) index.set(encode(id, body, TODAY, taxonomy))
    const groups = await groupRows(index, shipped, [])
    const ids = (group: string, value: string) => {
      const { rows } = groups.find((one) => one.group === group)!.values.find((one) => one.value === value)!
      return [...rows].map((row) => index.id(row)).sort()
    }
    const saying = (of: (person: (typeof people)[number]) => unknown) =>
      people.flatMap((person) => (of(person) ? [person.id] : [])).sort()
    expect(ids('essential-need', 'has')).toEqual(
      saying(({ needs }) => needs?.some((n) => n.kind === 'essential')),
    )
    expect(ids('hours', 'under-25')).toEqual(
      saying(({ workingTime }) => (workingTime?.hours?.max ?? 99) < 25),
    )
    expect([...ids('home', 'urban'), ...ids('home', 'rural')].sort()).toEqual(saying((p) => p.municipality))
    expect(ids('home', 'urban')).toContain(people.find((p) => p.municipality === '091')!.id)
    const thin = ids('profile-coverage', 'under-5000')
    expect(thin.length).toBeGreaterThan(0)
    expect(thin).toEqual(
      expect.arrayContaining(saying((p) => !p.abilities && !p.otherAbilities && !p.skills)),
    )
  })
})

describe('the coverage of a profile', () => {
  const points = criterionPoints(shipped.criteria)
  const of = (body: Jobseeker) => profileCoverage(encodeRecord('p', body, TODAY, taxonomy).columns, points)
  const at = (criterion: (typeof CRITERIA)[number]) => points[CRITERIA.indexOf(criterion)]!
  const whole: Jobseeker = {
    otherAbilities: { are: 'ordinary', source: 'self', on: TODAY },
    skills: [{ skill: 'dishwashing' }],
    wishes: { occupations: ['9412'], sectors: ['I'], employerKinds: ['company'] },
    needs: [],
    workingTime: { hours: { min: 10, max: 30 }, shifts: ['day'] },
    ...{ municipality: '091', commute: { maxKm: 30 } },
    experience: [{ occupation: '9412', years: 2 }],
    languages: { fi: 'B1' },
  }

  it('is all of it where everything is told, and nothing where nothing is', () => {
    expect(of(whole)).toBe(10_000)
    expect(of({})).toBe(0)
  })

  it.each([
    ['otherAbilities', 'abilities'],
    ['skills', 'skills'],
    ['wishes', 'wishes'],
    ['needs', 'accommodations'],
    ['workingTime', 'workingTime'],
    ['commute', 'commute'],
    ['municipality', 'commute'],
    ['experience', 'experience'],
    ['languages', 'languages'],
  ] as const)('lacks the points of a criterion without %s', (field, criterion) => {
    const { [field]: _, ...rest } = whole
    expect(of(rest)).toBe(10_000 - at(criterion))
  })

  it('counts a part of a criterion by its share', () => {
    expect(of({ wishes: { sectors: ['I'] } })).toBe(Math.floor(at('wishes') / 3))
    expect(of({ workingTime: { shifts: ['day'] } })).toBe(Math.floor(at('workingTime') / 2))
  })
})

describe('passes', () => {
  it('are of those whom the list’s text finds, and of negotiated pairs too', async () => {
    const own = await openWorld()
    try {
      const needing: Partial<Jobseeker> = { needs: [{ accommodation: 'lifting-aid', kind: 'essential' }] }
      await own.putPeople(
        Object.fromEntries(
          Array.from({ length: 24 }, (_, n) => [
            `hk-${n}`,
            jobseeker({
              ...(n % 2 === 0 ? needing : { needs: [] }),
              skills: n % 4 < 2 ? [{ skill: 'dishwashing' }] : [{ skill: 'sewing' }],
            }),
          ]),
        ),
      )
      await own.putOpening('op', opening())
      for (const n of [0, 2, 4]) await own.negotiate(`hk-${n}`, 'op', 'lifting-aid', 'agreed')
      const weights = weighing({ commute: 60 })
      const { version } = await own.store.weights.add({
        ...{
          weights,
          hash: weightsHash(weights),
          reason: 'x',
          by: 'x',
        },
      })
      const passes = async (request: object) => {
        await own.ask('op', request)
        const asked = { id: JSON.stringify(request), version, shortlists: 1, by: 'operator:x', audit: [] }
        const { groups } = await own.matching.previews.make(asked)
        const { values } = groups.find(({ group }) => group === 'essential-need')!
        return Object.fromEntries(values.map(({ value, figures }) => [value, figures?.passes]))
      }
      expect(await passes({})).toEqual({ has: 12, 'has-not': 12 })
      expect(await passes({ text: 'ompelu' })).toEqual({ has: 6, 'has-not': 6 })
    } finally {
      await own.close()
    }
  })
})

describe('an overlay', () => {
  const [first] = openings
  const area = taxonomy.areaOf(first!.municipality!)!
  const overlaid = weighing(
    {},
    {
      bounds: { commute: [0, 90] },
      overlays: { [area]: { reason: 'long ways', criteria: { commute: 90 } } },
    },
  )

  it('is used for openings of its area alone, and the list says so and replays', async () => {
    const { version } = await draft(overlaid)
    await world.store.weights.activate(version, 'test', 'test')
    const elsewhere = openings.find(({ municipality = '' }) => taxonomy.areaOf(municipality) !== area)!
    const [there, other] = [await world.shortlist(first!.id), await world.shortlist(elsewhere.id)]
    const [usedThere, usedElsewhere] = [
      (await world.matching.lists.weightsUsed(there.row))!,
      (await world.matching.lists.weightsUsed(other.row))!,
    ]
    await world.store.weights.activate(1, 'test', 'test')
    expect(usedThere).toMatchObject({ suggestedBy: `area:${area}`, setBy: `area:${area}` })
    expect(usedThere.applied.commute).toBeGreaterThan(4000)
    expect(usedElsewhere).toMatchObject({ suggestedBy: 'national', applied: { commute: 700 } })
    expect(await world.matching.lists.replay(there.row)).toMatchObject({ equal: true })
  })

  it('is previewed alone: lists of its area, beside the same weights without it', async () => {
    const { version } = await draft(overlaid)
    const found = await preview(version, { area })
    expect(found).toMatchObject({ area, against: version })
    const there = openings.filter(({ municipality = '' }) => taxonomy.areaOf(municipality) === area).length
    expect(found.lists.compared).toBeGreaterThanOrEqual(there)
    expect(found.lists.compared).toBeLessThan(openings.length)
    expect(found.churn.top20.left).toBeGreaterThan(0)
    await expect(preview(1, { area })).rejects.toMatchObject({ code: 'conflict' })
  })
})
