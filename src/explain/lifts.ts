/** What would lift a gate: machine codes with names. Never anything about health, nor a wish or an avoidance dropped. */
import { ACCOMMODATIONS } from '../domain/codes.ts'
import type { Locale } from '../domain/values.ts'
import { gateLifts, type LiftCode } from '../scoring/gate-lifts.ts'
import type { GateResult, Interpretation } from '../scoring/interpretation.ts'
import { ACCOMMODATION_TABLE } from '../taxonomy/accommodations.ts'
import { LIFT_CHANGES } from '../texts/parameters/lifts.ts'
import { render } from '../texts/render.ts'
import { requirementOf } from './gate-requirement.ts'
import type { Wording } from './wording.ts'

export const LIFT_CODES: readonly LiftCode[] = [...ACCOMMODATIONS, ...LIFT_CHANGES]

const isChange = (code: LiftCode): code is (typeof LIFT_CHANGES)[number] =>
  (LIFT_CHANGES as readonly string[]).includes(code)

/** The name of task carving in the taxonomy holds a comma, which a list of alternatives would not survive. */
export const liftName = (code: LiftCode, locale: Locale): string =>
  code === 'task-carving' || isChange(code)
    ? render(locale, `lift.${code}`)
    : ACCOMMODATION_TABLE[code].names[locale]

/** Accommodations that count already: the level that fell short holds those. */
const usedFor = (ability: string, { criteria }: Interpretation): ReadonlySet<LiftCode> =>
  new Set(
    criteria.flatMap(({ items }) =>
      items.flatMap(({ fact }) =>
        fact.kind === 'ability' && fact.ability === ability
          ? fact.by.map(({ accommodation }) => accommodation)
          : [],
      ),
    ),
  )

/**
 * In the order in which they are best tried; empty where nobody but the person could change it. The employer's own
 * requirement may be looked at again, too; what rests on law or safety stays.
 */
export const liftsOf = (
  gate: GateResult,
  interpretation: Interpretation,
  wording: Wording,
): readonly LiftCode[] => {
  const used = usedFor(gate.item, interpretation)
  const lifts = gateLifts(gate, wording.opening, wording.names).map(({ lift }) => lift)
  const unused = lifts.filter((lift) => !used.has(lift))
  const isAsked = gate.code === 'skill-required' || gate.code === 'language-required'
  const isOwn = isAsked && requirementOf(gate, wording)?.ground === 'core-task'
  // Where all that could help is there already, how it is done can be looked at again.
  return [...(unused.length > 0 ? unused : lifts), ...(isOwn ? (['requirement-reviewed'] as const) : [])]
}
