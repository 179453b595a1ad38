/** What a row is found by: one number for each skill with its proficiency, occupation with its years, wish and avoidance. */

/** Years from which on more bring nothing: they share a key. */
export const MOST_YEARS = 2
/** Proficiencies 0 (not stated) to 4. */
export const PROFICIENCIES = 5

const KIND = 2 ** 28
const SKILL = 1
const EXPERIENCE = 2
const WISHED = 3
const AVOIDED = 4

/** @param proficiency 0 not stated, 1–4 */
export const skillKey = (skill: number, proficiency: number): number => SKILL * KIND + skill * 8 + proficiency

export const experienceKey = (occupation: number, years: number): number =>
  EXPERIENCE * KIND + occupation * 4 + Math.min(MOST_YEARS, years)

export const wishedKey = (occupation: number): number => WISHED * KIND + occupation

export const avoidedKey = (occupation: number): number => AVOIDED * KIND + occupation

export const skillKeys = (skill: number): readonly number[] =>
  Array.from({ length: PROFICIENCIES }, (_, proficiency) => skillKey(skill, proficiency))

export const experienceKeys = (occupation: number): readonly number[] =>
  Array.from({ length: MOST_YEARS + 1 }, (_, years) => experienceKey(occupation, years))
