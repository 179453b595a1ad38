/** A merge patch (RFC 7396) of one layer, or of what counts. */
import { isDeepStrictEqual } from 'node:util'
import type { Principal } from '../../access/principal.ts'
import { requireFaultless, requireValid } from '../../contract/require-valid.ts'
import { mergePatch, takenAway } from '../../domain/merge-patch.ts'
import { AppError } from '../../errors.ts'
import { told } from '../../messages.ts'
import type { Expectation } from '../../store/ports/records.ts'
import { amendRecord } from './amend-record.ts'
import { markOf, rewrite } from './layers/rewrite.ts'
import { requireExpected, type Standing, type Step } from './layers/standing.ts'
import { unitsOf } from './layers/units.ts'
import { forgetRemoved, withClient, withHere } from './layers/write.ts'
import { type RecordKind, requireLayer } from './record-kind.ts'

export type RecordPatch = {
  readonly id: string
  readonly patch: unknown
  readonly expectation: Expectation
  /** What is patched: the layer of the caller's role, or what counts, of which the difference is recorded here. */
  readonly of: 'layer' | 'force'
}

export type RecordPatched = { readonly body: object; readonly version: number }

/**
 * Answers what was patched, with its version. What changes nothing makes no version.
 * @throws AppError precondition-required without If-Match; not-found; forbidden, for a system that patches what counts as
 * well; invalid-body; version-differs; and what `admit` throws
 */
export const patchRecord = async <Body extends object>(
  kind: RecordKind<Body>,
  principal: Principal,
  { id, patch, expectation, of }: RecordPatch,
): Promise<RecordPatched> => {
  if (expectation.ifMatch === undefined)
    throw new AppError('precondition-required', told('detail.ifMatchNeeded'))
  const layer = requireLayer(kind, principal)
  if (of === 'force') {
    if (layer === 'client')
      throw new AppError('forbidden', told('detail.notForRole', { role: principal.role }))
    // Lists are sent whole: of them the difference is what was said. Asked once the merge was found to be valid.
    const says = (): readonly string[] =>
      [...unitsOf(kind.fields, mergePatch({}, patch) as object).units].flatMap(([unit, { field }]) =>
        field.kind === 'list' ? [] : [unit],
      )
    const amend = (body: Body): Body => requireValid(kind.schema, mergePatch(body, patch))
    return amendRecord(kind, principal, { id, expectation, amend, says })
  }
  const step = layer === 'client' ? clientStep(kind, patch) : hereStep(kind, principal, patch)
  let patched: object = {}
  const { standing, written } = await rewrite(kind, principal, id, (standing) => {
    const { stored, layers, versions } = standing
    if (!stored || !kind.holds(principal.reach, stored.area)) throw new AppError('not-found')
    requireExpected(stored, expectation, [versions[layer]])
    const next = step(standing)
    patched = next.layers[layer] ?? {}
    const isSame =
      isDeepStrictEqual(next.layers[layer], layers[layer]) &&
      isDeepStrictEqual(next.layers.removed, layers.removed)
    return isSame ? undefined : next
  })
  return { body: patched, version: written?.version ?? standing.versions[layer] }
}

const clientStep =
  <Body extends object>(kind: RecordKind<Body>, patch: unknown) =>
  ({ layers }: Standing<Body>): Step<Body> => {
    const client = requireValid(kind.schema, mergePatch(layers.client ?? {}, patch))
    requireFaultless(kind.check(client))
    return { wrote: 'client', layers: withClient(kind.fields, layers, client) }
  }

const hereStep =
  <Body extends object>(kind: RecordKind<Body>, principal: Principal, patch: unknown) =>
  ({ layers }: Standing<Body>): Step<Body> => {
    const here = requireValid(kind.part, mergePatch(layers.here, patch))
    requireFaultless(kind.check(here))
    const forgotten = takenAway(patch)
    const isForgotten = (unit: string): boolean =>
      forgotten.some((pointer) => unit === pointer || unit.startsWith(`${pointer}/`))
    const mark = markOf(kind, principal)
    return {
      wrote: 'here',
      layers: withHere(kind.fields, forgetRemoved(layers, isForgotten), here, mark),
    }
  }
