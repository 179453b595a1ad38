/**
 * How many of the exact best that a text means does the search server hold? For texts as people type them: whole words,
 * their beginnings, misspellings, in three languages, one or two, of what people of the pool hold.
 */
import { createRandom, type Random } from '../scripts/tools/synthetic/random.ts'
import { LOCALES } from '../src/domain/values.ts'
import { dayNumber } from '../src/index/layout.ts'
import type { PackedIndex } from '../src/index/packed-index.ts'
import { type JobseekerRecord, unpackRecord } from '../src/index/record.ts'
import type { RowSet } from '../src/index/row-set.ts'
import { embeddedRetriever } from '../src/retrieval/embedded-retriever.ts'
import { meilisearchRetriever } from '../src/retrieval/meilisearch-retriever.ts'
import type { Retrieved } from '../src/retrieval/retriever.ts'
import { fillSearch } from '../src/retrieval/search/fill-search.ts'
import { textReader } from '../src/retrieval/text-meaning.ts'
import type { ScoreProgram } from '../src/scoring/program.ts'
import { createScanner } from '../src/scoring/scan/scanner.ts'
import { select } from '../src/scoring/scan/select.ts'
import { words } from '../src/taxonomy/name-search.ts'
import type { MeilisearchServer } from '../test/servers/meilisearch.ts'
import { indexOf, programsOf, SEED, TODAY, taxonomy } from './corpus.ts'

const LIMIT = 20
const OPENINGS = 40
const PATIENT_MS = 10_000

export type Recall = {
  readonly texts: number
  readonly people: number
  /** So long the server had for a text. */
  readonly budgetMs: number
  /** Texts of which nothing is read, so that they narrow nothing. */
  readonly emptyTexts: number
  /** People among the exact top 20 of all texts, and how many of them the server's candidates hold. */
  readonly best: number
  readonly held: number
  /** Lists that the server did not serve; they count nowhere else but in `texts` and `emptyTexts`. */
  readonly notByServer: number
  /** Of those, lists that it should have served; the others mean too many people. */
  readonly degraded: number
  /** Failures of the server, beyond its budget for one. After each it is left alone for a while. */
  readonly faults: readonly string[]
  readonly candidates: { readonly embedded: number; readonly server: number; readonly common: number }
  readonly fillMs: number
  readonly embeddedMs: Quantiles
  readonly serverMs: Quantiles
}
type Quantiles = { readonly p50: number; readonly p95: number; readonly p99: number }

export const measureRecall = async (
  server: Pick<MeilisearchServer, 'client' | 'indexes'>,
  given: {
    readonly people: number
    readonly texts: number
    /** Long unless given: of interest is what is found; how long it takes is told apart. */
    readonly budgetMs?: number
  },
): Promise<Recall> => {
  const { people, texts, budgetMs = PATIENT_MS } = given
  const index = indexOf(people)
  const programs = programsOf(OPENINGS)
  const top = topOf(index)
  const secret = new Uint8Array(32).fill(1)
  const common = { ...server, taxonomy, secret }
  const started = performance.now()
  await fillSearch({ ...common, source: { jobseekers: recordsOf(index) } })
  const fillMs = performance.now() - started
  const reader = textReader(taxonomy)
  const embedded = embeddedRetriever(taxonomy, reader)
  const faults: unknown[] = []
  const retriever = meilisearchRetriever({
    ...common,
    reader,
    fallback: embedded,
    feed: { after: async () => [] },
    onFault: (fault) => faults.push(fault),
    limits: { budgetMs },
  })
  const counts = { emptyTexts: 0, best: 0, held: 0, notByServer: 0, degraded: 0 }
  const candidates = { embedded: 0, server: 0, common: 0 }
  const times: { embedded: number[]; server: number[] } = { embedded: [], server: [] }
  const timed = async (into: number[], retrieve: () => Promise<Retrieved>) => {
    const begun = performance.now()
    const { rows, retrieval } = await retrieve()
    into.push(performance.now() - begun)
    return { rows, retrieval }
  }
  await retriever.retrieve('siivous', index, 0)
  for (let place = 0; place < texts; place++) {
    const text = drawText(createRandom(SEED, place), index)
    const exact = await timed(times.embedded, () => embedded.retrieve(text, index, 0))
    const served = await timed(times.server, () => retriever.retrieve(text, index, 0))
    if (!exact.rows || !served.rows) {
      counts.emptyTexts += 1
      continue
    }
    const [exactRows, servedRows] = [exact.rows, served.rows]
    const found = { embedded: total(exactRows), server: total(servedRows) }
    if (served.retrieval.kind !== 'meilisearch') {
      counts.notByServer += 1
      if (served.retrieval.degraded) counts.degraded += 1
      continue
    }
    candidates.embedded += found.embedded
    candidates.server += found.server
    const common = [...exactRows].filter((row) => servedRows.has(row))
    candidates.common += common.length
    const best = await top(programs[place % OPENINGS]!, exactRows)
    counts.best += best.length
    counts.held += best.filter((row) => servedRows.has(row)).length
  }
  return {
    texts,
    people,
    budgetMs,
    ...counts,
    faults: faults.map(String),
    candidates,
    fillMs,
    embeddedMs: quantiles(times.embedded),
    serverMs: quantiles(times.server),
  }
}

const total = (rows: RowSet): number => [...rows].length

const quantiles = (samples: readonly number[]): Quantiles => {
  const sorted = [...samples].sort((a, b) => a - b)
  const at = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

const recordsOf = (index: PackedIndex) => ({
  records: () => ({
    position: Promise.resolve(0),
    chunks: (async function* () {
      for (let row = 0; row < index.end; row++) yield index.packed(row)
    })(),
  }),
  recordsAt: async () => new Map(),
})

/** Rows of the exact best among candidates. */
const topOf = (index: PackedIndex) => {
  const scanner = createScanner(index)
  const asOf = dayNumber(TODAY)
  const kept = { list: LIMIT, nearMisses: 0 }
  return async (program: ScoreProgram, candidates: RowSet): Promise<readonly number[]> => {
    const selection = await scanner.scan(
      { program, asOf, areas: undefined, skip: [], candidates, ...kept },
      (scanned) => select({ program, index, scanned, asOf, limit: LIMIT, seen: 0, patches: [] }),
    )
    return selection.entries.map(({ id }) => index.row(id)!)
  }
}

/** A word or two of what a person drawn at random holds. */
const drawText = (random: Random, index: PackedIndex): string => {
  for (;;) {
    const record = unpackRecord(index.packed(random.int(0, index.size - 1)))
    const names = namesOf(record)
    if (names.length === 0) continue
    const locale = random.pick(LOCALES)
    return random
      .sample(names, random.chance(0.4) ? 2 : 1)
      .map((each) => typed(random, random.pick(words(each[locale]).filter((word) => word.length > 2))))
      .join(' ')
  }
}

const namesOf = ({ skills, experience, wishedOccupations }: JobseekerRecord) => [
  ...skills.map(({ skill }) => taxonomy.skillNames(taxonomy.skillCode(skill))!),
  ...[...experience.map(({ occupation }) => occupation), ...wishedOccupations].map(
    (occupation) => taxonomy.occupationNames(String(occupation).padStart(4, '0'))!,
  ),
]

/** A word as it stands, its beginning, misspelled, or both. */
const typed = (random: Random, word: string): string => {
  const begun = random.chance(0.35) && word.length > 5 ? word.slice(0, random.int(4, word.length - 1)) : word
  return random.chance(0.3) && begun.length > 5 ? misspelled(random, begun) : begun
}

const misspelled = (random: Random, word: string): string => {
  const at = random.int(1, word.length - 2)
  const [before, letter, next, rest] = [word.slice(0, at), word[at]!, word[at + 1]!, word.slice(at + 2)]
  return random.pick([
    before + next + letter + rest,
    before + next + rest,
    before + letter + letter + next + rest,
    before + random.pick([...'aeioustnr']) + next + rest,
  ])
}
