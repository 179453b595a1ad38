/** The weights file beside the store, and what an operator reads of it in the log. */
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { logFaultsOf, logWeights, logWeightsFaults } from './log.ts'
import { SHIPPED_WEIGHTS_FILE } from './matching/parse-weights.ts'
import type { Store } from './store/ports/store.ts'
import { failureText, toldFault } from './texts/problem.ts'
import { followWeightsFile, WeightsFaults } from './use-cases/weights/weights-file.ts'

/** @throws WeightsFaults for the file as it is at the start */
export const startWeights = (
  { weightsFile = SHIPPED_WEIGHTS_FILE, weightsApply: apply }: Pick<Config, 'weightsFile' | 'weightsApply'>,
  store: Store,
  logger: Logger,
): Promise<{ close(): void }> => {
  const logFault = logFaultsOf(logger, 'weightsFile')
  return followWeightsFile({
    ...{ store, path: weightsFile, apply },
    onVersion: (version, missing) =>
      logWeights(logger, version, missing && { code: missing.code, detail: failureText(missing) }),
    onFault: (error) => {
      if (error instanceof WeightsFaults)
        logWeightsFaults(
          logger,
          error.faults.map((fault) => toldFault(fault, 'en')),
        )
      else logFault(error)
    },
  })
}
