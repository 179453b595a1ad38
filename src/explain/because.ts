/** Why an opening stands among a person's first: what the person brings to it, as codes and in words. */
import type { Because, OpeningLabel } from '../contract/recommendation.ts'
import { share } from '../scoring/apportion.ts'
import type { Fact, Interpretation, ItemResult } from '../scoring/interpretation.ts'
import { LANGUAGE_NAMES } from '../taxonomy/closed-lists.ts'
import {
  accommodationName,
  capital,
  inside,
  languageInside,
  listAnd,
  say,
  skillName,
  type Wording,
} from './wording.ts'

/** Percents of an item's share from which work is near to what the person has done or can do. */
const NEAR = { experience: 70, skill: 60 } as const

const isNear = ({ fact: { kind }, points, max }: ItemResult): boolean =>
  (kind === 'experience' || kind === 'skill') && max > 0 && points >= share(max, NEAR[kind])

const isWished = ({ fact }: ItemResult): boolean =>
  fact.kind === 'wish' && fact.list !== 'employerKinds' && fact.outcome === 'hit'

export const labelOf = ({ criteria }: Interpretation, wording: Wording): OpeningLabel => {
  const items = criteria.flatMap(({ items }) => items)
  const code = items.some(isWished) ? 'wished' : items.some(isNear) ? 'near' : 'other'
  return { code, text: say(wording, `label.${code}`) }
}

type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>

/** Facts of a kind whose items bring points. */
const bringing = <K extends Fact['kind']>({ criteria }: Interpretation, kind: K): readonly FactOf<K>[] =>
  criteria
    .flatMap(({ items }) => items)
    .flatMap(({ fact, points }) => (fact.kind === kind && points > 0 ? [fact as FactOf<K>] : []))

/** Skills of the person that bring half of a share or more: one that merely resembles what is asked is no reason to name. */
const heldOf = ({ criteria }: Interpretation): readonly string[] =>
  criteria
    .flatMap(({ items }) => items)
    .flatMap(({ fact, points, max }) =>
      fact.kind === 'skill' && fact.has && max > 0 && 2 * points >= max ? [fact.has.skill] : [],
    )

/**
 * @param usualKm the limit that counts for who has told none
 * @returns in the order of the reasons, each once; nothing where the person brings nothing in particular
 */
export const becauseOf = (of: Interpretation, wording: Wording, usualKm: number): readonly Because[] => {
  const { locale, opening } = wording
  const because: Because[] = []
  const tell = (reason: Because['reason'], items: readonly string[], text: () => string) => {
    if (items.length > 0) because.push({ reason, items: [...items], text: capital(text()) })
  }
  const names = (of: readonly string[]) => listAnd(of, locale)

  const wishes = bringing(of, 'wish').filter(({ outcome }) => outcome === 'hit')
  tell(
    'wish',
    wishes.map(({ target }) => target),
    () => names(wishes.map(({ list }) => say(wording, 'because.wish', { list }))),
  )
  for (const { has } of bringing(of, 'experience'))
    if (has) tell('experience', [has.occupation], () => say(wording, 'because.experience', { via: has.via }))
  const skills = [...new Set(heldOf(of))]
  tell('skills', skills, () =>
    say(wording, 'because.skills', { names: names(skills.map((code) => inside(skillName(wording, code)))) }),
  )
  // The first language of the opening brings nothing that the reference person has not.
  const [first] = opening.languages ?? []
  const languages = bringing(of, 'language').filter(({ language }) => language !== first?.language)
  tell(
    'languages',
    languages.map(({ language }) => language),
    () =>
      say(wording, 'because.languages', {
        names: names(
          languages.map(({ language }) => languageInside(LANGUAGE_NAMES[language][locale], locale)),
        ),
      }),
  )
  for (const { km, maxKm, remoteOnly } of bringing(of, 'commute'))
    if (!remoteOnly && km !== null && 2 * km <= (typeof maxKm === 'number' ? maxKm : usualKm))
      tell('place', [opening.municipality ?? ''], () => say(wording, 'because.place', { km }))
  const arranged = of.criteria
    .flatMap(({ items }) => items)
    .flatMap(({ fact }) =>
      fact.kind === 'need' && fact.essential && (fact.state === 'provided' || fact.state === 'agreed')
        ? [fact.accommodation]
        : [],
    )
  tell('arranged', arranged, () =>
    say(wording, 'because.arranged', {
      accommodations: names(arranged.map((code) => inside(accommodationName(wording, code)))),
      count: arranged.length,
    }),
  )
  return because
}
