/** A change carried out: the bodies and states as they would stand. What-ifs score these, so they score what will be. */
import type { Change, OpeningChange } from '../../contract/change.ts'
import type { Jobseeker } from '../../domain/jobseeker.ts'
import type { Opening } from '../../domain/opening.ts'
import type { PairStates } from '../../scoring/program.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'

/** What is scored for one person and one opening. */
export type Situation = {
  readonly opening: Opening
  readonly jobseeker: Jobseeker
  readonly pair: PairStates
}

type Demand = NonNullable<Opening['demands']>[number]

/** Demands that are not known stay so: asking nothing would be full of abilities. */
const withDemands = (opening: Opening, change: (demand: Demand) => Demand): Opening =>
  opening.demands ? { ...opening, demands: opening.demands.map(change) } : opening

const withDemand = (opening: Opening, ability: string, change: (demand: Demand) => Demand): Opening =>
  withDemands(opening, (demand) => (demand.ability === ability ? change(demand) : demand))

/**
 * Adjustable demands of a task that no other task has.
 * @param together places of tasks that are carved out together with it
 */
export const carvedDemands = (
  { demands = [], tasks = [] }: Opening,
  place: number,
  together: ReadonlySet<number> = new Set(),
): readonly string[] => {
  const elsewhere = new Set(
    tasks.flatMap((task, at) => (at === place || together.has(at) ? [] : task.demands)),
  )
  const own = new Set<string>(tasks[place]?.demands ?? [])
  return demands
    .filter(({ ability, adjustable }) => adjustable && own.has(ability) && !elsewhere.has(ability))
    .map(({ ability }) => ability)
}

const carve = (opening: Opening, place: number): Opening => {
  const lifted = new Set(carvedDemands(opening, place))
  return {
    ...withDemands(opening, (demand) => (lifted.has(demand.ability) ? { ...demand, level: 0 } : demand)),
    tasks: (opening.tasks ?? []).filter((_, at) => at !== place),
  }
}

/** What may keep people out beside demands, by the item of a change: skills, languages, licences, working time. */
export const requirementsOf = ({ skills, languages, licences, workingTime }: Opening) => [
  ...(skills ?? []).map(({ skill, gate }) => ({ item: `skill:${skill}`, gate })),
  ...(languages ?? []).map(({ language, gate }) => ({ item: `language:${language}`, gate })),
  ...(licences ?? []).map(({ licence, gate }) => ({ item: `licence:${licence}`, gate })),
  { item: 'workingTime', gate: workingTime?.gate },
]

/** A requirement stays asked for and no longer keeps people out. */
const ease = (opening: Opening, item: string): Opening => {
  if (item === 'workingTime') return { ...opening, workingTime: { ...opening.workingTime, gate: null } }
  const at = item.indexOf(':')
  const [list, code] = [item.slice(0, at), item.slice(at + 1)]
  const eased = <T extends object>(all: readonly T[] | undefined, of: (each: T) => string): T[] =>
    (all ?? []).map((each) => (of(each) === code ? { ...each, gate: null } : each))
  switch (list) {
    case 'skill':
      return { ...opening, skills: eased(opening.skills, ({ skill }) => skill) }
    case 'language':
      return { ...opening, languages: eased(opening.languages, ({ language }) => language) }
    default:
      return { ...opening, licences: eased(opening.licences, ({ licence }) => licence) }
  }
}

/** The opening as it would stand after the change; as it stands where the change is about something it does not have. */
export const changeOpening = (opening: Opening, change: OpeningChange): Opening => {
  switch (change.kind) {
    case 'offer':
      return { ...opening, offers: { ...opening.offers, [change.item]: { state: change.to } } }
    case 'demand':
      return withDemand(opening, change.item, (demand) => ({ ...demand, level: change.to }))
    case 'critical':
      return withDemand(opening, change.item, ({ critical: _, ...demand }) => demand)
    case 'requirement':
      return ease(opening, change.item)
    case 'task':
      return carve(opening, Number(change.item))
    case 'hours':
    case 'shifts':
      return { ...opening, workingTime: { ...opening.workingTime, [change.item]: change.to } }
    case 'remote':
      return { ...opening, remote: change.to }
    case 'place':
      return { ...opening, municipality: change.to }
    case 'start':
      return { ...opening, startsOn: change.to }
  }
}

/** Tasks are told by their place in the list as it stands, so the last of them goes first; then the others in their order. */
export const inTurn = <C extends Change>(changes: readonly C[]): readonly C[] =>
  [...changes].sort((a, b) => placeOf(b) - placeOf(a))

const placeOf = ({ kind, item }: Change): number => (kind === 'task' ? Number(item) : -1)

/** The opening after all of these. */
export const changeOpeningBy = (opening: Opening, changes: readonly OpeningChange[]): Opening =>
  inTurn(changes).reduce(changeOpening, opening)

const learn = (jobseeker: Jobseeker, code: string, proficiency: number, taxonomy: Taxonomy): Jobseeker => {
  const held = jobseeker.skills ?? []
  const number = taxonomy.skillNumber(code)
  const known = held.find(({ skill }) => taxonomy.skillNumber(skill) === number)
  if (!known) return { ...jobseeker, skills: [...held, { skill: code, proficiency }] }
  const better = Math.max(proficiency, known.proficiency ?? 0)
  return {
    ...jobseeker,
    skills: held.map((each) => (each === known ? { ...each, proficiency: better } : each)),
  }
}

export const applyChange = (situation: Situation, change: Change, taxonomy: Taxonomy): Situation => {
  const { opening, jobseeker, pair } = situation
  switch (change.kind) {
    case 'accommodation':
      return { ...situation, pair: new Map([...pair, [change.item, change.to]]) }
    case 'skill':
      return { ...situation, jobseeker: learn(jobseeker, change.item, change.to, taxonomy) }
    case 'language':
      return {
        ...situation,
        jobseeker: { ...jobseeker, languages: { ...jobseeker.languages, [change.item]: change.to } },
      }
    case 'licence':
      return {
        ...situation,
        jobseeker: { ...jobseeker, licences: [...new Set([...(jobseeker.licences ?? []), change.item])] },
      }
    default:
      return { ...situation, opening: changeOpening(opening, change) }
  }
}
