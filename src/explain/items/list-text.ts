/** What the person's own lists hold, in words: skills, wishes, needs, experience, languages. */
import { CEFR_LEVELS, type EmployerKind, type SectorCode } from '../../domain/codes.ts'
import type {
  ExperienceFact,
  LanguageFact,
  NeedFact,
  NeedsFact,
  SkillFact,
  WishFact,
} from '../../scoring/interpretation.ts'
import { EMPLOYER_KIND_NAMES, LANGUAGE_NAMES, SECTOR_NAMES } from '../../taxonomy/closed-lists.ts'
import {
  accommodationName,
  inside,
  languageInside,
  occupationName,
  say,
  sentences,
  skillName,
  type Wording,
} from '../wording.ts'

/** CEFR by number; undefined for a language not held. */
export const cefrOf = (level: number): string | undefined => CEFR_LEVELS[level - 1]

const levelFit = (asks: number, has: number | null) =>
  has === null ? 'unsaid' : has >= asks ? 'enough' : asks - has === 1 ? 'one-short' : 'more-short'

export const skillText = (fact: SkillFact, wording: Wording): string => {
  const { skill: code, asks, has, listKnown, suggested } = fact
  const skill = inside(skillName(wording, code))
  if (suggested) return suggestedSkillText(fact, wording)
  if (!has) return say(wording, listKnown ? 'skill.none' : 'skill.unlisted', { skill })
  const held = inside(skillName(wording, has.skill))
  return sentences(
    has.via === 'exact'
      ? say(wording, 'skill.exact', { skill })
      : say(wording, `skill.${has.via}`, { skill, held }),
    asks !== null && say(wording, 'skill.level', { fit: levelFit(asks, has.proficiency) }),
  )
}

/** What is usual is told as such: nobody has said that this work asks it, so nobody is asked why it is missing. */
const suggestedSkillText = ({ skill: code, has }: SkillFact, wording: Wording): string => {
  const skill = inside(skillName(wording, code))
  if (!has) return say(wording, 'skill.suggested', { skill, has: 'no', held: '' })
  const own = has.via === 'exact' || has.via === 'narrower'
  return say(wording, 'skill.suggested', {
    ...{ skill, has: own ? 'yes' : 'close', held: inside(skillName(wording, has.skill)) },
  })
}

/** What the opening is in one of the person's lists of wishes, by name. */
export const wishTarget = ({ list, target }: Pick<WishFact, 'list' | 'target'>, wording: Wording): string => {
  switch (list) {
    case 'occupations':
      return inside(occupationName(wording, target))
    case 'sectors':
      return inside(SECTOR_NAMES[target as SectorCode]?.[wording.locale] ?? target)
    case 'employerKinds':
      return inside(EMPLOYER_KIND_NAMES[target as EmployerKind]?.[wording.locale] ?? target)
  }
}

export const wishText = (fact: WishFact, wording: Wording): string =>
  say(wording, `wish.${fact.outcome}`, { list: fact.list, target: wishTarget(fact, wording) })

export const needsText = ({ known, count }: NeedsFact, wording: Wording): string =>
  known ? say(wording, 'needs.count', { count }) : say(wording, 'needs.unknown')

/** Whether the person needs it or it would help, then where it stands. */
export const needText = ({ accommodation, essential, state }: NeedFact, wording: Wording): string =>
  sentences(
    needLine({ accommodation, essential }, wording),
    say(wording, 'need.state', { state: say(wording, 'support.state', { state }) }),
    state === 'refused' && say(wording, 'support.reasons'),
  )

export const needLine = (
  { accommodation, essential }: Pick<NeedFact, 'accommodation' | 'essential'>,
  wording: Wording,
): string =>
  essential
    ? say(wording, `needsIt.${accommodation}`)
    : say(wording, 'need.helpful', { accommodation: inside(accommodationName(wording, accommodation)) })

export const experienceText = ({ occupation, has, listKnown }: ExperienceFact, wording: Wording): string =>
  has
    ? say(wording, 'experience.held', {
        via: has.via,
        occupation: inside(occupationName(wording, has.occupation)),
        years: has.years,
      })
    : say(wording, listKnown ? 'experience.none' : 'experience.unlisted', {
        occupation: inside(occupationName(wording, occupation)),
      })

export const languageText = (fact: LanguageFact, wording: Wording): string => {
  const language = languageInside(LANGUAGE_NAMES[fact.language][wording.locale], wording.locale)
  const asks = cefrOf(fact.asks) ?? ''
  const has = cefrOf(fact.has)
  if (has === undefined)
    return say(wording, fact.listKnown ? 'language.none' : 'language.unlisted', { language, asks })
  return say(wording, fact.has >= fact.asks ? 'language.enough' : 'language.short', { language, has, asks })
}
