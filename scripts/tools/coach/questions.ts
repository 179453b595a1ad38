/** What is asked about a pair, and of whom, in the order in which it is told. */
import type { MatterCode } from '../../../src/contract/matters.ts'
import { toSettle } from '../../../src/explain/settle.ts'
import type { Interpretation } from '../../../src/scoring/interpretation.ts'
import type { AskedParty } from './case-files.ts'

export type Asked = { readonly to: AskedParty; readonly item: string }

/** One call about the work in general, which is about none of its items. */
const GENERAL: ReadonlySet<MatterCode> = new Set(['usual', 'unsaid', 'details', 'gate'])

export const questionsOf = (of: Interpretation): readonly Asked[] =>
  toSettle(of).flatMap(({ with: to, about, items }) =>
    GENERAL.has(about) ? [{ to, item: about }] : items.map((item) => ({ to, item })),
  )
