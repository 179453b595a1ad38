/**
 * `node bench/similarity.ts <folder of ESCO> [--seed 20261124] [--json]`: are the lists of similar skills that scoring uses
 * good? Of 500 occupations 30 % of the essential skills are hidden: taken out of ESCO, and the lists made of what is left.
 * All skills but the ones still seen as essential are then ranked for each occupation. How many of the hidden stand among
 * the first 20? Beside it the same for the measure of before, whole and as its lists were, and for two simpler rankings;
 * and what the lists look like.
 */
import { parseArgs } from 'node:util'
import { shippedWeights } from '../src/matching/parse-weights.ts'
import { similarPercent } from '../src/scoring/criteria/skills.ts'
import type { Esco } from '../src/taxonomy/esco/esco.ts'
import { readEsco } from '../src/taxonomy/esco/read-esco.ts'
import { nearestSkills, type SimilarSkill } from '../src/taxonomy/esco/similarity.ts'
import { type Asked, hideSkills, type Recall, recallAt } from './similarity/hidden-skills.ts'
import { skillSimilarity } from './similarity/shared-contexts.ts'

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

/** What each held skill helps with. */
type HelpsWith = readonly (readonly SimilarSkill[])[]

/** Scores of all skills by what the seen ones help with: all of it together, or the best alone. */
const scoredBy =
  (helpsWith: (skill: number) => readonly SimilarSkill[], how: 'sum' | 'best') =>
  ({ seen }: Asked): Float64Array => {
    const scores = new Float64Array(left.skills.length)
    for (const skill of seen)
      for (const { skill: other, similarity } of helpsWith(skill))
        scores[other] = how === 'sum' ? scores[other]! + similarity : Math.max(scores[other]!, similarity)
    return scores
  }

/** Lists are kept by the skill that is asked. */
const turned = (byAsked: HelpsWith): HelpsWith => {
  const byHeld: SimilarSkill[][] = byAsked.map(() => [])
  byAsked.forEach((list, asked) => {
    for (const { skill, similarity } of list) byHeld[skill]!.push({ skill: asked, similarity })
  })
  return byHeld
}
/** What scoring gives for a similar skill, by the weights that ship. */
const { similar } = shippedWeights().skills
const scored = (list: readonly SimilarSkill[]) =>
  list
    .filter(({ similarity }) => similarity >= similar.from)
    .map(({ skill, similarity }) => ({ skill, similarity: similarPercent(similarity, similar) }))
const lists = turned(nearestSkills(left).map(scored))
const before = skillSimilarity(left)
const allBefore = left.skills.map((_, skill) => before(skill, 1))
/** As scoring had them: the ten nearest of an asked skill, from 40 on. */
const listsBefore = turned(
  allBefore.map((list) => list.filter(({ similarity }) => similarity >= 40).slice(0, 10)),
)

const recalls = {
  lists: recallAt(
    AT,
    asked,
    scoredBy((skill) => lists[skill]!, 'sum'),
  ),
  bestOfLists: recallAt(
    AT,
    asked,
    scoredBy((skill) => lists[skill]!, 'best'),
  ),
  listsBefore: recallAt(
    AT,
    asked,
    scoredBy((skill) => listsBefore[skill]!, 'sum'),
  ),
  bestBefore: recallAt(
    AT,
    asked,
    scoredBy((skill) => listsBefore[skill]!, 'best'),
  ),
  wholeBefore: recallAt(
    AT,
    asked,
    scoredBy((skill) => allBefore[skill]!, 'sum'),
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
  perSkill: shipped.flat().length / shipped.length,
  longest: Math.max(...shipped.map(({ length }) => length)),
  /** Of the similarities in the lists: 1–9, 10–19, …, 90–99, 100. */
  byTens: Array.from(
    { length: 11 },
    (_, tens) => shipped.flat().filter(({ similarity }) => Math.floor(similarity / 10) === tens).length,
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
  line(
    'the lists that scoring uses: sum of the percents that scoring gives for the essential skills still seen',
    recalls.lists,
  )
  line('the best percent of these lists alone: what one item of scoring takes', recalls.bestOfLists)
  line('the lists before: the ten nearest with 40 or more', recalls.listsBefore)
  line('the same of the lists before', recalls.bestBefore)
  line('the measure before, with no list cut off', recalls.wholeBefore)
  line('how many occupations of the ISCO unit group ask for it, then popularity', recalls.unitGroup)
  line('popularity: how many occupations ask for it as essential', recalls.popularity)
  console.log(
    `nearest of ${report.skills} skills in ${seconds.toFixed(2)} s; resident ${report.residentMb.before.toFixed(0)} MB with ESCO read, ${report.residentMb.peak.toFixed(0)} MB at the peak`,
  )
  console.log(
    `${report.withNearest} skills have a list, ${report.perSkill.toFixed(1)} on the mean, ${report.longest} the longest; similarities 1–9, 10–19, …, 100: ${report.byTens.join(', ')}`,
  )
}
