/** Which of our languages a caller reads best (RFC 9110, 12.5.4). */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { LOCALES, type Locale } from '../../domain/values.ts'

export const DEFAULT_LOCALE: Locale = 'fi'

const RANGE = /^\s*([A-Za-z]{1,8}|\*)(?:-[A-Za-z0-9]{1,8})*\s*(?:;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?$/

/** The language of highest quality; of equal ones the first named. Where nothing fits or is readable: Finnish. */
export const localeOf = (acceptLanguage: string | undefined): Locale => {
  let best: { locale: Locale; quality: number } | undefined
  for (const part of (acceptLanguage ?? '').slice(0, 1000).split(',')) {
    const [, tag = '', q = '1'] = RANGE.exec(part) ?? []
    const locale = tag === '*' ? DEFAULT_LOCALE : LOCALES.find((known) => known === tag.toLowerCase())
    const quality = Number(q)
    if (locale !== undefined && quality > (best?.quality ?? 0)) best = { locale, quality }
  }
  return best?.locale ?? DEFAULT_LOCALE
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
