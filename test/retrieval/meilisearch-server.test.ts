/**
 * Against a real server; skipped where there is none.
 * 1. The retriever contract.
 * 2. Documents hold a key and labels, and nothing of the reference, needs, abilities, target groups or places of anybody;
 *    who has no label, or is gone, has no document.
 * 3. The indexes are set as the settings say, on the server's own word.
 * 4. An index before or behind the server finds exactly who holds the labels; too far from it, it finds them by itself.
 * 5. What is typed in part or misspelt is found as without a server.
 * 6. A wiped server is filled again; documents made by other rules are replaced; both leave no index behind.
 * 7. It follows a real store, and catches up after an outage. One of several followers follows, and another takes over when it has gone.
 * 8. Of the exact best that a text means, it finds all.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measureRecall } from '../../bench/recall.ts'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import { encode } from '../../src/index/encode.ts'
import { PackedIndex } from '../../src/index/packed-index.ts'
import { unpackRecord } from '../../src/index/record.ts'
import { feedSource } from '../../src/matching/feed-source.ts'
import { rowKey } from '../../src/retrieval/row-keys.ts'
import { PEOPLE_SETTINGS } from '../../src/retrieval/search/search-settings.ts'
import { searchClient } from '../../src/retrieval/search/search-tasks.ts'
import { TODAY } from '../arbitraries.ts'
import { jobseeker, opening } from '../builders.ts'
import { retrieverContract } from '../contracts/retriever-contract.ts'
import { describeWith, MEILISEARCH } from '../requirement.ts'
import { type MeilisearchServer, openMeilisearch } from '../servers/meilisearch.ts'
import { openPrepared } from '../store/open-prepared.ts'
import { relayTo } from './relay.ts'
import { idsOf, SECRET, searchWorld, taxonomy } from './search-world.ts'

const set = (index: PackedIndex, id: string, given: Partial<Jobseeker> = {}) =>
  index.set(encode(id, jobseeker(given), TODAY, taxonomy))

const DISHWASHER: Partial<Jobseeker> = { skills: [{ skill: 'dishwashing' }] }

/** What only documents of people could tell. */
const REVEALING: Partial<Jobseeker> = {
  ...DISHWASHER,
  municipality: '698',
  abilities: { d430: { unaided: 1, supported: 3, source: 'physician', on: '2026-01-15' } },
  needs: [{ accommodation: 'lifting-aid', kind: 'essential' }],
  targetGroups: ['long-term-unemployed'],
  languages: { ru: 'C2' },
  licences: ['hygiene-passport'],
  wishes: { avoidEmployers: ['emp-avoided'], occupations: ['9412'] },
}

describeWith(MEILISEARCH, 'on a real Meilisearch', () => {
  let server: MeilisearchServer
  beforeAll(async () => {
    server = await openMeilisearch()
  })
  afterAll(() => server.stop())

  const documents = async () =>
    (await server.client.index(server.indexes.people).getDocuments({ limit: 10_000 })).results
  const ownIndexes = async () => {
    const { results } = await server.client.getRawIndexes({ limit: 1_000 })
    const own = Object.values(server.indexes)
    return results
      .map(({ uid }) => uid)
      .filter((uid) => own.includes(uid))
      .sort()
  }

  retrieverContract(
    'Meilisearch',
    async () => {
      const world = searchWorld(server)
      const follower = world.follow()
      return {
        retriever: world.retriever(),
        sync: async (index) => {
          const position = world.source.write(index)
          await follower.caughtUp(position)
          return position
        },
        close: async () => {
          await follower.close()
          await server.wipe()
          expect(world.faults).toEqual([])
        },
      }
    },
    'meilisearch',
  )

  describe('in step with a feed', () => {
    let world: ReturnType<typeof searchWorld>
    let follower: ReturnType<typeof world.follow>
    let index: PackedIndex
    const sync = async () => {
      const position = world.source.write(index)
      await follower.caughtUp(position)
      return position
    }
    const found = async (text: string, position: number, retriever = world.retriever()) => {
      const { rows, retrieval } = await retriever.retrieve(text, index, position)
      const { text: _, ...how } = retrieval
      return { ids: idsOf(rows, index), ...how }
    }
    const EXACT = { kind: 'meilisearch', exhaustive: true, degraded: false }

    beforeAll(async () => {
      world = searchWorld(server)
      follower = world.follow()
      index = new PackedIndex()
      set(index, 'revealing-1', REVEALING)
      set(index, 'washer', DISHWASHER)
      set(index, 'silent')
      await sync()
    })
    afterAll(async () => {
      await follower.close()
      await server.wipe()
      expect(world.faults).toEqual([])
    })

    it('holds a key and labels of people, and nothing else', async () => {
      const all = await documents()
      const people = all.filter(({ key }) => key !== 'state')
      expect(people.map((document) => Object.keys(document).sort())).toEqual([
        ['key', 'labels'],
        ['key', 'labels'],
      ])
      expect(people).toContainEqual({
        key: rowKey(SECRET, 'revealing-1'),
        labels: ['occupation 9412', 'skill dishwashing'],
      })
      expect(Object.keys(all.find(({ key }) => key === 'state')!).sort()).toEqual([
        'index',
        'key',
        'made',
        'position',
      ])
      const raw = JSON.stringify(all)
      for (const secret of [
        'revealing',
        'd430',
        'lifting',
        'unemployed',
        '698',
        'C2',
        'hygiene-passport',
        'avoided',
      ])
        expect(raw).not.toContain(secret)
      expect(Buffer.from(raw).includes(Buffer.from(SECRET))).toBe(false)
    })

    it('is set as the settings say', async () => {
      expect(await server.client.index(server.indexes.people).getSettings()).toMatchObject(PEOPLE_SETTINGS)
    })

    it('deletes the documents of who is gone or has no label any more', async () => {
      set(index, 'gone', DISHWASHER)
      set(index, 'forgetful', DISHWASHER)
      await sync()
      expect(await documents()).toHaveLength(5)
      index.remove('gone')
      set(index, 'forgetful')
      const position = await sync()
      expect((await documents()).map(({ key }) => key).sort()).toEqual(
        ['state', rowKey(SECRET, 'revealing-1'), rowKey(SECRET, 'washer')].sort(),
      )
      expect(await found('astianpesu', position)).toEqual({ ids: ['revealing-1', 'washer'], ...EXACT })
    })

    it('is exact with an index before or behind the server, and leaves one far from it to itself', async () => {
      const before = await sync()
      await follower.close()
      // The index goes on while nobody follows.
      set(index, 'late', DISHWASHER)
      index.remove('washer')
      const after = world.source.write(index)
      expect(await found('astianpesu', after)).toEqual({ ids: ['late', 'revealing-1'], ...EXACT })
      expect(await found('astianpesu', after, world.retriever({ maxChanges: 1 }))).toEqual({
        ids: ['late', 'revealing-1'],
        ...{ kind: 'minisearch', exhaustive: true, degraded: true },
      })
      // And the server goes on while an index stands.
      const standing = new PackedIndex()
      for (const id of ['revealing-1', 'late']) standing.set(index.packed(index.row(id)!))
      set(standing, 'washer', DISHWASHER)
      follower = world.follow()
      await follower.caughtUp(after)
      const { rows, retrieval } = await world.retriever().retrieve('astianpesu', standing, before)
      expect(idsOf(rows, standing)).toContain('washer')
      expect(retrieval).toMatchObject(EXACT)
      set(index, 'washer', DISHWASHER)
      index.remove('late')
      await sync()
    })

    it('leaves more people than it may hand over to the index', async () => {
      const position = await sync()
      const retriever = world.retriever({ maxCandidates: 1 })
      expect(await found('astianpesu', position, retriever)).toEqual({
        ids: ['revealing-1', 'washer'],
        ...{ kind: 'minisearch', exhaustive: true, degraded: false },
      })
      expect((await found('keittiöapulainen', position, retriever)).kind).toBe('meilisearch')
    })

    it('finds what is typed in part or misspelt, and alike apart from the row', async () => {
      set(index, 'machinist', { skills: [{ skill: 'cnc-machining' }] })
      const position = await sync()
      for (const [text, id] of [
        ['keitiöapul', 'revealing-1'],
        ['koksbitr', 'revealing-1'],
      ] as const) {
        const { rows, finds, retrieval } = await world.retriever().retrieve(text, index, position)
        expect([text, idsOf(rows, index)]).toEqual([text, [id]])
        expect(retrieval).toMatchObject(EXACT)
        for (const each of idsOf(undefined, index))
          expect(finds(unpackRecord(index.packed(index.row(each)!)))).toBe(rows!.has(index.row(each)!))
      }
    })

    it('takes no documents that another secret made', async () => {
      const position = await sync()
      const other = world.retriever({}, new Uint8Array(32).fill(8))
      expect((await found('astianpesu', position, other)).degraded).toBe(true)
    })

    it('fills a wiped server again by itself, and leaves nothing else behind', async () => {
      const position = await sync()
      const { people } = server.indexes
      await server.client.tasks.waitForTask(await server.client.deleteIndex(people))
      const served = () => found('astianpesu', position).then(({ kind }) => kind)
      await expect.poll(served, { timeout: 20_000 }).toBe('meilisearch')
      expect((await found('astianpesu', position)).ids).toEqual(['revealing-1', 'washer'])
      await expect.poll(ownIndexes, { timeout: 20_000 }).toEqual([people])
    })

    it('is filled again where somebody wrote a state that was meant for another index', async () => {
      const position = await sync()
      const people = server.client.index(server.indexes.people)
      const state = await people.getDocument('state')
      await follower.close()
      const lost = rowKey(SECRET, 'washer')
      await server.client.tasks.waitForTask(await people.deleteDocument(lost))
      await server.client.tasks.waitForTask(await people.addDocuments([{ ...state, index: 'another' }]))
      follower = world.follow()
      await follower.caughtUp(position)
      expect(await people.getDocument(lost)).toBeTruthy()
    })

    it('replaces documents that other rules made, and those of a history that the store does not know', async () => {
      const position = await sync()
      await follower.close()
      const other = new Uint8Array(32).fill(9)
      follower = world.follow({ secret: other })
      await follower.caughtUp(position)
      expect((await documents()).map(({ key }) => key).sort()).toEqual(
        ['state', ...['revealing-1', 'washer', 'machinist'].map((id) => rowKey(other, id))].sort(),
      )
      await follower.close()
      const anew = searchWorld(server)
      const restored = new PackedIndex()
      set(restored, 'restored', DISHWASHER)
      const earlier = anew.source.write(restored)
      expect(earlier).toBeLessThan(position)
      follower = anew.follow({ secret: other })
      await follower.caughtUp(earlier)
      expect((await documents()).map(({ key }) => key).sort()).toEqual(
        ['state', rowKey(other, 'restored')].sort(),
      )
      await follower.close()
      follower = world.follow()
      await follower.caughtUp(position)
    })
  })

  it('follows a real store: put, changed, erased, and what is not about people', async () => {
    const { store, close } = await openPrepared({
      clock: () => new Date(`${TODAY}T08:00:00.000Z`),
      encode: (id, body, day) => encode(id, body, day, taxonomy),
    })
    const put = (id: string, given: Partial<Jobseeker>) =>
      store.jobseekers.put([{ id, body: jobseeker(given), area: null }])
    await put('washer', DISHWASHER)
    const source = feedSource(store, taxonomy, () => new Date())
    const follower = searchWorld(server).follow({
      source,
      alone: (work) => store.alone('search', work),
    })
    await put('changing', DISHWASHER)
    await put('erased', DISHWASHER)
    await follower.caughtUp(await store.feed.newest())
    expect(await documents()).toHaveLength(4)
    await put('changing', { experience: [{ occupation: '9412', years: 1 }] })
    await store.jobseekers.erase('erased')
    await store.openings.put([{ id: 'opening', body: opening(), area: null }])
    const position = await store.feed.newest()
    await follower.caughtUp(position)
    expect(await documents()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: 'state', position }),
        { key: rowKey(SECRET, 'washer'), labels: ['skill dishwashing'] },
        { key: rowKey(SECRET, 'changing'), labels: ['occupation 9412'] },
      ]),
    )
    expect(await documents()).toHaveLength(3)
    await follower.close()
    await close()
    await server.wipe()
  })

  it('is caught up with after an outage in which much was written', async () => {
    const relay = await relayTo(server.url)
    const { indexes, apiKey } = server
    const world = searchWorld({ indexes, client: searchClient({ url: relay.url, apiKey }) })
    const follower = world.follow()
    const index = new PackedIndex()
    set(index, 'washer', DISHWASHER)
    await follower.caughtUp(world.source.write(index))
    await relay.cut()
    for (let i = 0; i < 50; i++) set(index, `late-${i}`, DISHWASHER)
    index.remove('washer')
    const position = world.source.write(index)
    expect((await world.retriever().retrieve('astianpesu', index, position)).retrieval.degraded).toBe(true)
    await expect.poll(() => world.faults.length, { timeout: 20_000 }).toBeGreaterThan(1)
    await relay.mend()
    await follower.caughtUp(position)
    expect(await documents()).toHaveLength(51)
    await follower.close()
    await relay.cut()
    await server.wipe()
  })

  it('is followed by one of several, and by another when that one has gone', async () => {
    const world = searchWorld(server)
    let held = false
    const alone = async (work: () => Promise<void>) => {
      if (held) return false
      held = true
      await work().finally(() => {
        held = false
      })
      return true
    }
    const index = new PackedIndex()
    set(index, 'washer', DISHWASHER)
    const [first, second] = [world.follow({ alone }), world.follow({ alone })]
    const position = world.source.write(index)
    await first.caughtUp(position)
    expect([first.position(), second.position()]).toEqual([position, undefined])
    await first.close()
    index.remove('washer')
    const next = world.source.write(index)
    await second.caughtUp(next)
    expect(await documents()).toHaveLength(1)
    await second.close()
    await server.wipe()
  })

  it('finds all of the exact best that forty texts mean among 3,000 people', async () => {
    const recall = await measureRecall(server, { people: 3_000, texts: 40 })
    expect(recall.best).toBeGreaterThan(300)
    expect(recall.held).toBe(recall.best)
    expect(recall.notByServer).toBe(0)
    await server.wipe()
  })
})
