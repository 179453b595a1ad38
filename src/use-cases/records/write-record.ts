/** Writing a whole jobseeker or opening, as far as the caller's layer says it. */
import { isDeepStrictEqual } from 'node:util'
import { requireArea } from '../../access/areas.ts'
import type { Principal } from '../../access/principal.ts'
import { requireFaultless } from '../../contract/require-valid.ts'
import type { Expectation } from '../../store/ports/records.ts'
import { markOf, rewrite } from './layers/rewrite.ts'
import { requireExpected } from './layers/standing.ts'
import { withClient, withHere } from './layers/write.ts'
import { type RecordKind, requireLayer } from './record-kind.ts'

export type RecordWrite<Body> = {
  readonly id: string
  readonly body: Body
  readonly expectation: Expectation
}

export type RecordWritten<Body> = {
  /** The caller's layer. */
  readonly body: Body
  /** Of the caller's layer. */
  readonly version: number
  /** Nothing stood there before. */
  readonly created: boolean
}

/**
 * Replaces the layer that the caller's role writes; what the other one says stays. What changes nothing makes no version.
 * Both where it stands and where it goes must be the caller's.
 * @throws AppError forbidden, invalid-body, version-differs, and what `admit` throws
 */
export const writeRecord = async <Body extends object>(
  kind: RecordKind<Body>,
  principal: Principal,
  { id, body, expectation }: RecordWrite<Body>,
): Promise<RecordWritten<Body>> => {
  const { reach } = principal
  const layer = requireLayer(kind, principal)
  requireFaultless(kind.check(body))
  requireArea(kind.holds(reach, kind.areaOf(body)))
  const { standing, written } = await rewrite(kind, principal, id, ({ stored, layers, versions }) => {
    if (stored) requireArea(kind.holds(reach, stored.area))
    requireExpected(stored, expectation, [versions[layer]])
    if (layer === 'client')
      return stored?.isClient(body)
        ? undefined
        : { wrote: layer, layers: withClient(kind.fields, layers, body) }
    if (versions.here > 0 && isDeepStrictEqual(layers.here, body)) return undefined
    return { wrote: layer, layers: withHere(kind.fields, layers, body, markOf(kind, principal)) }
  })
  return {
    body,
    version: written?.version ?? standing.versions[layer],
    created: written?.created ?? false,
  }
}
