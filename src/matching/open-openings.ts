/** Openings that are open on a day: through the day that they are valid until. */
import type { Opening } from '../domain/opening.ts'
import type { Position } from '../store/ports/feed.ts'
import { readable } from '../store/ports/readable.ts'
import type { Stored } from '../store/ports/records.ts'
import type { Store } from '../store/ports/store.ts'

const PAGE = 500

export const isOpenOn = (validUntil: string | undefined, day: string): boolean =>
  validUntil === undefined || validUntil >= day

/** In order of id, in pages; without those that cannot be read. @param range ids after one, up to another */
export async function* openOpenings(
  store: Store,
  { position, day }: { readonly position: Position; readonly day: string },
  range: { readonly after?: string; readonly through?: string | null } = {},
): AsyncGenerator<readonly Stored<Opening>[]> {
  const through = range.through ?? undefined
  for (let after = range.after ?? ''; ; ) {
    const page = await store.openings.standing(position, { limit: PAGE, after, through })
    const open = page.filter((stored) => readable(() => isOpenOn(stored.body.validUntil, day)))
    if (open.length > 0) yield open
    const last = page.at(-1)
    if (page.length < PAGE || last === undefined) return
    after = last.id
  }
}
