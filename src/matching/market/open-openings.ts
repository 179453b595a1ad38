/** Which openings a run matches: those that were open at its position, and how they are cut into chunks. */
import type { MarketRange, MarketRun } from '../../store/market.ts'
import type { Store, Stored } from '../../store/store.ts'

const PAGE = 500

type Head = { readonly validUntil?: string }

/** In order of id, in pages. An opening is open through the day that it is valid until. */
export async function* openOpenings(
  store: Store,
  { position, asOf }: Pick<MarketRun, 'position' | 'asOf'>,
  range: Partial<Pick<MarketRange, 'after' | 'through'>> = {},
): AsyncGenerator<readonly Stored[]> {
  const through = range.through ?? undefined
  for (let after = range.after ?? ''; ; ) {
    const page = await store.openings.standing(position, { limit: PAGE, after, through })
    const open = page.filter(({ body }) => {
      const { validUntil } = JSON.parse(body) as Head
      return validUntil === undefined || validUntil >= asOf
    })
    if (open.length > 0) yield open
    const last = page.at(-1)
    if (page.length < PAGE || last === undefined) return
    after = last.id
  }
}

/** At least one chunk, as people are told of even where no opening is open. */
export const cut = async (
  store: Store,
  run: Pick<MarketRun, 'position' | 'asOf'>,
  size: number,
): Promise<readonly MarketRange[]> => {
  const ids: string[] = []
  for await (const page of openOpenings(store, run)) for (const { id } of page) ids.push(id)
  const chunks = Math.max(1, Math.ceil(ids.length / size))
  return Array.from({ length: chunks }, (_, number) => {
    const firstNumber = number * size
    return {
      ...{ number, firstNumber, openings: Math.min(size, ids.length - firstNumber) },
      after: ids[firstNumber - 1] ?? '',
      through: number === chunks - 1 ? null : ids[firstNumber + size - 1]!,
    }
  })
}
