/**
 * 1. Imports go one way: http → use-cases → queue → matching → explain, exchange, retrieval, store, audit → scoring → index →
 *    rules, taxonomy, texts → access, disclosure → contract → domain.
 * 2. `compose` and its siblings `compose-…` alone name adapters; an adapter imports its port and never another adapter.
 * 3. `scoring/` knows no framework, schema library, server, clock or language.
 * 4. Audit groups, and what compares lists by them, are nothing that ranks: no file that makes a list can import them.
 * 5. Nothing that ranks reaches audit, rules or disclosure, views alone do; the console reaches the store through use cases alone.
 * 6. No file of ours imports one that is not there, and no file imports its users in a circle, by type neither.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { advice, circlesOf, type Import, pathTo } from './import-circles.ts'

/** Lower imports nothing higher; folders of one rank do not know each other. */
const RANK: Readonly<Record<string, number>> = {
  domain: 0,
  contract: 1,
  access: 2,
  disclosure: 2,
  rules: 3,
  taxonomy: 3,
  texts: 3,
  index: 4,
  scoring: 5,
  explain: 6,
  exchange: 6,
  retrieval: 6,
  store: 6,
  audit: 6,
  matching: 7,
  queue: 8,
  'use-cases': 9,
  http: 10,
}

/** Small files at the root that everything may use. */
const BASE = ['errors', 'messages', 'clock', 'canonical-json', 'config', 'log', 'retry'].map(
  (name) => `src/${name}.ts`,
)
const COMPOSE = /^src\/compose(?:-\w+)?\.ts$/
const TOP = ['src/main.ts', 'src/process-end.ts']
const ADAPTERS =
  /^src\/(?:queue\/(?:inline-queue|bullmq-\w+)|retrieval\/\w+-retriever|store\/(?:pglite|postgres)\/\S*)\.ts$/

const sources = globSync(['src/**/*.ts', 'workers/**/*.ts']).map((file) => normalize(file))
const IMPORT = /^(?:import|export)\s[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)/gm

const imports: readonly Import[] = sources.flatMap((from) =>
  [...readFileSync(from, 'utf8').matchAll(IMPORT)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? ''
    return { from, to: target.startsWith('.') ? normalize(join(dirname(from), target)) : target }
  }),
)

const folderOf = (file: string): string | undefined => /^src\/([^/]+)\//.exec(file)?.[1]
const show = ({ from, to }: Import) => `${from} → ${to}`

const within =
  (...folders: readonly string[]) =>
  (file: string) =>
    folders.some((folder) => file.startsWith(`src/${folder}/`))

const RANKING = within(
  'scoring',
  'index',
  'explain',
  'matching/lists',
  'matching/recommendations',
  'matching/market',
)
/** They tell what was ranked and hide what must not be told; no file that ranks reaches them. */
const VIEWS = [
  'src/matching/lists/adviser-view.ts',
  'src/matching/lists/lists.ts',
  'src/matching/market/radar.ts',
  'src/matching/market/views.ts',
]
const AUDIT_GROUPS = ['src/store/ports/audit-groups.ts', 'src/store/sql/audit-groups.ts']

describe('the import graph', () => {
  it('has files and imports to judge, and every file of ours that is imported is there', () => {
    expect(sources.length).toBeGreaterThan(50)
    expect(imports.length).toBeGreaterThan(200)
    expect(imports.filter(({ to }) => /^(src|workers)\//.test(to) && !existsSync(to)).map(show)).toEqual([])
  })

  it('goes one way', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (!to.startsWith('src/') || TOP.includes(from) || COMPOSE.test(from)) return false
      if (BASE.includes(to)) return false
      const [user, used] = [folderOf(from), folderOf(to)]
      if (BASE.includes(from)) return !BASE.includes(to)
      if (from.startsWith('workers/')) return false
      if (user === undefined || used === undefined) return true
      return user !== used && (RANK[user] ?? 0) <= (RANK[used] ?? Number.POSITIVE_INFINITY)
    })
    expect(wrong.map(show)).toEqual([])
  })

  it('lets compose and its siblings alone name adapters', () => {
    const wrong = imports.filter(
      ({ from, to }) => ADAPTERS.test(to) && !COMPOSE.test(from) && folderOf(from) !== folderOf(to),
    )
    expect(wrong.map(show)).toEqual([])
    const composed = imports.filter(({ from, to }) => COMPOSE.test(from) && ADAPTERS.test(to))
    expect(composed.length).toBeGreaterThanOrEqual(6)
  })

  it('keeps scoring free of frameworks, schemas, servers, clock and language', () => {
    const outside = imports.filter(
      ({ from, to }) => folderOf(from) === 'scoring' && !to.startsWith('src/') && !to.startsWith('node:'),
    )
    expect(outside.map(show)).toEqual([])
    const known = imports.filter(({ from, to }) => folderOf(from) === 'scoring' && to === 'src/clock.ts')
    expect(known.map(show)).toEqual([])
  })

  it('keeps audit groups from everything that ranks', () => {
    const openers =
      /^src\/(?:store\/(?:sql\/(?:sql-store|audit-groups)|(?:pglite\/open|postgres\/postgres)-store)|use-cases\/(?:records\/audit-groups|weights\/preview-weights)|compose(?:-\w+)?)\.ts$/
    const users = imports.filter(({ to }) => AUDIT_GROUPS.includes(to))
    expect(users.length).toBeGreaterThanOrEqual(4)
    expect(users.filter(({ from }) => !openers.test(from)).map(show)).toEqual([])
    // By value neither: the store that matching is given has no such table.
    expect(readFileSync('src/store/ports/store.ts', 'utf8')).not.toMatch(/audit/i)
  })

  it('lets no task of matching know another: what several share stands beside them', () => {
    const taskOf = (file: string): string | undefined => /^src\/matching\/([^/]+)\//.exec(file)?.[1]
    const opener = 'src/matching/open-matching.ts'
    const wrong = imports.filter(({ from, to }) => {
      const task = taskOf(to)
      if (task === undefined || !from.startsWith('src/matching/')) return false
      return from !== opener && taskOf(from) !== task
    })
    expect(new Set(sources.flatMap((file) => taskOf(file) ?? [])).size).toBe(6)
    expect(wrong.map(show)).toEqual([])
  })

  it('lets nothing that ranks know the groups that previews compare', () => {
    const PREVIEWS = 'src/matching/previews/'
    const makers = ['src/matching/open-matching.ts', 'src/use-cases/weights/preview-weights.ts']
    const wrong = imports.filter(
      ({ from, to }) => to.startsWith(PREVIEWS) && !from.startsWith(PREVIEWS) && !makers.includes(from),
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('keeps audit, rules and disclosure from everything that ranks, whatever lies between', () => {
    const kept = within('audit', 'rules', 'disclosure')
    expect(sources.filter(RANKING).length).toBeGreaterThan(50)
    const ranking = sources.filter((file) => RANKING(file) && !VIEWS.includes(file))
    const wrong = ranking.flatMap((file) => pathTo(imports, file, kept) ?? [])
    expect(wrong).toEqual([])
  })

  it('lets the console know no store', () => {
    const wrong = imports.filter(({ from, to }) => within('http/console')(from) && within('store')(to))
    expect(wrong.map(show)).toEqual([])
  })

  it('has no circle of files', () => {
    expect(circlesOf(imports).map(advice)).toEqual([])
  })

  it('says of a circle which import to turn round', () => {
    const files = (...edges: readonly string[]): readonly Import[] =>
      edges.map((edge) => {
        const [from = '', to = ''] = edge.split(' ')
        return { from, to }
      })
    const circles = circlesOf(files('a b', 'b c', 'c a', 'b a', 'c d', 'd e'))
    expect(circles.map(advice)).toEqual(['turn round a → b (in a circle: a, b, c)'])
    expect(circlesOf(files('a b', 'b c', 'a c'))).toEqual([])
  })

  it('gives every folder of src a rank', () => {
    const folders = new Set(sources.flatMap((file) => folderOf(file) ?? []))
    expect([...folders].filter((folder) => RANK[folder] === undefined)).toEqual([])
  })
})
