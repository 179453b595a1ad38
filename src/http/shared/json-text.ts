/** Bytes → JSON value, or the faults why not. JSON on the wire is UTF-8 (RFC 8259, 8.1), whatever a charset says. */

import { MAX_FAULTS } from '../../contract/require-valid.ts'
import type { Fault } from '../../errors.ts'
import { type FaultMessage, told } from '../../messages.ts'
import { duplicateKeys } from './duplicate-keys.ts'
import { guardJson } from './json-guard.ts'

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: 'invalid-json' | 'invalid-body'; readonly faults: readonly Fault[] }

const refused = (code: string, message: FaultMessage): ParsedJson => ({
  ok: false,
  code: 'invalid-json',
  faults: [{ pointer: '', code, message }],
})

export const parseJson = (bytes: Uint8Array): ParsedJson => {
  const text = decode(bytes)
  if (text === undefined) return refused('invalid_utf8', told('fault.notUtf8'))
  const parsed = parse(text)
  if (!parsed) return refused('invalid_json', told('fault.notJson'))
  const faults = [...guardJson(parsed.value), ...duplicateKeys(text, MAX_FAULTS)].slice(0, MAX_FAULTS)
  return faults.length > 0 ? { ok: false, code: 'invalid-body', faults } : { ok: true, value: parsed.value }
}

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** The engine's message quotes the body, so it is not passed on. */
const parse = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
