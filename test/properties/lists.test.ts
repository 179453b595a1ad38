/**
 * Invariants of a whole list:
 * 5. Non-interference: whatever changes in a listed person's abilities, needs, target groups or hours, as long as the
 *    person stays listed and "hours fit" stays the same, the adviser's view does not change by one byte.
 * 7. A person's place never depends on another person, except by standing before it; ties are split by opening and person,
 *    so that nobody loses every tie.
 */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import type { Opening } from '../../src/domain/opening.ts'
import { encode } from '../../src/index/encode.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { PackedIndex } from '../../src/index/packed-index.ts'
import { unpackRecord } from '../../src/index/record.ts'
import { adviserView } from '../../src/matching/lists/adviser-view.ts'
import type { ListContext } from '../../src/matching/lists/list-context.ts'
import { makeList } from '../../src/matching/lists/make-list.ts'
import { isErased } from '../../src/matching/lists/result.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { isFarUnsaid } from '../../src/scoring/criteria/commute.ts'
import { createScanner } from '../../src/scoring/scan/scanner.ts'
import type { ShortlistRow } from '../../src/store/ports/shortlists.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { jobseekerArb, openingArb, TODAY } from '../arbitraries.ts'
import { jobseeker, opening as openingOf, standing } from '../builders.ts'
import { enough, runs } from '../runs.ts'

const taxonomy = starterTaxonomy()
const weights = shippedWeights()
const retrieval = { kind: 'exact', candidates: 1, exhaustive: true, degraded: false }
const row = {
  id: 'list-1',
  opening: 'op-1',
  status: 'done',
  asOf: TODAY,
  position: 1,
  retrieval,
} as ShortlistRow

const listOf = async (
  people: Readonly<Record<string, Jobseeker>>,
  opening: Opening,
  limit: number,
  id = 'op-1',
) => {
  const index = new PackedIndex()
  for (const [person, body] of Object.entries(people)) index.set(encode(person, body, TODAY, taxonomy))
  const context: ListContext = {
    row,
    request: {},
    opening,
    weights,
    program: compile({ id, opening, weights, taxonomy }),
    asOf: dayNumber(TODAY),
    limit,
    areas: undefined,
  }
  const made = await makeList({
    context,
    index,
    apart: { rows: [], patches: [] },
    retrieved: { rows: undefined, finds: () => true },
    taxonomy,
    scanner: createScanner(index),
  })
  const ids = made.result.entries.flatMap((entry) => (isErased(entry) ? [] : [entry.jobseeker]))
  const view = () =>
    adviserView({
      row,
      result: made.result,
      context,
      records: new Map(
        made.judged
          .filter(({ part }) => part === 'entry' || part === 'adviser')
          .map((j) => [j.jobseeker, j.record]),
      ),
      bodies: new Map(Object.entries(people)),
      today: TODAY,
      taxonomy,
    })
  return { ids, view, result: made.result }
}

const named = (people: readonly Jobseeker[]) =>
  Object.fromEntries(people.map((person, i) => [`p-${String(i).padStart(2, '0')}`, person]))

/** Everybody may be matched and introduced. */
const shareable = jobseekerArb.map((person) => ({
  ...person,
  permissions: standing(['skills', 'experience', 'languages', 'lifting-aid']),
}))

/** With gates that have nothing to do with health, most of a random crowd would be out: half of the openings have none. */
const openings = fc.oneof(
  openingArb,
  openingArb.map(
    ({ licences: _l, languages: _g, skills: _s, ...rest }): Opening => ({ ...rest, remote: 'full' }),
  ),
)

describe('non-interference', () => {
  it("keeps the adviser's view to the byte while a listed person's health-related data change", async () => {
    let compared = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(shareable, { minLength: 8, maxLength: 14 }),
        shareable,
        openings,
        fc.nat(),
        fc.boolean(),
        async (crowd, other, opening, pick, changeHours) => {
          const people = named(crowd)
          const before = await listOf(people, opening, 6)
          const target = before.ids[pick % Math.max(1, before.ids.length)]
          if (target === undefined) return
          const { abilities: _a, needs: _n, targetGroups: _t, otherAbilities: _o, ...rest } = people[target]!
          const { abilities, needs, targetGroups, otherAbilities, workingTime } = other
          const changed = JSON.parse(
            JSON.stringify({
              ...rest,
              abilities,
              needs,
              targetGroups,
              otherAbilities,
              ...(changeHours && { workingTime }),
            }),
          ) as Jobseeker
          const after = await listOf({ ...people, [target]: changed }, opening, 6)
          if (!after.ids.includes(target)) return
          const fitOf = (view: ReturnType<typeof before.view>) =>
            view.entries?.find((entry) => entry.jobseeker === target)?.hoursFit
          if (fitOf(before.view()) !== fitOf(after.view())) return
          compared += 1
          expect(JSON.stringify(after.view())).toBe(JSON.stringify(before.view()))
        },
      ),
      { numRuns: runs(500) },
    )
    expect(compared).toBeGreaterThan(enough(50))
  })

  it('shows nobody when fewer than five would pass whatever their health', async () => {
    const person = jobseeker({ permissions: standing() })
    const four = named([person, person, person, person])
    expect((await listOf(four, openingOf(), 50)).view()).toMatchObject({
      counts: { withPermission: '1-4', withoutPermission: '0' },
      entries: [],
    })
    const failing = jobseeker({ abilities: { d4154: { unaided: 0, source: 'physician', on: TODAY } } })
    const critical = openingOf({
      demands: [
        {
          ability: 'd4154',
          level: 3,
          critical: { reason: 'x', ground: 'safety', confirmedBy: 'y', confirmedOn: TODAY },
        },
      ],
    })
    const five = { ...four, 'p-99': failing }
    expect((await listOf(five, critical, 50)).ids).toHaveLength(4)
    expect((await listOf(five, critical, 50)).view().entries).toHaveLength(4)
  })

  it('is of the first fifty whatever the limit: a list of one would tell who stands first', async () => {
    const people = named(Array.from({ length: 12 }, () => jobseeker({ permissions: standing() })))
    const [short, long] = await Promise.all(
      [1, 50].map(async (limit) => (await listOf(people, openingOf(), limit)).view()),
    )
    expect(short).toEqual(long)
    expect(short!.entries).toHaveLength(12)
  })

  it('shares only what a covering permission names, and nothing once it was withdrawn', async () => {
    const skilled = jobseeker({
      permissions: standing(['skills', 'lifting-aid']),
      skills: [{ skill: 'dishwashing' }],
      experience: [{ occupation: '9412', years: 2 }],
      needs: [{ accommodation: 'quiet-space', kind: 'essential' }],
    })
    const people = named([skilled, skilled, skilled, skilled, jobseeker()])
    const list = await listOf(people, openingOf(), 50)
    expect(list.view().entries).toEqual(
      expect.arrayContaining([
        { jobseeker: 'p-00', skills: ['dishwashing'], hoursFit: 'yes', accommodations: ['lifting-aid'] },
      ]),
    )
    expect(list.view().entries).toHaveLength(4)
  })
})

describe("the adviser's entries", () => {
  const entryOf = async (person: Partial<Jobseeker>, asked: Partial<Opening>) => {
    const permissions = standing(['skills'])
    const people = named(Array.from({ length: 5 }, () => jobseeker({ ...person, permissions })))
    return (await listOf(people, openingOf(asked), 50)).view().entries![0]
  }

  it('show every asked or narrower skill that is held, whichever of them brought the points', async () => {
    const skills = [
      { skill: 'cooking', proficiency: 1 },
      { skill: 'kitchen-work', proficiency: 4 },
    ]
    expect(await entryOf({ skills }, { skills: [{ skill: 'cooking', proficiency: 4 }] })).toMatchObject({
      skills: ['cooking'],
    })
  })

  it('say hours fit only when all that was asked was said', async () => {
    const hours = { min: 30, max: 38 }
    const asked = { workingTime: { hours, shifts: ['night' as const] } }
    expect(await entryOf({ workingTime: { hours } }, asked)).toMatchObject({ hoursFit: 'not-said' })
    expect(await entryOf({ workingTime: { hours, shifts: ['night'] } }, asked)).toMatchObject({
      hoursFit: 'yes',
    })
    expect(await entryOf({ workingTime: { hours: { min: 5, max: 9 } } }, asked)).toMatchObject({
      hoursFit: 'to-agree',
    })
  })
})

describe('places', () => {
  it('never depend on another person: leaving one out keeps the order of the others', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(jobseekerArb, { minLength: 3, maxLength: 12 }),
        openingArb,
        fc.nat(),
        async (crowd, opening, pick) => {
          const people = named(crowd)
          const all = (await listOf(people, opening, 50)).ids
          const gone = Object.keys(people)[pick % crowd.length]!
          const { [gone]: _, ...others } = people
          expect((await listOf(others, opening, 50)).ids).toEqual(all.filter((id) => id !== gone))
        },
      ),
      { numRuns: runs(150) },
    )
  })

  it('of who is far-unsaid are behind everybody else, and change nobody else’s', async () => {
    let far = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(jobseekerArb, { minLength: 4, maxLength: 14 }),
        openings,
        fc.constantFrom('698', '092'),
        async (crowd, opening, municipality) => {
          // Rovaniemi is farther from everywhere else than anybody's limit is taken for granted.
          const asked = { ...opening, municipality, remote: 'none' as const }
          const people = named(
            crowd.map((person, i) =>
              i % 2 === 0 ? { ...person, municipality: '091', commute: {} } : person,
            ),
          )
          const { ids, result } = await listOf(people, asked, 50)
          const program = compile({ id: 'op-1', opening: asked, weights, taxonomy })
          const isFar = new Map(
            Object.entries(people).map(([id, person]) => [
              id,
              isFarUnsaid(program, unpackRecord(encode(id, person, TODAY, taxonomy))),
            ]),
          )
          const parts = ids.map((id) => (isFar.get(id) ? 1 : 0))
          expect(parts).toEqual([...parts].sort())
          const tiers = (part: number) =>
            result.entries.flatMap((entry, i) => (parts[i] === part ? [entry.tier] : []))
          for (const own of [tiers(0), tiers(1)]) {
            expect(own).toEqual([...own].sort((a, b) => a! - b!))
            if (own.length > 0) expect(own[0]).toBe(0)
          }
          far += parts.filter((part) => part === 1).length
          const others = Object.fromEntries(Object.entries(people).filter(([id]) => !isFar.get(id)))
          const without = await listOf(others, asked, 50)
          expect(without.ids).toEqual(ids.filter((id) => !isFar.get(id)))
        },
      ),
      { numRuns: runs(150) },
    )
    expect(far).toBeGreaterThan(enough(2))
  })

  it('of who is far-unsaid are asked for first of all: how far would they go', async () => {
    const home = { ...jobseeker(), municipality: '091' }
    const near = Array.from({ length: 3 }, () => ({ ...home, municipality: '698', commute: { maxKm: 30 } }))
    const { result } = await listOf(
      named([...near, { ...home, commute: {} }]),
      openingOf({ municipality: '698' }),
      3,
    )
    expect(result.askFirst.entries).toMatchObject([{ farUnsaid: true, ask: { item: 'commute' } }])
    expect(result.entries.map((entry) => 'farUnsaid' in entry)).toEqual([false, false, false])
  })

  it('split ties by opening and person: of equal people each stands first somewhere', async () => {
    const equal = named(Array.from({ length: 8 }, () => jobseeker()))
    const lists = await Promise.all(
      Array.from({ length: 120 }, (_, i) => listOf(equal, openingOf(), 1, `op-${i}`)),
    )
    expect(new Set(lists.map(({ ids }) => ids[0])).size).toBe(8)
  })
})
