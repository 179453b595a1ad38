/** Hides essential skills of occupations, and says how many of them a ranking brings back. */
import { createRandom } from '../../scripts/tools/synthetic/random.ts'
import type { Esco, EscoOccupation } from '../../src/taxonomy/esco/esco.ts'

/** Skills by index into `Esco.skills`. */
export type Asked = {
  /** Without what is hidden. */
  readonly occupation: EscoOccupation
  readonly seen: readonly number[]
  readonly hidden: ReadonlySet<number>
}

export type Recall = {
  /** 0–1, of the occupations' own recalls. */
  readonly mean: number
  readonly standardError: number
}

/**
 * @param given.leastEssential so many essential skills an occupation must have to be drawn
 * @param given.percent of an occupation's essential skills, rounded
 * @returns `left`: ESCO without the hidden relations, whether they are written once or, as optional too, twice
 */
export const hideSkills = (
  esco: Esco,
  given: {
    readonly seed: number
    readonly occupations: number
    readonly leastEssential: number
    readonly percent: number
  },
): { readonly left: Esco; readonly asked: readonly Asked[] } => {
  const indexOf = new Map(esco.skills.map(({ uri }, index) => [uri, index]))
  const fit = esco.occupations.flatMap(({ essential }, at) =>
    new Set(essential).size >= given.leastEssential ? [at] : [],
  )
  const drawn = new Set(createRandom(given.seed, 0).sample(fit, given.occupations))
  const asked: Asked[] = []
  const occupations = esco.occupations.map((occupation, at) => {
    if (!drawn.has(at)) return occupation
    const essential = [...new Set(occupation.essential)]
    const count = Math.round((essential.length * given.percent) / 100)
    const hidden = new Set(createRandom(given.seed, 1 + at).sample(essential, count))
    const rest = {
      ...occupation,
      essential: essential.filter((uri) => !hidden.has(uri)),
      optional: occupation.optional.filter((uri) => !hidden.has(uri)),
    }
    asked.push({
      occupation: rest,
      seen: rest.essential.map((uri) => indexOf.get(uri)!),
      hidden: new Set([...hidden].map((uri) => indexOf.get(uri)!)),
    })
    return rest
  })
  return { left: { ...esco, occupations }, asked }
}

/**
 * Which share of the hidden skills stands among the first `at`, all skills but the seen ones ranked by score, ties by
 * index; what scores 0 is not ranked.
 * @param scoresOf of every skill for an occupation; only read
 */
export const recallAt = (
  at: number,
  asked: readonly Asked[],
  scoresOf: (asked: Asked) => Float64Array,
): Recall => {
  const recalls = asked.map((each) => {
    const scores = scoresOf(each)
    const seen = new Set(each.seen)
    const ranked = [...scores.keys()].filter((skill) => scores[skill]! > 0 && !seen.has(skill))
    ranked.sort((a, b) => scores[b]! - scores[a]! || a - b)
    return ranked.slice(0, at).filter((skill) => each.hidden.has(skill)).length / each.hidden.size
  })
  const mean = recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length
  const variance = recalls.reduce((sum, recall) => sum + (recall - mean) ** 2, 0) / (recalls.length - 1)
  return { mean, standardError: Math.sqrt(variance / recalls.length) }
}
