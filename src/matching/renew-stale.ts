/** Rows whose encoding ended with a day that has passed are encoded anew, once, so that lists need not judge them apart. */
import { dayNumber } from '../index/layout.ts'
import { packRecord } from '../index/record.ts'
import { recordsOn } from './records.ts'
import type { Replicated } from './replica.ts'

const PAGE = 1_000

/** Waits for a turn of its own where there is anything to renew. @param day Helsinki day on which rows are to hold */
export const renewStale = async (
  { store, taxonomy, index, feed }: Omit<Replicated, 'clock'>,
  day: string,
): Promise<void> => {
  const asOf = dayNumber(day)
  if (index.stale(asOf).length === 0) return
  await feed.alone(async () => {
    const position = feed.position()
    const stale = index.stale(asOf).map((row) => index.id(row))
    for (let at = 0; at < stale.length; at += PAGE) {
      const records = await recordsOn(store, taxonomy, { position, day }, stale.slice(at, at + PAGE))
      for (const record of records.values()) index.set(packRecord(record))
    }
  })
}
