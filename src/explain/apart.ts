/** What tells a person apart from those of the same list whose summaries read alike. */
import type { CriterionResult, Interpretation, ItemResult } from '../scoring/interpretation.ts'
import { itemLine, itemText } from './items/explained-item.ts'
import { say, sentences, type Wording } from './wording.ts'

/** Lines told of the person, the largest difference first. */
const TOLD = 2

type Placed = { readonly of: CriterionResult; readonly result: ItemResult }

const keyOf = ({ of, result }: Placed): string => `${of.criterion} ${result.item}`
const placedIn = ({ criteria }: Interpretation): ReadonlyMap<string, Placed> =>
  new Map(
    criteria.flatMap((of) => of.items.map((result) => [keyOf({ of, result }), { of, result }] as const)),
  )

/** Undefined where nobody is described alike. */
export const apartText = (
  own: Interpretation,
  alike: readonly Interpretation[],
  wording: Wording,
): string | undefined => {
  if (alike.length === 0) return undefined
  const others = alike.map(placedIn)
  const found = [...placedIn(own).entries()].flatMap(([key, placed]) => {
    const their = others.map((each) => each.get(key))
    const gap = Math.max(...their.map((one) => Math.abs(placed.result.points - (one?.result.points ?? 0))))
    const line = differing(placed, their, wording)
    return line === undefined ? [] : [{ gap, ...line }]
  })
  const lines = found
    .sort((a, b) => b.from - a.from || b.gap - a.gap)
    .slice(0, TOLD)
    .map(({ text }) => text)
  return lines.length > 0
    ? say(wording, 'apart.text', { count: alike.length, lines: sentences(...lines) })
    : say(wording, 'apart.equal', { count: alike.length })
}

/** The shorter text in which the item reads otherwise than with others, and from how many of them. */
const differing = (placed: Placed, their: readonly (Placed | undefined)[], wording: Wording) => {
  for (const textOf of [itemLine, itemText]) {
    const text = textOf(placed.result, placed.of, wording)
    const from = their.filter((one) => !one || textOf(one.result, one.of, wording) !== text).length
    if (from > 0) return { text, from }
  }
  return undefined
}
