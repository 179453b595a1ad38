/** Which of our languages a caller reads best (RFC 9110, 12.5.4). */
import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { LOCALES, type Locale } from '../../domain/values.ts'

export const DEFAULT_LOCALE: Locale = 'fi'

/** No more of a header is read. */
const LONGEST = 1000
const QUALITY = /;\s*q=([^;]*)/i

/** Negotiator takes a quality above 1 at its word. */
const isRanked = (range: string): boolean => Number(QUALITY.exec(range)?.[1] ?? 1) <= 1

const localeIn = (range: string): Locale | undefined => {
  if (range === '*') return DEFAULT_LOCALE
  const [language] = range.toLowerCase().split('-')
  return LOCALES.find((known) => known === language)
}

/** The language of highest quality; of equal ones the first named. Where nothing fits or is readable: Finnish. */
export const localeOf = (acceptLanguage = ''): Locale => {
  const ranked = acceptLanguage.slice(0, LONGEST).split(',').filter(isRanked).join(',')
  const ranges = new Negotiator({ headers: { 'accept-language': ranked } }).languages()
  return ranges.map(localeIn).find((locale) => locale !== undefined) ?? DEFAULT_LOCALE
}

/** Negotiates, and says so in the answer. */
export const negotiate = (request: FastifyRequest, reply: FastifyReply): Locale => {
  const locale = localeOf(request.headers['accept-language'])
  sayLanguage(reply, locale)
  return locale
}

export const sayLanguage = (reply: FastifyReply, locale: Locale): void => {
  reply.header('content-language', locale).header('vary', 'Accept-Language')
}
