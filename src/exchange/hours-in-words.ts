/** Hours a week as postings tell them in Finnish, Swedish and English. */

export type WeeklyHours = { readonly min: number; readonly max: number }

/** What full time is where a posting says no more: office hours of most collective agreements. */
const FULL_TIME_HOURS = 37.5
const FULL_TIME = /\b(?:full[-_\s]?time|heltid\w*|kokoaika\w*|kokopäivä\w*)/i

const NUMBER = String.raw`(\d{1,2}(?:[.,]\d{1,2})?)`
const UNIT = String.raw`(?:h|t|tim|tuntia|tunnin|timmar|hours?|hrs?)\b\.?(?:\s*(\d{1,2})\s*min\w*)?`
const HOURS = new RegExp(
  String.raw`(?<![\d.,:–-])${NUMBER}(?:\s*(?:-|–|—|to|till)\s*${NUMBER})?\s*${UNIT}([^\d]{0,14})`,
  'giu',
)
/** Whatever stands right after the unit. */
const A_DAY = /^\s*(?:\/|per|om|a|i)?\s*(?:pv|päiv|dag|day)/iu
const A_WEEK = /^\s*(?:\/|per|a|i|in)?\s*(?:v\b|vk|vko|viik|veck|week|wk)/iu
const MOST = 48

/** An opening tells hours in halves. */
const half = (hours: number): number => Math.round(2 * hours) / 2

const numberOf = (text: string): number => Number(text.replace(',', '.'))

/**
 * @param where hours without a word for the week count as weekly where the property is for hours, not in a running text
 * @returns the first that is told; nothing where it is hours a day, or more than a week has
 */
export const weeklyHoursIn = (text: string, where: 'hours' | 'text'): WeeklyHours | undefined => {
  for (const [, from = '', to = from, minutes = '0', after = ''] of text.matchAll(HOURS)) {
    if (A_DAY.test(after) || (where === 'text' && !A_WEEK.test(after))) continue
    const [min, max] = [numberOf(from) + Number(minutes) / 60, numberOf(to) + Number(minutes) / 60]
    if (min > 0 && min <= max && max <= MOST) return { min: half(min), max: half(max) }
  }
  return undefined
}

/** Hours of whoever works full time; nothing where the text does not say so. */
export const fullTimeIn = (text: string): WeeklyHours | undefined =>
  FULL_TIME.test(text) ? { min: FULL_TIME_HOURS, max: FULL_TIME_HOURS } : undefined
