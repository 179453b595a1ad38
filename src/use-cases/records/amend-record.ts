/** Recording a part of what counts: read, changed, and the difference kept as what people here say. */
import { isDeepStrictEqual } from 'node:util'
import type { Principal } from '../../access/principal.ts'
import { requireFaultless, requireValid } from '../../contract/require-valid.ts'
import { AppError } from '../../errors.ts'
import type { Expectation } from '../../store/ports/records.ts'
import { markOf, rewrite } from './layers/rewrite.ts'
import { requireExpected } from './layers/standing.ts'
import { withDifference } from './layers/write.ts'
import type { RecordKind } from './record-kind.ts'

export type Amendment<Body> = {
  readonly id: string
  readonly expectation: Expectation
  readonly amend: (body: Body) => Body
  /** Units that are recorded even where they stand so already: pointers, as `record-layers.ts` names them. */
  readonly says?: (body: Body) => readonly string[]
}

export type Amended<Body> = { readonly body: Body; readonly version: number }

/**
 * Answers what counts, with the version of the record. What changes nothing makes no version. If-Match may name the version
 * of the record or that of what was recorded here.
 * @throws AppError not-found, forbidden, invalid-body with pointers into the whole, version-differs, and what `amend` throws
 */
export const amendRecord = async <Body extends object>(
  kind: RecordKind<Body>,
  principal: Principal,
  { id, expectation, amend, says }: Amendment<Body>,
): Promise<Amended<Body>> => {
  const { body, standing, written } = await rewrite(kind, principal, id, ({ stored, layers, versions }) => {
    if (!stored || !kind.holds(principal.reach, stored.area)) throw new AppError('not-found')
    requireExpected(stored, expectation, [stored.version, versions.here])
    const after = requireValid(kind.schema, amend(stored.body))
    requireFaultless(kind.check(after))
    const difference = { before: stored.body, after, says: new Set(says?.(after)) }
    const next = withDifference(kind.fields, layers, difference, markOf(kind, principal))
    const isSame =
      isDeepStrictEqual(next.here, layers.here) && isDeepStrictEqual(next.removed, layers.removed)
    return isSame ? undefined : { wrote: 'here', layers: next }
  })
  return { body, version: written?.version ?? standing.stored?.version ?? 0 }
}
