/**
 * Of a market run over a real store, with writes before it, between its batches and its chunks:
 * 1. of each open opening it finds what a shortlist of the same position finds: who comes first, with which points, how many
 *    pass and how many are near,
 * 2. of each person it finds what the openings' own lists say: how many are reached, the best of them by lift, how far the
 *    person comes in any list, and which gate alone hinders most,
 * 3. openings past their date are left out; who may not be matched is counted,
 * 4. a run that is cancelled midway, while matching or writing, leaves nothing, and one of another engine fails with its
 *    problem,
 * 5. whoever is erased meanwhile is named nowhere, even if another comes under the same id.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { generateJobseekers } from '../../scripts/tools/synthetic/jobseekers.ts'
import { generateOpenings } from '../../scripts/tools/synthetic/openings.ts'
import { EFFORTS } from '../../src/contract/effort.ts'
import { GATE_CODES } from '../../src/contract/shortlist.ts'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import type { Weights } from '../../src/domain/weights.ts'
import { hash64, tieHash } from '../../src/index/hash.ts'
import { isErased } from '../../src/matching/lists/result.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { LIFTABLE } from '../../src/scoring/gate-table.ts'
import { FAR_UNSAID } from '../../src/scoring/kernel/layout.ts'
import { LEAST_EFFORT } from '../../src/scoring/market/person-sums.ts'
import { type ScoreProgram, stepOf } from '../../src/scoring/program.ts'
import type { MarketRuns } from '../../src/store/ports/market-runs.ts'
import { jobseeker, opening } from '../builders.ts'
import { openWorld, taxonomy, type World } from './matching-world.ts'

const DAY = '2026-11-24'
const OPENINGS = 24
const people = Object.fromEntries(
  [...generateJobseekers(21, 150, DAY)].map(({ id, ...body }): [string, Jobseeker] => [id, body]),
)
const ids = Object.keys(people)

/** Openings of one area have weights of their own. */
const overlaid = (): Weights => {
  const { bounds: _, ...national } = shippedWeights()
  return {
    ...{ ...national, name: 'overlaid', bounds: { commute: [0, 90] } },
    overlays: { [taxonomy.areaOf('091')!]: { reason: 'long ways', criteria: { commute: 90 } } },
  }
}

let world: World
let onProgress: () => Promise<void> = async () => {}
let onWrite: () => Promise<void> = async () => {}
beforeAll(async () => {
  world = await openWorld({
    marketSizes: { chunk: 10, batchPairs: 1 },
    wrap: (store) => {
      const progress: MarketRuns['progress'] = async (...args) => {
        await onProgress()
        return store.marketRuns.progress(...args)
      }
      const keepOpenings: MarketRuns['keepOpenings'] = async (...args) => {
        await onWrite()
        return store.marketRuns.keepOpenings(...args)
      }
      return { ...store, marketRuns: { ...store.marketRuns, progress, keepOpenings } }
    },
  })
  await world.putWeights(overlaid())
  await world.putPeople(people)
  for (const { id, ...body } of generateOpenings(22, OPENINGS, DAY))
    await world.putOpening(id, { ...body, validUntil: '2027-01-01' })
  await world.putOpening('op-last-day', opening({ validUntil: DAY }))
  await world.putOpening('op-past', opening({ validUntil: '2026-11-23' }))
})
afterAll(() => world.close())

const programOf = async (id: string, position: number): Promise<ScoreProgram> => {
  const { body } = (await world.store.openings.find(id, position))!
  return compile({ id, opening: body, weights: overlaid(), taxonomy })
}

const begin = async (id: string) => {
  const { engine } = world.matching
  await world.store.marketRuns.create({ id, asOf: DAY, engine, by: 'tester' })
  return world.matching.market.plan(id)
}

it('finds what shortlists of its position find', async () => {
  const { store, matching } = world
  const { market } = matching
  const all = await store.openings.list('*', { limit: 99 })
  const open = all.map(({ id }) => id).filter((id) => id !== 'op-past')
  for (const [n, id] of ids.slice(0, 30).entries())
    await world.negotiate(id, open[n % 5]!, 'lifting-aid', n % 2 ? 'refused' : 'agreed')
  const chunks = await begin('run')
  expect(chunks).toEqual([0, 1, 2])
  const lists = new Map(
    await Promise.all(open.map(async (id) => [id, await world.ask(id, { limit: 200 })] as const)),
  )
  const { position } = (await store.marketRuns.find('run'))!
  for (const list of lists.values()) expect(list.position).toBe(position)

  let turn = 0
  onProgress = async () => {
    turn += 1
    const at = turn * 9
    await world.putPeople({
      ...Object.fromEntries(ids.slice(at, at + 6).map((id) => [id, people[ids[0]!]!])),
      [`new-${turn}`]: jobseeker(),
    })
    await world.putOpening(open[turn]!, opening())
    await world.negotiate(ids[turn]!, open.at(-1)!, 'lifting-aid', 'refused')
    await matching.index.caughtUp(await store.feed.newest())
  }
  for (const number of chunks) await market.matchChunk('run', number, () => {})
  expect(turn).toBeGreaterThan(chunks.length)
  expect(await market.plan('run')).toEqual([])
  await market.merge('run')

  const run = (await store.marketRuns.find('run'))!
  expect(run).toMatchObject({ status: 'done', openings: open.length, kept: true })
  type Reached = { opening: string; points: number; inFifty: boolean; inTiers: boolean }
  const reached = new Map<string, Reached[]>()
  const standings = new Set<string>()
  const programs = new Map<string, ScoreProgram>()
  for (const id of open) programs.set(id, await programOf(id, position))
  const liftKey = ({ opening, points }: Reached, id: string) => {
    const { openingHash, reference, resolution } = programs.get(opening)!
    return { step: stepOf(points - reference, resolution), tie: tieHash(openingHash, hash64(id)) }
  }
  const near = new Map<string, string[]>()
  for (const [id, list] of lists) {
    const { row, result } = await world.finished(list.id)
    const found = (await store.marketRuns.opening('run', id))!
    const entries = result.entries.flatMap((entry) => (isErased(entry) ? [] : [entry]))
    expect(found.first).toEqual(
      entries.slice(0, 50).map(({ jobseeker, points, area, farUnsaid }) => ({
        points: farUnsaid ? points + FAR_UNSAID : points,
        person: { jobseeker, area },
      })),
    )
    let alone = 0
    for (const jobseeker of ids) {
      const told = await matching.lists.explain(row, jobseeker, { areas: '*', locale: 'fi' })
      const [gate, ...others] = told?.gates ?? []
      if (!gate || others.length > 0 || !LIFTABLE[gate.code]) continue
      alone += 1
      near.set(jobseeker, [...(near.get(jobseeker) ?? []), gate.code])
    }
    expect(found).toMatchObject({ passing: entries.length, nearMisses: alone })
    for (const [place, { jobseeker, points, tier, farUnsaid }] of entries.entries()) {
      const inFifty = place < 50
      // Whoever stands after everybody else is not among the first, whatever the tier there.
      const isBehind = farUnsaid && !entries[0]?.farUnsaid
      const entry = { opening: id, points, inFifty, inTiers: inFifty && tier < 2 && !isBehind }
      reached.set(jobseeker, [...(reached.get(jobseeker) ?? []), entry])
    }
  }
  expect(await store.marketRuns.opening('run', 'op-past')).toBeUndefined()

  let unmatched = 0
  let hindered = 0
  for (const id of ids) {
    const found = await store.marketRuns.jobseeker('run', id)
    if (!found) {
      unmatched += 1
      expect([reached.has(id), near.has(id)]).toEqual([false, false])
      continue
    }
    const own = (reached.get(id) ?? [])
      .map((entry) => ({ ...entry, ...liftKey(entry, id) }))
      .toSorted((a, b) => a.step - b.step || a.tie.hi - b.tie.hi || a.tie.lo - b.tie.lo)
    expect(found.reached).toBe(own.length)
    expect(found.best).toEqual(own.slice(0, 5).map(({ opening, points }) => ({ opening, points })))
    const standing = own.some(({ inTiers }) => inTiers)
      ? 'reached'
      : own.some(({ inFifty }) => inFifty)
        ? 'never-in-first-two-tiers'
        : own.length > 0
          ? 'never-in-first-fifty'
          : 'gated-everywhere'
    expect(found.standing).toBe(standing)
    standings.add(standing)
    const counted = GATE_CODES.map((code) => ({
      ...{ code, openings: (near.get(id) ?? []).filter((gate) => gate === code).length },
      effort: EFFORTS.indexOf(LEAST_EFFORT[code]),
    })).filter(({ openings }) => openings > 0)
    const far = EFFORTS.indexOf('study')
    const [least] = counted.toSorted(
      (a, b) =>
        Number(a.effort >= far) - Number(b.effort >= far) || b.openings - a.openings || a.effort - b.effort,
    )
    const hindrance = least && { code: least.code, openings: least.openings }
    expect(found.hindrance).toEqual(standing === 'reached' ? null : (hindrance ?? null))
    if (found.hindrance) hindered += 1
  }
  expect(run).toMatchObject({ unmatched })
  const { areas } = run.status === 'done' ? run.radar : { areas: [] }
  expect(areas.reduce((sum, { jobseekers }) => sum + jobseekers, 0)).toBe(ids.length - unmatched)
  expect(unmatched).toBeGreaterThan(0)
  expect(hindered).toBeGreaterThan(0)
  expect([...standings]).toEqual(expect.arrayContaining(['gated-everywhere', 'reached']))
  expect(standings.size).toBeGreaterThan(2)
  const unreached = await store.marketRuns.unreached('run', '*', { limit: 999 })
  expect(unreached.length).toBe(ids.length - unmatched - reached.size)
  expect(await store.marketRuns.jobseeker('run', 'new-1')).toBeUndefined()
})

it('leaves nothing when it is cancelled midway', async () => {
  const { store, matching } = world
  onProgress = async () => {}
  const [first, second] = await begin('run-2')
  await matching.market.matchChunk('run-2', first!, () => {})
  await expect(matching.market.merge('run-2')).rejects.toMatchObject({ code: 'unavailable' })
  onProgress = async () => void (await store.marketRuns.cancel('run-2'))
  await matching.market.matchChunk('run-2', second!, () => {})
  await matching.market.merge('run-2')
  expect(await matching.market.plan('run-2')).toEqual([])
  expect(await store.marketRuns.find('run-2')).toMatchObject({ status: 'cancelled' })
  // What the run before found is still there.
  expect(await store.marketRuns.find('run')).toMatchObject({ kept: true })
})

it('names nobody who was erased meanwhile', async () => {
  const { store, matching } = world
  const list = await store.openings.list('*', { limit: 99 })
  const chunks = await begin('run-4')
  const [inChunk, between, back] = (await store.marketRuns.unreached('run', '*', { limit: 3 })).map(
    ({ jobseeker }) => jobseeker,
  ) as [string, string, string]
  const first = (await store.marketRuns.opening('run', list[0]!.id))!.first[0]!.person!.jobseeker
  let erased = false
  onProgress = async () => {
    if (erased) return
    erased = true
    for (const id of [inChunk, back]) await store.jobseekers.erase(id)
    await world.putPeople({ [back]: jobseeker() })
    await matching.index.caughtUp(await store.feed.newest())
  }
  for (const number of chunks) await matching.market.matchChunk('run-4', number, () => {})
  for (const id of [between, first]) await store.jobseekers.erase(id)
  await world.putPeople({ [between]: jobseeker() })
  await matching.market.merge('run-4')
  expect(await store.marketRuns.find('run-4')).toMatchObject({ status: 'done' })
  const gone = [inChunk, between, back, first]
  for (const id of gone) expect(await store.marketRuns.jobseeker('run-4', id)).toBeUndefined()
  const found = await Promise.all(list.map(({ id }) => store.marketRuns.opening('run-4', id)))
  const named = found.flatMap((opening) => opening?.first.map(({ person }) => person?.jobseeker) ?? [])
  expect(named).toContain(undefined)
  expect(named.filter((id) => id !== undefined && gone.includes(id))).toEqual([])
})

it('leaves nothing when it is cancelled while it is written', async () => {
  const { store, matching } = world
  onProgress = async () => {}
  for (const number of await begin('run-5')) await matching.market.matchChunk('run-5', number, () => {})
  onWrite = async () => void (await store.marketRuns.cancel('run-5'))
  await matching.market.merge('run-5')
  onWrite = async () => {}
  expect(await store.marketRuns.find('run-5')).toMatchObject({ status: 'cancelled' })
  for (const id of ids) expect(await store.marketRuns.jobseeker('run-5', id)).toBeUndefined()
  for (const { id } of await store.openings.list('*', { limit: 99 }))
    expect(await store.marketRuns.opening('run-5', id)).toBeUndefined()
})

it('fails with its problem where another engine matched it', async () => {
  const { store, matching } = world
  await store.marketRuns.create({ id: 'run-6', asOf: DAY, engine: 'scoring-0', by: 'tester' })
  for (const number of await matching.market.plan('run-6')) {
    await store.marketRuns.claimChunk('run-6', number)
    const partial = {
      ...{
        openings: { jobseekers: 0, resolution: 1, openings: [] },
        jobseekers: new Uint8Array(),
        unmatched: 0,
      },
    }
    await store.marketRuns.finishChunk('run-6', number, partial)
  }
  await matching.market.merge('run-6')
  const run = await store.marketRuns.find('run-6')
  expect(run).toMatchObject({ status: 'failed', failure: { code: 'retention-over' } })
})

it('fails with its problem where another engine began it', async () => {
  const { store, matching } = world
  await store.marketRuns.create({ id: 'run-3', asOf: DAY, engine: 'scoring-0', by: 'tester' })
  const [first] = await matching.market.plan('run-3')
  await matching.market.matchChunk('run-3', first!, () => {})
  const run = await store.marketRuns.find('run-3')
  expect(run).toMatchObject({ status: 'failed', failure: { code: 'retention-over' } })
})
