/** Codes that only the vocabulary can check: each unknown one is a fault at its own place. */
import type { Jobseeker } from '../domain/jobseeker.ts'
import type { Opening } from '../domain/opening.ts'
import type { PartOf } from '../domain/record-layers.ts'
import type { Weights } from '../domain/weights.ts'
import { type Fault, pointerOf } from '../errors.ts'
import { told } from '../messages.ts'
import { AREAS } from './municipalities.ts'
import type { Taxonomy } from './taxonomy.ts'

/** What the vocabulary says of a body that is to be written. */
export type RecordChecks = {
  /** Unknown codes of a body, each at its pointer. */
  checkJobseeker(jobseeker: PartOf<Jobseeker>): readonly Fault[]
  checkOpening(opening: PartOf<Opening>): readonly Fault[]
  /** The area that holds a jobseeker or an opening; null where none follows. */
  areaOf(body: Located): string | null
}
type Located = { readonly municipality?: string | undefined; readonly area?: string | undefined }

export const recordChecks = (taxonomy: Taxonomy): RecordChecks => ({
  checkJobseeker: (jobseeker) => checkJobseeker(jobseeker, taxonomy),
  checkOpening: (opening) => checkOpening(opening, taxonomy),
  areaOf: ({ area, municipality }) =>
    area ?? (municipality === undefined ? null : (taxonomy.areaOf(municipality) ?? null)),
})

type Path = readonly (string | number)[]
type Vocabulary = 'municipality' | 'area' | 'skill' | 'occupation' | 'weights'

/** That there is no such code. @param pointer as of `Fault`, or `:name` for a part of the path */
export const unknownCode = (pointer: string, what: Vocabulary, code: string): Fault => ({
  ...{ pointer, code: `unknown-${what}` },
  message: told('fault.unknownCode', { what, code }),
})

const checker = (taxonomy: Taxonomy) => {
  const faults: Fault[] = []
  const must = (known: boolean, path: Path, what: Vocabulary, code: string) => {
    if (!known) faults.push(unknownCode(pointerOf(path), what, code))
  }
  return {
    faults,
    municipality: (code: string | undefined, path: Path) =>
      code !== undefined && must(taxonomy.municipalityNumber(code) !== undefined, path, 'municipality', code),
    area: (code: string | undefined, path: Path) =>
      code !== undefined && must(taxonomy.areaNumber(code) !== undefined, path, 'area', code),
    skills: (list: readonly { readonly skill: string }[] | undefined, path: Path) => {
      const codes = new Map<number, string>()
      list?.forEach(({ skill }, index) => {
        const number = taxonomy.skillNumber(skill)
        must(number !== undefined, [...path, index, 'skill'], 'skill', skill)
        if (number === undefined) return
        const before = codes.get(number)
        if (before !== undefined)
          faults.push({
            pointer: pointerOf([...path, index]),
            code: 'duplicate',
            message: told('fault.sameSkill', { skill: before }),
          })
        codes.set(number, skill)
      })
    },
    occupations: (list: readonly string[] | undefined, path: Path, tail: Path = []) =>
      list?.forEach((code, index) => {
        must(taxonomy.unitGroupOf(code) !== undefined, [...path, index, ...tail], 'occupation', code)
      }),
    occupation: (code: string | undefined, path: Path) =>
      code !== undefined && must(taxonomy.unitGroupOf(code) !== undefined, path, 'occupation', code),
  }
}

export const checkJobseeker = (jobseeker: PartOf<Jobseeker>, taxonomy: Taxonomy): readonly Fault[] => {
  const { wishes, permissions } = jobseeker
  const check = checker(taxonomy)
  check.municipality(jobseeker.municipality, ['municipality'])
  check.area(jobseeker.area, ['area'])
  check.skills(jobseeker.skills, ['skills'])
  check.occupations(
    jobseeker.experience?.map(({ occupation }) => occupation),
    ['experience'],
    ['occupation'],
  )
  check.occupations(wishes?.occupations, ['wishes', 'occupations'])
  check.occupations(wishes?.avoidOccupations, ['wishes', 'avoidOccupations'])
  permissions?.standing?.forEach(({ occupations }, index) => {
    check.occupations(occupations, ['permissions', 'standing', index, 'occupations'])
  })
  return check.faults
}

export const checkOpening = (opening: PartOf<Opening>, taxonomy: Taxonomy): readonly Fault[] => {
  const check = checker(taxonomy)
  check.municipality(opening.municipality, ['municipality'])
  check.occupation(opening.occupation, ['occupation'])
  check.skills(opening.skills, ['skills'])
  return check.faults
}

const AREA_CODES: ReadonlySet<string> = new Set(AREAS.map(({ code }) => code))

/** Areas whose overlays the weights have. */
export const checkOverlays = ({ overlays = {} }: Pick<Weights, 'overlays'>): readonly Fault[] =>
  Object.keys(overlays)
    .filter((area) => !AREA_CODES.has(area))
    .map((area) => unknownCode(pointerOf(['overlays', area]), 'area', area))

/** An area that a request names alone. */
export const checkArea = (area: string | undefined, pointer: string): readonly Fault[] =>
  area === undefined || AREA_CODES.has(area) ? [] : [unknownCode(pointer, 'area', area)]

/** Areas that a request names. */
export const checkAreas = (areas: readonly string[], taxonomy: Taxonomy, at: string): readonly Fault[] => {
  const check = checker(taxonomy)
  areas.forEach((code, index) => {
    check.area(code, [at, index])
  })
  return check.faults
}
