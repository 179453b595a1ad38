/** A change in a few words of the reader's language, and in those of the opening. */
import type { Change } from '../contract/change.ts'
import type { LanguageCode, LicenceCode } from '../domain/codes.ts'
import type { LocalText } from '../domain/values.ts'
import { LANGUAGE_NAMES, LICENCE_NAMES } from '../taxonomy/closed-lists.ts'
import { MUNICIPALITIES } from '../taxonomy/municipalities.ts'
import { workLevel } from './items/levels.ts'
import { shiftsList } from './items/time-text.ts'
import {
  abilityName,
  accommodationName,
  dayText,
  hoursText,
  inside,
  languageInside,
  say,
  skillName,
  type Wording,
} from './wording.ts'

export const changeText = (change: Change, wording: Wording): string => {
  const { locale } = wording
  switch (change.kind) {
    case 'accommodation':
      return say(wording, 'whatIf.accommodation', {
        accommodation: inside(accommodationName(wording, change.item)),
      })
    case 'offer':
      return say(wording, 'whatIf.offer', {
        accommodation: inside(accommodationName(wording, change.item)),
        to: change.to,
      })
    case 'demand': {
      const ability = abilityName(wording, change.item)
      return change.to === 0
        ? say(wording, 'whatIf.demandGone', { ability })
        : say(wording, 'whatIf.demand', { ability, work: workLevel(wording, change.to) })
    }
    case 'critical':
      return say(wording, 'whatIf.critical', { ability: abilityName(wording, change.item) })
    case 'requirement':
      return say(wording, 'whatIf.requirement', { what: requirementName(change.item, wording) })
    case 'task':
      return say(wording, 'whatIf.task', { task: taskName(Number(change.item), wording) })
    case 'hours':
      return say(wording, 'whatIf.hours', { hours: hoursText(change.to, locale) })
    case 'shifts':
      return say(wording, 'whatIf.shifts', { shifts: shiftsList(change.to, wording) })
    case 'remote':
      return say(wording, 'whatIf.remote', { to: change.to })
    case 'place':
      return say(wording, 'whatIf.place', { place: placeName(change.to, wording) })
    case 'start':
      return say(wording, 'whatIf.start', { day: dayText(change.to, locale) })
    case 'skill':
      return say(wording, 'whatIf.skill', { skill: inside(skillName(wording, change.item)) })
    case 'language':
      return say(wording, 'whatIf.language', {
        language: languageInside(LANGUAGE_NAMES[change.item][locale], locale),
        level: change.to,
      })
    case 'licence':
      return say(wording, 'whatIf.licence', { licence: inside(LICENCE_NAMES[change.item][locale]) })
  }
}

const placeName = (code: string, { locale }: Wording): string =>
  MUNICIPALITIES.find((municipality) => municipality.code === code)?.names[locale] ?? code

/** In the reader's language where the opening has it, otherwise in one that it has. */
const local = (text: LocalText, { locale }: Wording): string =>
  text[locale] ?? text.fi ?? text.sv ?? text.en ?? ''

const taskName = (place: number, wording: Wording): string => {
  const task = wording.opening.tasks?.[place]
  return task ? local(task.title, wording) : String(place + 1)
}

/** `skill:…`, `language:…`, `licence:…` or `workingTime`. */
const requirementName = (item: string, wording: Wording): string => {
  const { locale } = wording
  const at = item.indexOf(':')
  const code = item.slice(at + 1)
  if (item.startsWith('skill:')) return skillName(wording, code)
  if (item.startsWith('language:')) return LANGUAGE_NAMES[code as LanguageCode]?.[locale] ?? code
  if (item.startsWith('licence:')) return LICENCE_NAMES[code as LicenceCode]?.[locale] ?? code
  return say(wording, 'whatIf.workingTime')
}
