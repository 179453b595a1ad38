/** Finds by code as by name: the whole code, its beginning, or the end of a URI. */
import type { Labelled } from './label-search.ts'

/** @returns places in `things` with a score; a whole code comes before any name */
export type CodeLookup = (text: string) => readonly { readonly place: number; readonly score: number }[]

const WHOLE = 2
/** A beginning with a number in it is meant as a code; one of letters may as well be a word. */
const NUMBERED = 1.2
const LETTERED = 0.5
/** The end of a URI is random letters: a shorter beginning of it is by chance. */
const MIN_TAIL = 6

type Key = readonly [key: string, place: number]

export const codeLookup = (things: readonly Labelled[], most: number): CodeLookup => {
  const named = things.flatMap(({ code, aliases = [] }, place) =>
    [code, ...aliases].map((key) => ({ code: key, place })),
  )
  const codes = sorted(named.map(({ code, place }): Key => [code.toLowerCase(), place]))
  const tails = sorted(
    named.flatMap(({ code, place }): Key[] =>
      code.includes('/') ? [[code.slice(code.lastIndexOf('/') + 1).toLowerCase(), place]] : [],
    ),
  )
  return (text) => {
    const typed = text.trim().toLowerCase()
    if (typed === '') return []
    const beginning = /\d/.test(typed) || typed.includes('/') ? NUMBERED : LETTERED
    const scored = ([key, place]: Key) => ({ place, score: key === typed ? WHOLE : beginning })
    return [
      ...startingWith(codes, typed, most).map(scored),
      ...(typed.length < MIN_TAIL ? [] : startingWith(tails, typed, most).map(scored)),
    ]
  }
}

const sorted = (keys: Key[]): readonly Key[] => keys.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

const startingWith = (keys: readonly Key[], beginning: string, most: number): readonly Key[] => {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const key = keys[middle]
    if (key && key[0] < beginning) low = middle + 1
    else high = middle
  }
  const found = keys.slice(low, low + most)
  const end = found.findIndex(([key]) => !key.startsWith(beginning))
  return end < 0 ? found : found.slice(0, end)
}
