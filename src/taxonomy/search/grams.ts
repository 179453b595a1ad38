/** Character trigrams of labels as they sound, as numbers, and how telling each is. */

/** A key is three of these, six bits each; 0 is nothing. Letters of other scripts share what is left. */
const LETTER_BITS = 6
export const KEYS = 1 << (3 * LETTER_BITS)
const WORD_START = 37
const WORD_END = 38
const LABEL_START = 39
const FIRST_OTHER = 40
const SPACE = 32

const letterOf = (code: number): number => {
  if (code >= 97 && code <= 122) return code - 96
  if (code >= 48 && code <= 57) return code - 48 + 27
  return FIRST_OTHER + (code % (64 - FIRST_OTHER))
}

const keyOf = (a: number, b: number, c: number): number => (a << (2 * LETTER_BITS)) | (b << LETTER_BITS) | c

/**
 * Calls back with the key of each gram: trigrams of each word with its start and end marked, the first letter of each word,
 * and the first one and two letters of the whole, which is all that the first keystrokes have. A gram may come twice.
 * @param sound words with a space between
 */
export const eachGram = (sound: string, visit: (key: number) => void): void => {
  if (sound.length === 0) return
  const first = letterOf(sound.charCodeAt(0))
  visit(keyOf(0, LABEL_START, first))
  if (sound.length > 1 && sound.charCodeAt(1) !== SPACE)
    visit(keyOf(LABEL_START, first, letterOf(sound.charCodeAt(1))))
  let before = 0
  let last = WORD_START
  for (let i = 0; i < sound.length; i++) {
    const code = sound.charCodeAt(i)
    if (code === SPACE) {
      visit(keyOf(before, last, WORD_END))
      before = 0
      last = WORD_START
      continue
    }
    const letter = letterOf(code)
    visit(keyOf(before, last, letter))
    before = last
    last = letter
  }
  visit(keyOf(before, last, WORD_END))
}

/**
 * Of each gram the square of ln(1 + labels / (1 + labels that have it)), by key: sums of it are the products of vectors
 * weighted by inverse document frequency.
 */
export const gramRarity = (sounds: readonly string[]): Float32Array => {
  const having = new Uint32Array(KEYS)
  const seen = new Int32Array(KEYS).fill(-1)
  for (const [label, sound] of sounds.entries())
    eachGram(sound, (key) => {
      if (seen[key] === label) return
      seen[key] = label
      having[key] = (having[key] ?? 0) + 1
    })
  return Float32Array.from(having, (count) => Math.log(1 + sounds.length / (1 + count)) ** 2)
}

/** What is typed, as a set of grams. The last word's end is no part of `weight`: nothing is missing while it is being typed. */
export type TypedGrams = { readonly keys: ReadonlySet<number>; readonly weight: number }

export const typedGrams = (sound: string, rarity: Float32Array): TypedGrams => {
  const keys = new Set<number>()
  eachGram(sound, (key) => keys.add(key))
  let ending = 0
  eachGram(sound, (key) => {
    ending = key
  })
  let weight = 0
  for (const key of keys) if (key !== ending) weight += rarity[key] ?? 0
  return { keys, weight }
}

/**
 * The cosine of two sets of grams weighted by rarity. Tversky's index, which lets long labels pass, found less where
 * a part of a compound was changed.
 * @returns 0–1
 */
export const likenessOf = (shared: number, typed: number, label: number): number =>
  Math.min(1, shared / Math.sqrt(typed * label))

const seenInLabel = new Int32Array(KEYS)
let labelsSeen = 0

/** Of one label, where no index has counted. */
export const likenessTo = (typed: TypedGrams, sound: string, rarity: Float32Array): number => {
  labelsSeen = labelsSeen === 0x7fffffff ? 1 : labelsSeen + 1
  let shared = 0
  let weight = 0
  eachGram(sound, (key) => {
    if (seenInLabel[key] === labelsSeen) return
    seenInLabel[key] = labelsSeen
    const telling = rarity[key] ?? 0
    weight += telling
    if (typed.keys.has(key)) shared += telling
  })
  return likenessOf(shared, typed.weight, weight)
}
