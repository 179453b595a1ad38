/**
 * How far a skill that somebody holds helps with one that is asked: a number 1–100, directed from held to asked.
 *
 * Closed-form item regression over occupations (EASE: Steck, Embarrassingly Shallow Autoencoders for Sparse Data, WWW
 * 2019): each skill is predicted, over all occupations, from the other skills that the occupation asks, by least squares
 * with a ridge λ. X has a row for each occupation: 1 for an essential skill; a skill that no occupation needs is told by
 * those that have it as optional, OPTIONAL for each. (Optional relations of the others blur what stands beside what: with
 * ⅒ for each, recall is 0.008 lower, with ¼ 0.02.) With P = (XᵀX + λI)⁻¹ the weight of the held i for the asked j is B_ij = −P_ij / P_jj; it is computed by the smaller side,
 * P = (I − Xᵀ(XXᵀ + λI)⁻¹X) / λ, so that only a matrix of occupations is inverted.
 *
 * Of B the weights from LEAST on are kept, at most MOST for an asked skill: 35 on the mean with ESCO 1.2, more for
 * what stands beside much. What is left out is made good by the others: the weights kept for an asked skill are fitted anew among
 * themselves, with the same ridge. The similarity is 100 · ⁴√weight, so that the many small ones can be told apart.
 *
 * `bench/similarity.ts` measures these lists beside simpler ones.
 */

import { knownIn } from '../known.ts'
import type { Esco } from './esco.ts'
import { invert, paddedSize, solve } from './positive-definite.ts'

/** `skill` is an index into `Esco.skills`. */
export type SimilarSkill = { readonly skill: number; readonly similarity: number }

const RIDGE = 12
const OPTIONAL = 1 / 5
/** The least weight that is kept before the rest is fitted anew. */
const LEAST = 0.01
/** An asked skill is looked at in each opening that asks it. With 160 recall is 0.003 lower, with 64 by 0.02. */
const MOST = 256

/** Occupations and skills that stand together, with the weight of each. */
type Line = { readonly of: Int32Array; readonly weights: Float64Array }
type Crossings = { readonly occupations: readonly Line[]; readonly skills: readonly Line[] }

const lineOf = (entries: readonly (readonly [number, number])[]): Line => ({
  of: Int32Array.from(entries, ([at]) => at),
  weights: Float64Array.from(entries, ([, weight]) => weight),
})

/** In an order of their own, so that rounding does not depend on that of the files. */
const crossingsOf = ({ skills, occupations }: Esco): Crossings => {
  const indexOf = new Map(skills.map(({ uri }, index) => [uri, index]))
  const needed = new Set(occupations.flatMap(({ essential }) => essential))
  const rows = [...occupations]
    .sort((a, b) => (a.uri < b.uri ? -1 : 1))
    .map(({ essential, optional }) => {
      const weights = new Map<number, number>()
      for (const uri of optional) if (!needed.has(uri)) weights.set(knownIn(indexOf, uri), OPTIONAL)
      for (const uri of essential) weights.set(knownIn(indexOf, uri), 1)
      return [...weights].sort(([a], [b]) => a - b)
    })
    .filter((row) => row.length > 0)
  const columns: (readonly [number, number])[][] = skills.map(() => [])
  rows.forEach((row, occupation) => {
    for (const [skill, weight] of row) columns[skill]?.push([occupation, weight])
  })
  return { occupations: rows.map(lineOf), skills: columns.map(lineOf) }
}

const NOTHING: Line = { of: new Int32Array(), weights: new Float64Array() }
const lineAt = (lines: readonly Line[], at: number): Line => lines[at] ?? NOTHING

/** (XXᵀ + λI)⁻¹, row-major. */
const inverseOfOccupations = ({ occupations, skills }: Crossings) => {
  const size = paddedSize(occupations.length)
  const values = new Float64Array(size * size)
  for (const { of, weights } of skills)
    for (const [a, row] of of.entries())
      for (const [b, column] of of.entries()) {
        if (column > row) break
        const at = row * size + column
        values[at] = (values[at] ?? 0) + (weights[a] ?? 0) * (weights[b] ?? 0)
      }
  for (let row = 0; row < size; row++) values[row * (size + 1)] = (values[row * (size + 1)] ?? 0) + RIDGE
  invert({ size, values })
  return { size, values }
}

type Kept = { readonly skill: number; readonly weight: number }

/** For each asked skill the held ones with their weight in B, the most first. */
const keptOf = (crossings: Crossings): ((asked: number) => readonly Kept[]) => {
  const { size, values } = inverseOfOccupations(crossings)
  const { skills } = crossings
  const projected = new Float64Array(size)
  const product = ({ of, weights }: Line): number => {
    let sum = 0
    for (let place = 0; place < of.length; place++)
      sum += (weights[place] ?? 0) * (projected[of[place] ?? 0] ?? 0)
    return sum
  }
  return (asked) => {
    const own = lineAt(skills, asked)
    if (own.of.length === 0) return []
    projected.fill(0)
    for (let place = 0; place < own.of.length; place++) {
      const weight = own.weights[place] ?? 0
      const from = (own.of[place] ?? 0) * size
      for (let at = 0; at < size; at++)
        projected[at] = (projected[at] ?? 0) + weight * (values[from + at] ?? 0)
    }
    const rest = 1 - product(own)
    const kept: Kept[] = []
    for (const [skill, line] of skills.entries()) {
      const weight = product(line) / rest
      if (weight >= LEAST && skill !== asked) kept.push({ skill, weight })
    }
    return kept.sort((a, b) => b.weight - a.weight || a.skill - b.skill).slice(0, MOST)
  }
}

/** The weights of these held skills for the asked one, fitted among themselves. */
const fittedOf = (crossings: Crossings): ((asked: number, held: readonly number[]) => Float64Array) => {
  const places = new Int32Array(crossings.skills.length).fill(-1)
  return (asked, held) => {
    const size = paddedSize(held.length)
    const values = new Float64Array(size * size)
    const right = new Float64Array(size)
    held.forEach((skill, place) => {
      places[skill] = place
    })
    held.forEach((skill, place) => {
      const { of, weights } = lineAt(crossings.skills, skill)
      for (let at = 0; at < of.length; at++) {
        const mine = weights[at] ?? 0
        const row = lineAt(crossings.occupations, of[at] ?? 0)
        for (let other = 0; other < row.of.length; other++) {
          const beside = row.of[other] ?? 0
          const both = mine * (row.weights[other] ?? 0)
          if (beside === asked) right[place] = (right[place] ?? 0) + both
          const column = places[beside] ?? -1
          if (column >= 0) values[place * size + column] = (values[place * size + column] ?? 0) + both
        }
      }
    })
    for (let place = 0; place < size; place++)
      values[place * (size + 1)] = (values[place * (size + 1)] ?? 0) + RIDGE
    for (const skill of held) places[skill] = -1
    solve({ size, values }, right)
    return right
  }
}

/** Roots are rounded correctly by IEEE 754, unlike powers. */
const similarityOf = (weight: number): number =>
  Math.round(100 * Math.sqrt(Math.sqrt(Math.min(1, Math.max(0, weight)))))

/**
 * For each asked skill the held ones that help with it, by index into `esco.skills`: similarity 1–100, highest first, then
 * by index; never the skill itself. The order of occupations and of their lists is without effect.
 */
export const nearestSkills = (esco: Esco): readonly (readonly SimilarSkill[])[] => {
  const crossings = crossingsOf(esco)
  const kept = keptOf(crossings)
  const fitted = fittedOf(crossings)
  return esco.skills.map((_, asked) => {
    const held = kept(asked)
      .map(({ skill }) => skill)
      .sort((a, b) => a - b)
    const weights = fitted(asked, held)
    return held
      .map((skill, place) => ({
        skill,
        similarity: similarityOf(weights[place] ?? 0),
      }))
      .filter(({ similarity }) => similarity > 0)
      .sort((a, b) => b.similarity - a.similarity || a.skill - b.skill)
  })
}
