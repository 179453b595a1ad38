/**
 * What a posting says in words of its own: an occupation by its category or title, skills by their labels, hours in their
 * common forms. Occupations and skills are suggestions; whatever stands as a term already is left as it is.
 */
import { LOCALES, type Locale } from '../domain/values.ts'
import type { Draft } from './draft.ts'
import { fullTimeIn, weeklyHoursIn } from './hours-in-words.ts'
import { occupationIn, type PostingWords, type SuggestedOccupation, skillIn } from './posting-words.ts'
import { asText, type Spot, type TextSpot, textsOf, valuesOf } from './spot.ts'

export type SuggestedSkill = {
  readonly skill: string
  /** As the posting calls it. */
  readonly label: string
  readonly confidence: number
}

/** What was read by likeness, to be confirmed. */
export type PostingSuggestions = {
  readonly occupation?: SuggestedOccupation
  readonly skills: readonly SuggestedSkill[]
  /** Labels of skills that mean nothing here, as the posting has them; absent where there are none. */
  readonly unread?: readonly string[]
}

const localeOf = ({ language }: TextSpot, otherwise: Locale): Locale =>
  LOCALES.find((known) => known === language?.toLowerCase().split('-')[0]) ?? otherwise

const MOST_SKILLS = 30

export const readOwnWords = (
  posting: Spot,
  draft: Draft,
  { words, locale }: { readonly words: PostingWords; readonly locale: Locale },
): PostingSuggestions => {
  const occupation = draft.has(['occupation']) ? undefined : readOccupation(posting, draft, words, locale)
  const { skills, unread } = readSkills(posting, draft, words, locale)
  return { ...(occupation && { occupation }), skills, ...(unread.length > 0 && { unread }) }
}

/** A category in words tells more than a title; either is taken only with what else it may be. */
const readOccupation = (
  posting: Spot,
  draft: Draft,
  words: PostingWords,
  locale: Locale,
): SuggestedOccupation | undefined => {
  const categories = [posting, ...valuesOf(posting, 'relevantOccupation')].flatMap((spot) => [
    ...textsOf(spot, 'occupationalCategory'),
    ...valuesOf(spot, 'occupationalCategory').flatMap((each) => textsOf(each, 'name')),
  ])
  for (const spot of [...categories, ...textsOf(posting, 'title')]) {
    const found = occupationIn(spot.text, localeOf(spot, locale), words)
    if (!found) continue
    draft.set(['occupation'], found.code, spot)
    return found
  }
  return undefined
}

const readSkills = (
  posting: Spot,
  draft: Draft,
  words: PostingWords,
  locale: Locale,
): { readonly skills: readonly SuggestedSkill[]; readonly unread: readonly string[] } => {
  const labels = ['skills', 'qualifications'].flatMap((property) =>
    valuesOf(posting, property).flatMap((spot) => asText(spot) ?? textsOf(spot, 'name')),
  )
  const found: SuggestedSkill[] = []
  const unread = new Set<string>()
  for (const spot of labels.filter(({ at }) => !draft.marks.isRead(at)))
    for (const label of spot.text.split(/[,;•\n]/).map((each) => each.trim())) {
      if (label === '') continue
      const skill = skillIn(label, localeOf(spot, locale), words)
      if (!skill) unread.add(label)
      if (!skill || found.length === MOST_SKILLS || draft.holds('skills', 'skill', skill.code)) continue
      const place = draft.add('skills', spot)
      draft.set([...place, 'skill'], skill.code, spot)
      draft.set([...place, 'source'], 'suggested', spot)
      found.push({ skill: skill.code, label, confidence: skill.confidence })
    }
  return { skills: found, unread: [...unread] }
}

const PLAIN = /<[^>]{0,200}>/g

/** Hours a week wherever a posting tells them: in their own property, the title, the description; else of full time. */
export const readHoursInWords = (posting: Spot, draft: Draft): void => {
  const path = ['workingTime', 'hours'] as const
  if (draft.has([...path, 'min'])) return
  const inProperty = textsOf(posting, 'workHours')
  const running = [...textsOf(posting, 'title'), ...textsOf(posting, 'description')]
  const kinds = textsOf(posting, 'employmentType')
  const plain = ({ text }: TextSpot) => text.replace(PLAIN, ' ')
  const told = [
    ...inProperty.map((spot) => ({ spot, hours: weeklyHoursIn(plain(spot), 'hours') })),
    ...running.map((spot) => ({ spot, hours: weeklyHoursIn(plain(spot), 'text') })),
    ...[...kinds, ...inProperty, ...running].map((spot) => ({ spot, hours: fullTimeIn(plain(spot)) })),
  ].find(({ hours }) => hours !== undefined)
  if (!told?.hours) return
  // A title and a description are read besides, or stay unread: their hours are only a part of what they say.
  const from = running.includes(told.spot) ? { at: '/workHours' } : told.spot
  draft.set([...path, 'min'], told.hours.min, from)
  draft.set([...path, 'max'], told.hours.max, from)
}
