/** What the generator does not say as we mean it. */
import { z } from 'zod'
import { shippedWeights } from '../../matching/parse-weights.ts'
import { POSTING_TYPE } from '../shared/media-types.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type JsonObject = { readonly [key: string]: Json }

/**
 * One schema for each id: the type provider writes `X` for output and `XInput` for input, and ours are the same, since
 * nothing is transformed. A body that may be null is one that may be left out. Weights get their example here: they are
 * a file of their own, whose schema names none.
 */
export const tidyDocument = <T>(document: T): T =>
  // A JSON document in and out: what a reviver answers has the same form.
  JSON.parse(JSON.stringify(document), (key, value: Json) => {
    if (isInputTwin(key)) return undefined
    if (key === '$ref' && typeof value === 'string') return value.replace(/Input$/, '')
    if (key === 'Weights' && isObject(value)) return { ...value, examples: [shippedWeights()] }
    return key === 'requestBody' ? optionalBody(asPosting(value)) : value
  }) as T

const isInputTwin = (key: string): boolean =>
  key.endsWith('Input') && z.globalRegistry._idmap.has(key.slice(0, -'Input'.length))

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A route has one schema for its body; what comes as JSON-LD is a posting, whatever else the route takes. */
const asPosting = (body: Json): Json => {
  if (!isObject(body) || !isObject(body['content'])) return body
  const { [POSTING_TYPE]: posting, ...others } = body['content']
  if (posting === undefined) return body
  return {
    ...body,
    content: { ...others, [POSTING_TYPE]: { schema: { $ref: '#/components/schemas/JobPosting' } } },
  }
}

const optionalBody = (body: Json): Json => {
  if (!isObject(body) || !isObject(body['content'])) return body
  let required = true
  const content = Object.fromEntries(
    Object.entries(body['content']).map(([type, media]) => {
      const schema = isObject(media) ? withoutNull(media['schema']) : undefined
      if (schema === undefined || !isObject(media)) return [type, media]
      required = false
      return [type, { ...media, schema }]
    }),
  )
  return { ...body, content, required }
}

/** The other branch of a schema that allows null. */
const withoutNull = (schema: Json | undefined): Json | undefined => {
  const branches = isObject(schema) && Array.isArray(schema['anyOf']) ? (schema['anyOf'] as Json[]) : []
  const others = branches.filter((branch) => !(isObject(branch) && branch['type'] === 'null'))
  return others.length === branches.length ? undefined : others[0]
}
