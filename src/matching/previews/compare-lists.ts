/** Two lists of one opening side by side: who left, how far the orders agree, who moved most. Pure. */

/** The share of the first `k` of one list that are not among the first `k` of the other. */
export const leftOf = (was: readonly string[], is: readonly string[], k: number): readonly string[] => {
  const now = new Set(is.slice(0, k))
  return was.slice(0, k).filter((id) => !now.has(id))
}

/**
 * Kendall's τ-b of the places of everybody in either list; who is on one alone stands, equal to others of that kind,
 * behind everybody on the other. (concordant − discordant) / √((pairs − tied in one) × (pairs − tied in the other)).
 * 1 where a list orders nobody: then there is nothing to disagree on. A list has a handful of places, so pairs are counted.
 */
export const kendallTauB = (was: readonly string[], is: readonly string[]): number => {
  const all = [...new Set([...was, ...is])]
  const places = all.map((id) => [placeOf(was, id), placeOf(is, id)] as const)
  let [sum, untiedWas, untiedIs] = [0, 0, 0]
  for (const [i, [wasOne, isOne]] of places.entries())
    for (const [wasOther, isOther] of places.slice(0, i)) {
      const a = Math.sign(wasOne - wasOther)
      const b = Math.sign(isOne - isOther)
      sum += a * b
      untiedWas += Math.abs(a)
      untiedIs += Math.abs(b)
    }
  return untiedWas === 0 || untiedIs === 0 ? 1 : sum / Math.sqrt(untiedWas * untiedIs)
}

/** From 1; one behind the last for who is not on the list. */
const placeOf = (list: readonly string[], id: string): number => {
  const at = list.indexOf(id)
  return at < 0 ? list.length + 1 : at + 1
}

export type Move = {
  readonly id: string
  /** From 1; null behind the list. */
  readonly was: number | null
  readonly is: number | null
  /** Places moved, behind the list counted as the place after its last. */
  readonly by: number
}

/** Everybody whose place is another, furthest first, then by the better of both places. */
export const movesOf = (was: readonly string[], is: readonly string[]): readonly Move[] => {
  const onList = (list: readonly string[], id: string) => (list.includes(id) ? placeOf(list, id) : null)
  return [...new Set([...was, ...is])]
    .map((id) => ({
      ...{ id, was: onList(was, id), is: onList(is, id) },
      by: Math.abs(placeOf(was, id) - placeOf(is, id)),
    }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by || bestOf(a) - bestOf(b))
}

const bestOf = ({ was, is }: Move): number => Math.min(was ?? Number.MAX_VALUE, is ?? Number.MAX_VALUE)
