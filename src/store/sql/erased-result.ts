/** Takes people out of a shortlist's stored texts. What is left says that somebody stood there, and not who. */
import { canonicalJson } from '../../canonical-json.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** The result with a hole `{rank, tier, erased: true}` for every entry of these people, as RFC 8785 text. */
export const resultWithout = (result: string, gone: ReadonlySet<string>): string =>
  canonicalJson(withHoles(JSON.parse(result) as Json, gone))

/** The candidate ids without these people's, as JSON text. */
export const candidatesWithout = (candidates: string, gone: ReadonlySet<string>): string =>
  JSON.stringify((JSON.parse(candidates) as string[]).filter((id) => !gone.has(id)))

const withHoles = (value: Json, gone: ReadonlySet<string>): Json => {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((element) => withHoles(element, gone))
  const { jobseeker, rank = null, tier = null } = value
  if (typeof jobseeker === 'string' && gone.has(jobseeker)) return { rank, tier, erased: true }
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withHoles(field, gone)]))
}
