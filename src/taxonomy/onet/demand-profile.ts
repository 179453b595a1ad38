/**
 * From O*NET's ratings to demands. Ratings are integers in hundredths and levels integers in halves throughout, so that
 * the same files give the same demands everywhere.
 *
 * 1. **Combine.** An ability that several of O*NET's feed has their mean level, weighted by importance above "not
 *    important": seeing in the dark counts for a lorry driver and does not dilute a clerk's near vision. Not the
 *    highest: near vision is high in all work, and would hide the driver's far vision. Its importance is the highest of
 *    its parts.
 * 2. **Level.** Our anchors compare with most work, so an ability's place among all rated occupations decides
 *    (`LEVEL_BY_SHARE`), held back twice by the rating itself. An absolute table instead, 0–7 onto 0–5, would put the
 *    median of all work at 2½ for reading and at 1½ for remembering. The place alone would make balance 3 in half of
 *    all work, where it is rated 1.0, and would tear apart ratings that do not differ: selective attention spans
 *    2.88–3.12 between the quartiles.
 * 3. **Importance.** What stands out is core, as in the starter occupations.
 * 4. **Rating.** Levels in halves make one of what differs: most read 3. So the rating stays beside the level, unrounded:
 *    the place among all occupations and the level itself, equal parts, since the place alone would tear apart ratings
 *    that do not differ. What an ability weighs goes by it.
 *
 * Every ability that matters at all is kept, however low: what is left out would be the same for all limits.
 */
import { DEMANDABLE_ABILITIES, type DemandableAbility } from '../../domain/codes.ts'
import { ELEMENTS_OF } from './ability-map.ts'

export type SuggestedDemand = {
  readonly ability: DemandableAbility
  /** 0.5–5 in halves, 3 as in most work. */
  readonly level: number
  /** 0–6 in hundredths, 3 the middle of all work. */
  readonly rating: number
  /** 1 minor, 2 normal, 3 core. */
  readonly importance: 1 | 2 | 3
}

export type DemandProfile = {
  /** In the order of the contract; never critical and never a gate. */
  readonly demands: readonly SuggestedDemand[]
  /** O*NET-SOC codes, sorted. */
  readonly from: readonly string[]
}

/** In hundredths: importance 100–500, level 0–700. */
export type Rating = { readonly importance: number; readonly level: number }
/** By element id; an element whose rating O*NET advises against using has none. */
export type ElementRatings = ReadonlyMap<string, Rating>
/** By our ability. One without usable ratings has none: it is unsaid, not zero. */
export type AbilityRatings = ReadonlyMap<DemandableAbility, Rating>

/** "Not important" of O*NET's importance scale. */
const NOT_IMPORTANT = 100
/** Nearer "important" (300) than "somewhat": below it, a demand is minor. */
const NORMAL_FROM = 275

/**
 * Level in halves from this share (of 1000) of the occupations on. Chosen so that nearly half read "as in most
 * work", as in the starter occupations, and that 4 and more, one demand in ten there, is no commoner.
 */
const LEVEL_BY_SHARE: readonly (readonly [fromShare: number, halves: number])[] = [
  [0, 3],
  [20, 4],
  [80, 5],
  [250, 6],
  [700, 7],
  [930, 8],
  [990, 9],
  [998, 10],
]
const AS_IN_MOST_WORK = 6
/**
 * A level leaves 3 by one half for each 0.25 between its rating and the median: two of eight analysts one step apart,
 * and above the standard error (its median is 0.16), so that no difference is made of noise.
 */
const RATING_PER_HALF = 25
/**
 * No level is above the rating plus one, downwards to halves: O*NET's examples at 1 and 2 are what everybody does
 * (light a candle, for a steady hand), so what is rated below 2 is never "as in most work". From 4 on, where a person
 * who manages as people usually do is said to be short of it, not above the rating plus a half: a lorry driver's
 * hearing is among the highest in all work, with 3.0 of 7.
 */
const ceilingHalves = (rating: number): number =>
  Math.max(Math.min(Math.floor((rating + 100) / 50), 7), Math.floor((rating + 50) / 50))

/** Core demands: what stands out, six at most; with less than three of those, the most important at 3 as well. */
const CORE = { atLeast: 3, atMost: 6, standsOutFrom: 7, from: AS_IN_MOST_WORK } as const

/** Rounds a quotient of integers, halves upwards. */
const divide = (dividend: number, divisor: number): number =>
  Math.floor((2 * dividend + divisor) / (2 * divisor))

export const abilityRatings = (elements: ElementRatings): AbilityRatings => {
  const ratings = new Map<DemandableAbility, Rating>()
  for (const [ability, ids] of ELEMENTS_OF) {
    const parts = ids.flatMap((id) => elements.get(id) ?? [])
    if (parts.length === 0) continue
    let weights = 0
    let weighted = 0
    for (const { importance, level } of parts) {
      weights += importance - NOT_IMPORTANT
      weighted += (importance - NOT_IMPORTANT) * level
    }
    ratings.set(ability, {
      importance: Math.max(...parts.map(({ importance }) => importance)),
      level: weights === 0 ? 0 : divide(weighted, weights),
    })
  }
  return ratings
}

/** Of an even number the mean of the two in the middle. */
const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  const [before = 0, middle = before] = sorted.slice(Math.max(half - 1, 0), half + 1)
  return sorted.length % 2 === 1 ? middle : divide(before + middle, 2)
}

/** Of several occupations that are one in another classification: the median, so that no single odd one decides. */
export const medianRatings = (occupations: readonly AbilityRatings[]): AbilityRatings => {
  const ratings = new Map<DemandableAbility, Rating>()
  for (const ability of ELEMENTS_OF.keys()) {
    const rated = occupations.flatMap((occupation) => occupation.get(ability) ?? [])
    if (rated.length > 0)
      ratings.set(ability, {
        importance: median(rated.map(({ importance }) => importance)),
        level: median(rated.map(({ level }) => level)),
      })
  }
  return ratings
}

/** Of one ability over all occupations. */
type Distribution = {
  /** Ascending, as are the importances. */
  readonly levels: readonly number[]
  readonly importances: readonly number[]
  readonly medianLevel: number
}
export type RatingScale = ReadonlyMap<DemandableAbility, Distribution>

export const ratingScale = (occupations: readonly AbilityRatings[]): RatingScale =>
  new Map(
    [...ELEMENTS_OF.keys()].flatMap((ability): [DemandableAbility, Distribution][] => {
      const rated = occupations.flatMap((occupation) => occupation.get(ability) ?? [])
      const ascending = (value: (rating: Rating) => number) => rated.map(value).toSorted((a, b) => a - b)
      const levels = ascending(({ level }) => level)
      if (levels.length === 0) return []
      const importances = ascending(({ importance }) => importance)
      return [[ability, { levels, importances, medianLevel: median(levels) }]]
    }),
  )

/** How many of 1000 lie below; equal ones count half. */
const shareBelow = (sorted: readonly number[], value: number): number => {
  const firstOver = (isOver: (other: number) => boolean): number => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      const other = sorted[middle]
      if (other === undefined || isOver(other)) high = middle
      else low = middle + 1
    }
    return low
  }
  const below = firstOver((other) => other >= value)
  const upTo = firstOver((other) => other > value)
  return Math.floor(((below + upTo) * 500) / sorted.length)
}

/** In halves. A higher rating never gives a lower level. */
const levelHalves = (rating: number, { levels, medianLevel }: Distribution): number => {
  const share = shareBelow(levels, rating)
  let halves = 0
  for (const [fromShare, level] of LEVEL_BY_SHARE) if (share >= fromShare) halves = level
  const room = Math.floor(Math.abs(rating - medianLevel) / RATING_PER_HALF)
  const steps = halves - AS_IN_MOST_WORK
  const held = AS_IN_MOST_WORK + Math.sign(steps) * Math.min(Math.abs(steps), room)
  return Math.max(1, Math.min(held, ceilingHalves(rating)))
}

/** In hundredths: of a place in thousandths and a level of 0–700, each on 0–600 with the middle at 300, the mean. */
const ratingOf = (share: number, level: number): number => divide(21 * share + 30 * level, 70)

/** What an occupation so rated usually asks; what is not important at all it does not ask. */
export const demandsOf = (ratings: AbilityRatings, scale: RatingScale): readonly SuggestedDemand[] => {
  const demanded = DEMANDABLE_ABILITIES.flatMap((ability) => {
    const rating = ratings.get(ability)
    const distribution = scale.get(ability)
    if (!rating || !distribution || rating.importance <= NOT_IMPORTANT) return []
    return {
      ability,
      importance: rating.importance,
      halves: levelHalves(rating.level, distribution),
      rating: ratingOf(shareBelow(distribution.levels, rating.level), rating.level),
      /** How unusual it is that it matters so much. */
      share: shareBelow(distribution.importances, rating.importance),
    }
  })
  const core = new Set(
    demanded
      .filter(({ halves, importance }) => halves >= CORE.from && importance >= NORMAL_FROM)
      .toSorted((a, b) => b.halves - a.halves || b.share - a.share || b.importance - a.importance)
      .filter(({ halves }, place) => place < (halves >= CORE.standsOutFrom ? CORE.atMost : CORE.atLeast))
      .map(({ ability }) => ability),
  )
  return demanded.map(({ ability, importance, halves, rating }) => ({
    ability,
    level: halves / 2,
    rating: rating / 100,
    importance: core.has(ability) ? 3 : importance >= NORMAL_FROM ? 2 : 1,
  }))
}
