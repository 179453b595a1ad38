/** What takes a near miss onto a list: what, with whom, how long, about how much, who may pay; in figures and in words. */
import { effortRank } from '../contract/effort.ts'
import type { NearMissLift } from '../contract/near-miss.ts'
import type { Locale } from '../domain/values.ts'
import { type GateLift, gateLifts } from '../scoring/gate-lifts.ts'
import type { GateResult, Interpretation } from '../scoring/interpretation.ts'
import { LICENCE_NAMES } from '../taxonomy/closed-lists.ts'
import type { ComesFirst, Getting } from '../taxonomy/efforts.ts'
import { render } from '../texts/render.ts'
import { liftName, liftsOf } from './lifts.ts'
import { inside, listAnd, listOr, say, sentences, type Wording } from './wording.ts'

const FEW_DAYS = 14
const FEW_WEEKS = 56
const WEEK = 7
const MONTH = 30

/** Whole units that a reader counts in. */
const timeOf = ({ days: { max } }: Getting) =>
  max <= FEW_DAYS
    ? ({ unit: 'days', most: max } as const)
    : max <= FEW_WEEKS
      ? ({ unit: 'weeks', most: Math.ceil(max / WEEK) } as const)
      : ({ unit: 'months', most: Math.round(max / MONTH) } as const)

const firstName = (first: ComesFirst, locale: Locale): string =>
  first === 'degree' || first === 'workplace'
    ? render(locale, `nearMiss.${first}`)
    : inside(LICENCE_NAMES[first][locale])

const textOf = ({ lift, side, getting }: GateLift, wording: Wording): string => {
  const { locale } = wording
  const { euros, payers, first = [] } = getting
  return sentences(
    say(wording, 'nearMiss.lift', { lift: liftName(lift, locale), side }),
    say(wording, 'nearMiss.time', timeOf(getting)),
    euros &&
      (euros.max === 0 ? say(wording, 'nearMiss.free') : say(wording, 'nearMiss.price', { most: euros.max })),
    euros?.max !== 0 && payers.length > 0
      ? say(wording, 'nearMiss.payers', {
          payers: listOr(
            payers.map((payer) => render(locale, `payer.${payer}`)),
            locale,
          ),
        })
      : undefined,
    first.length > 0
      ? say(wording, 'nearMiss.first', {
          first: listAnd(
            first.map((each) => firstName(each, locale)),
            locale,
          ),
        })
      : undefined,
  )
}

/** The lift that takes least, and of those the one that is best tried first. */
export const explainLift = (
  gate: GateResult,
  of: Interpretation,
  wording: Wording,
): Omit<NearMissLift, 'points' | 'tier'> => {
  const named = new Set(liftsOf(gate, of, wording))
  const [least] = gateLifts(gate, wording.opening, wording.names)
    .filter(({ lift }) => named.has(lift))
    .sort((a, b) => effortRank(a.getting.effort) - effortRank(b.getting.effort))
  if (!least) throw new Error(`nothing lifts ${gate.code} of ${of.jobseeker}, who is told as a near miss`)
  const { effort, days, euros, payers, first } = least.getting
  return {
    ...{ effort, change: least.lift, with: least.side, days, ...(euros && { euros }) },
    payers: [...payers],
    ...(first && { first: [...first] }),
    text: textOf(least, wording),
  }
}
