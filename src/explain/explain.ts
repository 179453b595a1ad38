/** From figures and facts to the explanation of the contract, in the reader's language. */

import type { Explanation, ExplanationDetail } from '../contract/explanation.ts'
import type { Jobseeker } from '../domain/jobseeker.ts'
import type { Opening } from '../domain/opening.ts'
import type { Locale } from '../domain/values.ts'
import type { Criterion } from '../domain/weights.ts'
import type { Interpretation } from '../scoring/interpretation.ts'
import { render } from '../texts/render.ts'
import { apartText } from './apart.ts'
import { explainFlag } from './flags.ts'
import { explainGate } from './gates.ts'
import { explainItem } from './items/explained-item.ts'
import { reading } from './reading.ts'
import { concerning, toSettle } from './settle.ts'
import { askText } from './settle-text.ts'
import { summaryText } from './summary.ts'
import { type NameSource, sentences, type Wording } from './wording.ts'

export type ExplainInput = {
  readonly interpretation: Interpretation
  /** Place in the list from 1; null outside it. Of a gated person both are left null. */
  readonly rank: number | null
  readonly tier: number | null
  readonly names: NameSource
  /** The jobseeker as it stood, for the source and date of abilities. */
  readonly evidence?: Jobseeker | undefined
  readonly opening: Opening
  readonly locale: Locale
  /** `read` leaves out items and the longer texts; the whole unless said otherwise. */
  readonly detail?: ExplanationDetail | undefined
  /** Those of the same list, of whom the reader may know, among whom somebody may have the same summary. */
  readonly among?: readonly Interpretation[] | undefined
}

/** Items sum to criteria and criteria to points, as they do in the interpretation: nothing is computed here. */
export const explain = (input: ExplainInput): Explanation => {
  const { interpretation, evidence, locale, names, opening } = input
  const { jobseeker, permitted, points, low, high, coverage, criteria, gates, flags } = interpretation
  const wording: Wording = { locale, names, opening }
  const gated = gates.length > 0
  const full = input.detail !== 'read'
  const summary = summaryText(interpretation, wording)
  const alike = (input.among ?? []).filter((other) => summaryText(other, wording) === summary)
  const apart = apartText(interpretation, alike, wording)
  const matters = toSettle(interpretation)
  const asksOf = (criterion: Criterion, item: string): readonly string[] =>
    concerning(matters, criterion, item).map((matter) => askText(matter, interpretation, wording))
  return {
    jobseeker,
    ...(permitted ? { points, low, high, coverage } : {}),
    rank: gated ? null : input.rank,
    tier: gated ? null : input.tier,
    gates: gates.map((gate) => explainGate(gate, interpretation, wording)),
    flags: full
      ? flags.map((flag) => explainFlag(flag, interpretation, wording))
      : flags.map(({ code, item }) => ({ code, ...(item === undefined ? {} : { item }) })),
    summary,
    ...(apart === undefined ? {} : { apart }),
    ...reading(interpretation, sentences(summary, apart), wording, { full }),
    ...(permitted
      ? {
          criteria: criteria.map((criterion) => ({
            criterion: criterion.criterion,
            points: criterion.points,
            max: criterion.max,
            hasData: criterion.hasData,
            ...(full
              ? {
                  items: criterion.items.map((item) =>
                    explainItem(item, criterion, evidence, wording, asksOf(criterion.criterion, item.item)),
                  ),
                }
              : {}),
          })),
        }
      : {}),
  }
}

/** What every list with tiers says: people of one tier are equal. */
export const tierText = (locale: Locale): string => render(locale, 'tier.equal')
