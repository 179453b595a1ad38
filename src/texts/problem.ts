/** A failure as a problem document (RFC 9457) in the reader's language: built here and nowhere else. */
import type { Problem } from '../contract/problem.ts'
import type { Locale } from '../domain/values.ts'
import { type Failure, type Fault, PROBLEMS } from '../errors.ts'
import type { Message } from '../messages.ts'
import type { Arguments } from './parameters.ts'
import { render } from './render.ts'

export const messageText = ({ key, parameters }: Message, locale: Locale): string =>
  // A message has held its parameters to its key, which the compiler does not follow through a union.
  render(locale, key, ...([parameters] as unknown as Arguments<typeof key>))

type ToldFault = { readonly pointer: string; readonly code: string; readonly message: string }

export const toldFault = ({ pointer, code, message }: Fault, locale: Locale): ToldFault => ({
  ...{ pointer, code, message: messageText(message, locale) },
})

export const problemOf = (
  { code, detail }: Failure,
  locale: Locale,
  { faults = [], requestId }: { readonly faults?: readonly Fault[]; readonly requestId?: string } = {},
): Problem => ({
  type: `urn:sovite:problem:${code}`,
  title: render(locale, `title.${code}`),
  status: PROBLEMS[code],
  code,
  ...(detail !== undefined && { detail: messageText(detail, locale) }),
  ...(requestId !== undefined && { instance: `urn:uuid:${requestId}` }),
  ...(faults.length > 0 && { errors: faults.map((fault) => toldFault(fault, locale)) }),
})

/** Of what is no request yet: its language is not known, so the title is that of the status, as RFC 9457 has it. */
export const brokenRequestProblem = (status: number, title: string): Problem => ({
  ...{ type: 'about:blank', title, status, code: 'invalid-body' },
})

/** For terminals, which are in English: the code, and what is known more. */
export const failureText = ({ code, detail }: Failure): string =>
  detail === undefined ? render('en', `title.${code}`) : messageText(detail, 'en')
