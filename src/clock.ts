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
