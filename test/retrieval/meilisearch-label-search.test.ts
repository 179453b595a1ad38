/**
 * Against a real server; skipped where there is none.
 * 1. The label search contract.
 * 2. An index of the same version is left as it is; another version or a wiped server is filled anew, and leaves no index behind.
 * 3. The index is set as the settings say, on the server's own word.
 * 4. It puts first what the embedded search puts first.
 * 5. What the server holds beyond the vocabulary is not found, and a server that is away is an error.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillLabels, LABEL_SETTINGS } from '../../src/retrieval/search/fill-labels.ts'
import { meilisearchLabelSearch } from '../../src/retrieval/search/meilisearch-label-search.ts'
import { searchClient } from '../../src/retrieval/search/search-tasks.ts'
import { servedLabelSearch } from '../../src/retrieval/search/served-label-search.ts'
import { embeddedLabelSearch } from '../../src/taxonomy/search/embedded-label-search.ts'
import { LABELLED, labelSearchContract } from '../contracts/label-search-contract.ts'
import { describeWith, MEILISEARCH } from '../requirement.ts'
import { type MeilisearchServer, openMeilisearch } from '../servers/meilisearch.ts'

describeWith(MEILISEARCH, 'label search on a real Meilisearch', () => {
  let server: MeilisearchServer
  beforeAll(async () => {
    server = await openMeilisearch()
  })
  afterAll(async () => {
    await server.client.deleteIndexIfExists(uid())
    await server.stop()
  })

  const uid = () => `${server.indexes.names}-labels`
  const fill = (version: string, things = LABELLED) =>
    fillLabels({ client: server.client, uid: uid(), version, things })
  const search = (things = LABELLED) => meilisearchLabelSearch({ client: server.client, uid: uid(), things })
  const documents = async () => (await server.client.index(uid()).getStats()).numberOfDocuments

  labelSearchContract('Meilisearch', async () => {
    await fill('1')
    return { search: search(), close: async () => {} }
  })

  it('fills once for a version, and anew for another or after the index is gone', async () => {
    await fill('1')
    expect(await fill('1')).toBe(false)
    expect(await fill('2', LABELLED.slice(0, 5))).toBe(true)
    expect(await documents()).toBe(6)
    expect(await search().find('kirvesmies', { locale: 'fi', limit: 1 })).toEqual([])
    await server.client.deleteIndexIfExists(uid())
    expect(await fill('2')).toBe(true)
    expect(await documents()).toBe(LABELLED.length + 1)
    expect(await search().find('kirvesmies', { locale: 'fi', limit: 1 })).toEqual(['7115.1'])
    const { results } = await server.client.getRawIndexes({ limit: 1_000 })
    expect(results.map((index) => index.uid).filter((each) => each.startsWith(uid()))).toEqual([uid()])
  })

  it('fills anew where a name was corrected or documents are missing, whatever the version says', async () => {
    await fill('1')
    const renamed = LABELLED.map((each) =>
      each.code === '7115.1' ? { ...each, names: { ...each.names, fi: 'hirsiveistäjä' } } : each,
    )
    expect(await fill('1', renamed)).toBe(true)
    expect(await search(renamed).find('hirsiveistäjä', { locale: 'fi', limit: 1 })).toEqual(['7115.1'])
    const index = server.client.index(uid())
    const state = await index.getDocument('state')
    await server.client.tasks.waitForTask(await index.addDocuments([{ ...state, documents: 3 }]))
    expect(await fill('1', renamed)).toBe(true)
    expect(await documents()).toBe(LABELLED.length + 1)
  })

  it('is set as the settings say', async () => {
    await fill('1')
    expect(await server.client.index(uid()).getSettings()).toMatchObject({
      searchableAttributes: LABEL_SETTINGS.searchableAttributes,
      displayedAttributes: LABEL_SETTINGS.displayedAttributes,
      rankingRules: LABEL_SETTINGS.rankingRules,
      separatorTokens: LABEL_SETTINGS.separatorTokens,
    })
  })

  it('puts first what the embedded search puts first', async () => {
    await fill('1')
    const [here, there] = [embeddedLabelSearch(LABELLED), search()]
    for (const text of [
      'laitosiivooja',
      'nosturinkuljettajat',
      'putkimies',
      'opettaja',
      'rakennuskirvesmies',
      '9112',
    ])
      expect(await there.find(text, { locale: 'fi', limit: 1 })).toEqual(
        await here.find(text, { locale: 'fi', limit: 1 }),
      )
  })

  it('finds only what the vocabulary holds', async () => {
    await fill('1')
    const some = LABELLED.filter(({ code }) => code !== '7115.1')
    expect(await search(some).find('kirvesmies', { locale: 'fi', limit: 5 })).not.toContain('7115.1')
  })

  it('is asked once it is filled; when it fails, this process answers and fills it again', async () => {
    await fill('1')
    const faults: unknown[] = []
    const { client } = server
    let asked = 0
    let away = false
    const multiSearch = (...given: unknown[]): unknown => {
      asked++
      if (away) throw new Error('away')
      return Reflect.apply(client.multiSearch, client, given)
    }
    const counting = new Proxy(client, {
      get: (of, key) => {
        const value = key === 'multiSearch' ? multiSearch : Reflect.get(of, key)
        return typeof value === 'function' ? value.bind(of) : value
      },
    })
    const served = servedLabelSearch({
      ...{ client: counting, uid: uid(), version: '1', things: LABELLED },
      onFault: (error) => faults.push(error),
    })
    const find = () => served.find('kirvesmies', { locale: 'fi', limit: 1 })
    /** Until the server is asked once more; whoever answers, it is the same. */
    const untilAsked = async () => {
      const before = asked
      await expect
        .poll(async () => {
          expect(await find()).toEqual(['7115.1'])
          return asked
        })
        .toBeGreaterThan(before)
    }
    await untilAsked()
    expect(faults).toEqual([])
    away = true
    expect(await find()).toEqual(['7115.1'])
    expect(faults).toHaveLength(1)
    away = false
    await untilAsked()
    expect(faults).toHaveLength(1)
  })

  it('rejects when the server is away', async () => {
    const client = searchClient({ url: 'http://127.0.0.1:9', apiKey: undefined })
    const away = meilisearchLabelSearch({ client, uid: uid(), things: LABELLED })
    await expect(away.find('kokki', { locale: 'fi', limit: 5 })).rejects.toThrow()
  })
})
