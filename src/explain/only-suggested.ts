import type { Fact } from '../scoring/interpretation.ts'

/** Usual in the occupation, and the employer has not said that the work asks it. */
export const isOnlySuggested = (fact: Fact): boolean =>
  (fact.kind === 'ability' || fact.kind === 'skill') && fact.suggested
