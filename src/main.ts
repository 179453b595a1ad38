/** The API process: configuration, parts, listening, and an orderly end. */

import { systemClock } from './clock.ts'
import { type Composed, compose } from './compose.ts'
import { ConfigError, readConfig } from './config.ts'
import { AppError } from './errors.ts'
import { ROLES } from './http/roles.ts'
import { signToken } from './http/tokens.ts'
import { WeightsFaults } from './matching/weights-file.ts'

const TOKEN_DAYS = 30

const main = async (): Promise<void> => {
  const config = readConfig(process.env)
  const composed = await compose(config, { onProgress: (step) => process.stderr.write(`${step} …\n`) })
  closeOnSignal(composed)
  await composed.app.listen({ host: config.host, port: config.port })
  if (config.tokenKey.kind === 'own') await printTokens(composed)
}

/** To stdout, which is for the person at the terminal: the log goes to stderr. */
const printTokens = async ({ signingKey }: Composed): Promise<void> => {
  if (!signingKey) return
  process.stdout.write(`No key is configured: tokens of this service's own, for ${TOKEN_DAYS} days\n`)
  for (const role of ROLES) {
    const token = await signToken(
      signingKey,
      { sub: `local-${role}`, role, areas: '*', days: TOKEN_DAYS },
      systemClock,
    )
    process.stdout.write(`${role}: ${token}\n`)
  }
}

const closeOnSignal = ({ app, close }: Composed): void => {
  let closing = false
  const stop = (signal: NodeJS.Signals): void => {
    // A second signal means that somebody has no patience.
    if (closing) process.exit(1)
    closing = true
    app.log.info({ signal }, 'stopping')
    close().then(() => process.exit(0), fail)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** What the person who starts the service can mend is told plainly; anything else with its stack. */
const fail = (error: unknown): never => {
  if (error instanceof ConfigError) {
    process.stderr.write(`Sovite cannot start:\n${error.faults.map((fault) => `  ${fault}\n`).join('')}`)
  } else if (error instanceof WeightsFaults || error instanceof AppError) {
    process.stderr.write(`Sovite cannot start: ${error.message}\n`)
  } else {
    console.error(error)
  }
  process.exit(1)
}

await main().catch(fail)
