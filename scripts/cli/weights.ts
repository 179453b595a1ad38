/** `npm run weights -- list|add|preview|activate|rollback`: weights from draft to active, on a service that runs. */
import { systemClock } from '../../src/clock.ts'
import { ConfigError } from '../../src/config.ts'
import { signToken } from '../../src/http/shared/tokens.ts'
import { signingKey } from './signing-key.ts'
import { say } from './terminal.ts'
import { runWeights, WeightsUsage } from './weights/run-weights.ts'

const tokenOf = (): Promise<string> =>
  signToken(signingKey(), { role: 'operator', areas: [], sub: 'weights-script', days: 1 }, systemClock)

try {
  await runWeights(process.argv.slice(2), tokenOf, say)
} catch (error) {
  const plain =
    error instanceof WeightsUsage || error instanceof ConfigError
      ? error.message
      : error instanceof TypeError && error.cause
        ? `the service does not answer: ${String(error.cause)}`
        : error instanceof Error
          ? error.message
          : String(error)
  process.stderr.write(`${plain}\n`)
  process.exitCode = 1
}
