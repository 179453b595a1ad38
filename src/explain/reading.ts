/** The explanation for reading: what decides, what is to settle, and the rest folded, within a number of words. */
import type { Explanation } from '../contract/explanation.ts'
import type { CriterionResult, Interpretation, ItemResult } from '../scoring/interpretation.ts'
import { itemLine } from './items/explained-item.ts'
import { concerning, type Matter, toSettle } from './settle.ts'
import { settleText } from './settle-text.ts'
import { say, sentences, type Wording } from './wording.ts'

/** Words of summary, `decides`, `settle` and `rest` together. */
export const READING_WORDS = 120
/** Words left free for `rest`, which is told last. */
const REST_WORDS = 26
const DECIDING = 5

export const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length

type Placed = { readonly of: CriterionResult; readonly result: ItemResult }

/** By how far an item moves the points or the interval. */
const moves = ({ result: { points, low, high, max } }: Placed): number => Math.max(max - points, high - low)

const placedIn = ({ criteria }: Interpretation): readonly Placed[] =>
  criteria.flatMap((of) => of.items.map((result) => ({ of, result })))

type Reading = Pick<Explanation, 'decides' | 'settle' | 'rest'>
type Full = { readonly full: boolean }

/** Items that one call settles together, as three lists of wishes, are told by the first of them. */
const onceAMatter = (matters: readonly Matter[]) => {
  const told = new Set<Matter>()
  return ({ of, result }: Placed): boolean => {
    const together = concerning(matters, of.criterion, result.item).find(({ items }) => items.length > 1)
    if (!together) return true
    const isFirst = !told.has(together)
    told.add(together)
    return isFirst
  }
}

/** @param summary stands before it and counts among the words */
export const reading = (
  interpretation: Interpretation,
  summary: string,
  wording: Wording,
  { full }: Full,
): Reading => {
  let left = full ? Number.POSITIVE_INFINITY : READING_WORDS - REST_WORDS - wordsIn(summary)
  const fits = (text: string): boolean => {
    const words = wordsIn(text)
    if (words > left) return false
    left -= words
    return true
  }
  const open = toSettle(interpretation)
  const matters = open.map((matter) => ({
    matter,
    text: settleText(matter, interpretation, wording),
  }))
  // The first matter comes before all else: what a human has to do is what the reader looks for.
  const first = matters.slice(0, 1).filter(({ text }) => fits(text))
  // A gate decides by itself and has its own text; the items behind it are not what keeps the person out.
  const placed = placedIn(interpretation)
  const deciding =
    interpretation.gates.length > 0
      ? []
      : placed
          .filter((each) => moves(each) > 0)
          .sort((a, b) => moves(b) - moves(a))
          .filter(onceAMatter(open))
          .slice(0, DECIDING)
          .map((each) => ({ ...each, text: itemLine(each.result, each.of, wording) }))
          .filter(({ text }) => fits(text))
  const others = matters.slice(first.length).filter(({ text }) => fits(text))
  const told = [...first, ...others]
  const rest = placed.filter(({ result }) => !deciding.some((each) => each.result === result))
  return {
    decides: deciding.map(({ of, result: { item, points, max, low, high }, text }) => ({
      criterion: of.criterion,
      ...{ item, points, max, low, high, text },
    })),
    settle: told.map(({ matter: { with: party, about, items, flags }, text }) => ({
      with: party,
      about,
      items: [...items],
      flags: [...flags],
      text,
    })),
    rest: restOf(rest, matters.length - told.length, wording),
  }
}

/** The other items and matters by their number: those that are as the work asks, and those that move little. */
const restOf = (rest: readonly Placed[], matters: number, wording: Wording): Explanation['rest'] => {
  const fitting = rest.filter((each) => moves(each) === 0).length
  const less = rest.length - fitting
  return {
    items: rest.length,
    matters,
    text: sentences(
      fitting > 0 && say(wording, 'rest.fits', { fits: fitting }),
      less > 0 && say(wording, 'rest.less', { count: less }),
      matters > 0 && say(wording, 'rest.matters', { count: matters }),
    ),
  }
}
