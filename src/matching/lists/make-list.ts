/** From a claimed row to its result: retrieve, scan, select, interpret; every returned figure is checked against the scan. */
import { GATE_CODES, LIMITS } from '../../contract/shortlist.ts'
import type { PackedIndex } from '../../index/packed-index.ts'
import { type JobseekerRecord, packRecord } from '../../index/record.ts'
import type { Retrieved } from '../../retrieval/retriever.ts'
import { interpret } from '../../scoring/interpret.ts'
import type { Interpretation } from '../../scoring/interpretation.ts'
import { liftedPrograms } from '../../scoring/lifted-programs.ts'
import { type NearMissInput, nearMissOf } from '../../scoring/near-miss.ts'
import { keyStepOf, NO_PAIR, type PairStates } from '../../scoring/program.ts'
import { findNearMisses, type NearMisses } from '../../scoring/scan/near-misses.ts'
import type { Scanner } from '../../scoring/scan/scanner.ts'
import { type Patch, type Placed, type Selection, select } from '../../scoring/scan/select.ts'
import type { JudgedRecord, ListPart } from '../../store/ports/shortlists.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { figuresOf } from '../figures.ts'
import type { Apart } from '../judged-apart.ts'
import { indexedRecord } from '../records.ts'
import { areaCodeOf, inScope } from '../scope.ts'
import { firstStepsOf, tierOf } from '../tiers.ts'
import type { ListContext } from './list-context.ts'
import { askOf, gateOf, type ListResult } from './result.ts'

export type MadeList = {
  readonly result: ListResult
  readonly judged: readonly JudgedRecord[]
  /** With a text: ids of everybody who was found, in order. */
  readonly candidates: readonly string[] | undefined
}

export type ListInput = {
  readonly context: Pick<ListContext, 'program' | 'opening' | 'asOf' | 'areas' | 'limit'>
  readonly index: PackedIndex
  readonly apart: Apart
  readonly retrieved: Pick<Retrieved, 'rows' | 'finds'>
  readonly taxonomy: Taxonomy
  readonly scanner: Scanner
}

export const makeList = async (input: ListInput): Promise<MadeList> => {
  const { context, index, apart, retrieved, taxonomy } = input
  const { selection, near, nearInput } = await selectList(input)
  const patched = new Map(apart.patches.map((patch) => [patch.record.id, patch]))
  const judged: JudgedRecord[] = []
  const judge = (placed: Placed, part: ListPart): { of: Interpretation; record: JobseekerRecord } => {
    const { record, pair } = patched.get(placed.id) ?? {
      record: indexedRecord(index, placed.id),
      pair: NO_PAIR,
    }
    const of = interpret(context.program, record, context.asOf, pair)
    if (part !== 'near-miss' && of.points !== placed.points)
      throw new Error(`the scan gave ${placed.points} points where interpreting gives ${of.points}`)
    if (part !== 'near-miss' && keyStepOf(of, context.program.resolution) !== placed.step)
      throw new Error(`the scan placed ${placed.id} on step ${placed.step}, which interpreting does not`)
    const gates = part === 'near-miss' ? 1 : 0
    if (of.gates.length !== gates)
      throw new Error(`the scan found ${gates} gates where interpreting finds ${of.gates.length}`)
    judged.push({ jobseeker: placed.id, part, record: packRecord(record), pair })
    return { of, record }
  }
  const figures = ({ of, record }: ReturnType<typeof judge>) => figuresOf(of, areaCodeOf(record, taxonomy))
  const first = firstStepsOf(selection.entries)
  const lastStep = selection.entries.at(-1)?.step ?? 0
  /** Nobody has a tier, nor is asked first, where nobody is on the list. */
  const listTier = ({ step, id }: Placed): number => {
    const tier = tierOf(step, first)
    if (tier === null) throw new Error(`${id} is placed behind a list of nobody`)
    return tier
  }
  const candidates = retrieved.rows && foundIds(input)
  const result: ListResult = {
    jobseekers: index.size - apart.rows.length + apart.patches.length,
    candidates: candidates?.length ?? index.size - apart.rows.length + apart.patches.length,
    passingBlind: selection.passingBlind,
    gated: selection.gated,
    ...first,
    lastStep: selection.entries.at(-1)?.step ?? null,
    sameTierBeyond: selection.sameTierBeyond,
    entries: selection.entries.map((placed, i) => ({
      rank: i + 1,
      tier: listTier(placed),
      ...figures(judge(placed, 'entry')),
    })),
    adviser: [
      ...selection.entries.slice(0, LIMITS.adviser).map(({ id }) => ({ jobseeker: id })),
      ...selection.behind.map((placed) => ({ jobseeker: judge(placed, 'adviser').record.id })),
    ],
    nearMisses: {
      total: near.total,
      entries: near.entries.map((placed) => {
        const judgedHere = judge(placed, 'near-miss')
        const { pair = NO_PAIR } = patched.get(placed.id) ?? {}
        const lift = liftOf(nearInput, judgedHere.record, pair)
        if (lift?.points !== placed.points || lift.effort !== placed.effort)
          throw new Error(`the scan gave ${placed.points} points after a lift, interpreting ${lift?.points}`)
        const tier = tierOf(keyStepOf(judgedHere.of, context.program.resolution), first)
        return { rank: null, tier, ...figures(judgedHere), gate: gateOf(judgedHere.of), lift }
      }),
      outOfReach: without(selection.gated, near),
    },
    askFirst: {
      total: selection.askFirst.total,
      entries: selection.askFirst.entries.map((placed) => {
        const judgedHere = judge(placed, 'ask-first')
        return {
          rank: null,
          tier: listTier(placed),
          ...figures(judgedHere),
          ask: askOf(judgedHere.of, lastStep, context.program),
        }
      }),
    },
  }
  return { result, judged, candidates }
}

/** What takes least for one person, and points after it. */
export const liftOf = (input: NearMissInput, record: JobseekerRecord, pair: PairStates) => {
  const found = nearMissOf(input, record, pair)
  return found && { effort: found.effort, points: found.after.points }
}

/** Of those who are gated, who is not near; by reason as gates are counted, so that one of many counts under each. */
const without = (gated: Selection['gated'], near: NearMisses): Selection['gated'] => ({
  total: gated.total - near.total,
  byReason: Object.fromEntries(
    GATE_CODES.flatMap((code) => {
      const people = (gated.byReason[code] ?? 0) - (near.byReason[code] ?? 0)
      return people > 0 ? [[code, people]] : []
    }),
  ),
})

const selectList = async ({
  context,
  index,
  apart,
  retrieved,
  scanner,
  taxonomy,
}: ListInput): Promise<{
  readonly selection: Selection
  readonly near: NearMisses
  readonly nearInput: NearMissInput
}> => {
  const { program, opening, asOf, areas, limit } = context
  const seen = LIMITS.adviser
  const scope = { areas, skip: apart.rows }
  const everybody = { program, asOf, ...scope, candidates: undefined, list: 0, nearMisses: 0 }
  const patches = apart.patches
    .filter(({ record }) => inScope(areas, record))
    .map((patch: Patch) => ({ ...patch, candidate: retrieved.finds(patch.record) }))
  const { selection, gatedBy, passing } = await scanner.scan(
    { ...everybody, candidates: retrieved.rows, list: Math.max(limit, seen) },
    async (scanned) => ({
      selection: await select({ program, index, scanned, asOf, limit, seen, patches }),
      gatedBy: scanned.byReason,
      passing: scanned.passingRows(),
    }),
  )
  const nearInput = { program, lifted: liftedPrograms(program, opening, taxonomy), asOf }
  const near = await findNearMisses({
    ...{ ...nearInput, scanner, index, scope, gatedBy, limit, patches },
    // Gates count everybody in scope, and so do near misses, whatever a text means.
    passing: retrieved.rows
      ? await scanner.scan(everybody, async (scanned) => scanned.passingRows())
      : passing,
  })
  return { selection, near, nearInput }
}

const foundIds = ({ index, apart, retrieved }: ListInput): readonly string[] => {
  const skipped = new Set(apart.rows)
  const ids: string[] = []
  for (const row of retrieved.rows ?? []) if (!skipped.has(row)) ids.push(index.id(row))
  for (const { record } of apart.patches) if (retrieved.finds(record)) ids.push(record.id)
  return ids.sort()
}
