/** Openings for a person: how near each is, and why it stands where it stands. */
import { NUMBER, TEXT } from '../../messages.ts'
import { WISHES } from './choices.ts'

export const RECOMMENDATIONS = {
  'label.wished': {},
  'label.near': {},
  'label.other': {},
  'because.wish': { list: WISHES },
  'because.experience': { via: ['unitGroup', 'minorGroup', 'subMajorGroup'] },
  'because.skills': { names: TEXT },
  'because.languages': { names: TEXT },
  'because.place': { km: NUMBER },
  'because.arranged': { accommodations: TEXT, count: NUMBER },
} as const
