/** Imported vocabularies: concepts by kind, and which version of which source they are of. */
import { sql } from 'kysely'
import type { Concept, ConceptKind, NewConcept, VocabularyImport } from '../../taxonomy/concept.ts'
import type { Concepts } from '../ports/concepts.ts'
import type { StoreContext } from './context.ts'
import type { Trx } from './schema.ts'

const PAGE = 2000

export const conceptsOf = (context: StoreContext): Concepts => {
  const { bulkDb, clock } = context
  return {
    put: (from, kinds, onWritten = () => {}) =>
      bulkDb.transaction().execute(async (trx) => {
        let written = 0
        for (const [kind, concepts] of kinds) {
          await sql`update concept set current = false where kind = ${kind}`.execute(trx)
          for (let at = 0; at < concepts.length; at += PAGE) {
            const page = concepts.slice(at, at + PAGE)
            await write(trx, kind, page)
            written += page.length
            onWritten(written)
          }
        }
        await trx
          .insertInto('vocabulary_import')
          .values({ ...from, at: clock().toISOString() })
          .execute()
      }),
    list: async (kind) => {
      const all: Concept[] = []
      for (let after = -1; ; ) {
        const { rows } = await sql<Concept>`select code, number, body, current from concept
          where kind = ${kind} and number > ${after} order by number limit ${PAGE}`.execute(bulkDb)
        all.push(...rows)
        const last = rows.at(-1)
        if (rows.length < PAGE || !last) return all
        after = last.number
      }
    },
    imports: async () => {
      const { rows } = await sql<VocabularyImport>`select distinct on (source) source, version, at
        from vocabulary_import order by source, seq desc`.execute(context.db)
      return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
    },
  }
}

const write = async (trx: Trx, kind: ConceptKind, concepts: readonly NewConcept[]): Promise<void> => {
  await sql`insert into concept (kind, code, number, body, current)
    select ${kind}, given.code, given.number, given.body, true
    from jsonb_to_recordset(${JSON.stringify(concepts)}::jsonb) as given (code text, number integer, body text)
    on conflict (kind, code) do update set body = excluded.body, current = true`.execute(trx)
}
