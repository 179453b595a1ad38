/** 1 Defaults. 2 Every fault is named at once. 3 No value of a variable is repeated in a fault. */
import { expect, test } from 'vitest'
import { ConfigError, readConfig, readWorkerConfig } from '../../src/config.ts'

const faultsOf = (
  environment: Record<string, string>,
  read: (environment: Record<string, string>) => unknown = readConfig,
): readonly string[] => {
  try {
    read(environment)
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
    weightsApply: 'draft',
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
    DATABASE_URL: 'mysql://user:hidden@db/x',
    REDIS_URL: 'user:hidden@x',
    MEILISEARCH_URL: 'no url',
    SOVITE_JWT_SECRET: 'short-secret',
  })
  for (const name of [
    'PORT',
    'LOG_LEVEL',
    'DATABASE_URL must be a URL like postgres://',
    'REDIS_URL must be a URL like redis://',
    'MEILISEARCH_URL must be a URL like http://',
    'SOVITE_JWT_SECRET must be at least 32 bytes',
  ])
    expect(faults.filter((fault) => fault.startsWith(name))).toHaveLength(1)
  expect(faults).toHaveLength(6)
  expect(faults.join()).not.toMatch(/hidden|short-secret/)
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

const DATABASE_URL = 'postgres://user:password@db:5432/sovite'
const REDIS_URL = 'rediss://:password@redis:6379'
const MEILISEARCH_URL = 'http://search:7700'

test('servers are chosen one by one', () => {
  expect(readConfig({ DATABASE_URL, REDIS_URL, MEILISEARCH_URL, MEILISEARCH_API_KEY: 'key' })).toMatchObject({
    databaseUrl: DATABASE_URL,
    redisUrl: REDIS_URL,
    searchServer: { url: MEILISEARCH_URL, apiKey: 'key' },
  })
  expect(readConfig({ DATABASE_URL })).toMatchObject({ databaseUrl: DATABASE_URL, redisUrl: undefined })
  expect(readConfig({ MEILISEARCH_URL }).searchServer).toEqual({ url: MEILISEARCH_URL, apiKey: undefined })
})

test.each([
  [{ REDIS_URL }, ['REDIS_URL needs DATABASE_URL']],
  [{ MEILISEARCH_API_KEY: 'key' }, ['MEILISEARCH_API_KEY is of no use']],
  [
    { REDIS_URL, MEILISEARCH_API_KEY: 'key' },
    ['REDIS_URL needs DATABASE_URL', 'MEILISEARCH_API_KEY is of no use'],
  ],
])('%j do not fit together', (environment, starts) => {
  const faults = faultsOf(environment)
  expect(faults.map((fault, i) => fault.startsWith(starts[i] ?? '?'))).toEqual(starts.map(() => true))
  expect(faults.join()).not.toContain('@')
})

test('a worker needs store and queue, and nothing that is for HTTP', () => {
  expect(readWorkerConfig({ DATABASE_URL, REDIS_URL, HOST: '0.0.0.0', PORT: 'x' })).toEqual({
    databaseUrl: DATABASE_URL,
    redisUrl: REDIS_URL,
    searchServer: undefined,
    logLevel: 'info',
  })
  const faults = faultsOf({ LOG_LEVEL: 'loud' }, readWorkerConfig)
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['LOG_LEVEL', 'DATABASE_URL', 'REDIS_URL'])
})

test('a changed weights file is a draft unless the operator has it decide', () => {
  expect(readConfig({ SOVITE_WEIGHTS_APPLY: 'active' }).weightsApply).toBe('active')
  expect(() => readConfig({ SOVITE_WEIGHTS_APPLY: 'at-once' })).toThrow(
    /SOVITE_WEIGHTS_APPLY must be draft or active/,
  )
})
