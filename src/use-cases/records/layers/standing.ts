/** A record as it stands, in its layers; and a step of one layer → what is to be written. */

import { faultsOf, READING } from '../../../domain/issue-faults.ts'
import type { Layer, PartOf, RecordLayers } from '../../../domain/record-layers.ts'
import { AppError, type Fault } from '../../../errors.ts'
import { told } from '../../../messages.ts'
import type { Expectation, Layered, Replacement } from '../../../store/ports/records.ts'
import type { RecordKind } from '../record-kind.ts'
import { conflictsOf, merged } from './merge.ts'
import { isPlain, type LayersOf, noLayers, versionsOf } from './write.ts'

export type Standing<Body> = {
  /** Undefined where nothing stands. */
  readonly stored: Layered<Body> | undefined
  readonly layers: LayersOf<Body>
  /** The version that wrote each layer last; 0: none. */
  readonly versions: Readonly<Record<Layer, number>>
}

const NONE = { client: 0, here: 0 } as const

/**
 * What cannot be read may be written anew, where nothing of it was recorded here.
 * @throws AppError unreadable-record
 */
export const recordStanding = <Body>(stored: Layered<Body> | undefined): Standing<Body> => {
  if (!stored) return { stored, layers: noLayers(), versions: NONE }
  const { layers, version } = stored
  if (layers) return { stored, layers, versions: versionsOf(layers, version) }
  return { stored, layers: plainLayers(stored), versions: { client: version, here: 0 } }
}

/** The body is read when it is asked for. */
const plainLayers = <Body>(stored: Layered<Body>): LayersOf<Body> => ({
  ...noLayers<Body>(),
  get client() {
    return stored.body
  },
})

/** @throws AppError version-differs. @param versions that If-Match may name */
export const requireExpected = (
  stored: Layered<unknown> | undefined,
  { ifMatch, ifNoneMatch }: Expectation,
  versions: readonly [number, ...number[]],
): void => {
  if (ifNoneMatch !== undefined && stored) throw new AppError('version-differs', told('detail.existsAlready'))
  if (ifMatch === undefined) return
  if (!stored) throw new AppError('version-differs', told('detail.nothingStored'))
  if (ifMatch !== '*' && !versions.includes(ifMatch))
    throw new AppError('version-differs', told('detail.otherVersion', { version: versions[0] }))
}

export type Step<Body> = { readonly wrote: Layer; readonly layers: LayersOf<Body> }

export type Made<Body> =
  | { readonly ok: true; readonly replacement: Replacement<Body> }
  /** The layers do not fit together: pointers into the merge. */
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** What a step makes of what stands. */
export const made = <Body extends object>(
  kind: RecordKind<Body>,
  { stored, versions }: Standing<Body>,
  { wrote, layers }: Step<Body>,
  id: string,
): Made<Body> => {
  const over = stored?.version ?? null
  if (wrote === 'client' && !stored?.layers && layers.client !== undefined && isPlain(layers)) {
    const body = layers.client
    return { ok: true, replacement: { id, over, body, area: kind.areaOf(body) } }
  }
  const { client, here, recorded, removed, withdrawn } = layers
  const kept: RecordLayers<Body> = {
    ...{ wrote, otherVersion: versions[wrote === 'client' ? 'here' : 'client'] },
    ...(client !== undefined && { client }),
    ...{ here, recorded, removed, withdrawn },
  }
  const read = kind.schema.safeParse(kind.fit(merged(kind.fields, kept) as PartOf<Body>, here), READING)
  if (!read.success) return { ok: false, faults: faultsOf(read.error.issues) }
  const body = read.data
  const merge = { layers: kept, conflicts: conflictsOf(kind.fields, kept) }
  return { ok: true, replacement: { id, over, body, area: kind.areaOf(body), merge } }
}
