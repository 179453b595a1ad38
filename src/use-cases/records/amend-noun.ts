/** Writing a part of what stands: read, changed, and written by the same path as the whole, where it stands as it was read. */
import { isDeepStrictEqual } from 'node:util'
import type { Principal } from '../../access/principal.ts'
import { requireValid } from '../../contract/require-valid.ts'
import { AppError } from '../../errors.ts'
import type { Expectation } from '../../store/ports/records.ts'
import { type Noun, putNoun, requireStored } from './nouns.ts'

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
    readonly expectation: Expectation
    readonly amend: (body: Body) => Body
  },
): Promise<Amended<Body>> => {
  const { id, expectation, amend } = given
  const { ifMatch, ifNoneMatch } = expectation
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
