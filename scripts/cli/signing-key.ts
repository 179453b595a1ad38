/** The key by which this installation checks tokens, for commands that make one. */
import { ConfigError, readConfig } from '../../src/config.ts'
import { ownSecret, type SigningKey } from '../../src/http/shared/tokens.ts'

/** @throws ConfigError where tokens come from elsewhere */
export const signingKey = (): SigningKey => {
  const { tokenKey, dataFolder } = readConfig(process.env)
  if (tokenKey.kind === 'secret') return tokenKey
  if (tokenKey.kind === 'own')
    return { kind: 'secret', secret: ownSecret(dataFolder), issuer: undefined, audience: undefined }
  throw new ConfigError(['SOVITE_JWKS_URL is set: tokens come from the one who keeps those keys'])
}
