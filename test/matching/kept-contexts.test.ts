/**
 * Matching keeps what it made of an opening and weights. Its lists are of
 * 1. the weights, the day of need and the opening's version that each was asked with, equal to what another process makes,
 * 2. and a list that takes its process down whenever it is begun is given up at last.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { shortlistTask } from '../../src/queue/shortlist-task.ts'
import { MOST_ATTEMPTS } from '../../src/retry.ts'
import { jobseeker, opening } from '../builders.ts'
import { openWorld, type World } from './matching-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

it('makes each list of what it was asked with, whatever was made before', async () => {
  await world.putPeople({
    now: jobseeker(),
    later: jobseeker({ availableFrom: '2027-03-01', commute: { maxKm: 10 } }),
  })
  await world.putOpening('op-1', opening())
  const lists = [await world.shortlist('op-1'), await world.shortlist('op-1', { neededBy: '2026-12-01' })]
  await world.putWeights({ ...shippedWeights(), name: 'other', resolution: 40 })
  lists.push(await world.shortlist('op-1'))
  await world.store.openings.remove('op-1')
  await world.putOpening('op-1', opening({ municipality: '698' }))
  lists.push(await world.shortlist('op-1'))
  // Each differs from the one before by what alone was changed.
  expect(new Set(lists.map(({ row }) => row.result)).size).toBe(lists.length)
  const another = await world.restarted()
  for (const { row } of lists)
    expect(await another.lists.replay(row)).toMatchObject({ equal: true, differences: [] })
  await another.close()
})

it('gives up a list that was begun too often and never ended', async () => {
  await world.putOpening('op-2', opening())
  const { id } = await world.ask('op-2')
  // As many processes have gone with it.
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) await world.store.shortlists.claim(id)
  const { shortlists } = world.store
  const { make: makeShortlist } = world.matching.lists
  const task = shortlistTask({ makeShortlist, shortlists })
  await expect(task(id, { progress: () => {} })).rejects.toThrow('never ended')
  expect(await shortlists.find(id)).toMatchObject({
    status: 'failed',
    failure: { code: 'internal' },
  })
})
