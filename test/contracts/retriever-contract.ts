/**
 * What every retriever promises:
 * 1. Without a text it finds everybody.
 * 2. A text finds those who hold, have done or wish for something that its words mean in fi, sv or en; prefixes, endings,
 *    everyday words and small misspellings count.
 * 3. It says how it found them, whether these are all, and which words it read.
 * 4. `finds` agrees with the rows, for every person.
 * 5. What left the index is not found, and who was changed is found by what they hold now.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import { encode } from '../../src/index/encode.ts'
import { PackedIndex } from '../../src/index/packed-index.ts'
import { unpackRecord } from '../../src/index/record.ts'
import type { Retriever } from '../../src/retrieval/retriever.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { TODAY } from '../arbitraries.ts'
import { jobseeker } from '../builders.ts'

const taxonomy = starterTaxonomy()

const PEOPLE: Readonly<Record<string, Jobseeker>> = {
  cook: jobseeker({ experience: [{ occupation: '9412', years: 2 }] }),
  dishwasher: jobseeker({ skills: [{ skill: 'dishwashing' }] }),
  both: jobseeker({ experience: [{ occupation: '9412', years: 0 }], skills: [{ skill: 'dishwashing' }] }),
  wisher: jobseeker({ wishes: { occupations: ['9412'] } }),
  cleaner: jobseeker({ skills: [{ skill: 'cleaning' }] }),
  silent: jobseeker(),
}

export type RetrieverFixture = {
  readonly retriever: Retriever
  /** Brings what the retriever searches in step with the index. @returns the index's position */
  sync(index: PackedIndex): Promise<number>
  close(): Promise<void>
}

export const retrieverContract = (
  name: string,
  open: () => Promise<RetrieverFixture>,
  kind: 'minisearch' | 'meilisearch',
): void => {
  describe(`retriever contract: ${name}`, () => {
    let fixture: RetrieverFixture
    let index: PackedIndex
    let position: number
    beforeAll(async () => {
      fixture = await open()
      index = new PackedIndex()
      for (const [id, person] of Object.entries(PEOPLE)) index.set(encode(id, person, TODAY, taxonomy))
      position = await fixture.sync(index)
    })
    afterAll(() => fixture.close())

    const found = async (text: string | undefined) => {
      const { rows, finds, retrieval } = await fixture.retriever.retrieve(text, index, position)
      const ids = Object.keys(PEOPLE).filter((id) => {
        const row = index.row(id)
        if (row === undefined) return false
        const byRow = rows === undefined || rows.has(row)
        expect(finds(unpackRecord(index.packed(row)))).toBe(byRow)
        return byRow
      })
      return { ids, retrieval }
    }

    it('finds everybody without a text', async () => {
      expect(await found(undefined)).toEqual({
        ids: Object.keys(PEOPLE),
        retrieval: { kind: 'exact', exhaustive: true, degraded: false },
      })
    })

    it('finds who has done or wishes for an occupation, in three languages', async () => {
      for (const text of ['keittiöapulainen', 'köksbiträde', 'kitchen helper']) {
        const { ids, retrieval } = await found(text)
        expect(ids).toEqual(expect.arrayContaining(['cook', 'both', 'wisher']))
        expect(ids).not.toContain('silent')
        expect(ids).not.toContain('cleaner')
        expect(retrieval).toMatchObject({ kind, exhaustive: true, degraded: false })
      }
    })

    it('finds by a prefix, by a misspelling, without dots, in capitals', async () => {
      for (const text of ['keittiöapul', 'keitiöapulainen', 'keittioapulainen', 'KEITTIÖAPULAINEN'])
        expect((await found(text)).ids).toEqual(expect.arrayContaining(['cook', 'both', 'wisher']))
    })

    it('finds by everyday words, endings and whole sentences, and names what it did not read', async () => {
      for (const text of ['tiskari', 'keittiössä', 'haluaisin tehdä keittiötyötä', 'diskare', 'kitchen hand'])
        expect((await found(text)).ids).toEqual(expect.arrayContaining(['cook', 'both', 'wisher']))
      const { retrieval } = await found('haluaisin tiskariksi aamuisin')
      expect(retrieval.text).toEqual({
        read: [{ words: 'tiskariksi', concepts: ['9412'] }],
        unread: ['haluaisin', 'aamuisin'],
      })
    })

    it('finds by any of the words', async () => {
      expect((await found('keittiöapulainen astianpesu')).ids).toEqual([
        'cook',
        'dishwasher',
        'both',
        'wisher',
      ])
    })

    it('finds by the code of an occupation', async () => {
      expect((await found('9412')).ids).toEqual(['cook', 'both', 'wisher'])
    })

    it('narrows nothing by words that nothing is called by, and says so', async () => {
      for (const [text, unread] of [
        ['xyzzyqwerty', ['xyzzyqwerty']],
        ['!!!', []],
      ] as const) {
        const { ids, retrieval } = await found(text)
        expect(ids).toEqual(Object.keys(PEOPLE))
        expect(retrieval).toMatchObject({ kind: 'exact', text: { read: [], unread } })
      }
    })

    it('does not find who left the index', async () => {
      index.remove('dishwasher')
      position = await fixture.sync(index)
      expect((await found('astianpesu')).ids).toEqual(['both'])
    })

    it('finds who was changed by what they hold now, and no longer by what they held', async () => {
      index.set(encode('cook', jobseeker({ skills: [{ skill: 'dishwashing' }] }), TODAY, taxonomy))
      index.set(encode('both', jobseeker(), TODAY, taxonomy))
      position = await fixture.sync(index)
      expect((await found('astianpesu')).ids).toEqual(['cook'])
      expect((await found('keittiöapulainen')).ids).not.toContain('cook')
    })
  })
}
