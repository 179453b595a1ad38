/** Writing one layer of one record: read, changed, merged, and written over what was read. */
import { requireArea } from '../../../access/areas.ts'
import type { Principal } from '../../../access/principal.ts'
import { nameOf } from '../../../access/principal.ts'
import { refuse } from '../../../contract/require-valid.ts'
import type { Recorded } from '../../../domain/record-layers.ts'
import { AppError } from '../../../errors.ts'
import { told } from '../../../messages.ts'
import { againAfterLostRace } from '../../../retry.ts'
import type { RecordKind } from '../record-kind.ts'
import { made, recordStanding, type Standing, type Step } from './standing.ts'

export type Rewritten<Body> = {
  /** What counts now. */
  readonly body: Body
  readonly standing: Standing<Body>
  /** Undefined where nothing changed, and nothing was written. */
  readonly written: { readonly version: number; readonly created: boolean } | undefined
}

/** When and by whom a unit is recorded now. */
export const markOf = <Body>(kind: RecordKind<Body>, principal: Principal): Recorded => ({
  on: kind.today(),
  by: nameOf(principal),
})

/** Somebody wrote in between: what was read no longer stands. */
export const lostRace = (): AppError => new AppError('conflict', told('detail.writtenMeanwhile'))
export const isLostRace = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'conflict' && error.detail?.key === 'detail.writtenMeanwhile'

/**
 * Where somebody writes in between, it is read and decided anew: what others wrote meanwhile is never overwritten.
 * @param decide the step; undefined where it changes nothing. It refuses what the caller may not do.
 * @throws AppError forbidden where the record goes beyond the caller's reach; invalid-body with pointers into the merge; and
 * what `decide` and `admit` throw
 */
export const rewrite = <Body extends object>(
  kind: RecordKind<Body>,
  principal: Principal,
  id: string,
  decide: (standing: Standing<Body>) => Step<Body> | undefined,
): Promise<Rewritten<Body>> =>
  againAfterLostRace(isLostRace, async () => {
    const standing = recordStanding((await kind.table.layered([id])).get(id))
    const step = decide(standing)
    if (!step) {
      const { stored } = standing
      if (!stored) throw new Error('nothing stands, and nothing is to be written')
      return { body: stored.body, standing, written: undefined }
    }
    const makes = made(kind, standing, step, id)
    if (!makes.ok) return refuse(makes.faults)
    const { replacement } = makes
    requireArea(kind.holds(principal.reach, replacement.area))
    await kind.admit?.(principal, id, replacement.body)
    const [written] = await kind.table.replace([replacement])
    if (!written) throw lostRace()
    return { body: replacement.body, standing, written }
  })
