/** Recommended openings as a coordinator reads them. */
import type { z } from 'zod'
import type { RecommendedOpenings } from '../../contract/recommendation.ts'
import type { Opening } from '../../domain/opening.ts'
import { becauseOf, labelOf } from '../../explain/because.ts'
import { explainFlag } from '../../explain/flags.ts'
import { explainGate } from '../../explain/gates.ts'
import { summaryText } from '../../explain/summary.ts'
import type { Wording } from '../../explain/wording.ts'
import { figuresOf, onlyGateOf } from '../figures.ts'
import type { OpenOpenings } from '../opening-programs.ts'
import type { OpeningInterpreted, Recommended } from './recommend.ts'

/** In which language, with which names. */
export type Reader = Omit<Wording, 'opening'>

export const recommendationsView = (
  found: Recommended,
  { position, day, weights }: Omit<OpenOpenings, 'scan'>,
  reader: Reader,
): z.input<typeof RecommendedOpenings> => ({
  jobseeker: found.record.id,
  weights: weights.version,
  snapshot: { position, asOf: day, openings: found.openings },
  gates: personGates(found, reader),
  gated: { total: found.gated.total, byReason: { ...found.gated.byReason } },
  items: found.items.map((item, place) => {
    const wording = { ...reader, opening: item.body }
    return {
      ...{ rank: place + 1, ...told(item, wording), lift: item.mean - item.terms.reference },
      label: labelOf(item.of, wording),
      because: [...becauseOf(item.of, wording, weights.weights.reference.maxKm)],
      summary: summaryText(item.of, wording),
    }
  }),
  nearMisses: {
    total: found.nearMisses.total,
    items: found.nearMisses.items.map((item) => {
      const wording = { ...reader, opening: item.body }
      return { ...told(item, wording), gate: explainGate(onlyGateOf(item.of), item.of, wording) }
    }),
  },
})

const told = ({ opening, body, of }: OpeningInterpreted, wording: Wording) => {
  const { points, low, high, coverage, criteria } = figuresOf(of, null)
  return {
    opening,
    title: body.title,
    employer: body.employer,
    ...{ points, low, high, coverage },
    flags: of.flags.map((flag) => explainFlag(flag, of, wording)),
    criteria: { ...criteria },
  }
}

/** What keeps a person from every opening has no words of any. */
const NOWHERE: Opening = { employer: { id: '-' }, title: {} }

const personGates = ({ record, permitted }: Recommended, wording: Reader) =>
  permitted
    ? []
    : [
        explainGate(
          { code: 'matching-not-permitted', item: 'permissions' },
          {
            ...{ jobseeker: record.id, permitted: false, points: 0, low: 0, high: 0, coverage: 0 },
            ...{ criteria: [], gates: [], flags: [], question: undefined },
            ...{ farUnsaid: false, wayQuestion: undefined },
          },
          { ...wording, opening: NOWHERE },
        ),
      ]
