/** 1 Defaults. 2 Every fault is named at once. 3 No value of a variable is repeated in a fault. */
import { expect, test } from 'vitest'
import { ConfigError, readConfig } from '../../src/config.ts'

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
    throw error
  }
}
const SECRET = 'ä'.repeat(16)

test('nothing is needed on loopback', () => {
  const config = readConfig({})
  expect(config).toEqual({
    host: '127.0.0.1',
    port: 3000,
    dataFolder: './.data',
    weightsFile: undefined,
    tokenKey: { kind: 'own' },
    logLevel: 'info',
  })
  expect(Object.isFrozen(config)).toBe(true)
  expect(readConfig({ HOST: '', PORT: '0', LOG_LEVEL: '' })).toMatchObject({ port: 0, host: '127.0.0.1' })
})

test('a secret counts in bytes, a key set comes with issuer and audience', () => {
  expect(readConfig({ HOST: '0.0.0.0', SOVITE_JWT_SECRET: SECRET }).tokenKey).toMatchObject({
    kind: 'secret',
  })
  const jwks = {
    SOVITE_JWKS_URL: 'https://id.example/jwks',
    SOVITE_JWT_ISSUER: 'https://id.example',
    SOVITE_JWT_AUDIENCE: 'sovite',
  }
  expect(readConfig({ HOST: '0.0.0.0', ...jwks }).tokenKey).toEqual({
    kind: 'jwks',
    url: jwks.SOVITE_JWKS_URL,
    issuer: jwks.SOVITE_JWT_ISSUER,
    audience: 'sovite',
  })
})

test('every fault is named at once', () => {
  const faults = faultsOf({
    HOST: '0.0.0.0',
    PORT: '99999',
    LOG_LEVEL: 'loud',
    DATABASE_URL: 'postgres://user:password@db/x',
    REDIS_URL: 'redis://x',
    MEILISEARCH_URL: 'http://x',
    SOVITE_JWT_SECRET: 'short-secret',
  })
  for (const name of [
    'PORT',
    'LOG_LEVEL',
    'DATABASE_URL is not available in this version',
    'REDIS_URL is not available in this version',
    'MEILISEARCH_URL is not available in this version',
    'SOVITE_JWT_SECRET must be at least 32 bytes',
  ])
    expect(faults.filter((fault) => fault.startsWith(name))).toHaveLength(1)
  expect(faults).toHaveLength(6)
  expect(faults.join()).not.toMatch(/password|short-secret/)
})

test.each([
  [{ HOST: '0.0.0.0' }, ['HOST']],
  [{ HOST: '192.168.1.5' }, ['HOST']],
  [{ HOST: 'localhost' }, []],
  [{ HOST: '::1' }, []],
  [{ PORT: '-1' }, ['PORT']],
  [{ PORT: '1e3' }, ['PORT']],
  [{ SOVITE_JWT_SECRET: SECRET, SOVITE_JWKS_URL: 'https://x' }, ['SOVITE_JWT_SECRET and SOVITE_JWKS_URL']],
  [{ SOVITE_JWKS_URL: 'https://x' }, ['SOVITE_JWT_ISSUER', 'SOVITE_JWT_AUDIENCE']],
  [
    { SOVITE_JWKS_URL: 'http://id.example/', SOVITE_JWT_ISSUER: 'a', SOVITE_JWT_AUDIENCE: 'b' },
    ['SOVITE_JWKS_URL must be https'],
  ],
  [{ SOVITE_JWKS_URL: 'http://127.0.0.1:9/', SOVITE_JWT_ISSUER: 'a', SOVITE_JWT_AUDIENCE: 'b' }, []],
  [{ SOVITE_JWKS_URL: 'ftp://x', SOVITE_JWT_ISSUER: 'a' }, ['SOVITE_JWKS_URL', 'SOVITE_JWT_AUDIENCE']],
])('%j has the faults %j', (environment, names) => {
  const faults = faultsOf(environment)
  expect(faults.map((fault, i) => fault.startsWith(names[i] ?? '?'))).toEqual(names.map(() => true))
})
