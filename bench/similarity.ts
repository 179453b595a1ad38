/**
 * `node bench/similarity.ts <folder of ESCO> [--seed 20261124] [--json]`: is the similarity of skills good? Of 500
 * occupations 30 % of the essential skills are hidden: taken out of ESCO, and the similarity computed from what is left.
 * All skills but the ones still seen as essential are then ranked for each occupation. How many of the hidden stand among
 * the first 20? Beside it the same for two simpler rankings, and what the shipped lists look like.
 */
import { parseArgs } from 'node:util'
import type { Esco } from '../src/taxonomy/esco/esco.ts'
import { readEsco } from '../src/taxonomy/esco/read-esco.ts'
import { nearestSkills, type SimilarSkill, skillSimilarity } from '../src/taxonomy/esco/similarity.ts'
import { type Asked, hideSkills, type Recall, recallAt } from './similarity/hidden-skills.ts'

const SEED = 20_261_124
const AT = 20

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string' }, json: { type: 'boolean' } },
  allowPositionals: true,
})
const [folder] = positionals
if (folder === undefined) throw new Error('usage: node bench/similarity.ts <folder of ESCO>')
const seed = values.seed === undefined ? SEED : Number(values.seed)

const esco = readEsco(folder)
const residentBefore = process.memoryUsage.rss()
const started = performance.now()
const shipped = nearestSkills(esco)
const seconds = (performance.now() - started) / 1000
const residentPeak = process.resourceUsage().maxRSS * 1024

const { left, asked } = hideSkills(esco, { seed, occupations: 500, leastEssential: 10, percent: 30 })

/** Of each skill how many of the occupations ask for it as essential. */
const askedBy = (occupations: Esco['occupations']): Float64Array => {
  const indexOf = new Map(left.skills.map(({ uri }, index) => [uri, index]))
  const counts = new Float64Array(left.skills.length)
  for (const { essential } of occupations) for (const uri of new Set(essential)) counts[indexOf.get(uri)!]!++
  return counts
}
const popularity = askedBy(left.occupations)
const byUnitGroup = new Map(
  [...Map.groupBy(left.occupations, ({ unitGroup }) => unitGroup)].map(([group, occupations]) => [
    group,
    // What a group asks for equally often stands by popularity.
    askedBy(occupations).map((count, skill) => count + popularity[skill]! / (left.occupations.length + 1)),
  ]),
)

const summed = (similarTo: (skill: number) => readonly SimilarSkill[]) => {
  const known = new Map<number, readonly SimilarSkill[]>()
  return ({ seen }: Asked): Float64Array => {
    const scores = new Float64Array(left.skills.length)
    for (const skill of seen) {
      const similar = known.get(skill) ?? similarTo(skill)
      known.set(skill, similar)
      for (const { skill: other, similarity } of similar) scores[other]! += similarity
    }
    return scores
  }
}
const similarTo = skillSimilarity(left)
const nearest = nearestSkills(left)
const recalls = {
  similarity: recallAt(
    AT,
    asked,
    summed((skill) => similarTo(skill, 1)),
  ),
  nearestOnly: recallAt(
    AT,
    asked,
    summed((skill) => nearest[skill]!),
  ),
  unitGroup: recallAt(AT, asked, ({ occupation }) => byUnitGroup.get(occupation.unitGroup)!),
  popularity: recallAt(AT, asked, () => popularity),
}

const MB = 2 ** 20
const report = {
  node: process.version,
  seed,
  occupations: asked.length,
  hidden: asked.reduce((sum, { hidden }) => sum + hidden.size, 0),
  recalls,
  seconds,
  residentMb: { before: residentBefore / MB, peak: residentPeak / MB },
  skills: shipped.length,
  withNearest: shipped.filter((list) => list.length > 0).length,
  withTen: shipped.filter((list) => list.length === 10).length,
  /** Of the similarities in the lists: 40–49, 50–59, …, 100. */
  byTens: [4, 5, 6, 7, 8, 9, 10].map(
    (tens) => shipped.flat().filter(({ similarity }) => Math.floor(similarity / 10) === tens).length,
  ),
}
if (values.json) {
  console.log(JSON.stringify(report))
} else {
  const line = (name: string, { mean, standardError }: Recall) =>
    console.log(`  ${mean.toFixed(3)} ± ${standardError.toFixed(3)}  ${name}`)
  console.log(
    `recall at ${AT}, mean of ${report.occupations} occupations, ${report.hidden} hidden skills, seed ${seed}, Node ${report.node}`,
  )
  line('sum of the similarities 0–100 to the essential skills still seen', recalls.similarity)
  line('the same, of the ten nearest with 40 or more alone', recalls.nearestOnly)
  line('how many occupations of the ISCO unit group ask for it, then popularity', recalls.unitGroup)
  line('popularity: how many occupations ask for it as essential', recalls.popularity)
  console.log(
    `nearest of ${report.skills} skills in ${seconds.toFixed(2)} s; resident ${report.residentMb.before.toFixed(0)} MB with ESCO read, ${report.residentMb.peak.toFixed(0)} MB at the peak`,
  )
  console.log(
    `${report.withNearest} skills have a near one, ${report.withTen} have ten; similarities 40–49, 50–59, …, 100: ${report.byTens.join(', ')}`,
  )
}
