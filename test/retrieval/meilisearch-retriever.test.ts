/**
 * When the search server does not help; against one that answers as it is told.
 * 1. Down, failing, hanging up, slow beyond the budget, without a state, with one of other rules, with documents left out,
 *    or too far from the index: the index is asked instead, `degraded`, and the caller sees no error.
 * 2. After a failure it is left alone for a while, then one try decides; each failure is told once.
 * 3. What it answers is taken, but who changed between its position and the index's is judged by the index.
 * 4. Keys that the index does not know are left out; more people than it may hand over are found by the index.
 * 5. It is not asked without a text, nor for one without words.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encode } from '../../src/index/encode.ts'
import { PackedIndex } from '../../src/index/packed-index.ts'
import { meilisearchRetriever, type SearchLimits } from '../../src/retrieval/meilisearch-retriever.ts'
import { rowKey } from '../../src/retrieval/row-keys.ts'
import { madeBy } from '../../src/retrieval/search/search-documents.ts'
import { searchClient } from '../../src/retrieval/search/search-tasks.ts'
import { TODAY } from '../arbitraries.ts'
import { jobseeker } from '../builders.ts'
import { type FakeAnswer, type FakeSearchServer, fakeSearchServer } from './fake-search-server.ts'
import { embedded, idsOf, reader, SECRET, taxonomy } from './search-world.ts'

const TEXT = 'astianpesu'
const DEGRADED = { kind: 'minisearch', exhaustive: true, degraded: true }
const SERVED = { kind: 'meilisearch', exhaustive: true, degraded: false }
const POSITION = 70

const state = { key: 'state', position: POSITION, made: madeBy(taxonomy, SECRET) }
const documents = (results: readonly object[], total = results.length): FakeAnswer => ({
  body: { results, total },
})
const person = (id: string) => ({ key: rowKey(SECRET, id) })

describe('Meilisearch retrieval', () => {
  let server: FakeSearchServer
  let index: PackedIndex
  let now: number
  let faults: unknown[]
  let changes: { position: number; kind: string; id: string }[]
  beforeEach(async () => {
    server = await fakeSearchServer()
    server.answer(() => documents([state, person('washer')]))
    now = 0
    faults = []
    changes = []
    index = new PackedIndex()
    for (const id of ['washer', 'other-washer'])
      index.set(encode(id, jobseeker({ skills: [{ skill: 'dishwashing' }] }), TODAY, taxonomy))
    index.set(encode('silent', jobseeker(), TODAY, taxonomy))
  })
  afterEach(() => server.close())

  const retrieverOf = (limits: Partial<SearchLimits> = {}, url = server.url) => {
    const retriever = meilisearchRetriever({
      client: searchClient({ url, apiKey: 'key' }),
      taxonomy,
      reader,
      secret: SECRET,
      fallback: embedded,
      feed: { after: async (at, limit) => changes.filter(({ position }) => position > at).slice(0, limit) },
      onFault: (fault) => faults.push(fault),
      limits: { budgetMs: 10_000, ...limits },
      now: () => now,
    })
    return async (text: string | null = TEXT, position = POSITION) => {
      const { rows, retrieval } = await retriever.retrieve(text ?? undefined, index, position)
      const { text: _, ...how } = retrieval
      return { ids: idsOf(rows, index), ...how }
    }
  }
  const BY_ITSELF = { ids: ['other-washer', 'washer'], ...DEGRADED }

  it('takes what the server finds', async () => {
    server.answer(() => documents([person('washer'), state, person('unknown to the index')]))
    expect(await retrieverOf()()).toEqual({ ids: ['washer'], ...SERVED })
    expect(server.asked).toEqual(['/indexes/sovite-people/documents/fetch'])
  })

  const cases: readonly (readonly [string, () => FakeAnswer])[] = [
    ['answers 500', () => ({ status: 500, body: {} })],
    ['answers 404', () => ({ status: 404, body: { code: 'not_found' } })],
    ['answers no JSON that it should', () => ({ body: 'what?' })],
    ['hangs up in the middle', () => 'hang up'],
    ['leaves documents out', () => documents([state], 2)],
  ]
  it.each(cases)('asks the index when the server %s', async (_name, answer) => {
    server.answer(answer)
    expect(await retrieverOf()()).toEqual(BY_ITSELF)
    expect(faults).toHaveLength(1)
  })

  it('asks the index when nobody listens', async () => {
    expect(await retrieverOf({}, 'http://127.0.0.1:9')()).toEqual(BY_ITSELF)
    expect(faults).toHaveLength(1)
  })

  it('asks the index when the server is slow beyond the budget', async () => {
    server.answer(() => 'silence')
    const begun = performance.now()
    expect(await retrieverOf({ budgetMs: 50 })()).toEqual(BY_ITSELF)
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect(faults).toHaveLength(1)
  })

  it('asks the index while documents are not ready, which is no fault', async () => {
    for (const results of [[person('washer')], [{ ...state, made: 'by other rules' }, person('washer')]]) {
      server.answer(() => documents(results))
      expect(await retrieverOf()()).toEqual(BY_ITSELF)
    }
    server.answer(() => ({ status: 404, body: { code: 'index_not_found' } }))
    expect(await retrieverOf()()).toEqual(BY_ITSELF)
    expect(faults).toEqual([])
  })

  it('leaves a server that failed alone for a while, and lets one try decide', async () => {
    server.answer(() => ({ status: 500, body: {} }))
    const retrieve = retrieverOf({ restMs: 1_000 })
    for (let list = 0; list < 3; list++) expect((await retrieve()).degraded).toBe(true)
    expect([server.asked.length, faults.length]).toEqual([1, 1])
    now = 1_000
    await Promise.all([retrieve(), retrieve(), retrieve()])
    expect([server.asked.length, faults.length]).toEqual([2, 2])
    server.answer(() => documents([state, person('washer')]))
    now = 1_999
    expect((await retrieve()).degraded).toBe(true)
    now = 2_000
    expect(await retrieve()).toEqual({ ids: ['washer'], ...SERVED })
    expect(await retrieve()).toEqual({ ids: ['washer'], ...SERVED })
    expect([server.asked.length, faults.length]).toEqual([4, 2])
  })

  it.each([
    ['behind', POSITION + 2],
    ['before', POSITION - 2],
  ])('judges by the index who changed while the server is %s', async (_name, position) => {
    const first = Math.min(position, POSITION)
    changes = [
      { position: first + 1, kind: 'jobseeker', id: 'other-washer' },
      { position: first + 2, kind: 'opening', id: 'washer' },
      { position: first + 9, kind: 'jobseeker', id: 'silent' },
    ]
    server.answer(() => documents([state, person('washer'), person('silent')]))
    expect(await retrieverOf()(TEXT, position)).toEqual({ ids: ['other-washer', 'washer'], ...SERVED })
  })

  it('asks the index when too much changed between the two, which is no fault', async () => {
    changes = [1, 2, 3].map((step) => ({ position: POSITION + step, kind: 'jobseeker', id: 'silent' }))
    expect(await retrieverOf({ maxChanges: 2 })(TEXT, POSITION + 3)).toEqual(BY_ITSELF)
    expect((await retrieverOf({ maxChanges: 3 })(TEXT, POSITION + 3)).kind).toBe('meilisearch')
    expect(faults).toEqual([])
  })

  it('asks the index for more people than the server may hand over', async () => {
    server.answer(() => documents([state, person('washer'), person('other-washer')], 3))
    expect(await retrieverOf({ maxCandidates: 1 })()).toEqual({ ...BY_ITSELF, degraded: false })
    expect((await retrieverOf({ maxCandidates: 2 })()).kind).toBe('meilisearch')
  })

  it('is not asked without a text, nor for signs alone', async () => {
    const retrieve = retrieverOf()
    const everybody = { ids: ['other-washer', 'silent', 'washer'], kind: 'exact', degraded: false }
    for (const text of ['', '!!!', null]) expect(await retrieve(text)).toMatchObject(everybody)
    expect(server.asked).toEqual([])
  })
})
