/** While the search server is away, the vocabulary is searched here, and it is told once for each try. */
import { expect, test } from 'vitest'
import { searchClient } from '../../src/retrieval/search/search-tasks.ts'
import { servedLabelSearch } from '../../src/retrieval/search/served-label-search.ts'

test('answers without the server', async () => {
  const faults: unknown[] = []
  const told = Promise.withResolvers<void>()
  const search = servedLabelSearch({
    client: searchClient({ url: 'http://127.0.0.1:1', apiKey: undefined }),
    ...{ uid: 'x', version: '1' },
    things: [
      { code: 'cook', names: { fi: 'Kokki', sv: 'Kock', en: 'Cook' } },
      { code: 'baker', names: { fi: 'Leipuri', sv: 'Bagare', en: 'Baker' } },
    ],
    onFault: (error) => {
      faults.push(error)
      told.resolve()
    },
  })
  expect(await search.find('leipurin', { locale: 'fi', limit: 5 })).toEqual(['baker'])
  await told.promise
  expect(faults).toHaveLength(1)
  expect(await search.find('kock', { locale: 'sv', limit: 5 })).toEqual(['cook'])
})
