/** What differs between the expected lists and those of now, and by which items. */
import { type ItemChange, itemChanges } from '../../../src/matching/previews/item-points.ts'
import type { Expected, ExpectedList } from './expected.ts'
import type { GoldenEntry, GoldenList, GoldenLists, GoldenSource } from './golden-lists.ts'

/** One person at one opening. Places are from 1; undefined is outside the first ten. */
export type Difference = {
  readonly opening: string
  readonly row: string
  readonly place: { readonly was: number | undefined; readonly is: number | undefined }
  /** Undefined where it was not kept. */
  readonly points: { readonly was: number | undefined; readonly is: number | undefined }
  /** Largest first; empty where somebody came from behind, of whom only points were kept. */
  readonly items: readonly ItemChange[]
}

const listDifferences = (
  was: ExpectedList,
  is: GoldenList,
  itemsOf: (row: string) => GoldenEntry | undefined,
): readonly Difference[] => {
  const placeIn = (top: readonly { readonly row: string }[], row: string) => {
    const at = top.findIndex((entry) => entry.row === row)
    return at < 0 ? undefined : at + 1
  }
  const rows = new Set([...was.top, ...is.top].map(({ row }) => row))
  return [...rows].flatMap((row): Difference[] => {
    const before = was.top.find((entry) => entry.row === row)
    const now = is.top.find((entry) => entry.row === row) ?? itemsOf(row)
    const difference = {
      opening: is.name,
      row,
      place: { was: placeIn(was.top, row), is: placeIn(is.top, row) },
      points: { was: before?.points ?? was.behind[row], is: now?.points },
      items: before && now ? itemChanges(before.items, now.items) : [],
    }
    const { place, points, items } = difference
    return place.was === place.is && points.was === points.is && items.length === 0 ? [] : [difference]
  })
}

/** In order of the openings; inside one those who were expected come first. */
export const differencesOf = (expected: Expected, now: GoldenLists): readonly Difference[] => {
  const nothing: ExpectedList = { top: [], behind: {} }
  const gone = [...expected.lists.keys()].filter((name) => !now.lists.some((list) => list.name === name))
  return [
    ...now.lists.flatMap((list) =>
      listDifferences(expected.lists.get(list.name) ?? nothing, list, (row) => now.itemsOf(list.name, row)),
    ),
    ...gone.flatMap((name) => {
      const empty = { ...{ name, top: [], behind: {} }, ...NO_COUNTS }
      return listDifferences(expected.lists.get(name)!, empty, () => undefined)
    }),
  ]
}

const NO_COUNTS = { places: { withNeed: 0, others: 0 }, passing: { withNeed: 0, others: 0 } }

/** Which of the things that the lists are made of are others than expected. */
export const changedSources = (expected: Expected, { source }: GoldenLists): readonly string[] =>
  (['scoring', 'weights', 'taxonomy', 'openings'] as const satisfies readonly (keyof GoldenSource)[]).filter(
    (part) => expected[part] !== source[part],
  )
