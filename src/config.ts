/** Environment → one frozen Config; every fault is named at once. */
import { z } from 'zod'

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** How tokens are checked: by a secret of the operator's, by a key set of the operator's, or by a secret of our own. */
export type TokenKey =
  | {
      readonly kind: 'secret'
      readonly secret: Uint8Array
      readonly issuer: string | undefined
      readonly audience: string | undefined
    }
  | { readonly kind: 'jwks'; readonly url: string; readonly issuer: string; readonly audience: string }
  | { readonly kind: 'own' }

export type Config = {
  readonly host: string
  readonly port: number
  readonly dataFolder: string
  /** Undefined: the shipped file. */
  readonly weightsFile: string | undefined
  readonly tokenKey: TokenKey
  readonly logLevel: LogLevel
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}

/** HS256 asks for a key as long as its hash (RFC 7518, 3.2). */
export const SECRET_BYTES = 32

/** Servers that the design names and this version does not speak to. */
const NOT_YET = ['DATABASE_URL', 'REDIS_URL', 'MEILISEARCH_URL', 'MEILISEARCH_API_KEY'] as const

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/

const Filled = z.string().min(1)

const Environment = z.object({
  HOST: Filled.default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: 'must be a port number, 0 to 65535' })
    .transform(Number)
    .refine((port) => port <= 65_535, { error: 'must be a port number, 0 to 65535' })
    .default(3000),
  SOVITE_DATA: Filled.default('./.data'),
  SOVITE_WEIGHTS: Filled.optional(),
  SOVITE_JWT_SECRET: Filled.refine((secret) => Buffer.byteLength(secret) >= SECRET_BYTES, {
    error: `must be at least ${SECRET_BYTES} bytes long`,
  }).optional(),
  SOVITE_JWKS_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }).optional(),
  SOVITE_JWT_ISSUER: Filled.optional(),
  SOVITE_JWT_AUDIENCE: Filled.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
})
type Environment = z.output<typeof Environment>

/**
 * An empty variable counts as unset, as shells and compose files write it.
 * @throws ConfigError naming every fault; no value is repeated, since it may be a secret
 */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value))
  const faults = NOT_YET.filter((name) => name in set).map(
    (name) => `${name} is not available in this version; unset it to run embedded`,
  )
  const read = Environment.safeParse(set)
  const issues = read.success ? [] : read.error.issues
  faults.push(...issues.map((issue) => `${issue.path.join('.')} ${issue.message}`))
  const faulty = new Set(issues.map((issue) => issue.path[0]))
  faults.push(...keyFaults(set, faulty))
  if (!read.success || faults.length > 0) throw new ConfigError(faults)
  return Object.freeze(configOf(read.data))
}

/** Faults between variables, told even where another variable is faulty by itself. */
const keyFaults = (
  set: Readonly<Record<string, string | undefined>>,
  faulty: ReadonlySet<PropertyKey | undefined>,
): string[] => {
  const { SOVITE_JWT_SECRET: secret, SOVITE_JWKS_URL: jwks, HOST: host = '127.0.0.1' } = set
  if (secret && jwks) return ['SOVITE_JWT_SECRET and SOVITE_JWKS_URL exclude each other; set one of them']
  if (jwks) return jwksFaults(jwks, set, faulty)
  if (secret || LOOPBACK.test(host)) return []
  return [
    `HOST ${host} is not loopback: set SOVITE_JWT_SECRET or SOVITE_JWKS_URL, or listen on 127.0.0.1 without a key`,
  ]
}

const jwksFaults = (
  jwks: string,
  set: Readonly<Record<string, string | undefined>>,
  faulty: ReadonlySet<PropertyKey | undefined>,
): string[] => {
  const missing = (['SOVITE_JWT_ISSUER', 'SOVITE_JWT_AUDIENCE'] as const)
    .filter((name) => !set[name])
    .map((name) => `${name} is needed beside SOVITE_JWKS_URL`)
  if (faulty.has('SOVITE_JWKS_URL')) return missing
  const { protocol, hostname } = new URL(jwks)
  if (protocol === 'http:' && !LOOPBACK.test(hostname.replaceAll(/[[\]]/g, '')))
    missing.push(
      'SOVITE_JWKS_URL must be https unless it is on loopback: keys fetched in the clear prove nothing',
    )
  return missing
}

const configOf = (set: Environment): Config => ({
  host: set.HOST,
  port: set.PORT,
  dataFolder: set.SOVITE_DATA,
  weightsFile: set.SOVITE_WEIGHTS,
  tokenKey: Object.freeze(tokenKeyOf(set)),
  logLevel: set.LOG_LEVEL,
})

const tokenKeyOf = (set: Environment): TokenKey => {
  const { SOVITE_JWT_ISSUER: issuer, SOVITE_JWT_AUDIENCE: audience } = set
  if (set.SOVITE_JWKS_URL !== undefined && issuer !== undefined && audience !== undefined)
    return { kind: 'jwks', url: set.SOVITE_JWKS_URL, issuer, audience }
  if (set.SOVITE_JWT_SECRET !== undefined)
    return { kind: 'secret', secret: new TextEncoder().encode(set.SOVITE_JWT_SECRET), issuer, audience }
  return { kind: 'own' }
}
