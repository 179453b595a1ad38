/** What-ifs over one replica of the index: nothing is kept, and what is told is what would be if it were done. */
import type { PairChangesView } from '../../domain/pair-changes.ts'
import { LIMITS } from '../../domain/shortlist.ts'
import type { Locale } from '../../domain/values.ts'
import { changeText } from '../../explain/change-text.ts'
import type { Wording } from '../../explain/wording.ts'
import { NO_PAIR } from '../../scoring/program.ts'
import { lastStepOf, type PresentParts, withPresent } from '../present-list.ts'
import { pairsByOpening } from '../recommend.ts'
import { parseJobseeker } from '../records.ts'
import { type Effect, type PairChanges, pairChanges } from './pair-changes.ts'

export type Changes = {
  /** Undefined where either is not there. */
  forPair(jobseeker: string, opening: string, locale: Locale): Promise<PairChangesView | undefined>
}

export const createChanges = (parts: PresentParts): Changes => ({
  forPair: (jobseeker, opening, locale) =>
    withPresent(parts, opening, async (present) => {
      const { store, taxonomy } = parts
      const { position, day, weights } = present
      const [people, states, list] = await Promise.all([
        store.jobseekers.bodiesAt(position, [jobseeker]),
        store.negotiations.ofJobseeker(jobseeker, position),
        present.list(present.compile(present.opening), LIMITS.listDefault),
      ])
      const person = people.get(jobseeker)
      if (!person) return undefined
      const situation = {
        opening: present.opening,
        jobseeker: parseJobseeker(person.body),
        pair: pairsByOpening(states).get(opening) ?? NO_PAIR,
      }
      const lastStep = lastStepOf(list)
      const found = pairChanges({
        ...{ ids: { jobseeker, opening }, situation, weights: weights.weights, taxonomy, day, lastStep },
      })
      const firstStep = list.entries[0]?.step ?? null
      return {
        ...{ jobseeker, opening, weights: weights.version, snapshot: { position, asOf: day } },
        ...viewOf(found, firstStep, { locale, names: taxonomy, opening: present.opening }),
      }
    }),
})

type View = Pick<PairChangesView, 'now' | 'changes' | 'sets' | 'exhaustive'>

const viewOf = (
  { now, changes, sets, exhaustive }: PairChanges,
  firstStep: number | null,
  wording: Wording,
): View => {
  const told = ({ points, low, step, fits, gates }: Effect) => ({
    ...{ points, low },
    tier: gates.length > 0 || firstStep === null ? null : step - firstStep,
    reachesList: fits,
    gates: gates.map(({ code, item }) => ({ code, item })),
  })
  return {
    now: told(now),
    changes: changes.map(({ change, cost, effect, lifted }) => ({
      ...{ change, text: changeText(change, wording), cost },
      ...told(effect),
      lifted: lifted.map(({ code, item }) => ({ code, item })),
      certain: effect.low - now.low,
    })),
    sets: sets.map(({ changes: all, cost, effect }) => ({
      changes: all.map((change) => ({ change, text: changeText(change, wording) })),
      cost,
      ...told(effect),
    })),
    exhaustive,
  }
}
