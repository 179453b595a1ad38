import type { Requirement } from '../domain/opening.ts'
import type { GateResult } from '../scoring/interpretation.ts'
import type { Wording } from './wording.ts'

/** The requirement behind a gate, whose ground the text names; its reason is the employer's own words and stays there. */
export const requirementOf = (
  gate: GateResult,
  { opening }: Pick<Wording, 'opening'>,
): Requirement | undefined => {
  switch (gate.code) {
    case 'critical-ability-deficit':
      return opening.demands?.find(({ ability }) => ability === gate.item)?.critical
    case 'licence-missing':
      return opening.licences?.find(({ licence }) => licence === gate.item)?.gate ?? undefined
    case 'skill-required':
      return opening.skills?.find(({ skill }) => skill === gate.item)?.gate ?? undefined
    case 'language-required':
      return opening.languages?.find(({ language }) => language === gate.item)?.gate ?? undefined
    case 'hours-incompatible':
      return opening.workingTime?.gate ?? undefined
    default:
      return undefined
  }
}
