/** The golden openings' lists as scoring makes them now, by the kernel, each entry with the points of its items. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../src/canonical-json.ts'
import type { Weights } from '../../../src/domain/weights.ts'
import { dayNumber } from '../../../src/index/layout.ts'
import type { PackedIndex } from '../../../src/index/packed-index.ts'
import { column, unpackRecord } from '../../../src/index/record.ts'
import { RowSet } from '../../../src/index/row-set.ts'
import { type ItemPoints, itemPoints } from '../../../src/matching/previews/item-points.ts'
import { compile, SCORING_VERSION } from '../../../src/scoring/compile.ts'
import { interpret } from '../../../src/scoring/interpret.ts'
import { NO_PAIR, type ScoreProgram } from '../../../src/scoring/program.ts'
import { createScanner, type Scanner } from '../../../src/scoring/scan/scanner.ts'
import { select } from '../../../src/scoring/scan/select.ts'
import type { Taxonomy } from '../../../src/taxonomy/taxonomy.ts'
import { weightsHash } from '../../../src/use-cases/weights/add-weights.ts'
import { GOLDEN_PEOPLE, type GoldenOpening, goldenIndex } from './golden-set.ts'

/** Places that are compared. */
export const TOP = 10
/** Places behind them whose points are kept, to tell from where somebody came. */
const BEHIND = 20

export type GoldenEntry = { readonly row: string; readonly points: number; readonly items: ItemPoints }

export type GroupCounts = { readonly withNeed: number; readonly others: number }

export type GoldenList = {
  readonly name: string
  readonly top: readonly GoldenEntry[]
  readonly behind: Readonly<Record<string, number>>
  /** Of the first ten. */
  readonly places: GroupCounts
  /** Who meets no gate. */
  readonly passing: GroupCounts
}

/** What the lists were made of: where lists differ, this tells which of them changed. */
export type GoldenSource = {
  readonly scoring: number
  readonly weights: string
  readonly taxonomy: string
  readonly openings: string
}

export type GoldenLists = {
  readonly source: GoldenSource
  readonly lists: readonly GoldenList[]
  /** The items of anyone at an opening, by its name. */
  itemsOf(name: string, row: string): GoldenEntry | undefined
}

const rowsWithNeed = (index: PackedIndex): { readonly withNeed: RowSet; readonly others: RowSet } => {
  const [withNeed, others] = [new RowSet(index.blocks), new RowSet(index.blocks)]
  for (let row = 0; row < index.end; row++) {
    const { columns } = unpackRecord(index.packed(row))
    const needs = column.mask(columns, 'essential') !== 0 || column.mask(columns, 'essential', 1) !== 0
    ;(needs ? withNeed : others).add(row)
  }
  return { withNeed, others }
}

export const goldenLists = async (given: {
  readonly openings: readonly GoldenOpening[]
  readonly weights: Weights
  readonly taxonomy: Taxonomy
}): Promise<GoldenLists> => {
  const { openings, weights, taxonomy } = given
  const index = goldenIndex(taxonomy)
  const scanner = createScanner(index)
  const groups = rowsWithNeed(index)
  const asOf = dayNumber(GOLDEN_PEOPLE.day)
  const programs = new Map(
    openings.map(({ name, opening }) => [name, compile({ id: name, opening, weights, taxonomy })]),
  )
  const judge = (program: ScoreProgram, row: number) =>
    interpret(program, unpackRecord(index.packed(row)), asOf, NO_PAIR)
  const entryOf = (program: ScoreProgram, id: string): GoldenEntry => {
    const of = judge(program, index.row(id)!)
    return { row: id, points: of.points, items: itemPoints(of) }
  }
  const lists: GoldenList[] = []
  for (const [name, program] of programs) {
    const { entries, behind } = await topOf({ scanner, index, program, asOf })
    const withNeed = entries.filter(({ id }) => groups.withNeed.has(index.row(id)!)).length
    lists.push({
      name,
      top: entries.map(({ id }) => entryOf(program, id)),
      behind: Object.fromEntries(behind.map(({ id, points }) => [id, points])),
      places: { withNeed, others: entries.length - withNeed },
      passing: {
        withNeed: await passing({ scanner, program, asOf }, groups.withNeed),
        others: await passing({ scanner, program, asOf }, groups.others),
      },
    })
  }
  await scanner.close()
  return {
    source: {
      scoring: SCORING_VERSION,
      weights: weightsHash(weights),
      taxonomy: taxonomy.version,
      openings: createHash('sha256').update(canonicalJson(openings)).digest('hex'),
    },
    lists,
    itemsOf: (name, row) => {
      const program = programs.get(name)
      return program && index.row(row) !== undefined ? entryOf(program, row) : undefined
    },
  }
}

type Scan = { readonly scanner: Scanner; readonly program: ScoreProgram; readonly asOf: number }

const topOf = ({ scanner, index, program, asOf }: Scan & { readonly index: PackedIndex }) =>
  scanner.scan(
    {
      ...{ program, asOf, areas: undefined, skip: [], candidates: undefined },
      ...{ list: TOP + BEHIND, nearMisses: 0 },
    },
    (scanned) => select({ program, index, scanned, asOf, limit: TOP, seen: TOP + BEHIND, patches: [] }),
  )

const passing = ({ scanner, program, asOf }: Scan, candidates: RowSet): Promise<number> =>
  scanner.scan(
    { program, asOf, areas: undefined, skip: [], candidates, list: 1, nearMisses: 0 },
    async (scanned) => scanned.passing,
  )
