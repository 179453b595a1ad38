/** How much a posting says of the work: an employer who is brief of one thing is brief of the others. */
import type { Weighted } from './random.ts'

export type Wordiness = 'much' | 'some' | 'little' | 'nothing'

export const WORDINESS: Weighted<Wordiness> = [
  ['much', 45],
  ['some', 33],
  ['little', 15],
  ['nothing', 7],
]

/** ISCO major groups in which work without earlier skills, or without a language, is offered as such. */
const OPEN_TO_ALL = new Set(['6', '8', '9'])
export const isOpenToAll = (code: string): boolean => OPEN_TO_ALL.has(code.charAt(0))
