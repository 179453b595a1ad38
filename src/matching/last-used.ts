/** What was made of something that never changes, kept for the keys that were asked for last. */
export type LastUsed<T> = {
  /** The kept value, or the one that `make` gives; what fails is not kept. */
  get(key: string, make: () => Promise<T>): Promise<T>
}

/** @param limit values kept at most */
export const lastUsed = <T>(limit: number): LastUsed<T> => {
  // In the order of their last use, the first longest ago.
  const kept = new Map<string, Promise<T>>()
  return {
    get: (key, make) => {
      const value = kept.get(key) ?? make()
      kept.delete(key)
      kept.set(key, value)
      value.catch(() => kept.get(key) === value && kept.delete(key))
      const [oldest] = kept.keys()
      if (kept.size > limit && oldest !== undefined) kept.delete(oldest)
      return value
    },
  }
}
