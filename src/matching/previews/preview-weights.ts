/** The last shortlists under other weights: asked again as everything stands now, and compared place by place. */

import { helsinkiDay } from '../../clock.ts'
import { PREVIEW_LIMITS, type Preview } from '../../contract/preview.ts'
import type { ShortlistRequest } from '../../contract/shortlist.ts'
import type { Weights } from '../../domain/weights.ts'
import { dayNumber } from '../../index/layout.ts'
import type { PackedIndex } from '../../index/packed-index.ts'
import type { Retriever } from '../../retrieval/retriever.ts'
import { areaOfWork, compile } from '../../scoring/compile.ts'
import { interpretGates, isPermitted } from '../../scoring/gates.ts'
import { interpret } from '../../scoring/interpret.ts'
import { NO_PAIR, type ScoreProgram } from '../../scoring/program.ts'
import type { Scanned } from '../../scoring/scan/scanner.ts'
import { type Patch, select } from '../../scoring/scan/select.ts'
import { ofReadable, whereReadable } from '../../store/ports/readable.ts'
import type { ShortlistRow } from '../../store/ports/shortlists.ts'
import { type Present, type PresentParts, withPresent } from '../present.ts'
import { indexedRecord } from '../records.ts'
import { areaTable, inScope } from '../scope.ts'
import { type AuditValues, type GroupRows, groupRows } from './groups.ts'
import { foldedItemPoints, itemChanges } from './item-points.ts'
import { cellKey, createTallies, type ListPair } from './tallies.ts'

export type PreviewParts = PresentParts & { readonly retriever: Retriever }

export type PreviewInput = {
  /** What is compared, and with what. */
  readonly draft: Weights
  readonly against: Weights
  readonly shortlists: number
  readonly area: string | null
  readonly audit: AuditValues
}

export type PreviewFigures = Pick<
  Preview,
  'snapshot' | 'lists' | 'churn' | 'tau' | 'entered' | 'movers' | 'groups' | 'worse'
>

/** Rows carry their results, so few are held at a time. */
const PAGE = 50

export const previewWeights = async (parts: PreviewParts, input: PreviewInput): Promise<PreviewFigures> => {
  const tallies = createTallies()
  const groupsAt = groupsOf(parts, input)
  const { asked, different } = await lastLists(parts, input)
  let groups: readonly GroupRows[] = []
  let snapshot = { position: parts.feed.position(), asOf: helsinkiDay(parts.clock()) }
  const compare = ({ opening, request }: Asked) =>
    withPresent(parts, opening, async (present) => {
      if (input.area !== null && areaOfWork(present.opening, parts.taxonomy) !== input.area) return
      snapshot = { position: present.position, asOf: present.day }
      groups = await groupsAt(present.position)
      tallies.add(await pairOf(parts, input, { present, request, groups, opening }))
    })
  // Left out as those whose opening is gone.
  for (const list of different) await whereReadable(() => compare(list))
  const { compared, ...figures } = tallies.result(groups)
  return { snapshot, lists: { asked, compared }, ...figures }
}

/** The groups at a position, made again only when it is another. */
const groupsOf = ({ index }: PreviewParts, { against, audit }: PreviewInput) => {
  let known: { readonly position: number; readonly groups: readonly GroupRows[] } | undefined
  return async (position: number): Promise<readonly GroupRows[]> => {
    if (known?.position !== position) known = { position, groups: await groupRows(index, against, audit) }
    return known.groups
  }
}

type Asked = { readonly opening: string; readonly request: ShortlistRequest }

/** Asking for the same list again makes no other list: each counts once. */
const lastLists = async ({ store }: PreviewParts, { shortlists, area }: PreviewInput) => {
  const different = new Map<string, Asked>()
  let asked = 0
  let after: string | undefined
  while (asked < shortlists) {
    const limit = Math.min(PAGE, shortlists - asked)
    const areas = area === null ? '*' : [area]
    const rows: readonly ShortlistRow[] = await store.shortlists.list({ areas, page: { limit, after } })
    asked += rows.length
    const read = ofReadable(rows, ({ opening, request }): Asked => ({ opening, request }))
    for (const { opening, request: given } of read) {
      const { limit: _, wanted: __, ...request } = given
      different.set(JSON.stringify([opening, request]), { opening, request })
    }
    if (rows.length < limit) break
    after = rows.at(-1)?.id
  }
  return { asked, different: [...different.values()] }
}

type One = {
  readonly present: Present
  readonly request: ShortlistRequest
  readonly groups: readonly GroupRows[]
  readonly opening: string
}

/** Of each value of each group how many pass. @param found who passes: those that were scanned, and those judged apart */
const passesOf = (
  groups: readonly GroupRows[],
  index: PackedIndex,
  found: { readonly scanned: Scanned; readonly apart: readonly Patch[] },
): ReadonlyMap<string, number> => {
  const rowsApart = found.apart.map(({ record }) => index.row(record.id) ?? index.end)
  return new Map(
    groups.flatMap(({ group, values }) =>
      values.map(({ value, rows }) => {
        const apart = rowsApart.filter((row) => rows.has(row)).length
        return [cellKey(group, value), found.scanned.passingAmong(rows) + apart] as const
      }),
    ),
  )
}

const pairOf = async (
  parts: PreviewParts,
  { draft, against }: PreviewInput,
  { present, request, groups, opening: id }: One,
): Promise<ListPair> => {
  const { index, taxonomy, retriever, scanner } = parts
  const { opening, apart, day, position } = present
  const asOf = dayNumber(day)
  const { neededBy, emphasis } = request
  const program = (weights: Weights) => compile({ id, opening, weights, taxonomy, neededBy, emphasis })
  const [before, now] = [program(against), program(draft)]
  const retrieved = await retriever.retrieve(request.text, index, position)
  const areas = areaTable(request.areas, taxonomy)
  const patches = apart.patches
    .filter(({ record }) => inScope(areas, record))
    .map((patch) => ({ ...patch, candidate: retrieved.finds(patch.record) }))
  const scope = { asOf, areas, skip: apart.rows }
  const { places } = PREVIEW_LIMITS

  const first = <T>(of: ScoreProgram, and: (scanned: Scanned) => T) =>
    scanner.scan(
      { program: of, ...scope, candidates: retrieved.rows, list: places, nearMisses: 0 },
      async (scanned) => {
        const more = and(scanned)
        const found = await select({
          program: of,
          index,
          scanned,
          asOf,
          limit: places,
          seen: places,
          patches,
        })
        return { ids: found.entries.map((entry) => entry.id), more }
      },
    )
  const passingApart = patches.filter(
    ({ record, pair, candidate }) =>
      candidate && isPermitted(record, asOf) && interpretGates(before, record, pair).length === 0,
  )
  // Gates do not depend on weights, so the passes of one program are those of both.
  const was = await first(before, (scanned) => passesOf(groups, index, { scanned, apart: passingApart }))
  const is = await first(now, () => undefined)
  const patched = new Map(patches.map((patch) => [patch.record.id, patch]))
  const judge = (of: ScoreProgram, person: string) => {
    const patch = patched.get(person)
    const record = patch?.record ?? indexedRecord(index, person)
    return interpret(of, record, asOf, patch?.pair ?? NO_PAIR)
  }
  return {
    was: was.ids,
    is: is.ids,
    passes: was.more,
    valuesOf: (person) => {
      const row = index.row(person) ?? index.end
      return Object.fromEntries(
        groups.map(({ group, values }) => [group, values.find(({ rows }) => rows.has(row))?.value]),
      )
    },
    explain: (person) => {
      const [was, is] = [judge(before, person), judge(now, person)]
      return {
        points: { was: was.points, is: is.points },
        items: itemChanges(foldedItemPoints(was), foldedItemPoints(is)).map(
          ({ item, was: a = 0, is: b = 0 }) => ({
            ...{ item, was: a, is: b },
          }),
        ),
      }
    },
  }
}
