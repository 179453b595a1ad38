/** The weights file and the store: its content becomes a version once, at the start and whenever it changes. */
import { createHash } from 'node:crypto'
import { readFileSync, unwatchFile, watchFile } from 'node:fs'
import { canonicalJson } from '../../canonical-json.ts'
import type { Weights } from '../../domain/weights.ts'
import type { Fault } from '../../errors.ts'
import { parseWeights } from '../../matching/parse-weights.ts'
import type { Store } from '../../store/ports/store.ts'
import type { WeightsVersion } from '../../store/ports/weights.ts'
import { messageText } from '../../texts/problem.ts'

/** Two bodies with the same hash are the same weights. */
export const weightsHash = (weights: Weights): string =>
  createHash('sha256').update(canonicalJson(weights)).digest('hex')

export class WeightsFaults extends Error {
  override readonly name = 'WeightsFaults'
  readonly faults: readonly Fault[]

  constructor(path: string, faults: readonly Fault[]) {
    super(
      [
        `the weights file ${path} is at fault:`,
        ...faults.map(({ pointer, message }) => `  ${pointer || '/'}: ${messageText(message, 'en')}`),
      ].join('\n'),
    )
    this.faults = faults
  }
}

const POLL_MS = 1_000

/**
 * Stores the file's weights as a version unless the same content is one already, at the start and whenever the file
 * changes. The first version there ever was is active at once; a later one is a draft, unless `apply` says that the file
 * decides. A changed file at fault is told and left out.
 * @throws WeightsFaults for the file as it is at the start
 */
export const followWeightsFile = async (given: {
  readonly store: Store
  readonly path: string
  readonly apply: 'draft' | 'active'
  readonly onVersion: (version: WeightsVersion) => void
  readonly onFault: (error: unknown) => void
}): Promise<{ close(): void }> => {
  const { store, path, apply, onVersion, onFault } = given
  const take = async (): Promise<WeightsVersion> => {
    const parsed = parseWeights(readFileSync(path, 'utf8'))
    if (!parsed.ok) throw new WeightsFaults(path, parsed.faults)
    return store.weights.add({
      body: canonicalJson(parsed.weights),
      hash: weightsHash(parsed.weights),
      reason: 'file',
      activate: apply === 'active',
      by: 'file',
    })
  }
  /** A file that went back to earlier content means that version again. */
  const decided = async (taken: WeightsVersion): Promise<WeightsVersion> =>
    (apply === 'active' && !taken.active
      ? await store.weights.activate(taken.version, 'file', 'file')
      : undefined) ?? taken
  const first = await take()
  let seen = first.hash
  onVersion(await decided(first))
  // By polling: editors that replace a file, and mounted ones, are seen too.
  const changed = () => {
    take()
      .then(async (taken) => {
        // A file that was only touched changes nothing.
        if (taken.hash === seen) return
        seen = taken.hash
        onVersion(await decided(taken))
      })
      .catch(onFault)
  }
  watchFile(path, { interval: POLL_MS, persistent: false }, changed)
  return {
    close: () => {
      unwatchFile(path, changed)
    },
  }
}
