/** Writing a part of what stands: read, changed, and written by the same path as the whole, where it stands as it was read. */
import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../errors.ts'
import { expectationOf } from './conditional.ts'
import { type Noun, putNoun, requireStored } from './nouns.ts'
import type { Principal } from './roles.ts'
import { requireValid } from './validation.ts'

/** How often it is read anew when somebody writes in between and the caller named no version. */
const ATTEMPTS = 5

export type Amended<Body> = { readonly body: Body; readonly version: number; readonly text: string }

/**
 * What changes nothing makes no version.
 * @throws AppError not-found, forbidden, invalid-body with pointers into the whole, version-differs, and what `amend` throws
 */
export const amendNoun = async <Body>(
  noun: Noun<Body>,
  principal: Principal,
  given: {
    readonly id: string
    readonly headers: Parameters<typeof expectationOf>[0]
    readonly amend: (body: Body) => Body
  },
): Promise<Amended<Body>> => {
  const { id, headers, amend } = given
  const { ifMatch, ifNoneMatch } = expectationOf(headers)
  for (let attempt = 1; ; attempt++) {
    const { body: text, version } = await requireStored(noun, principal, id)
    if (ifNoneMatch !== undefined || (typeof ifMatch === 'number' && ifMatch !== version))
      throw new AppError('version-differs', `version ${version} is stored, another one was expected`)
    const before = noun.schema.parse(JSON.parse(text))
    const body = requireValid(noun.schema, amend(before))
    if (isDeepStrictEqual(body, before)) return { body, version, text }
    try {
      // Always the version that was read: what others wrote meanwhile is never overwritten.
      const put = await putNoun(noun, principal, { id, body, expectation: { ifMatch: version } })
      return { body, version: put.version, text: put.text }
    } catch (error) {
      const lostRace = error instanceof AppError && error.code === 'version-differs'
      if (!lostRace || typeof ifMatch === 'number' || attempt === ATTEMPTS) throw error
    }
  }
}
