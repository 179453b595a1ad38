/** What a what-if asks of an opening that it does not have, each at its place in the request. */
import type { OpeningChange } from '../../contract/change.ts'
import type { WhatIf } from '../../contract/opening-changes.ts'
import type { Opening } from '../../domain/opening.ts'
import { type Fault, pointerOf } from '../../errors.ts'
import { type FaultMessage, told } from '../../messages.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { carvedDemands, requirementsOf } from './apply-change.ts'

type Missing = Pick<Fault, 'code' | 'message'> & { readonly at: 'item' | 'to' }

type Municipalities = Pick<Taxonomy, 'municipalityNumber'>

export const changeFaults = (
  opening: Opening,
  { changes = [], sets = [] }: WhatIf,
  taxonomy: Municipalities,
): readonly Fault[] => {
  const faultAt = (
    change: OpeningChange,
    set: readonly OpeningChange[],
    path: readonly (string | number)[],
  ): readonly Fault[] => {
    const missing = missingOf(opening, change, set, taxonomy)
    if (!missing) return []
    const { at, code, message } = missing
    return [{ pointer: pointerOf([...path, at]), code, message }]
  }
  return [
    ...changes.flatMap((change, i) => faultAt(change, [change], ['changes', i])),
    ...sets.flatMap((set, i) => set.flatMap((change, j) => faultAt(change, set, ['sets', i, j]))),
  ]
}

const tasksOf = (set: readonly OpeningChange[]): ReadonlySet<number> =>
  new Set(set.flatMap(({ kind, item }) => (kind === 'task' ? [Number(item)] : [])))

const missingOf = (
  opening: Opening,
  change: OpeningChange,
  set: readonly OpeningChange[],
  taxonomy: Municipalities,
): Missing | undefined => {
  const { kind, item, to } = change
  const not = (message: FaultMessage): Missing => ({ at: 'item', code: 'not-in-opening', message })
  const demand = opening.demands?.find(({ ability }) => ability === item)
  switch (kind) {
    case 'demand':
      return demand ? undefined : not(told('fault.notDemandOfOpening', { critical: 'no' }))
    case 'critical':
      return demand?.critical ? undefined : not(told('fault.notDemandOfOpening', { critical: 'yes' }))
    case 'requirement':
      return requirementsOf(opening).some((asked) => asked.item === item && asked.gate)
        ? undefined
        : not(told('fault.keepsNobodyOut'))
    case 'task':
      if (!opening.tasks?.[Number(item)]) return not(told('fault.notATask'))
      return carvedDemands(opening, Number(item), tasksOf(set)).length > 0
        ? undefined
        : not(told('fault.nothingToCarve'))
    case 'place':
      return taxonomy.municipalityNumber(to) === undefined
        ? {
            at: 'to',
            code: 'unknown-municipality',
            message: told('fault.unknownCode', { what: 'municipality', code: to }),
          }
        : undefined
    default:
      return undefined
  }
}
