/** How the openings of a run are cut into chunks. */
import type { MarketRange, MarketRunRow } from '../../store/ports/market-runs.ts'
import type { Store } from '../../store/ports/store.ts'
import { openOpenings } from '../open-openings.ts'

/** At least one chunk, as people are told of even where no opening is open. */
export const cut = async (
  store: Store,
  run: Pick<MarketRunRow, 'position' | 'asOf'>,
  size: number,
): Promise<readonly MarketRange[]> => {
  const ids: string[] = []
  for await (const page of openOpenings(store, { position: run.position, day: run.asOf }))
    for (const { id } of page) ids.push(id)
  const chunks = Math.max(1, Math.ceil(ids.length / size))
  return Array.from({ length: chunks }, (_, number) => {
    const firstNumber = number * size
    const own = ids.slice(firstNumber, firstNumber + size)
    return {
      ...{ number, firstNumber, openings: own.length },
      after: ids[firstNumber - 1] ?? '',
      through: number === chunks - 1 ? null : (own.at(-1) ?? null),
    }
  })
}
