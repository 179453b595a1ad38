/** `Prefer: wait=<seconds>` (RFC 7240); what is not understood is ignored, as the RFC wants. */
import { LIMITS } from '../../contract/shortlist.ts'

/** Seconds to wait, at most LIMITS.waitSeconds; undefined when not asked. */
export const waitSecondsOf = (prefer: string | readonly string[] | undefined): number | undefined => {
  const preferences = [prefer ?? []].flat().join(',').slice(0, 1000).split(',')
  for (const preference of preferences) {
    const seconds = /^\s*wait\s*=\s*"?(\d{1,9})"?\s*(;.*)?$/i.exec(preference)?.[1]
    if (seconds !== undefined) return Math.min(Number(seconds), LIMITS.waitSeconds)
  }
  return undefined
}
