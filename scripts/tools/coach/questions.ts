/** What is asked about a pair, and of whom, in the order in which it is told. */
import type { FlagCode } from '../../../src/contract/shortlist.ts'
import type { Interpretation } from '../../../src/scoring/interpretation.ts'
import type { AskedParty } from './case-files.ts'

export type Asked = { readonly to: AskedParty; readonly item: string }

const PARTY: Readonly<Partial<Record<FlagCode, AskedParty>>> = {
  'core-deficit': 'employer',
  'core-unknown': 'person',
  'critical-unknown': 'person',
  'critical-half': 'employer',
  'bridge-on-critical': 'employer',
  'essential-open': 'employer',
  'self-reported-support': 'employer',
  'hours-to-negotiate': 'employer',
  'commute-to-arrange': 'service',
  'licence-to-get': 'service',
  'expired-value': 'person',
}

export const questionsOf = ({ flags, question, gates }: Interpretation): readonly Asked[] => [
  ...flags.flatMap(({ code, item }): Asked[] => {
    const to = PARTY[code]
    return to && item !== undefined ? [{ to, item }] : []
  }),
  ...(question && gates.length === 0 ? [{ to: 'person', item: question.item } as const] : []),
]
