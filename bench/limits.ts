/**
 * `node bench/limits.ts <folder of shared data> [--json]`: do the first occupations of a person with limits spare them?
 *
 * O*NET's occupations of a unit group are parted in two. The demands of the group are suggested from one half; how much
 * its work asks is read from the other, which the engine has not seen; then the halves change places. People are seeded:
 * one to three abilities of one chapter severely limited, all others
 * ordinary. Occupations are ordered by the points of the abilities criterion,
 * compared with the rule before demands deducted, and with the plainest order there is: by the worst percentile among the
 * limited abilities.
 *
 * `demanding`: of each first twenty, the share that asks a limited ability highly (top quarter of the held-out ratings);
 * `auc`: how often an occupation that asks none highly stands before one that does. Ties count half.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createRandom } from '../scripts/tools/synthetic/random.ts'
import type { DemandableAbility } from '../src/domain/codes.ts'
import { shippedWeights } from '../src/matching/parse-weights.ts'
import { ELEMENTS_OF } from '../src/taxonomy/onet/ability-map.ts'
import { type AbilityRatings, medianRatings } from '../src/taxonomy/onet/demand-profile.ts'
import { readOnetRatings } from '../src/taxonomy/onet/read-onet.ts'
import { SEED } from './corpus.ts'
import { type Limited, ORDERS, type Order, suggestedFrom } from './limits/orders.ts'

const PEOPLE = 400
const FIRST = 20
/** In halves: very hard at most. */
const MOST_LIMITED = 2
/** Limits come together: the first letters of ICF's codes are a chapter, such as moving or seeing and hearing. */
const chapterOf = (ability: DemandableAbility): string => ability.slice(0, 2)
/** Of the held-out ratings, from this share on: asked highly. */
const HIGHLY = 0.75

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const [folder] = positionals
if (!folder) {
  console.error('node bench/limits.ts <folder of shared data> [--json]')
  process.exit(2)
}
const onet = join(folder, 'onet')
if (!existsSync(onet)) {
  console.log(`There is no ${onet}: nothing to measure.`)
  process.exit(0)
}

const ABILITIES = [...ELEMENTS_OF.keys()]

const limitedPeople = (): readonly Limited[] => {
  const random = createRandom(SEED, 0)
  return Array.from({ length: PEOPLE }, () => {
    const chapter = chapterOf(random.pick(ABILITIES))
    const abilities = ABILITIES.filter((ability) => chapterOf(ability) === chapter)
    return random
      .sample(abilities, random.int(1, 3))
      .map((ability) => ({ ability, level: random.int(0, MOST_LIMITED) / 2 }))
  })
}

type Half = ReadonlyMap<string, AbilityRatings>

/** Of each unit group of several rated occupations, every other one: the median of each half. */
const halves = (): readonly [Half, Half] => {
  const { rated, unitGroups } = readOnetRatings(onet)
  const both: [Map<string, AbilityRatings>, Map<string, AbilityRatings>] = [new Map(), new Map()]
  for (const [group, codes] of unitGroups) {
    if (codes.length < 2) continue
    const sorted = [...codes].sort()
    for (const [half, into] of both.entries())
      into.set(
        group,
        medianRatings(
          sorted.filter((_, place) => place % 2 === half).flatMap((code) => rated.get(code) ?? []),
        ),
      )
  }
  return both
}

/** By ability, the groups whose work asks it highly. */
const askedHighly = (half: Half): ReadonlyMap<DemandableAbility, ReadonlySet<string>> =>
  new Map(
    ABILITIES.map((ability) => {
      const levels = [...half].flatMap(([group, ratings]) => {
        const rating = ratings.get(ability)
        return rating ? [{ group, level: rating.level }] : []
      })
      const sorted = levels.map(({ level }) => level).sort((a, b) => a - b)
      const from = sorted[Math.floor(sorted.length * HIGHLY)] ?? Number.POSITIVE_INFINITY
      return [ability, new Set(levels.flatMap(({ group, level }) => (level >= from ? [group] : [])))]
    }),
  )

type Placed = { readonly score: number; readonly demanding: boolean }

/** Whoever has the score of the last place has a part of it. */
const demandingShare = (placed: readonly Placed[]): number => {
  const sorted = [...placed].sort((a, b) => b.score - a.score)
  const last = sorted[FIRST - 1]?.score ?? Number.NEGATIVE_INFINITY
  const over = sorted.filter(({ score }) => score > last)
  const on = sorted.filter(({ score }) => score === last)
  const count = (of: readonly Placed[]) => of.filter(({ demanding }) => demanding).length
  return (count(over) + (count(on) * (FIRST - over.length)) / on.length) / FIRST
}

/** How often one that spares stands before one that demands. */
const areaUnder = (placed: readonly Placed[]): number | undefined => {
  const spared = placed.filter(({ demanding }) => !demanding).map(({ score }) => score)
  const asked = placed.filter(({ demanding }) => demanding).map(({ score }) => score)
  if (spared.length === 0 || asked.length === 0) return undefined
  let before = 0
  for (const a of spared) for (const b of asked) before += a > b ? 1 : a === b ? 0.5 : 0
  return before / (spared.length * asked.length)
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length

const people = limitedPeople()
const weights = shippedWeights()
const figures = new Map<Order, { readonly demanding: number[]; readonly auc: number[] }>()
let occupations = 0
let base = 0
const [first, second] = halves()
for (const [seen, heldOut] of [
  [first, second],
  [second, first],
] as const) {
  const suggested = suggestedFrom(seen)
  const highly = askedHighly(heldOut)
  occupations = seen.size
  for (const [name, orderOf] of Object.entries(ORDERS) as [Order, (typeof ORDERS)[Order]][]) {
    const order = orderOf(suggested, weights)
    const into = figures.get(name) ?? { demanding: [], auc: [] }
    figures.set(name, into)
    for (const person of people) {
      const score = order(person)
      const placed = [...seen.keys()].map((group) => ({
        score: score(group),
        demanding: person.some(({ ability }) => highly.get(ability)?.has(group)),
      }))
      into.demanding.push(demandingShare(placed))
      const auc = areaUnder(placed)
      if (auc !== undefined) into.auc.push(auc)
      base += placed.filter(({ demanding }) => demanding).length / placed.length
    }
  }
}

const report = {
  people: people.length,
  occupations,
  /** Of all occupations: what drawing lots would give. */
  demandingOfAll: Number((base / (2 * people.length * figures.size)).toFixed(3)),
  orders: Object.fromEntries(
    [...figures].map(([name, { demanding, auc }]) => [
      name,
      { demanding: Number(mean(demanding).toFixed(3)), auc: Number(mean(auc).toFixed(3)) },
    ]),
  ),
}
if (values.json) console.log(JSON.stringify(report, null, 2))
else {
  console.log(
    `${report.people} people, ${report.occupations} unit groups, both halves held out in turn; of all occupations ${(100 * report.demandingOfAll).toFixed(1)} % demand a limited ability highly`,
  )
  for (const [name, { demanding, auc }] of Object.entries(report.orders))
    console.log(
      `${name.padEnd(22)} ${(100 * demanding).toFixed(1).padStart(5)} % of the first ${FIRST}, AUC ${auc.toFixed(3)}`,
    )
}
