/** What fits between a person and a work, as the parts of the summary that come first. */
import type { Fact, Interpretation } from '../scoring/interpretation.ts'
import { LANGUAGE_NAMES } from '../taxonomy/closed-lists.ts'
import { abilityName, inside, languageInside, listed, say, skillName, type Wording } from './wording.ts'

/** Things named in one sentence, and names of one kind in it, so that no kind fills the sentence. */
const THINGS_NAMED = 4
const NAMES_NAMED = 2

/** A fact that brings points by something that is known. */
type Found = { readonly fact: Fact; readonly half: boolean }

/** The weightiest first. */
const foundIn = ({ criteria }: Interpretation): readonly Found[] =>
  criteria
    .flatMap(({ items }) => items)
    .filter(({ max, unknown }) => max > 0 && !unknown)
    .sort((a, b) => b.max - a.max)
    .map(({ fact, points, max }) => ({ fact, half: points * 2 >= max }))

const CORE = 3

/** Names of one kind of thing, given all that was found. */
type NamesOf = (found: readonly Found[], wording: Wording) => readonly string[]

const skills =
  (own: boolean): NamesOf =>
  (found, wording) =>
    found.flatMap(({ fact, half }) =>
      fact.kind === 'skill' &&
      !fact.suggested &&
      fact.has &&
      half &&
      (fact.has.via === 'exact' || fact.has.via === 'narrower') === own
        ? [inside(skillName(wording, fact.has.skill))]
        : [],
    )

/** Core demands where there are any; `enough` or nearly. What is only suggested is not said to be the work's. */
const abilities =
  (enough: boolean): NamesOf =>
  (found, wording) => {
    const fitting = found.flatMap(({ fact, half }) => {
      if (fact.kind !== 'ability' || fact.suggested || fact.asks === 0 || fact.counts === null) return []
      return fact.counts >= fact.asks === enough && half ? [fact] : []
    })
    const core = fitting.filter(({ importance }) => importance === CORE)
    return (core.length > 0 ? core : fitting).map(({ ability: code, bridged, refused }) => {
      const ability = inside(abilityName(wording, code))
      return bridged && !refused ? say(wording, 'thing.supported', { ability }) : ability
    })
  }

const experience =
  (same: boolean): NamesOf =>
  (found, wording) =>
    found.flatMap(({ fact }) =>
      fact.kind === 'experience' && fact.has && (fact.has.via === 'unitGroup') === same
        ? [say(wording, 'thing.experience', { via: fact.has.via })]
        : [],
    )

const time: NamesOf = (found, wording) => {
  const hours = found.some(({ fact }) => fact.kind === 'hours' && fact.gap === 0)
  const shifts = found.some(({ fact }) => fact.kind === 'shifts' && fact.missing.length === 0)
  if (!hours && !shifts) return []
  return [say(wording, 'thing.time', { part: hours ? (shifts ? 'both' : 'hours') : 'shifts' })]
}

const commute: NamesOf = (found, wording) =>
  found.flatMap(({ fact }) => {
    if (fact.kind === 'fixed' && fact.why === 'remote') return [say(wording, 'thing.remote')]
    if (fact.kind !== 'commute' || fact.remoteOnly || fact.km === null || fact.maxKm === null) return []
    return fact.maxKm === 'anywhere' || fact.km <= fact.maxKm ? [say(wording, 'thing.commute')] : []
  })

const wishes: NamesOf = (found, wording) =>
  found.flatMap(({ fact }) =>
    fact.kind === 'wish' && fact.outcome === 'hit' ? [say(wording, 'thing.wish', { list: fact.list })] : [],
  )

const languages: NamesOf = (found, wording) =>
  found.flatMap(({ fact }) =>
    fact.kind === 'language' && fact.has >= fact.asks
      ? [
          say(wording, 'thing.language', {
            language: languageInside(LANGUAGE_NAMES[fact.language][wording.locale], wording.locale),
          }),
        ]
      : [],
  )

/** In the order in which they are named; no kind fills the sentence. */
const wholly = (found: readonly Found[], wording: Wording): readonly string[] => [
  ...skills(true)(found, wording).slice(0, NAMES_NAMED),
  ...abilities(true)(found, wording).slice(0, NAMES_NAMED),
  ...experience(true)(found, wording),
  ...time(found, wording),
  ...commute(found, wording),
  ...wishes(found, wording),
  ...languages(found, wording).slice(0, NAMES_NAMED),
]

const partly = (found: readonly Found[], wording: Wording): readonly string[] => [
  ...skills(false)(found, wording).slice(0, NAMES_NAMED),
  ...abilities(false)(found, wording).slice(0, NAMES_NAMED),
  ...experience(false)(found, wording),
]

/** The strongest things that fit, or that do in part; undefined where none is known. */
export const fitsText = (interpretation: Interpretation, wording: Wording): string | undefined => {
  const found = foundIn(interpretation)
  const whole = wholly(found, wording)
  const strongest = (whole.length > 0 ? whole : partly(found, wording)).slice(0, THINGS_NAMED)
  if (strongest.length === 0) return undefined
  return say(wording, whole.length > 0 ? 'summary.fits' : 'summary.partly', { things: listed(strongest) })
}
