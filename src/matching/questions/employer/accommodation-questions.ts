/** The eight accommodations that an employer is asked about: by the occupation alone, so that they tell of nobody. */
import { ACCOMMODATIONS, type AccommodationCode } from '../../../domain/codes.ts'
import { ACCOMMODATION_TABLE } from '../../../taxonomy/accommodations.ts'
import type { Taxonomy } from '../../../taxonomy/taxonomy.ts'
import type { UsualDemands } from '../../../taxonomy/vocabulary.ts'

export const ACCOMMODATION_QUESTIONS = 8

/** Of work of which nothing is known: hours, strength, the way in, learning it, quiet. Most cost nothing. */
export const GENERAL_ACCOMMODATIONS: readonly AccommodationCode[] = [
  'flexible-hours',
  'part-time',
  'extra-breaks',
  'longer-induction',
  'regular-check-ins',
  'quiet-space',
  'lifting-aid',
  'step-free-access',
]

/** Halving eight times stays a whole number. */
const WHOLE = 2 ** ACCOMMODATION_QUESTIONS

/**
 * One after the other, that which makes up for most of what the occupation usually asks: the sum of importance × level
 * over what it compensates, where what one that is chosen already makes up for counts half as much each time. Without
 * the halving, four would be about the same lifting. Equal ones by code; where none makes up for anything, the general ones.
 * @param occupation of the opening; undefined, or one of which nothing is known, has the general eight
 * @returns eight, in the order of their choice
 */
export const accommodationQuestions = (
  occupation: string | undefined,
  taxonomy: Pick<Taxonomy, 'usualDemands'>,
): readonly AccommodationCode[] => {
  const usual = occupation === undefined ? undefined : taxonomy.usualDemands(occupation)
  const chosen = usual ? bridging(usual) : []
  const others = GENERAL_ACCOMMODATIONS.filter((code) => !chosen.includes(code))
  return [...chosen, ...others].slice(0, ACCOMMODATION_QUESTIONS)
}

const bridging = ({ demands }: UsualDemands): readonly AccommodationCode[] => {
  const left = new Map<string, number>(
    demands.map(({ ability, level, importance }) => [ability, importance * level * 2 * WHOLE]),
  )
  const worth = (code: AccommodationCode): number =>
    ACCOMMODATION_TABLE[code].compensates.reduce((sum, ability) => sum + (left.get(ability) ?? 0), 0)
  const chosen: AccommodationCode[] = []
  while (chosen.length < ACCOMMODATION_QUESTIONS) {
    const [best] = ACCOMMODATIONS.filter((code) => !chosen.includes(code))
      .map((code) => ({ code, worth: worth(code) }))
      .sort((a, b) => b.worth - a.worth || (a.code < b.code ? -1 : 1))
    if (!best || best.worth === 0) break
    chosen.push(best.code)
    for (const ability of ACCOMMODATION_TABLE[best.code].compensates)
      left.set(ability, (left.get(ability) ?? 0) / 2)
  }
  return chosen
}
