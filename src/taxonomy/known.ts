/** Looking up what a vocabulary holds: its codes and numbers name each other, so what is not there is a fault of ours. */

/** @throws RangeError, which names what is missing */
export const known = <T>(found: T | undefined, what: string | number): T => {
  if (found === undefined) throw new RangeError(`the vocabulary has no ${what}`)
  return found
}

/** @throws RangeError */
export const knownIn = <K extends string | number, V>(map: ReadonlyMap<K, V>, key: K): V =>
  known(map.get(key), key)
