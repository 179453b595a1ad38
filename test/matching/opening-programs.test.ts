/**
 * 1. Openings come, change and close, and each question sees what was written before it.
 * 2. An opening past its last day is not open.
 * 3. Other weights in force are those of the next answer.
 * 4. Questions beside writes each see one position; many at once read what is new once.
 * 5. Closed, they answer nothing rather than a part.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { followOpenings, type OpeningPrograms } from '../../src/matching/opening-programs.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { opening } from '../builders.ts'
import { openWorld, taxonomy, type World } from './matching-world.ts'

let world: World
let programs: OpeningPrograms
const follow = () =>
  followOpenings({
    ...{ store: world.store, taxonomy, clock: world.clock },
    onFault: (error) => world.faults.push(error),
  })
beforeAll(async () => {
  world = await openWorld()
  programs = follow()
})
afterEach(async () => {
  for (const { id } of await world.store.openings.list('*', { limit: 1_000 }))
    await world.store.openings.remove(id)
  await world.clear()
  expect(world.faults).toEqual([])
})
afterAll(async () => {
  await programs.close()
  await world.close()
})

const openNow = (of = programs) => of.steady(async ({ scan }) => [...scan.openings()].sort())

describe('the programs of openings', () => {
  it('are those of what is open, however they came', async () => {
    await world.putOpening('op-1', opening())
    await world.putOpening('op-2', opening())
    expect(await openNow()).toEqual(['op-1', 'op-2'])
    await world.store.openings.remove('op-1')
    await world.putOpening('op-3', opening())
    expect(await openNow()).toEqual(['op-2', 'op-3'])
    const later = follow()
    later.start()
    expect(await openNow(later)).toEqual(['op-2', 'op-3'])
    await later.close()
  })

  it('leave out an opening from the day after its last one, and take it in when it is given longer', async () => {
    await world.putOpening('op-1', opening({ validUntil: '2026-11-24' }))
    await world.putOpening('op-2', opening({ validUntil: '2026-11-23' }))
    await world.putOpening('op-3', opening())
    expect(await openNow()).toEqual(['op-1', 'op-3'])
    world.setNow('2026-11-25T08:00:00.000Z')
    expect(await openNow()).toEqual(['op-3'])
    await world.putOpening('op-1', opening({ validUntil: '2026-11-30' }))
    expect(await openNow()).toEqual(['op-1', 'op-3'])
    world.setNow('2026-11-24T08:00:00.000Z')
    await world.putOpening('op-3', opening({ validUntil: '2026-11-23' }))
    expect(await openNow()).toEqual(['op-1'])
  })

  it('are of the weights in force', async () => {
    await world.putOpening('op-1', opening())
    const versionOf = () => programs.steady(async ({ weights }) => weights.version)
    const before = await versionOf()
    const other = await world.putWeights({ ...shippedWeights(), name: 'other', resolution: 50 })
    expect(await versionOf()).toBe(other.version)
    await world.store.weights.activate(before, 'test', 'test')
    expect(await versionOf()).toBe(before)
    expect(await openNow()).toEqual(['op-1'])
  })

  it('read what is new once for all who ask at once', async () => {
    let reads = 0
    const { feed } = world.store
    const counted = {
      ...world.store,
      feed: {
        ...feed,
        after: (position: number, limit: number) => {
          reads += 1
          return feed.after(position, limit)
        },
      },
    }
    const counting = followOpenings({
      ...{ store: counted, taxonomy, clock: world.clock },
      onFault: (error) => world.faults.push(error),
    })
    await openNow(counting)
    reads = 0
    await world.putOpening('op-1', opening())
    const answers = await Promise.all(Array.from({ length: 20 }, () => openNow(counting)))
    expect(answers).toEqual(Array.from({ length: 20 }, () => ['op-1']))
    // A page with the opening and one that is empty, by whoever was first: a question or the wake-up.
    expect(reads).toBeLessThanOrEqual(4)
    await counting.close()
  })

  it('answer nothing once they are closed', async () => {
    for (let n = 0; n < 5; n++) await world.putOpening(`op-${n}`, opening())
    const closing = follow()
    const asked = openNow(closing)
    await closing.close()
    await expect(asked).rejects.toMatchObject({ code: 'unavailable' })
    await expect(openNow(closing)).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('stand still while they are used', async () => {
    await world.putOpening('op-1', opening())
    const seen = await programs.steady(async ({ scan, position }) => {
      await world.putOpening('op-2', opening())
      const newer = openNow()
      await world.store.feed.newest()
      return { newer, size: scan.size, position, newest: await world.store.feed.newest() }
    })
    expect(seen.size).toBe(1)
    expect(seen.newest).toBeGreaterThan(seen.position)
    expect(await seen.newer).toEqual(['op-1', 'op-2'])
  })
})
