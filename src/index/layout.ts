/** What a row of the packed index holds and where, as the table of the layout has it, and how it tells days. */
export * from './block-layout.ts'

const DAY_MS = 86_400_000
const EPOCH_MS = Date.UTC(2000, 0, 1)

/** Days since 2000-01-01 of `YYYY-MM-DD`, held within 1–65,534 so that 0 and 65,535 keep their meanings. */
export const dayNumber = (day: string): number =>
  Math.min(65_534, Math.max(1, Math.round((Date.parse(`${day}T00:00:00Z`) - EPOCH_MS) / DAY_MS)))

/** The day of a number that `dayNumber` gave. */
export const dayOfNumber = (days: number): string =>
  new Date(EPOCH_MS + days * DAY_MS).toISOString().slice(0, 10)
