/** What one person holds, by number: for judging them, a byte is looked up faster than a posting is found. */
import { MOST_YEARS, PROFICIENCIES } from '../../index/posting-keys.ts'
import type { JobseekerRecord } from '../../index/record.ts'

const NUMBERS = 1 << 16

/** Where the bytes of skills begin, of skills that are only suggested, of occupations with experience; and all of them. */
export const HOLDINGS = {
  skills: 0,
  suggested: NUMBERS,
  experience: 2 * NUMBERS,
  bytes: 3 * NUMBERS,
} as const
/** The place behind all that a relation of a skill fills: there are no points. */
const NOTHING = PROFICIENCIES + 1

/** A relation's first points stand in the place 1: 0 is not held. */
const place = (here: number, worst = here): number => (here + 1) | ((worst + 1) << 4)

/** Lower half: which points of a relation count; upper half: which do when what is not stated is read worst. */
export const writeHoldings = ({ skills, experience }: JobseekerRecord, bytes: Uint8Array): void => {
  bytes.fill(0)
  for (const { skill, proficiency } of skills) {
    bytes[HOLDINGS.suggested + skill] = place(proficiency, NOTHING)
    bytes[HOLDINGS.skills + skill] = place(proficiency, proficiency === 0 ? PROFICIENCIES : proficiency)
  }
  for (const { occupation, years } of experience)
    bytes[HOLDINGS.experience + occupation] = place(Math.min(MOST_YEARS, years))
}
