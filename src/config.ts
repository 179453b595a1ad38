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

/** A Meilisearch server, with a key where it asks for one. */
export type SearchServer = { readonly url: string; readonly apiKey: string | undefined }

export type Config = {
  readonly host: string
  readonly port: number
  readonly dataFolder: string
  /** Undefined: the embedded store in `dataFolder`. */
  readonly databaseUrl: string | undefined
  /** Undefined: queue tasks are done in this process. */
  readonly redisUrl: string | undefined
  /** Undefined: texts are searched for in this process. */
  readonly searchServer: SearchServer | undefined
  /** Undefined: the shipped file. */
  readonly weightsFile: string | undefined
  /** What a changed weights file becomes: a draft to be previewed and activated, or active where the activation rule is met. */
  readonly weightsApply: 'draft' | 'active'
  readonly tokenKey: TokenKey
  readonly logLevel: LogLevel
}

/** A worker process serves nobody by HTTP, and shares store and queue with those who do. */
export type WorkerConfig = Pick<Config, 'searchServer' | 'logLevel'> & {
  readonly databaseUrl: string
  readonly redisUrl: string
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

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/

const Filled = z.string().min(1)

const LogLevel = z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info')

/** The servers that may stand behind. */
const Servers = {
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'must be a URL like postgres://user:password@host:5432/database',
    })
    .optional(),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'must be a URL like redis://:password@host:6379' })
    .optional(),
  MEILISEARCH_URL: z.url({ protocol: /^https?$/, error: 'must be a URL like http://host:7700' }).optional(),
  MEILISEARCH_API_KEY: Filled.optional(),
}

const WorkerEnvironment = z.object({ ...Servers, LOG_LEVEL: LogLevel })

const Environment = z.object({
  ...Servers,
  HOST: Filled.default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: 'must be a port number, 0 to 65535' })
    .transform(Number)
    .refine((port) => port <= 65_535, { error: 'must be a port number, 0 to 65535' })
    .default(3000),
  SOVITE_DATA: Filled.default('./.data'),
  SOVITE_WEIGHTS: Filled.optional(),
  SOVITE_WEIGHTS_APPLY: z.enum(['draft', 'active'], { error: 'must be draft or active' }).default('draft'),
  SOVITE_JWT_SECRET: Filled.refine((secret) => Buffer.byteLength(secret) >= SECRET_BYTES, {
    error: `must be at least ${SECRET_BYTES} bytes long`,
  }).optional(),
  SOVITE_JWKS_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }).optional(),
  SOVITE_JWT_ISSUER: Filled.optional(),
  SOVITE_JWT_AUDIENCE: Filled.optional(),
  LOG_LEVEL: LogLevel,
})
type Environment = z.output<typeof Environment>

type Variables = Readonly<Record<string, string | undefined>>

/**
 * An empty variable counts as unset, as shells and compose files write it.
 * @throws ConfigError naming every fault; no value is repeated, since it may be a secret
 */
export const readConfig = (environment: Variables): Config => {
  const set = filled(environment)
  const read = Environment.safeParse(set)
  const faulty = new Set(read.error?.issues.map((issue) => issue.path[0]))
  const faults = [...faultsOf(read.error), ...serverFaults(set), ...keyFaults(set, faulty)]
  if (!read.success || faults.length > 0) throw new ConfigError(faults)
  return Object.freeze(configOf(read.data))
}

/** As `readConfig`, for a worker process. */
export const readWorkerConfig = (environment: Variables): WorkerConfig => {
  const set = filled(environment)
  const read = WorkerEnvironment.safeParse(set)
  const missing = (['DATABASE_URL', 'REDIS_URL'] as const)
    .filter((name) => !set[name])
    .map((name) => `${name} is needed: a worker shares it with the service`)
  const faults = [...faultsOf(read.error), ...missing, ...searchFaults(set)]
  const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = read.data ?? {}
  if (!read.success || databaseUrl === undefined || redisUrl === undefined || faults.length > 0)
    throw new ConfigError(faults)
  const { LOG_LEVEL: logLevel } = read.data
  return Object.freeze({ databaseUrl, redisUrl, searchServer: searchServerOf(read.data), logLevel })
}

const filled = (environment: Variables): Variables =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value))

const faultsOf = (error: z.ZodError | undefined): string[] =>
  (error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`)

const serverFaults = (set: Variables): string[] => {
  const faults = searchFaults(set)
  if (set['REDIS_URL'] && !set['DATABASE_URL'])
    faults.unshift(
      'REDIS_URL needs DATABASE_URL: worker processes cannot read the embedded store, so nobody would do queue tasks',
    )
  return faults
}

const searchFaults = (set: Variables): string[] =>
  set['MEILISEARCH_API_KEY'] && !set['MEILISEARCH_URL']
    ? ['MEILISEARCH_API_KEY is of no use without MEILISEARCH_URL']
    : []

/** Faults between variables, told even where another variable is faulty by itself. */
const keyFaults = (set: Variables, faulty: ReadonlySet<PropertyKey | undefined>): string[] => {
  const { SOVITE_JWT_SECRET: secret, SOVITE_JWKS_URL: jwks, HOST: host = '127.0.0.1' } = set
  if (secret && jwks) return ['SOVITE_JWT_SECRET and SOVITE_JWKS_URL exclude each other; set one of them']
  if (jwks) return jwksFaults(jwks, set, faulty)
  if (secret || LOOPBACK.test(host)) return []
  return [
    `HOST ${host} is not loopback: set SOVITE_JWT_SECRET or SOVITE_JWKS_URL, or listen on 127.0.0.1 without a key`,
  ]
}

const jwksFaults = (jwks: string, set: Variables, faulty: ReadonlySet<PropertyKey | undefined>): string[] => {
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
  databaseUrl: set.DATABASE_URL,
  redisUrl: set.REDIS_URL,
  searchServer: searchServerOf(set),
  weightsFile: set.SOVITE_WEIGHTS,
  weightsApply: set.SOVITE_WEIGHTS_APPLY,
  tokenKey: Object.freeze(tokenKeyOf(set)),
  logLevel: set.LOG_LEVEL,
})

const searchServerOf = (set: z.output<typeof WorkerEnvironment>): SearchServer | undefined =>
  set.MEILISEARCH_URL === undefined
    ? undefined
    : { url: set.MEILISEARCH_URL, apiKey: set.MEILISEARCH_API_KEY }

const tokenKeyOf = (set: Environment): TokenKey => {
  const { SOVITE_JWT_ISSUER: issuer, SOVITE_JWT_AUDIENCE: audience } = set
  if (set.SOVITE_JWKS_URL !== undefined && issuer !== undefined && audience !== undefined)
    return { kind: 'jwks', url: set.SOVITE_JWKS_URL, issuer, audience }
  if (set.SOVITE_JWT_SECRET !== undefined)
    return { kind: 'secret', secret: new TextEncoder().encode(set.SOVITE_JWT_SECRET), issuer, audience }
  return { kind: 'own' }
}
