/**
 * `@context`, read without a network: schema.org's is known here, and no other is ever fetched. A context by URL is code
 * of somebody else's, and fetching it would let a sender make this service call any address.
 */
import type { Fault } from '../errors.ts'
import { type FaultMessage, told } from '../messages.ts'
import { child, isObject, type Json } from './json.ts'

export type JsonLdContext = {
  /** A key as a term of schema.org or a keyword (`@id`); undefined where it is neither. */
  termOf(key: string): string | undefined
  /** The language of texts that name none. */
  readonly language: string | undefined
}

export type ReadContext =
  | { readonly ok: true; readonly context: JsonLdContext }
  | { readonly ok: false; readonly faults: readonly Fault[] }

const SCHEMA_ORG = /^https?:\/\/(?:www\.)?schema\.org(?:\/|\/docs\/jsonldcontext\.jsonld)?$/
const SCHEMA_TERM = /^https?:\/\/(?:www\.)?schema\.org\/([A-Za-z]\w*)$/
const KEYWORDS: ReadonlySet<string> = new Set([
  '@id',
  '@type',
  '@value',
  '@language',
  '@graph',
  '@list',
  '@set',
])
const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/

export const isSchemaOrg = (value: Json | undefined): boolean =>
  typeof value === 'string' && SCHEMA_ORG.test(value)

/** @param raw what stands at `/@context`: schema.org's URL, an object that adds aliases to it, or a list of these */
export const readContext = (raw: Json | undefined): ReadContext => {
  const faults: Fault[] = []
  const prefixes = new Set<string>()
  const aliases = new Map<string, string>()
  let isVocabulary = false
  let language: string | undefined
  const refuse = (pointer: string, message: FaultMessage) =>
    faults.push({ pointer, code: 'context-refused', message })

  const define = (key: string, value: Json, pointer: string): void => {
    if (key === '@version' && value === 1.1) return
    if (key === '@vocab' && isSchemaOrg(value)) {
      isVocabulary = true
      return
    }
    if (key === '@language' && (value === null || (typeof value === 'string' && LANGUAGE.test(value)))) {
      language = value ?? undefined
      return
    }
    const isName = !key.startsWith('@') && !key.includes(':')
    if (isName && typeof value === 'string') {
      const [prefix = '', local] = value.split(':')
      const term = SCHEMA_TERM.exec(value)?.[1] ?? (prefixes.has(prefix) ? local : undefined)
      if (isSchemaOrg(value)) return
      if (KEYWORDS.has(value)) aliases.set(key, value)
      else if (term) aliases.set(key, term)
      else refuse(pointer, told('fault.contextForeign'))
      return
    }
    refuse(pointer, told('fault.contextDefinition'))
  }

  const take = (value: Json, pointer: string): void => {
    if (isSchemaOrg(value)) {
      isVocabulary = true
      // So does schema.org's own context.
      aliases.set('id', '@id').set('type', '@type')
    } else if (isObject(value)) {
      const entries = Object.entries(value)
      for (const [key, inner] of entries) if (!key.startsWith('@') && isSchemaOrg(inner)) prefixes.add(key)
      for (const [key, inner] of entries) define(key, inner, child(pointer, key))
    } else refuse(pointer, told('fault.contextNotRead'))
  }

  if (raw === undefined) refuse('/@context', told('fault.contextMissing'))
  else if (Array.isArray(raw))
    raw.forEach((value: Json, at) => {
      take(value, child('/@context', at))
    })
  else take(raw, '/@context')
  if (faults.length === 0 && !isVocabulary && prefixes.size === 0)
    refuse('/@context', told('fault.contextNoSchemaOrg'))
  if (faults.length > 0) return { ok: false, faults }

  const termOf = (key: string): string | undefined => {
    const alias = aliases.get(key)
    if (alias !== undefined) return alias
    if (key.startsWith('@')) return key
    const term = SCHEMA_TERM.exec(key)?.[1]
    if (term !== undefined) return term
    const colon = key.indexOf(':')
    if (colon >= 0) return prefixes.has(key.slice(0, colon)) ? key.slice(colon + 1) : undefined
    return isVocabulary ? key : undefined
  }
  return { ok: true, context: { termOf, language } }
}
