/** How much it tells that an occupation asks a skill: the fewer ask it, the more. */

/** Steps in which a count halves. */
const STEPS = 4

/**
 * ⌊4 · log₂(occupations / count)⌋ + 1, the inverse document frequency in whole quarters of a halving: by whole numbers, so
 * that it is the same on every machine.
 * @param count occupations that ask the skill; of none it is as rare as of one
 * @returns at least 1
 */
export const rarityOf = (count: number, occupations: number): number => {
  const [few, all] = [
    BigInt(Math.max(1, count)) ** BigInt(STEPS),
    BigInt(Math.max(1, occupations)) ** BigInt(STEPS),
  ]
  let rarity = 1
  for (let power = few * 2n; power <= all; power *= 2n) rarity += 1
  return rarity
}

/**
 * How many of some occupations ask each skill. Who asks a skill asks what lies above it as well, so that a broad one, which
 * few name, is not taken for a rare one.
 * @param occupations of each the codes of skills that it asks
 */
export const askedBy = (
  occupations: readonly (readonly string[])[],
  parentsOf: (skill: string) => readonly string[],
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const skills of occupations) {
    const asked = new Set(skills)
    // What is added to a set while it is walked is walked too.
    for (const skill of asked) for (const parent of parentsOf(skill)) asked.add(parent)
    for (const skill of asked) counts.set(skill, (counts.get(skill) ?? 0) + 1)
  }
  return counts
}
