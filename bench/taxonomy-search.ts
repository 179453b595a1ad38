/**
 * `npm run bench -- taxonomy-search <folder of ESCO> [--json] [--seed 2026] [--count 300]`: titles made from the
 * Finnish and Swedish labels of occupations by the rules of taxonomy-search/queries.ts, searched among all occupations; how
 * far down does what was meant stand? Then how long all of ESCO takes, whole and as typed. The weights of the score were
 * found with seed 7. The last line of quality is made by no rule: English alternative labels, searched without them.
 */
import { parseArgs } from 'node:util'
import { createRandom } from '../scripts/tools/synthetic/random.ts'
import type { Locale } from '../src/domain/values.ts'
import { readEsco } from '../src/taxonomy/esco/read-esco.ts'
import { embeddedLabelSearch } from '../src/taxonomy/search/embedded-label-search.ts'
import type { Labelled, LabelSearch } from '../src/taxonomy/search/label-search.ts'
import {
  asTyped,
  type Found,
  type Meaning,
  measure,
  type Quality,
  qualityOf,
} from './taxonomy-search/measure.ts'
import { printed } from './taxonomy-search/printed.ts'
import { KINDS, makeQueries, type Query, TONGUES } from './taxonomy-search/queries.ts'
import {
  byMiniSearchGrams,
  byMiniSearchGramsOfAll,
  byTrigrams,
  byWords,
  type Rival,
} from './taxonomy-search/rivals.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    seed: { type: 'string', default: '2026' },
    count: { type: 'string', default: '300' },
  },
})
const [folder] = positionals
if (folder === undefined) throw new Error('Say which folder holds ESCO as downloaded')

const esco = readEsco(folder)
/** By preferred names alone, so that English alternatives are a fair question. */
const occupations: readonly Labelled[] = esco.occupations.map(({ uri, names }) => ({ code: uri, names }))
const everything: readonly Labelled[] = [...esco.occupations, ...esco.skills].map(
  ({ uri, names, alternatives }) => ({ code: uri, names, alternatives }),
)
const names: readonly Labelled[] = everything.map(({ code, names }) => ({ code, names }))

const made = TONGUES.flatMap((locale, stream) =>
  makeQueries(
    esco.occupations.map(({ uri, names, unitGroup }) => ({
      code: uri,
      label: names[locale],
      majorGroup: unitGroup.charAt(0),
    })),
    { locale, random: createRandom(Number(values.seed), stream), count: Number(values.count) },
  ),
)

const pickAlternatives = (): readonly Meaning[] => {
  const names = new Set(esco.occupations.map((each) => each.names.en))
  const all = esco.occupations.flatMap(({ uri, alternatives }) =>
    alternatives.en
      .filter((text) => !names.has(text))
      .map((text): Meaning => ({ text, locale: 'en', wanted: new Set([uri]) })),
  )
  return createRandom(Number(values.seed), 2).sample(all, 3 * Number(values.count))
}

const byLocale = (make: (things: readonly Labelled[], locale: Locale) => Rival): Found => {
  const rivals = { fi: make(occupations, 'fi'), sv: make(occupations, 'sv'), en: make(occupations, 'en') }
  return async ({ text, locale }) => rivals[locale](text)
}
const ours =
  (search: LabelSearch): Found =>
  ({ text, locale }) =>
    search.find(text, { locale, limit: 50 })

const kept = () => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 2 ** 20
}
/** Build time in ms, and MiB it holds. */
const built = <T>(make: () => T) => {
  const before = kept()
  const begun = performance.now()
  const it = make()
  const ms = performance.now() - begun
  return { it, ms, mib: kept() - before }
}

/** Stands in for the full download, which has up to ten alternatives a language: five made of other names' words. */
const withAlternatives = (): readonly Labelled[] =>
  everything.map(({ code, names, alternatives }, at) => {
    const mixed = (locale: Locale) =>
      Array.from({ length: 5 }, (_, nth) => {
        const other = everything[(at + 97 * (nth + 1)) % everything.length]!.names[locale]
        return `${names[locale].split(' ')[0]} ${other.split(' ').at(-1)}`
      })
    const en = alternatives?.en ?? []
    return {
      code,
      names,
      alternatives: { fi: mixed('fi'), sv: mixed('sv'), en: en.length > 0 ? en : mixed('en') },
    }
  })

const qualityBy = async (found: Found, held: readonly Meaning[]) => {
  const { ranks } = await measure(made, found)
  const of = (holds: (query: Query) => boolean) =>
    qualityOf([...ranks].filter(([query]) => holds(query)).map(([, rank]) => rank))
  return {
    ...Object.fromEntries(
      KINDS.flatMap((kind) =>
        TONGUES.map((tongue) => [
          `${kind}, ${tongue}`,
          of(({ kind: its, locale }) => its === kind && locale === tongue),
        ]),
      ),
    ),
    total: of(() => true),
    'English alternatives': qualityOf([...(await measure(held, found)).ranks.values()]),
  }
}

const speedOf = async (found: Found) => {
  const every = made.filter((_, at) => at % 7 === 0)
  await measure(every.slice(0, 50), found)
  const { times } = await measure(every, found)
  const typed = every.filter((_, at) => at % 8 === 0)
  return { whole: times, typed: Object.fromEntries(await asTyped(typed, found)) }
}

const searches: Record<string, Found> = {
  words: byLocale(byWords),
  trigrams: byLocale(byTrigrams),
  'MiniSearch grams': byLocale(byMiniSearchGrams),
  'ours, embedded': ours(embeddedLabelSearch(occupations)),
}
const held = pickAlternatives()
const quality: Record<string, Record<string, Quality>> = {}
for (const [name, found] of Object.entries(searches)) quality[name] = await qualityBy(found, held)

const speed: Record<string, unknown> = {}
const timed = async (
  name: string,
  things: readonly Labelled[],
  make: (things: readonly Labelled[]) => Found,
) => {
  const { it, ms, mib } = built(() => make(things))
  speed[name] = { buildMs: ms, heldMib: mib, ...(await speedOf(it)) }
}
await timed('embedded', names, (things) => ours(embeddedLabelSearch(things)))
await timed('embedded, alternatives', withAlternatives(), (things) => ours(embeddedLabelSearch(things)))
await timed('MiniSearch grams', names, (things) => {
  const rival = byMiniSearchGramsOfAll(things)
  return async ({ text }) => rival(text)
})
const report = { node: process.version, seed: Number(values.seed), quality, speed }
console.log(values.json ? JSON.stringify(report) : printed(report))
