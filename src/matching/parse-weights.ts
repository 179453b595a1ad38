/** A weights file (YAML) as a checked configuration. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseDocument } from 'yaml'
import { Weights } from '../domain/weights.ts'
import { type Fault, pointerOf } from '../errors.ts'

export type ParsedWeights =
  | { readonly ok: true; readonly weights: Weights }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** Names every fault: those of YAML with their line, those of the schema with their pointer. */
export const parseWeights = (yaml: string): ParsedWeights => {
  const document = parseDocument(yaml, { uniqueKeys: true })
  if (document.errors.length > 0)
    return {
      ok: false,
      faults: document.errors.map(({ message, code }) => ({ pointer: '', code, message })),
    }
  const parsed = Weights.safeParse(document.toJS())
  return parsed.success
    ? { ok: true, weights: parsed.data }
    : {
        ok: false,
        faults: parsed.error.issues.map(({ path, code, message }) => ({
          pointer: pointerOf(path),
          code,
          message,
        })),
      }
}

export const SHIPPED_WEIGHTS_FILE = fileURLToPath(new URL('../scoring/weights.yaml', import.meta.url))

/** The weights that ship with the service. */
export const shippedWeights = (): Weights => {
  const parsed = parseWeights(readFileSync(SHIPPED_WEIGHTS_FILE, 'utf8'))
  if (!parsed.ok) throw new Error(`the shipped weights are at fault: ${JSON.stringify(parsed.faults)}`)
  return parsed.weights
}
