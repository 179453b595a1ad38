/**
 * Elements that have to be there: a place outside is a mistake of ours, and throws where `!` would pass it on. The engine
 * optimises a read by the kinds of array that it has met there, so that a function which reads any of them is slow: hot
 * loops have `array[place] ?? missing(…)` of their own (reading a row's columns took twice as long by `byteAt`).
 */
export const missing = (length: number, place: number): never => {
  throw new RangeError(`there is no place ${place} among ${length}`)
}

/** @throws RangeError where there is none */
export const at = <T>(list: readonly T[], place: number): T => {
  const found = list[place]
  // A list may hold undefined itself.
  return found === undefined && !(place in list) ? missing(list.length, place) : (found as T)
}

/** @throws RangeError where there is none */
export const entryOf = <K, V>(map: ReadonlyMap<K, V>, key: K): V => {
  const found = map.get(key)
  if (found === undefined) throw new RangeError(`there is no entry for ${key}`)
  return found
}

/** @throws RangeError where there is none */
export const byteAt = (bytes: Uint8Array, place: number): number =>
  bytes[place] ?? missing(bytes.length, place)

/** @throws RangeError where there is none */
export const halfAt = (halves: Uint16Array, place: number): number =>
  halves[place] ?? missing(halves.length, place)

/** @throws RangeError where there is none */
export const wordAt = (words: Uint32Array, place: number): number =>
  words[place] ?? missing(words.length, place)
