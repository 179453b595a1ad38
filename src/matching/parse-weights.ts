/** A weights file (YAML) as a checked configuration. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseDocument } from 'yaml'
import { faultsOf, READING } from '../domain/issue-faults.ts'
import { Weights } from '../domain/weights.ts'
import type { Fault } from '../errors.ts'
import { told } from '../messages.ts'
import { checkOverlays } from '../taxonomy/check.ts'

export type ParsedWeights =
  | { readonly ok: true; readonly weights: Weights }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** Names every fault: those of YAML with their line, those of the schema with their pointer. */
export const parseWeights = (yaml: string): ParsedWeights => {
  const document = parseDocument(yaml, { uniqueKeys: true })
  if (document.errors.length > 0)
    return {
      ok: false,
      faults: document.errors.map(({ message, code }) => ({
        pointer: '',
        code,
        message: told('fault.yaml', { reason: message }),
      })),
    }
  const parsed = Weights.safeParse(document.toJS(), READING)
  if (!parsed.success) return { ok: false, faults: faultsOf(parsed.error.issues) }
  const faults = checkOverlays(parsed.data)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, weights: parsed.data }
}

export const SHIPPED_WEIGHTS_FILE = fileURLToPath(new URL('../scoring/weights.yaml', import.meta.url))

/** The weights that ship with the service. */
export const shippedWeights = (): Weights => {
  const parsed = parseWeights(readFileSync(SHIPPED_WEIGHTS_FILE, 'utf8'))
  if (!parsed.ok) throw new Error(`the shipped weights are at fault: ${JSON.stringify(parsed.faults)}`)
  return parsed.weights
}
