/** The weights file: its content becomes a version once, at the start and whenever it changes. */
import { readFileSync, unwatchFile, watchFile } from 'node:fs'
import { AppError, type Fault } from '../../errors.ts'
import { parseWeights } from '../../matching/parse-weights.ts'
import { againAfterLostRace } from '../../retry.ts'
import type { WeightsTable, WeightsVersion } from '../../store/ports/weights.ts'
import { messageText } from '../../texts/problem.ts'
import { activateWeights } from './activate-weights.ts'
import type { ActivationPorts } from './activation-rule.ts'
import { addWeights } from './add-weights.ts'

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

export type WeightsFileGiven = {
  readonly store: ActivationPorts & { readonly weights: Pick<WeightsTable, 'add'> }
  readonly path: string
  /** What a later version becomes: a draft, or active where the activation rule is met. */
  readonly apply: 'draft' | 'active'
  /** @param missing what the rule lacks, where the file was to be active and stays a draft */
  readonly onVersion: (version: WeightsVersion, missing?: AppError) => void
  /** WeightsFaults, or why the file could not be read or stored. */
  readonly onFault: (error: unknown) => void
}

/**
 * Stores the file's weights as a version unless the same content is one already, at the start and whenever the file
 * changes. The very first version is active at once; a later one by the activation rule alone, without a waiver, as a file
 * names nobody who answers for it. A file that went back to earlier content means that version again. A changed file at
 * fault is told and left out.
 * @throws WeightsFaults for the file as it is at the start
 */
export const followWeightsFile = async (given: WeightsFileGiven): Promise<{ close(): void }> => {
  const { path, onVersion, onFault } = given
  let seen: string | undefined
  const take = async (): Promise<void> => {
    const parsed = parseWeights(readFileSync(path, 'utf8'))
    if (!parsed.ok) throw new WeightsFaults(path, parsed.faults)
    const taken = await addWeights(given.store, 'file', { weights: parsed.weights, reason: 'file' })
    // A file that was only touched changes nothing.
    if (taken.hash === seen) return
    const { version, missing } = await applied(given, taken)
    // Touched again, a draft is judged again: a preview may have been made meanwhile.
    seen = missing ? undefined : taken.hash
    onVersion(version, missing)
  }
  await take()
  // By polling: editors that replace a file, and mounted ones, are seen too.
  const changed = () => {
    take().catch(onFault)
  }
  watchFile(path, { interval: POLL_MS, persistent: false }, changed)
  return {
    close: () => {
      unwatchFile(path, changed)
    },
  }
}

type Applied = { readonly version: WeightsVersion; readonly missing?: AppError }

const applied = async ({ store, apply }: WeightsFileGiven, taken: WeightsVersion): Promise<Applied> => {
  if (apply === 'draft' || taken.active) return { version: taken }
  // Another version may have come into force in between, by another process that follows the same file.
  const isLostRace = (error: unknown): boolean => error instanceof AppError && error.code === 'conflict'
  try {
    const activate = () => activateWeights(store, 'file', { version: taken.version, reason: 'file' })
    return { version: await againAfterLostRace(isLostRace, activate) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'preview-needed' || error.code === 'impact-waiver-needed')
      return { version: taken, missing: error }
    throw error
  }
}
