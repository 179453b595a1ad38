/** Time as the service reads it; injected, so that nothing in matching reads the time itself. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

const HELSINKI_DAY = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day in Finland, `YYYY-MM-DD`. */
export const helsinkiDay = (at: Date): string => HELSINKI_DAY.format(at)

const HOUR_MS = 3_600_000

/** Whole seconds until the next day begins in Finland, rounded up. */
export const secondsLeftOfHelsinkiDay = (at: Date): number => {
  const today = helsinkiDay(at)
  // A day begins on a whole hour, and may have one more or one less.
  let begins = Math.floor(at.getTime() / HOUR_MS) * HOUR_MS
  while (helsinkiDay(new Date(begins)) === today) begins += HOUR_MS
  return Math.ceil((begins - at.getTime()) / 1000)
}
