/** The service inside this process, on a loopback port of its own. */

import { ROLES, type Role } from '../../../src/access/principal.ts'
import { systemClock } from '../../../src/clock.ts'
import { type Composed, compose } from '../../../src/compose.ts'
import { type Config, readConfig } from '../../../src/config.ts'
import type { Locale } from '../../../src/domain/values.ts'
import { signToken } from '../../../src/http/shared/tokens.ts'
import { say } from '../../cli/terminal.ts'
import { type Client, createClient } from './client.ts'

export type Service = {
  readonly config: Config
  readonly client: Client
  readonly url: string
  close(): Promise<void>
}

/** @throws AppError unavailable, ConfigError, WeightsFaults: what a person can mend is in the message */
export const startService = async (
  environment: Readonly<Record<string, string | undefined>>,
  lang: Locale,
): Promise<Service> => {
  const config = demoConfig(environment)
  const composed = await compose(config, { onProgress: (step) => say(`… ${step}`) })
  try {
    const url = await composed.app.listen({ host: config.host, port: config.port })
    const client = createClient({ url, lang, tokens: await tokensOf(composed) })
    return { config, client, url, close: composed.close }
  } catch (error) {
    await composed.close()
    throw error
  }
}

/** Invented people go into no database of anybody's. */
const EMBEDDED = {
  DATABASE_URL: undefined,
  REDIS_URL: undefined,
  MEILISEARCH_URL: undefined,
  MEILISEARCH_API_KEY: undefined,
}

/** Embedded and with tokens of its own whatever is configured; the port is a free one, the log keeps to what went wrong. */
const demoConfig = (environment: Readonly<Record<string, string | undefined>>): Config => ({
  ...readConfig({ LOG_LEVEL: 'error', ...environment, ...EMBEDDED, HOST: '127.0.0.1', PORT: '0' }),
  tokenKey: { kind: 'own' },
})

const tokensOf = async ({ signingKey }: Composed): Promise<Readonly<Record<Role, string>>> => {
  if (!signingKey) throw new Error('the service of the demo checks tokens by a secret of its own')
  const pairs = ROLES.map(
    async (role) =>
      [role, await signToken(signingKey, { sub: 'demo', role, areas: '*', days: 1 }, systemClock)] as const,
  )
  return Object.fromEntries(await Promise.all(pairs)) as Record<Role, string>
}
