/**
 * Elements that have to be there. A place outside is a mistake of ours, and throws where `!` would pass it on. One function
 * for each kind of array, since one for all of them is slow: the engine knows such a read by the one kind that it has met.
 */
const missing = (length: number, place: number): never => {
  throw new RangeError(`there is no place ${place} among ${length}`)
}

/** @throws RangeError where there is none */
export const at = <T>(list: readonly T[], place: number): T => {
  const found = list[place]
  // A list may hold undefined itself.
  return found === undefined && !(place in list) ? missing(list.length, place) : (found as T)
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
