/** The demo's way to the service: HTTP and tokens, as any other client. */

import type { Role } from '../../../src/access/principal.ts'
import type { Locale } from '../../../src/domain/values.ts'

export type Client = {
  get<T>(role: Role, path: string): Promise<T>
  /** Undefined where there is nothing. */
  find<T>(role: Role, path: string): Promise<T | undefined>
  post<T>(role: Role, path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<T>
  /** Streams one JSON line each; memory does not grow with their number. */
  importLines(path: string, lines: Iterable<string>): Promise<ImportAnswer>
}

export type ImportAnswer = {
  readonly accepted: number
  readonly rejected: readonly { readonly line: number; readonly pointer: string; readonly message: string }[]
}

/** Lines are joined to chunks of about this many characters: one by one they would cost a packet each. */
const CHUNK = 32_768

function* chunksOf(lines: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  let chunk = ''
  for (const line of lines) {
    chunk += `${line}\n`
    if (chunk.length < CHUNK) continue
    yield encoder.encode(chunk)
    chunk = ''
  }
  if (chunk !== '') yield encoder.encode(chunk)
}

export class AnswerError extends Error {
  override readonly name = 'AnswerError'
}

export const createClient = (given: {
  readonly url: string
  readonly lang: Locale
  readonly tokens: Readonly<Record<Role, string>>
}): Client => {
  const headersOf = (role: Role) => ({
    authorization: `Bearer ${given.tokens[role]}`,
    'accept-language': given.lang,
  })
  const answerOf = async <T>(path: string, response: Response): Promise<T> => {
    const text = await response.text()
    if (!response.ok) throw new AnswerError(`${path} answered ${response.status}: ${text.slice(0, 500)}`)
    return JSON.parse(text)
  }
  const read = (role: Role, path: string) => fetch(`${given.url}${path}`, { headers: headersOf(role) })
  return {
    get: async (role, path) => answerOf(path, await read(role, path)),
    find: async (role, path) => {
      const response = await read(role, path)
      if (response.status !== 404) return answerOf(path, response)
      await response.body?.cancel()
      return undefined
    },
    post: async (role, path, body, headers = {}) =>
      answerOf(
        path,
        await fetch(`${given.url}${path}`, {
          method: 'POST',
          headers: { ...headersOf(role), 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        }),
      ),
    importLines: async (path, lines) =>
      answerOf(
        path,
        await fetch(`${given.url}${path}`, {
          method: 'POST',
          headers: { ...headersOf('integration'), 'content-type': 'application/x-ndjson' },
          body: ReadableStream.from(chunksOf(lines)),
          duplex: 'half',
        }),
      ),
  }
}
