/**
 * `npm run bench -- text-reader [--json]`: a hundred texts as people type them in three languages. Does what is meant stand
 * among the first three, for a list's text and for the vocabulary's search? Which texts does nothing read? The texts were
 * written before the search was tuned; the table of everyday words was written by the same hand.
 */
import { parseArgs } from 'node:util'
import { textReader } from '../src/retrieval/text-meaning.ts'
import { createCatalogue } from '../src/taxonomy/catalogue.ts'
import { starterVocabulary } from '../src/taxonomy/starter-taxonomy.ts'
import { taxonomyOf } from '../src/taxonomy/taxonomy-of.ts'
import { TYPED_TEXTS, type TypedText } from './text-reader/texts.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const FIRST = 3

const vocabulary = starterVocabulary()
const reader = textReader(taxonomyOf(vocabulary))
const catalogue = createCatalogue(vocabulary)

const asListText = async ({ text }: TypedText): Promise<readonly string[]> =>
  reader.read(text).read.flatMap(({ concepts }) => concepts)
const asSearch = async ({ text, locale }: TypedText): Promise<readonly string[]> => {
  const page = { limit: FIRST, offset: 0 }
  const found = await Promise.all(
    (['occupations', 'skills'] as const).map((kind) => catalogue.list(kind, text, locale, page)),
  )
  return found.flat().map(({ code }) => code)
}

const measured = async (found: (typed: TypedText) => Promise<readonly string[]>, first: number) => {
  const missed: TypedText[] = []
  const nothing: TypedText[] = []
  for (const typed of TYPED_TEXTS) {
    const codes = await found(typed)
    if (codes.length === 0) nothing.push(typed)
    if (!codes.slice(0, first).some((code) => typed.means.includes(code))) missed.push(typed)
  }
  return { missed: missed.map(({ text }) => text), nothing: nothing.map(({ text }) => text) }
}

const report = {
  texts: TYPED_TEXTS.length,
  listText: await measured(asListText, FIRST),
  // The first three occupations and the first three skills: each has a field of its own.
  search: await measured(asSearch, 2 * FIRST),
}
if (values.json) console.log(JSON.stringify(report))
else
  for (const [name, { missed, nothing }] of [
    ['text of a list', report.listText],
    ['vocabulary search', report.search],
  ] as const) {
    console.log(`${name}: right among the first three ${report.texts - missed.length} of ${report.texts}`)
    console.log(`  nothing read: ${nothing.length === 0 ? 'none' : nothing.join(' · ')}`)
    if (missed.length > 0) console.log(`  missed: ${missed.join(' · ')}`)
  }
