/**
 * What a posting of an opening says, and what it does not. A posting is published, so it leaves out:
 * - `targetGroups` and every gate and `critical`: whom a place is meant for is the buyer's and the authority's matter,
 *   and a gate without the name of who confirmed it is none;
 * - demands and skills that were only suggested: the employer has not asked for them;
 * - offers other than `provided`: `negotiable` is told to the authority, a general no would keep people from asking;
 * - the name of a household that employs: it is a person's, often of one who needs an assistant;
 * - the shares and demands of `tasks`, for which schema.org has no place: their titles are told, and not read back.
 * The order of `demands` is kept only among those of one kind, sensory, physical or other; schema.org keeps them apart.
 */
import { isSuggested, type Opening } from '../domain/opening.ts'
import type { PartOf } from '../domain/record-layers.ts'
import { pointerOf } from '../errors.ts'

/** The part that a posting says, in the form in which it is read back: without empty lists, which say what absence says. */
export const sayable = (opening: Opening): Opening => {
  const { targetGroups: _groups, tasks: _tasks, employer, demands, offers, workingTime, ...said } = opening
  return present({
    ...said,
    employer: hidesName(employer) ? { id: employer.id, kind: employer.kind } : employer,
    demands: nonEmpty(
      demands?.flatMap(({ critical: _critical, ...demand }) => (isSuggested(demand) ? [] : [demand])),
    ),
    offers: nonEmptyObject(
      offers && Object.fromEntries(Object.entries(offers).filter(([, { state }]) => state === 'provided')),
    ),
    skills: nonEmpty(said.skills?.filter((asked) => !isSuggested(asked)).map(withoutGate)),
    languages: nonEmpty(said.languages?.map(withoutGate)),
    licences: nonEmpty(said.licences?.map(withoutGate)),
    workingTime: nonEmptyObject(workingTime && withoutGate(workingTime)),
  })
}

/** Pointers into the opening: what it says and its posting does not. `null`, `unknown` and empty lists say nothing. */
export const unsaid = (opening: PartOf<Opening>): readonly string[] => {
  const { employer, targetGroups, tasks = [], demands = [], offers = {}, workingTime } = opening
  const gates = (['skills', 'languages', 'licences'] as const).flatMap((list) =>
    (opening[list] ?? []).flatMap(({ gate }, index) => (gate ? [[list, index, 'gate']] : [])),
  )
  const suggested = (opening.skills ?? []).flatMap((asked, index) =>
    isSuggested(asked) ? [['skills', index]] : [],
  )
  return [
    ...(employer && hidesName(employer) ? [['employer', 'name']] : []),
    ...(targetGroups ? [['targetGroups']] : []),
    ...demands.flatMap(({ source, critical }, index) => {
      if (source === 'suggested') return [['demands', index]]
      return critical ? [['demands', index, 'critical']] : []
    }),
    ...Object.entries(offers).flatMap(([code, { state }]) =>
      state === 'negotiable' || state === 'declined' ? [['offers', code]] : [],
    ),
    ...suggested,
    ...gates,
    ...(workingTime?.gate ? [['workingTime', 'gate']] : []),
    ...(tasks.length > 0 ? [['tasks']] : []),
  ].map(pointerOf)
}

const hidesName = ({ kind, name }: Opening['employer']): boolean => kind === 'household' && name !== undefined

const withoutGate = <T extends { gate?: unknown }>({ gate: _gate, ...rest }: T): Omit<T, 'gate'> => rest

const nonEmpty = <T>(list: readonly T[] | undefined) => (list && list.length > 0 ? list : undefined)

const nonEmptyObject = <T extends object>(value: T | undefined): T | undefined =>
  value && Object.values(value).some((inner) => inner !== undefined) ? value : undefined

const present = (value: object): Opening =>
  // Only keys that may be absent are left out.
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Opening
