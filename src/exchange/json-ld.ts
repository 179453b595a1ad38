/**
 * JSON-LD of schema.org → one posting in plain terms, with the way back to what was sent. What JSON-LD lets a sender
 * write in many ways (aliases, prefixes, `@graph`, `@set`, typed values) is one way after this. What is neither a term
 * of schema.org nor part of the posting is named in `foreign`; `null` says nothing in JSON-LD and is left out.
 */
import type { Fault } from '../errors.ts'
import { type FaultMessage, told } from '../messages.ts'
import { isSchemaOrg, type JsonLdContext, readContext } from './context.ts'
import { child, isObject, type Json, type JsonObject, MAX_POSTING_DEPTH, tooMuch } from './json.ts'
import { createTrail, type Trail } from './trail.ts'

export type PlainPosting = {
  /** Keys are terms of schema.org and `@id`, `@type`; a text with a language is `{"@value", "@language"}`. */
  readonly posting: JsonObject
  /** From pointers into `posting` to pointers into what was sent. */
  readonly trail: Trail
  readonly language: string | undefined
  /** Pointers into what was sent. */
  readonly foreign: readonly string[]
}

export type ReadJsonLd =
  | ({ readonly ok: true } & PlainPosting)
  | { readonly ok: false; readonly faults: readonly Fault[] }

type Found = { readonly node: JsonObject; readonly at: string }

export const readJsonLd = (raw: unknown): ReadJsonLd => {
  const much = tooMuch(raw)
  if (much) return { ok: false, faults: [much] }
  if (!isObject(raw)) return failed('', 'invalid_type', told('fault.jsonLd', { what: 'object' }))
  const read = readContext(raw['@context'])
  if (!read.ok) return read
  const { context } = read
  const foreign: string[] = []
  const found = findPosting(raw, context, foreign)
  if ('code' in found) return { ok: false, faults: [found] }
  const plain = plainly(context, foreign)
  const posting = plain.root(found)
  for (const at of found.others) if (!plain.embedded.has(at)) foreign.push(at)
  if (plain.faults.length > 0) return { ok: false, faults: plain.faults }
  return { ok: true, posting, trail: plain.trail, language: context.language, foreign }
}

const failed = (pointer: string, code: string, message: FaultMessage): ReadJsonLd => ({
  ok: false,
  faults: [{ pointer, code, message }],
})

/** The posting, and the other nodes of its graph by `@id`. */
type Graph = Found & { readonly byId: ReadonlyMap<string, Found>; readonly others: readonly string[] }

const findPosting = (root: JsonObject, context: JsonLdContext, foreign: string[]): Graph | Fault => {
  const graphKey = Object.keys(root).find((key) => context.termOf(key) === '@graph')
  if (graphKey === undefined) {
    if (isPosting(root, context)) return { node: root, at: '', byId: new Map(), others: [] }
    return { pointer: '/@type', code: 'not-a-posting', message: told('fault.notAPosting') }
  }
  for (const key of Object.keys(root))
    if (key !== graphKey && key !== '@context') foreign.push(child('', key))
  const graph = root[graphKey] ?? null
  const at = child('', graphKey)
  const nodes = (Array.isArray(graph) ? graph : [graph]).flatMap((node: Json, index): Found[] =>
    isObject(node) ? [{ node, at: Array.isArray(graph) ? child(at, index) : at }] : [],
  )
  const [posting, second] = nodes.filter(({ node }) => isPosting(node, context))
  if (!posting || second)
    return { pointer: second?.at ?? at, code: 'not-one-posting', message: told('fault.notOnePosting') }
  const rest = nodes.filter((found) => found !== posting)
  const byId = new Map(
    rest.flatMap((found): [string, Found][] => {
      const id = keyword(found.node, '@id', context)
      return typeof id === 'string' ? [[id, found]] : []
    }),
  )
  return { ...posting, byId, others: rest.map((found) => found.at) }
}

const keyword = (node: JsonObject, wanted: string, context: JsonLdContext): Json | undefined =>
  Object.entries(node).find(([key]) => context.termOf(key) === wanted)?.[1]

const isPosting = (node: JsonObject, context: JsonLdContext): boolean => {
  const type = keyword(node, '@type', context)
  return (Array.isArray(type) ? type : [type]).some(
    (name: Json | undefined) => typeof name === 'string' && context.termOf(name) === 'JobPosting',
  )
}

/** Keywords of JSON-LD that change nothing here. */
const SILENT: ReadonlySet<string> = new Set(['@index', '@direction'])
const KEYWORDS: ReadonlySet<string> = new Set([
  ...['@id', '@type', '@value', '@language', '@list', '@set'],
  ...SILENT,
])
/** Nodes of a graph that name one another in a chain are followed so far. */
const isDeep = (pointer: string): boolean => pointer.split('/').length > MAX_POSTING_DEPTH

const plainly = (context: JsonLdContext, foreign: string[]) => {
  const trail = createTrail()
  const faults: Fault[] = []
  const embedded = new Set<string>()
  const fault = (pointer: string, code: string, message: FaultMessage): undefined => {
    faults.push({ pointer, code, message })
  }
  let byId: ReadonlyMap<string, Found> = new Map()

  const plainOf = (value: Json, at: string, from: string): Json | undefined => {
    trail.set(at, from)
    if (value === null) return undefined
    if (Array.isArray(value)) return listOf(value, at, from)
    return isObject(value) ? objectOf(value, at, from) : value
  }

  /** A list in a list stays one, and no property here takes it. */
  const listOf = (values: readonly Json[], at: string, from: string): Json => {
    const list: Json[] = []
    values.forEach((value, index) => {
      const plain = plainOf(value, child(at, list.length), child(from, index))
      if (plain !== undefined) list.push(plain)
    })
    return list
  }

  const objectOf = (node: JsonObject, at: string, from: string): Json | undefined => {
    const terms = new Map<string, string>()
    for (const key of Object.keys(node)) {
      const term = context.termOf(key)
      if (term === '@context' && (from === '' || isSchemaOrg(node[key]))) continue
      if (term === '@context') fault(child(from, key), 'context-refused', told('fault.contextInside'))
      else if (term === undefined || terms.has(term) || (term.startsWith('@') && !KEYWORDS.has(term)))
        foreign.push(child(from, key))
      else if (!SILENT.has(term)) terms.set(term, key)
    }
    for (const wrapper of ['@value', '@set', '@list']) {
      const key = terms.get(wrapper)
      if (key === undefined) continue
      for (const [term, other] of terms)
        if (term !== wrapper && !(wrapper === '@value' && (term === '@language' || term === '@type')))
          foreign.push(child(from, other))
      if (wrapper !== '@value') return plainOf(node[key] ?? null, at, child(from, key))
      return literalOf(node, { value: key, language: terms.get('@language') }, at, from)
    }
    return embed(node, terms, at) ?? nodeOf(node, terms, at, from)
  }

  const literalOf = (
    node: JsonObject,
    keys: { readonly value: string; readonly language: string | undefined },
    at: string,
    from: string,
  ): Json | undefined => {
    const value = node[keys.value]
    if (typeof value === 'object' && value !== null)
      return fault(child(from, keys.value), 'invalid_type', told('fault.jsonLd', { what: 'scalar' }))
    const language = keys.language === undefined ? undefined : node[keys.language]
    if (typeof language === 'string' && typeof value === 'string')
      return { '@value': value, '@language': language }
    if (keys.language !== undefined && language !== undefined && language !== null)
      return fault(child(from, keys.language), 'invalid_type', told('fault.jsonLd', { what: 'language' }))
    trail.set(at, child(from, keys.value))
    return value ?? undefined
  }

  /** A mere reference to a node of the graph becomes that node, once: a node that names many must not grow without end. */
  const embed = (node: JsonObject, terms: ReadonlyMap<string, string>, at: string) => {
    const idKey = terms.size === 1 ? terms.get('@id') : undefined
    const id = idKey === undefined ? undefined : node[idKey]
    const found = typeof id === 'string' ? byId.get(id) : undefined
    if (!found || embedded.has(found.at) || isDeep(at)) return undefined
    embedded.add(found.at)
    return plainOf(found.node, at, found.at)
  }

  const nodeOf = (
    node: JsonObject,
    terms: ReadonlyMap<string, string>,
    at: string,
    from: string,
  ): JsonObject =>
    Object.fromEntries(
      [...terms].flatMap(([term, key]): [string, Json][] => {
        const [inner, origin] = [child(at, term), child(from, key)]
        const value = plainOf(node[key] ?? null, inner, origin)
        if (value === undefined) return []
        if (term === '@type') return [[term, typesOf(value, origin)]]
        if (term === '@id' && typeof value !== 'string')
          fault(origin, 'invalid_type', told('fault.jsonLd', { what: 'uri' }))
        return [[term, value]]
      }),
    )

  const typesOf = (value: Json, from: string): readonly string[] =>
    (Array.isArray(value) ? value : [value]).flatMap((name: Json): string[] => {
      if (typeof name !== 'string') fault(from, 'invalid_type', told('fault.jsonLd', { what: 'type' }))
      return typeof name === 'string' ? [context.termOf(name) ?? name] : []
    })

  return {
    trail,
    faults,
    embedded,
    root: (graph: Graph): JsonObject => {
      byId = graph.byId
      const plain = plainOf(graph.node, '', graph.at)
      return isObject(plain) ? plain : {}
    },
  }
}
