/** What a lift of a near miss takes: with whom, how long, about how much, who may pay, what comes first. */
import { LIFT_PAYERS, LIFT_SIDES } from '../../contract/effort.ts'
import { NUMBER, TEXT } from '../../messages.ts'
import { plainKeys } from './plain-keys.ts'

export const NEAR_MISSES = {
  'nearMiss.lift': { lift: TEXT, side: LIFT_SIDES },
  'nearMiss.time': { unit: ['days', 'weeks', 'months'], most: NUMBER },
  'nearMiss.price': { most: NUMBER },
  'nearMiss.free': {},
  'nearMiss.payers': { payers: TEXT },
  'nearMiss.first': { first: TEXT },
  'nearMiss.degree': {},
  'nearMiss.workplace': {},
  ...plainKeys('payer', LIFT_PAYERS),
} as const
