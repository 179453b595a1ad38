/** The question to ask first, in plain words, as the coordinator puts it to the person. */
import type { Fact, Interpretation, Question } from '../scoring/interpretation.ts'
import { LANGUAGE_NAMES } from '../taxonomy/closed-lists.ts'
import { scaleOf } from './items/levels.ts'
import { wishTarget } from './items/list-text.ts'
import { shiftsList } from './items/time-text.ts'
import {
  abilityName,
  hoursText,
  inside,
  languageInside,
  occupationName,
  say,
  sentences,
  skillName,
  type Wording,
} from './wording.ts'

const factText = (fact: Fact, wording: Wording): string => {
  const { locale } = wording
  switch (fact.kind) {
    case 'ability':
      return sentences(
        say(wording, 'question.ability', {
          ability: abilityName(wording, fact.ability),
          scale: scaleOf(fact.ability),
        }),
        fact.suggested && say(wording, 'question.suggested'),
      )
    case 'hours':
      return say(wording, 'question.hours', { asks: hoursText(fact.asks, locale) })
    case 'shifts':
      return say(wording, 'question.shifts', { asks: shiftsList(fact.asks, wording) })
    case 'commute':
      return fact.km === null
        ? say(wording, 'question.home')
        : say(wording, 'question.commute', { km: fact.km })
    case 'wish':
      return say(wording, 'question.wish', { list: fact.list, target: wishTarget(fact, wording) })
    case 'skill':
      return say(wording, 'question.skill', { skill: inside(skillName(wording, fact.skill)) })
    case 'experience':
      return say(wording, 'question.experience', {
        occupation: inside(occupationName(wording, fact.occupation)),
      })
    case 'language':
      return say(wording, 'question.language', {
        language: languageInside(LANGUAGE_NAMES[fact.language][locale], locale),
      })
    case 'needs':
    case 'need':
      return say(wording, 'question.needs')
    case 'fixed':
      return say(wording, 'question.employer')
  }
}

/** Undefined where the interpretation has no such item. */
export const questionText = (
  question: Pick<Question, 'criterion' | 'item'>,
  { criteria }: Interpretation,
  wording: Wording,
): string | undefined => {
  const fact = criteria
    .find(({ criterion }) => criterion === question.criterion)
    ?.items.find(({ item }) => item === question.item)?.fact
  return fact && factText(fact, wording)
}
