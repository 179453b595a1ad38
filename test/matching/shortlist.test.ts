/**
 * 1. A list is of its position: what is written afterwards, before it is made, does not show in it.
 * 2. What ended before its day counts as ended; a refusal to a person gates that person at that opening only.
 * 3. Verify and replay meet the stored bytes after weights and data have moved on.
 * 4. An erasure leaves a hole, which verify and replay count, and the rest stays equal.
 */

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { isErased, type ListResult } from '../../src/matching/lists/result.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { jobseeker, opening, requirement } from '../builders.ts'
import { requireDone } from '../contracts/store-fixture.ts'
import { openWorld, type World } from './matching-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => world.clear())
afterAll(() => world.close())

const cook = jobseeker({
  skills: [{ skill: 'kitchen-hygiene', proficiency: 3 }, { skill: 'dishwashing' }],
  experience: [{ occupation: '9412', years: 3 }],
})
const idsOf = (result: ListResult) =>
  result.entries.map((entry) => (isErased(entry) ? 'erased' : entry.jobseeker))

describe('a shortlist', () => {
  it('holds those who fit, best first, and sums to the point', async () => {
    await world.putPeople({
      'hk-1': cook,
      'hk-2': jobseeker(),
      'hk-3': jobseeker({ permissions: {} }),
      'hk-4': jobseeker({ municipality: '564' }),
    })
    await world.putOpening('op-1', opening())
    const { row, result } = await world.shortlist('op-1')
    expect(idsOf(result)).toEqual(['hk-1', 'hk-2'])
    expect(result.gated).toEqual({
      total: 2,
      byReason: { 'matching-not-permitted': 1, 'commute-too-far': 1 },
    })
    expect(row.status).toBe('done')
    for (const entry of result.entries)
      if (!isErased(entry)) expect(Object.values(entry.criteria).reduce((a, b) => a + b)).toBe(entry.points)
  })

  it('is of its position: later writes, deletions and arrivals do not show', async () => {
    await world.putPeople({ 'hk-1': cook, 'hk-2': jobseeker() })
    await world.putOpening('op-1', opening())
    const before = await world.shortlist('op-1')
    const asked = await world.ask('op-1')
    await world.putPeople({ 'hk-2': cook, 'hk-3': cook, 'hk-1': jobseeker({ permissions: {} }) })
    await world.putOpening('op-1', opening({ occupation: '5120' }))
    const { result } = await world.finished(asked.id)
    expect(result).toEqual(before.result)
    const after = await world.shortlist('op-1')
    expect(idsOf(after.result)).toContain('hk-3')
  })

  it('reads a value as unknown once it has ended, and a permission as gone', async () => {
    const assessed = jobseeker({
      abilities: {
        d4154: { unaided: 5, source: 'physiotherapist', on: '2026-09-01', validUntil: '2026-11-24' },
      },
    })
    const leaving = jobseeker({
      permissions: { matching: { basis: 'consent', since: '2026-01-01', until: '2026-11-24' } },
    })
    await world.putPeople({ 'hk-1': assessed, 'hk-2': leaving, 'hk-3': jobseeker() })
    await world.putOpening('op-1', opening())
    const today = await world.shortlist('op-1')
    expect(idsOf(today.result)).toHaveLength(3)
    world.setNow('2026-11-25T08:00:00.000Z')
    const tomorrow = await world.shortlist('op-1')
    expect(idsOf(tomorrow.result)).not.toContain('hk-2')
    const entry = tomorrow.result.entries.find((e) => !isErased(e) && e.jobseeker === 'hk-1')
    expect(entry).toMatchObject({ flags: expect.arrayContaining([{ code: 'expired-value', item: 'd4154' }]) })
    expect(await world.matching.lists.replay(today.row)).toMatchObject({ equal: true, scope: 'full' })
    expect(await world.matching.lists.replay(tomorrow.row)).toMatchObject({ equal: true, scope: 'full' })
  })

  it('gates only the person to whom the employer refused an essential need, at that opening', async () => {
    const needing = jobseeker({ needs: [{ accommodation: 'sit-stand-desk', kind: 'essential' }] })
    await world.putPeople({ 'hk-1': needing, 'hk-2': needing })
    await world.putOpening('op-1', opening())
    await world.putOpening('op-2', opening())
    await world.negotiate('hk-1', 'op-1', 'sit-stand-desk', 'refused')
    const refused = await world.shortlist('op-1')
    expect(idsOf(refused.result)).toEqual(['hk-2'])
    expect(refused.result.nearMisses.entries).toMatchObject([
      { jobseeker: 'hk-1', gate: { code: 'accommodation-refused', item: 'sit-stand-desk' } },
    ])
    expect(idsOf((await world.shortlist('op-2')).result).sort()).toEqual(['hk-1', 'hk-2'])
    await world.negotiate('hk-1', 'op-1', 'sit-stand-desk', 'agreed')
    expect(idsOf((await world.shortlist('op-1')).result).sort()).toEqual(['hk-1', 'hk-2'])
    expect(await world.matching.lists.replay(refused.row)).toMatchObject({ equal: true })
  })

  it('narrows to the asked areas and to what a text means, while gates count everybody in scope', async () => {
    await world.putPeople({
      'hk-1': cook,
      'hk-2': jobseeker({ municipality: '049' }),
      'hk-3': jobseeker({ experience: [{ occupation: '9412', years: 0 }] }),
    })
    await world.putOpening('op-1', opening())
    expect(idsOf((await world.shortlist('op-1', { text: 'keittiö' })).result)).toEqual(['hk-1', 'hk-3'])
    const espoo = world.areaOf({ municipality: '049' })!
    const narrowed = await world.shortlist('op-1', { areas: [espoo], text: 'astianpesu' })
    expect(idsOf(narrowed.result)).toEqual([])
    expect(await world.matching.lists.replay(narrowed.row)).toMatchObject({ equal: true, scope: 'full' })
  })

  it('asks first whom one answer would bring to the list', async () => {
    const { otherAbilities: _, ...silent } = jobseeker()
    const known = { unaided: 3, source: 'coordinator' as const, on: '2026-10-01' }
    const almost = { ...silent, abilities: { d430: known, 'x.wet': known, 'x.pace': known } }
    await world.putPeople({ 'hk-1': jobseeker(), 'hk-2': almost })
    await world.putOpening('op-1', opening())
    const { result } = await world.shortlist('op-1', { limit: 1 })
    expect(idsOf(result)).toEqual(['hk-1'])
    expect(result.askFirst).toMatchObject({
      total: 1,
      entries: [{ jobseeker: 'hk-2', rank: null, ask: { criterion: 'abilities', item: 'd4154' } }],
    })
  })

  it('asks nobody first who stands on the last step already: no answer decides a draw', async () => {
    const { commute: _, ...silent } = jobseeker()
    await world.putPeople(Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`hk-${i}`, silent])))
    await world.putOpening('op-1', opening())
    const { result } = await world.shortlist('op-1', { limit: 2 })
    expect(result).toMatchObject({ sameTierBeyond: 4, askFirst: { total: 0, entries: [] } })
  })

  it('flags a driving licence that no longer gates because driving was dropped', async () => {
    await world.putPeople({ 'hk-1': jobseeker() })
    const demands = [{ ability: 'd475' as const, level: 0 }, ...opening().demands!]
    await world.putOpening(
      'op-1',
      opening({ demands, licences: [{ licence: 'driving-b', gate: requirement }] }),
    )
    const { result } = await world.shortlist('op-1')
    expect(result.gated.total).toBe(0)
    expect(result.entries).toMatchObject([
      { flags: expect.arrayContaining([{ code: 'licence-to-get', item: 'driving-b' }]) },
    ])
  })

  it('is made once, however often its task comes', async () => {
    await world.putPeople({ 'hk-1': cook })
    await world.putOpening('op-1', opening())
    const first = await world.shortlist('op-1')
    await world.matching.lists.make(first.row.id)
    expect((await world.store.shortlists.find(first.row.id))?.attempts).toBe(1)
  })
})

describe('verify and replay', () => {
  const people = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [
      `hk-${i}`,
      jobseeker({
        commute: { maxKm: 20 + i * 3 },
        skills: i % 2 ? [{ skill: 'dishwashing' }] : [],
        licences: i % 3 ? ['hygiene-passport'] : [],
        ...(i % 4 === 0 && { needs: [{ accommodation: 'lifting-aid', kind: 'essential' as const }] }),
      }),
    ]),
  )

  it('meet the stored bytes after weights and data have moved on', async () => {
    await world.putPeople(people)
    await world.putOpening(
      'op-1',
      opening({ licences: [{ licence: 'hygiene-passport', gate: requirement }] }),
    )
    const made = await world.shortlist('op-1', { limit: 5 })
    await world.putWeights({ ...shippedWeights(), name: 'other', resolution: 50 })
    await world.putPeople({ 'hk-1': cook, 'hk-99': cook, 'hk-2': jobseeker({ permissions: {} }) })
    await world.putOpening('op-1', opening({ municipality: '564' }))
    const full = { equal: true, scope: 'full', erased: 0, differences: [] }
    expect(await world.matching.lists.replay(made.row)).toEqual(full)
    expect(await world.matching.lists.verify(made.row)).toEqual({ ...full, scope: 'entries' })
    const restarted = await world.restarted()
    expect(await restarted.lists.replay(made.row)).toEqual(full)
    await restarted.close()
  })

  it('say where a stored result was tampered with', async () => {
    await world.putPeople(people)
    await world.putOpening('op-1', opening())
    const { row, result } = await world.shortlist('op-1', { limit: 5 })
    const first = result.entries[0]!
    if (isErased(first)) throw new Error('nobody was erased')
    const forged = {
      ...result,
      entries: [{ ...first, points: first.points - 1 }, ...result.entries.slice(1)],
    }
    const forgedRow = { ...row, result: JSON.stringify(forged) }
    const differences = [{ pointer: '/entries/0/points', was: first.points - 1, is: first.points }]
    expect(await world.matching.lists.verify(forgedRow)).toMatchObject({ equal: false, differences })
    expect(await world.matching.lists.replay(forgedRow)).toMatchObject({ equal: false, differences })
  })

  it('leave out and count who was erased since, listed or not', async () => {
    await world.putPeople(people)
    await world.putOpening('op-1', opening())
    const { row, result } = await world.shortlist('op-1', { limit: 5, text: 'astianpesu' })
    const listed = idsOf(result)[1]!
    const unlisted = Object.keys(people).find((id) => !idsOf(result).includes(id))!
    await world.store.jobseekers.erase(listed)
    await world.store.jobseekers.erase(unlisted)
    const after = await requireDone(world.store, row.id)
    expect(after.result).not.toContain(`"${listed}"`)
    expect(idsOf(JSON.parse(after.result))).toEqual(
      idsOf(result).map((id) => (id === listed ? 'erased' : id)),
    )
    expect(await world.matching.lists.replay(after)).toMatchObject({
      equal: true,
      scope: 'entries',
      erased: 2,
    })
    expect(await world.matching.lists.verify(after)).toMatchObject({
      equal: true,
      erased: expect.any(Number),
    })
    expect(await world.matching.lists.explain(after, listed, { areas: '*', locale: 'fi' })).toBeUndefined()
  })
})
