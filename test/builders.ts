/** Bodies with sensible defaults: a test names only what it is about. */
import type { Jobseeker } from '../src/domain/jobseeker.ts'
import type { Opening } from '../src/domain/opening.ts'

/** May be matched, lives in Helsinki, manages ordinarily by a professional's word. */
export const jobseeker = (given: Partial<Jobseeker> = {}): Jobseeker => ({
  municipality: '091',
  otherAbilities: { are: 'ordinary', source: 'coordinator', on: '2026-10-01' },
  needs: [],
  skills: [],
  experience: [],
  languages: { fi: 'C2' },
  licences: [],
  workingTime: { hours: { min: 20, max: 40 }, shifts: ['day', 'evening'] },
  commute: { maxKm: 40 },
  permissions: { matching: { basis: 'public-task', since: '2026-01-01' } },
  ...given,
})

export const standing = (
  share: NonNullable<NonNullable<Jobseeker['permissions']>['standing']>[number]['share'] = ['skills'],
): NonNullable<Jobseeker['permissions']> => ({
  matching: { basis: 'public-task', since: '2026-01-01' },
  standing: [{ occupations: [], employerKinds: [], share, until: '2027-12-31' }],
})

/** A kitchen assistant's opening in Helsinki that says nothing about accommodations. */
export const opening = (given: Partial<Opening> = {}): Opening => ({
  employer: { id: 'emp-1', name: 'Ravintola Koivu', kind: 'company' },
  title: { fi: 'Keittiöapulainen' },
  occupation: '9412',
  sector: 'I',
  municipality: '091',
  demands: [
    { ability: 'd4154', level: 3, importance: 3 },
    { ability: 'd430', level: 3, importance: 2 },
    { ability: 'x.wet', level: 3, importance: 2 },
    { ability: 'x.pace', level: 3, importance: 2 },
  ],
  skills: [
    { skill: 'kitchen-hygiene', importance: 3 },
    { skill: 'dishwashing', importance: 2 },
  ],
  languages: [{ language: 'fi', level: 'A2' }],
  workingTime: { hours: { min: 30, max: 38 }, shifts: ['day', 'evening'] },
  ...given,
})

/** A requirement with its confirmed reason. */
export const requirement = {
  reason: 'the work cannot be done without it',
  ground: 'core-task',
  confirmedBy: 'employer',
  confirmedOn: '2026-11-01',
} as const
