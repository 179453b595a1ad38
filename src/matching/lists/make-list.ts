/** From a claimed row to its result: retrieve, scan, select, interpret; every returned figure is checked against the scan. */
import { LIMITS } from '../../contract/shortlist.ts'
import type { PackedIndex } from '../../index/packed-index.ts'
import { type JobseekerRecord, packRecord } from '../../index/record.ts'
import type { Retrieved } from '../../retrieval/retriever.ts'
import { interpret } from '../../scoring/interpret.ts'
import type { Interpretation } from '../../scoring/interpretation.ts'
import { NO_PAIR } from '../../scoring/program.ts'
import type { Scanner } from '../../scoring/scan/scanner.ts'
import { type Patch, type Placed, type Selection, select } from '../../scoring/scan/select.ts'
import type { JudgedRecord, ListPart } from '../../store/ports/shortlists.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { figuresOf } from '../figures.ts'
import type { Apart } from '../judged-apart.ts'
import { indexedRecord } from '../records.ts'
import { areaCodeOf, inScope } from '../scope.ts'
import type { ListContext } from './list-context.ts'
import { askOf, gateOf, type ListResult } from './result.ts'

export type MadeList = {
  readonly result: ListResult
  readonly judged: readonly JudgedRecord[]
  /** With a text: ids of everybody who was found, in order. */
  readonly candidates: readonly string[] | undefined
}

export type ListInput = {
  readonly context: Pick<ListContext, 'program' | 'asOf' | 'areas' | 'limit'>
  readonly index: PackedIndex
  readonly apart: Apart
  readonly retrieved: Pick<Retrieved, 'rows' | 'finds'>
  readonly taxonomy: Taxonomy
  readonly scanner: Scanner
}

export const makeList = async (input: ListInput): Promise<MadeList> => {
  const { context, index, apart, retrieved, taxonomy } = input
  const selection = await selectList(input)
  const patched = new Map(apart.patches.map((patch) => [patch.record.id, patch]))
  const judged: JudgedRecord[] = []
  const judge = (placed: Placed, part: ListPart): { of: Interpretation; record: JobseekerRecord } => {
    const { record, pair } = patched.get(placed.id) ?? {
      record: indexedRecord(index, placed.id),
      pair: NO_PAIR,
    }
    const of = interpret(context.program, record, context.asOf, pair)
    if (of.points !== placed.points)
      throw new Error(`the scan gave ${placed.points} points where interpreting gives ${of.points}`)
    const gates = part === 'near-miss' ? 1 : 0
    if (of.gates.length !== gates)
      throw new Error(`the scan found ${gates} gates where interpreting finds ${of.gates.length}`)
    judged.push({ jobseeker: placed.id, part, record: packRecord(record), pair })
    return { of, record }
  }
  const figures = ({ of, record }: ReturnType<typeof judge>) => figuresOf(of, areaCodeOf(record, taxonomy))
  const firstStep = selection.entries[0]?.step ?? null
  /** Nobody has a tier, nor is asked first, where nobody is on the list. */
  const tierOf = ({ step, id }: Placed): number => {
    if (firstStep === null) throw new Error(`${id} is placed behind a list of nobody`)
    return step - firstStep
  }
  const candidates = retrieved.rows && foundIds(input)
  const result: ListResult = {
    jobseekers: index.size - apart.rows.length + apart.patches.length,
    candidates: candidates?.length ?? index.size - apart.rows.length + apart.patches.length,
    passingBlind: selection.passingBlind,
    gated: selection.gated,
    firstStep,
    sameTierBeyond: selection.sameTierBeyond,
    entries: selection.entries.map((placed, i) => ({
      rank: i + 1,
      tier: tierOf(placed),
      ...figures(judge(placed, 'entry')),
    })),
    adviser: [
      ...selection.entries.slice(0, LIMITS.adviser).map(({ id }) => ({ jobseeker: id })),
      ...selection.behind.map((placed) => ({ jobseeker: judge(placed, 'adviser').record.id })),
    ],
    nearMisses: {
      total: selection.nearMisses.total,
      entries: selection.nearMisses.entries.map((placed) => {
        const judgedHere = judge(placed, 'near-miss')
        const tier = firstStep === null ? null : tierOf(placed)
        return { rank: null, tier, ...figures(judgedHere), gate: gateOf(judgedHere.of) }
      }),
    },
    askFirst: {
      total: selection.askFirst.total,
      entries: selection.askFirst.entries.map((placed) => {
        const judgedHere = judge(placed, 'ask-first')
        return { rank: null, tier: tierOf(placed), ...figures(judgedHere), ask: askOf(judgedHere.of) }
      }),
    },
  }
  return { result, judged, candidates }
}

const selectList = ({ context, index, apart, retrieved, scanner }: ListInput): Promise<Selection> => {
  const { program, asOf, areas, limit } = context
  const seen = LIMITS.adviser
  const input = {
    ...{ program, asOf, areas, skip: apart.rows, candidates: retrieved.rows },
    ...{ list: Math.max(limit, seen), nearMisses: limit },
  }
  const patches = apart.patches
    .filter(({ record }) => inScope(areas, record))
    .map((patch: Patch) => ({ ...patch, candidate: retrieved.finds(patch.record) }))
  return scanner.scan(input, (scanned) => select({ program, index, scanned, asOf, limit, seen, patches }))
}

const foundIds = ({ index, apart, retrieved }: ListInput): readonly string[] => {
  const skipped = new Set(apart.rows)
  const ids: string[] = []
  for (const row of retrieved.rows ?? []) if (!skipped.has(row)) ids.push(index.id(row))
  for (const { record } of apart.patches) if (retrieved.finds(record)) ids.push(record.id)
  return ids.sort()
}
