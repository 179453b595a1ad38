/** Gates: what keeps out, then what would lift it. */
import { NUMBER, TEXT } from '../../messages.ts'
import { GROUND, KIND, YES_NO } from './choices.ts'

export const GATES = {
  'gate.notPermitted': {},
  'gate.notAvailable': { from: TEXT, needed: TEXT },
  'gate.critical': { ability: TEXT, how: TEXT, supported: YES_NO, kind: KIND, work: TEXT },
  'gate.refused': { accommodation: TEXT },
  'gate.licence': { licence: TEXT },
  'gate.skill': { skill: TEXT },
  'gate.language': { language: TEXT, asks: TEXT, has: TEXT },
  'gate.languageNone': { language: TEXT, asks: TEXT },
  'gate.hours': { asks: TEXT, has: TEXT },
  'gate.shifts': { asks: TEXT, has: TEXT },
  'gate.commute': { km: NUMBER, maxKm: NUMBER },
  'gate.remoteOnly': { remote: ['none', 'partial', 'unsaid'] },
  'gate.employerAvoided': {},
  'gate.workAvoided': { part: ['occupation', 'sector'], target: TEXT },
  'gate.targetGroup': {},
  'gate.groups': { rule: ['anyOf', 'allOf', 'not'], groups: TEXT, count: NUMBER },
  'gate.ground': { ground: GROUND },
  'gate.lift': { lifts: TEXT, count: NUMBER, more: YES_NO },
} as const
