import type { CefrLevel, LanguageCode } from '../../../src/domain/codes.ts'
import type { Jobseeker } from '../../../src/domain/jobseeker.ts'
import type { Municipality } from '../../../src/taxonomy/municipalities.ts'
import { otherLanguageShare, samiShare, swedishShare } from './places.ts'
import type { Random, Weighted } from './random.ts'

/** Languages of people who moved to Finland, by how many speak them. */
const MOTHER_TONGUES: Weighted<LanguageCode> = [
  ['ru', 24],
  ['et', 13],
  ['ar', 10],
  ['uk', 9],
  ['so', 7],
  ['en', 7],
  ['fa', 6],
  ['ku', 5],
  ['zh', 4],
  ['vi', 4],
  ['th', 3],
  ['es', 3],
]

/** Finnish of people who are learning it. */
const LEARNT: Weighted<CefrLevel | undefined> = [
  [undefined, 6],
  ['A1', 14],
  ['A2', 24],
  ['B1', 30],
  ['B2', 16],
  ['C1', 8],
  ['C2', 2],
]
const ENGLISH: Weighted<CefrLevel | undefined> = [
  [undefined, 22],
  ['A1', 10],
  ['A2', 20],
  ['B1', 20],
  ['B2', 17],
  ['C1', 9],
  ['C2', 2],
]
const SECOND_NATIONAL: Weighted<CefrLevel | undefined> = [
  [undefined, 45],
  ['A1', 20],
  ['A2', 18],
  ['B1', 11],
  ['B2', 5],
  ['C1', 1],
]

export type Spoken = { readonly first: LanguageCode; readonly levels: Jobseeker['languages'] }

/** @param signs probability that the first language is Finnish Sign Language */
export const drawLanguages = (random: Random, home: Municipality, signs: number): Spoken => {
  const first = drawFirst(random, home, signs)
  const levels: Partial<Record<LanguageCode, CefrLevel>> = { [first]: 'C2' }
  const learn = (language: LanguageCode, level: CefrLevel | undefined) => {
    if (level) levels[language] ??= level
  }
  if (first === 'fi') learn('sv', random.weighted(SECOND_NATIONAL))
  else if (first === 'sv') learn('fi', random.pick(['B1', 'B2', 'C1', 'C1', 'C2'] as const))
  else if (first === 'fse') learn('fi', random.pick(['B1', 'B2', 'C1'] as const))
  else if (first === 'se') learn('fi', 'C2')
  else learn(swedishShare(home) > 0.5 ? 'sv' : 'fi', random.weighted(LEARNT))
  if (first === 'uk' && random.chance(0.7)) learn('ru', 'C1')
  learn('en', random.weighted(ENGLISH))
  return { first, levels: random.chance(0.04) ? undefined : levels }
}

const drawFirst = (random: Random, home: Municipality, signs: number): LanguageCode => {
  if (random.chance(signs)) return 'fse'
  if (random.chance(otherLanguageShare(home))) return random.weighted(MOTHER_TONGUES)
  if (random.chance(swedishShare(home))) return 'sv'
  return random.chance(samiShare(home)) ? 'se' : 'fi'
}

const NATIVE: ReadonlySet<LanguageCode> = new Set(['fi', 'sv', 'fse', 'se'])

export const movedToFinland = ({ first }: Spoken): boolean => !NATIVE.has(first)
