/** Writing one part of an opening that stands: read, changed and written by the same path as the whole. */

import type { z } from 'zod'
import { Opening } from '../../domain/opening.ts'
import { AppError } from '../../errors.ts'
import { expectationOf } from '../conditional.ts'
import { type Noun, putNoun, requireStored } from '../nouns.ts'
import type { Principal } from '../roles.ts'
import { requireValid } from '../validation.ts'
import type { WriteHeaders } from './noun-routes.ts'

/** How often it is read anew when somebody writes in between and the caller named no version. */
const ATTEMPTS = 5

export type Amended = { readonly opening: Opening; readonly version: number; readonly text: string }

/** @throws AppError not-found, forbidden, invalid-body with pointers into the opening, version-differs */
export const amendOpening = async (
  noun: Noun<Opening>,
  principal: Principal,
  given: {
    readonly id: string
    readonly headers: z.infer<typeof WriteHeaders>
    readonly amend: (opening: Opening) => Opening
  },
): Promise<Amended> => {
  const { id, headers, amend } = given
  const { ifMatch, ifNoneMatch } = expectationOf(headers)
  for (let attempt = 1; ; attempt++) {
    const { body, version } = await requireStored(noun, principal, id)
    if (ifNoneMatch !== undefined || (typeof ifMatch === 'number' && ifMatch !== version))
      throw new AppError('version-differs')
    const opening = requireValid(Opening, amend(Opening.parse(JSON.parse(body))))
    try {
      // Always the version that was read: what others wrote meanwhile is never overwritten.
      const put = await putNoun(noun, principal, { id, body: opening, expectation: { ifMatch: version } })
      return { opening, version: put.version, text: put.text }
    } catch (error) {
      const moved = error instanceof AppError && error.code === 'version-differs'
      if (!moved || typeof ifMatch === 'number' || attempt === ATTEMPTS) throw error
    }
  }
}
