/** What a preview sums up over its lists. Ids of people are held here to count them once, and leave as numbers only. */
import { type Mover, PREVIEW_LIMITS, type PreviewGroup } from '../../contract/preview.ts'
import { kendallTauB, leftOf, type Move, movesOf } from './compare-lists.ts'
import type { GroupRows } from './groups.ts'
import { exposureOf, type GroupTally, impactOf } from './impact.ts'

/** One list under both: the first twenty ids of each. */
export type ListPair = {
  readonly was: readonly string[]
  readonly is: readonly string[]
  /** Values of a person in each group. */
  readonly valuesOf: (id: string) => Readonly<Record<string, string | undefined>>
  /** Times that somebody of the value passes, by `group value`. */
  readonly passes: ReadonlyMap<string, number>
  readonly explain: (id: string) => Pick<Mover, 'points' | 'items'>
}

type Moved = Move & Pick<Mover, 'points' | 'items'> & { readonly list: number }

type Side = { places: number; exposure: number; readonly people: Set<string> }
type Cell = { passes: number; readonly active: Side; readonly draft: Side; entered: number; left: number }

const emptySide = (): Side => ({ places: 0, exposure: 0, people: new Set() })
export const cellKey = (group: string, value: string): string => `${group} ${value}`

export const createTallies = () => {
  const { places: top, movers: most } = PREVIEW_LIMITS
  const cells = new Map<string, Cell>()
  const churn = { top10: { places: 0, left: 0 }, top20: { places: 0, left: 0 } }
  let [lists, tauSum, tauLeast, entered] = [0, 0, 1, 0]
  let movers: readonly Moved[] = []

  const cellOf = (key: string): Cell => {
    const cell = cells.get(key) ?? {
      ...{ passes: 0, active: emptySide(), draft: emptySide(), entered: 0, left: 0 },
    }
    cells.set(key, cell)
    return cell
  }
  const cellsOf = (list: ListPair, id: string): readonly Cell[] =>
    Object.entries(list.valuesOf(id)).flatMap(([group, value]) =>
      value === undefined ? [] : [cellOf(cellKey(group, value))],
    )

  const add = (list: ListPair): void => {
    const { was, is } = list
    lists++
    for (const [name, k] of [
      ['top10', 10],
      ['top20', top],
    ] as const) {
      churn[name].places += Math.min(k, was.length)
      churn[name].left += leftOf(was, is, k).length
    }
    const tau = kendallTauB(was, is)
    tauSum += tau
    tauLeast = Math.min(tauLeast, tau)
    for (const [key, passes] of list.passes) cellOf(key).passes += passes
    for (const [side, ids] of [
      ['active', was],
      ['draft', is],
    ] as const)
      ids.forEach((id, at) => {
        for (const cell of cellsOf(list, id)) {
          cell[side].places++
          cell[side].exposure += exposureOf(at + 1)
          cell[side].people.add(id)
        }
      })
    for (const id of leftOf(was, is, top)) for (const cell of cellsOf(list, id)) cell.left++
    for (const id of leftOf(is, was, top)) {
      entered++
      for (const cell of cellsOf(list, id)) cell.entered++
    }
    const least = movers.length < most ? 0 : (movers.at(-1)?.by ?? 0)
    const moved = movesOf(was, is)
      .filter(({ by }) => by > least)
      .slice(0, most)
      .map((move) => ({ ...move, ...list.explain(move.id), list: lists }))
    movers = [...movers, ...moved].sort((a, b) => b.by - a.by).slice(0, most)
  }

  const groupOf = ({
    group,
    from,
    values,
  }: GroupRows): PreviewGroup & { readonly worse: readonly string[] } => {
    const tallies = values.map(({ value, people }): GroupTally => {
      const { passes, active, draft, ...moves } = cellOf(cellKey(group, value))
      const side = (of: Side) => ({ places: of.places, exposure: of.exposure, people: of.people.size })
      return { value, people, passes, active: side(active), draft: side(draft), ...moves }
    })
    const { judged, values: told, worse } = impactOf(tallies)
    return { group, from, judged, values: [...told], worse }
  }

  const thousandths = (value: number) => Math.round(1000 * value)
  const shareOf = ({ places, left }: { places: number; left: number }) => ({
    ...{ places, left },
    share: places === 0 ? 0 : thousandths(left / places),
  })

  return {
    add,
    /** @param groups the groups as they stood last, with how many people are in them */
    result: (groups: readonly GroupRows[]) => {
      const told = groups.map(groupOf)
      return {
        compared: lists,
        churn: { top10: shareOf(churn.top10), top20: shareOf(churn.top20) },
        tau: { mean: lists === 0 ? 1000 : thousandths(tauSum / lists), least: thousandths(tauLeast) },
        entered,
        movers: numbered(movers),
        groups: told.map(({ worse: _, ...group }) => group),
        worse: told.flatMap(({ group, worse }) => worse.map((value) => ({ group, value }))),
      }
    },
  }
}

/** People and lists by numbers of this preview, in the order in which they come. */
const numbered = (movers: readonly Moved[]): Mover[] => {
  const numbers = () => {
    const known = new Map<string | number, number>()
    return (of: string | number): number => {
      const number = known.get(of) ?? known.size + 1
      known.set(of, number)
      return number
    }
  }
  const [person, list] = [numbers(), numbers()]
  return movers.map((mover) => ({
    person: person(mover.id),
    list: list(mover.list),
    place: { was: mover.was, is: mover.is },
    points: mover.points,
    items: mover.items,
  }))
}
