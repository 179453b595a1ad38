/** Matters to settle, and the question to ask first. */
import { NUMBER, TEXT } from '../../messages.ts'
import { KIND, SCALE, WISHES } from './choices.ts'

export const FLAGS = {
  'flag.coreDeficit': { ability: TEXT, kind: KIND },
  'flag.coreUnknown': { ability: TEXT },
  'flag.criticalUnknown': { ability: TEXT },
  'flag.criticalHalf': { ability: TEXT },
  'flag.bridge': { ability: TEXT },
  'flag.selfSaid': { ability: TEXT },
  'flag.hours': {},
  'flag.shifts': {},
  'flag.commute': {},
  'flag.commuteUnknown': {},
  'flag.farUnsaid': {},
  'flag.placeUnknown': {},
  'flag.licence': { licence: TEXT },
  'flag.expired': { ability: TEXT },
  'flag.thin': {},
  'question.ability': { ability: TEXT, scale: SCALE },
  'question.suggested': {},
  'question.hours': { asks: TEXT },
  'question.shifts': { asks: TEXT },
  'question.commute': { km: NUMBER },
  'question.home': {},
  'question.wish': { list: WISHES, target: TEXT },
  'question.skill': { skill: TEXT },
  'question.experience': { occupation: TEXT },
  'question.language': { language: TEXT },
  'question.needs': {},
  'question.employer': {},
} as const
