/** How labels and what is typed are compared: three readings, each further from the letters than the one before. */

export type Word = {
  /** Lower case, marks kept: ä and ö are letters of their own. */
  readonly strict: string
  /** Without marks, as typed where a keyboard has none. */
  readonly plain: string
  /** As it sounds: loan spellings and doubled letters made one. Nothing but a–z, 0–9 and other scripts' letters. */
  readonly sound: string
  /** After a comma or bracket, where a label says of what kind. */
  readonly aside: boolean
}

/** Longer texts are cut: no label is so long, and each letter costs. */
const MAX_LETTERS = 200

const withoutMarks = (word: string): string =>
  // Most words have none, and normalising is what reading costs.
  /^[\x20-\x7e]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '')

/**
 * Spellings of one sound in the words Finnish and Swedish have borrowed: `center`/`sentteri`, `teknik`/`technique`,
 * `taxi`/`taksi`, `webb`/`vebb`. The order matters: `ph` and `th` before their letters stand alone.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ch/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/(\p{L})\1+/gu, '$1'],
]
const HAS_SOUNDS = /[cqxwz]|ph|th|(\p{L})\1/u

/** Of a word without marks. */
const soundOf = (plain: string): string =>
  HAS_SOUNDS.test(plain)
    ? SOUNDS.reduce((word, [spelling, sound]) => word.replace(spelling, sound), plain)
    : plain

const PIECES = /[\p{L}\p{N}\p{M}]+|[,(;:/]/gu
const ASIDE: ReadonlySet<string> = new Set(',(;:/')

export const readWords = (text: string): readonly Word[] => {
  const lower = text.slice(0, MAX_LETTERS).normalize('NFC').toLowerCase()
  const words: Word[] = []
  let aside = false
  for (const piece of lower.match(PIECES) ?? []) {
    if (ASIDE.has(piece)) {
      aside = words.length > 0
      continue
    }
    const plain = withoutMarks(piece)
    if (plain !== '') words.push({ strict: piece, plain, sound: soundOf(plain), aside })
  }
  return words
}

/** The words as they sound, with a space between. */
export const soundsOf = (words: readonly Word[]): string => words.map(({ sound }) => sound).join(' ')
