/** Changes that somebody could make; and two people side by side. */
import { CRITERIA } from '../../domain/weights.ts'
import { TEXT } from '../../messages.ts'

export const WHAT_IF = {
  'whatIf.accommodation': { accommodation: TEXT },
  'whatIf.offer': { accommodation: TEXT, to: ['provided', 'negotiable'] },
  'whatIf.demand': { ability: TEXT, work: TEXT },
  'whatIf.demandGone': { ability: TEXT },
  'whatIf.critical': { ability: TEXT },
  'whatIf.requirement': { what: TEXT },
  'whatIf.task': { task: TEXT },
  'whatIf.hours': { hours: TEXT },
  'whatIf.shifts': { shifts: TEXT },
  'whatIf.remote': { to: ['partial', 'full'] },
  'whatIf.place': { place: TEXT },
  'whatIf.start': { day: TEXT },
  'whatIf.skill': { skill: TEXT },
  'whatIf.language': { language: TEXT, level: TEXT },
  'whatIf.licence': { licence: TEXT },
  'whatIf.workingTime': {},
  'contrast.criterion': { criterion: CRITERIA },
  'contrast.above': { first: TEXT, second: TEXT, things: TEXT },
  'contrast.equal': { first: TEXT, second: TEXT },
  'contrast.distance': { first: TEXT, second: TEXT },
  'contrast.gate': { first: TEXT, second: TEXT },
  'contrast.bothOut': { first: TEXT, second: TEXT },
} as const
