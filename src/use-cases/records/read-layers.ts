/** Reading what a layer says, both layers value by value, and where they differ. */
import type { Principal } from '../../access/principal.ts'
import type { RecordConflict, RecordInLayers } from '../../contract/record-layers.ts'
import type { RecordLayers } from '../../domain/record-layers.ts'
import { AppError } from '../../errors.ts'
import type { ConflictKey, Conflicts } from '../../store/ports/conflicts.ts'
import type { Page } from '../../store/ports/page.ts'
import { type JudgedUnit, judgeUnits } from './layers/merge.ts'
import { recordStanding, type Standing } from './layers/standing.ts'
import type { LayersOf } from './layers/write.ts'
import { listRecords, requireRecord } from './read-records.ts'
import type { RecordKind } from './record-kind.ts'

export type LayerRead = { readonly body: object; readonly version: number }

/** @throws AppError not-found, for what is beyond the caller's reach as well */
export const requireStanding = async <Body>(
  kind: RecordKind<Body>,
  { reach }: Principal,
  id: string,
): Promise<Standing<Body> & { readonly stored: NonNullable<Standing<Body>['stored']> }> => {
  const standing = recordStanding((await kind.table.layered([id])).get(id))
  const { stored } = standing
  if (!stored || !kind.holds(reach, stored.area)) throw new AppError('not-found')
  return { ...standing, stored }
}

/**
 * What the caller's role writes of a record, with its own version: nothing yet is an empty body of version 0. Who writes
 * none reads what counts. @throws AppError not-found, for what is beyond the caller's reach as well
 */
export const readLayer = async <Body extends object>(
  kind: RecordKind<Body>,
  principal: Principal,
  id: string,
): Promise<LayerRead> => {
  const layer = kind.layerOf(principal.role)
  if (layer === undefined) return requireRecord(kind, principal, id)
  const { layers, versions } = await requireStanding(kind, principal, id)
  return { body: layers[layer] ?? {}, version: versions[layer] }
}

/** A record that the client system never sent has an empty body for it. */
export type RecordLine = { readonly id: string; readonly body: object }

/**
 * Those within the caller's reach, in order of id: to a client system what it sent of them, to others what counts. A body
 * is read when it is asked for, and what cannot be read throws then.
 */
export const listLines = async <Body extends object>(
  kind: RecordKind<Body>,
  principal: Principal,
  page: Page,
): Promise<readonly RecordLine[]> => {
  const stored = await listRecords(kind, principal, page)
  if (kind.layerOf(principal.role) !== 'client') return stored
  const layered = await kind.table.layered(stored.map(({ id }) => id))
  return stored.map(({ id }) => ({
    id,
    get body() {
      return recordStanding(layered.get(id)).layers.client ?? {}
    },
  }))
}

type Sent = { readonly by: string; readonly on: string | null }

/** A value tells itself who found it and when, where it does. */
const sentOf = (value: unknown, day: string | null): Sent => {
  const told: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : {}
  const { on, source } = told
  return {
    on: typeof on === 'string' ? on : day,
    by: typeof source === 'string' ? source : 'client-system',
  }
}

const inBoth = (
  { unit, client, here, isRemoved, counts, value }: JudgedUnit,
  { recorded, removed }: Pick<LayersOf<unknown>, 'recorded' | 'removed'>,
  sentOn: string | null,
): RecordInLayers['values'][number] => {
  const mark = here ? recorded[unit] : isRemoved ? removed[unit] : undefined
  return {
    ...{ unit, counts },
    ...(value !== undefined && { value }),
    ...(client && { client: { value: client.value, ...sentOf(client.value, sentOn) } }),
    ...(mark && { here: { ...(here ? { value: here.value } : { removed: true as const }), ...mark } }),
  }
}

/** Each value that a layer says: whose it is, of when, and which of them counts. @throws AppError not-found */
export const readBothLayers = async <Body extends object>(
  kind: RecordKind<Body>,
  principal: Principal,
  id: string,
): Promise<RecordInLayers> => {
  const { stored, layers, versions } = await requireStanding(kind, principal, id)
  const { client, here, recorded, removed, withdrawn } = layers
  const judged: RecordLayers<object> = {
    ...{ wrote: 'client', otherVersion: 0, client, here, recorded, removed, withdrawn },
  }
  const sentOn = versions.client > 0 ? await kind.table.writtenOn(id, versions.client) : undefined
  return {
    id,
    versions: { ...versions, force: stored.version },
    values: judgeUnits(kind.fields, judged).map((unit) => inBoth(unit, layers, sentOn ?? null)),
  }
}

/** Where the layers of records within the caller's reach say different things. */
export const listConflicts = async (
  { store: { conflicts } }: { readonly store: { readonly conflicts: Conflicts } },
  { reach }: Principal,
  page: { readonly limit: number; readonly after?: ConflictKey | undefined },
): Promise<readonly RecordConflict[]> =>
  (await conflicts.list(reach, page)).map(({ recorded, here, ...conflict }) => ({
    ...conflict,
    here: { ...(here === undefined ? { removed: true as const } : { value: here }), ...recorded },
  }))
