/** The API process: configuration, parts, listening, and an orderly end. */

import { ROLES } from './access/principal.ts'
import { systemClock } from './clock.ts'
import { type Composed, compose } from './compose.ts'
import { readConfig } from './config.ts'
import { signToken } from './http/shared/tokens.ts'
import { closeOnSignal, endOutdated, fail } from './process-end.ts'

const TOKEN_DAYS = 30

const main = async (): Promise<void> => {
  const config = readConfig(process.env)
  const composing = compose(config, {
    onProgress: (step) => process.stderr.write(`${step} …\n`),
    onOutdated: () => endOutdated(composing),
  })
  const composed = await composing
  closeOnSignal({ logger: composed.app.log, close: composed.close })
  await composed.app.listen({ host: config.host, port: config.port })
  // Not before: whoever waits for the service does not wait for this.
  composed.matching.start()
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

await main().catch(fail)
