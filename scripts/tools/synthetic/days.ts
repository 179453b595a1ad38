const DAY_MS = 86_400_000

/** @param day `YYYY-MM-DD`; days before it where `days` is negative */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
