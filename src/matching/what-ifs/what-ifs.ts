/** What-ifs over one replica of the index: nothing is kept, and what is told is what would be if it were done. */

import type { OpeningChangesInSteps, OpeningChangesView, WhatIf } from '../../contract/opening-changes.ts'
import type { PairChangesView } from '../../contract/pair-changes.ts'
import { LIMITS } from '../../contract/shortlist.ts'
import type { Opening } from '../../domain/opening.ts'
import type { Locale } from '../../domain/values.ts'
import type { Fault } from '../../errors.ts'
import { changeText } from '../../explain/change-text.ts'
import type { Wording } from '../../explain/wording.ts'
import { dayNumber } from '../../index/layout.ts'
import { NO_PAIR, type ScoreProgram } from '../../scoring/program.ts'
import type { Lanes } from '../../scoring/scan/scanner.ts'
import { tally } from '../../scoring/scan/tally.ts'
import { pairsByOpening } from '../pairs.ts'
import { lastStepOf, type PresentParts, withPresent } from '../present.ts'
import { type FirstSteps, firstStepsOf, tierOf } from '../tiers.ts'
import { changeFaults } from './change-faults.ts'
import { type OpeningChanges, openingChanges } from './opening-changes.ts'
import { exactView, type Seen, stepsView } from './opening-changes-view.ts'
import { type Effect, type PairChanges, pairChanges } from './pair-changes.ts'

export type WhatIfParts = PresentParts & { readonly lanes: Lanes }

export type WhatIfs = {
  /** Undefined where either is not there. */
  forPair(jobseeker: string, opening: string, locale: Locale): Promise<PairChangesView | undefined>
  /** What is asked of an opening that it does not have. */
  faults(opening: Opening, asked: WhatIf): readonly Fault[]
  /** Over everyone; without changes, each that somebody could act on. Undefined where the opening is not there. */
  forOpening(opening: string, asked: WhatIf, locale: Locale): Promise<OpeningChangesView | undefined>
  /** As `forOpening`, in the steps in which employer services are told. */
  forOpeningInSteps(
    opening: string,
    asked: WhatIf,
    locale: Locale,
  ): Promise<OpeningChangesInSteps | undefined>
}

export const createWhatIfs = (parts: WhatIfParts): WhatIfs => ({
  faults: (opening, asked) => changeFaults(opening, asked, parts.taxonomy),
  forOpening: (opening, asked, locale) => ofOpening(parts, { opening, asked, locale }, exactView),
  forOpeningInSteps: (opening, asked, locale) => ofOpening(parts, { opening, asked, locale }, stepsView),
  forPair: async (jobseeker, opening, locale) => {
    // Changes are tried after the index was asked: it need not stand still for them.
    const found = await withPresent(parts, opening, async (present) => {
      const { store } = parts
      const [people, states, list] = await Promise.all([
        store.jobseekers.bodiesAt(present.position, [jobseeker]),
        store.negotiations.ofJobseeker(jobseeker, present.position),
        present.list(present.compile(present.opening), LIMITS.listDefault),
      ])
      return { present, person: people.get(jobseeker), states, list }
    })
    if (!found?.person) return undefined
    const { present, person, states, list } = found
    const { position, day, weights } = present
    const { taxonomy } = parts
    const situation = {
      opening: present.opening,
      jobseeker: person.body,
      pair: pairsByOpening(states).get(opening) ?? NO_PAIR,
    }
    const changes = await pairChanges({
      ...{ ids: { jobseeker, opening }, situation, weights: weights.weights, taxonomy, day },
      lastStep: lastStepOf(list),
    })
    return {
      ...{ jobseeker, opening, weights: weights.version, snapshot: { position, asOf: day } },
      ...viewOf(changes, firstStepsOf(list.entries), {
        ...{ locale, names: taxonomy, opening: present.opening },
      }),
    }
  },
})

type Asked = { readonly opening: string; readonly asked: WhatIf; readonly locale: Locale }

const ofOpening = <V>(
  parts: WhatIfParts,
  { opening: id, asked, locale }: Asked,
  viewOf: (found: OpeningChanges, seen: Seen, wording: Wording) => V,
): Promise<V | undefined> =>
  withPresent(parts, id, async (present) => {
    const { opening, day, position, weights, apart, compile } = present
    const { entries } = await present.list(compile(opening), LIMITS.listDefault)
    const step = lastStepOf({ entries })
    const [first] = entries
    const counted = (programs: readonly ScoreProgram[], upTo: number | null) =>
      tally(parts.index, parts.lanes, {
        ...{ programs, step: upTo, asOf: dayNumber(day) },
        ...{ skip: apart.rows, patches: apart.patches },
      })
    const found = await openingChanges(
      {
        ...{ opening, day, compile, taxonomy: parts.taxonomy },
        count: (programs) => counted(programs, step),
        leading: async (programs) =>
          (await counted(programs, first === undefined ? null : first.step + 1)).map(
            ({ reaching }) => reaching,
          ),
      },
      asked,
    )
    const seen = { id, day, position, weights: weights.version }
    return viewOf(found, seen, { locale, names: parts.taxonomy, opening })
  })

type View = Pick<PairChangesView, 'now' | 'changes' | 'sets' | 'exhaustive'>

const viewOf = (
  { now, changes, sets, exhaustive }: PairChanges,
  firstSteps: FirstSteps,
  wording: Wording,
): View => {
  const told = ({ points, low, step, fits, gates }: Effect) => ({
    ...{ points, low },
    tier: gates.length > 0 ? null : tierOf(step, firstSteps),
    reachesList: fits,
    gates: gates.map(({ code, item }) => ({ code, item })),
  })
  return {
    now: told(now),
    changes: changes.map(({ change, cost, effort, effect, lifted }) => ({
      ...{ change, text: changeText(change, wording), cost, effort },
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
