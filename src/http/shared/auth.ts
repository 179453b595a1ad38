/** Bearer tokens → callers; a route answers whom the policy of its operation names. */
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyOptions, jwtVerify } from 'jose'
import { authorize } from '../../access/authorize.ts'
import { isOperation, type Operation, policyOf } from '../../access/policy.ts'
import { type Caller, Claims, type Principal } from '../../access/principal.ts'
import type { Clock } from '../../clock.ts'
import type { TokenKey } from '../../config.ts'
import { AppError } from '../../errors.ts'
import { told } from '../../messages.ts'

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null
  }
  interface FastifyContextConfig {
    /** What the route does, as the policies name it; where it is not said, the `operationId` of its schema. */
    operation?: Operation
  }
  interface FastifySchema {
    operationId?: string
  }
}

export type VerificationKey = Exclude<TokenKey, { kind: 'own' }>
/** @throws AppError unauthenticated; unavailable when the key set is not to be reached */
export type Authenticate = (token: string) => Promise<Caller>

export const createAuthenticate = (key: VerificationKey, clock: Clock): Authenticate => {
  const verify = verifierOf(key)
  return async (token) => {
    const claims = Claims.safeParse(await verify(token, clock()).catch(refuse))
    if (!claims.success) throw new AppError('unauthenticated', told('detail.tokenClaims'))
    return claims.data
  }
}

type Verify = (token: string, now: Date) => Promise<JWTPayload>

/** The algorithms follow from the kind of key, never from the token: a public key is no HMAC secret. */
const verifierOf = (key: VerificationKey): Verify => {
  const options = (now: Date, algorithms: string[]): JWTVerifyOptions => ({
    algorithms,
    currentDate: now,
    clockTolerance: 5,
    ...(key.issuer !== undefined && { issuer: key.issuer }),
    ...(key.audience !== undefined && { audience: key.audience }),
  })
  if (key.kind === 'secret')
    return async (token, now) => (await jwtVerify(token, key.secret, options(now, ['HS256']))).payload
  const keys = createRemoteJWKSet(new URL(key.url))
  return async (token, now) => (await jwtVerify(token, keys, options(now, ['RS256', 'ES256']))).payload
}

/** Faults of the token are the caller's; that the key set is away or broken is not. */
const refuse = (error: unknown): never => {
  if (error instanceof errors.JWTExpired) throw new AppError('unauthenticated', told('detail.tokenExpired'))
  const isKeySets =
    error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || isGeneric(error)
  if (isKeySets) throw new AppError('unavailable', told('detail.keySetAway'))
  if (error instanceof errors.JOSEError || error instanceof TypeError) throw new AppError('unauthenticated')
  throw error
}

/** What jose throws for an HTTP answer that is no key set, and fetch for a host that is away. */
const isGeneric = (error: unknown): boolean =>
  (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC') ||
  (error instanceof TypeError && error.message === 'fetch failed')

const BEARER = /^Bearer +([A-Za-z0-9._~+/=-]+)$/i

/** Routes of plugins that are not ours name no operation: the prefix that they stand under does. */
const OF_PLUGINS: Readonly<Record<string, Operation>> = { '/docs': 'readDocs' }

/** @throws where the policies have no line for a route, which then does not register */
const requireOperation = ({ url, prefix, config, schema }: RouteOptions & { prefix: string }): Operation => {
  const named = config?.operation ?? schema?.operationId ?? OF_PLUGINS[prefix]
  if (named === undefined) throw new Error(`the route ${url} names no operation`)
  if (!isOperation(named)) throw new Error(`the operation ${named} of the route ${url} has no policy`)
  return named
}

/** Checks token and role before the body is read. */
export const guardRoutes = (app: FastifyInstance, authenticate: Authenticate): void => {
  app.decorateRequest('principal', null)
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, operation: requireOperation(route) }
  })
  app.addHook('onRequest', async (request) => {
    if (request.is404) return
    const { operation } = request.routeOptions.config
    if (operation === undefined) throw new Error('a route without an operation was registered')
    if (policyOf(operation) === 'public') return
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1]
    if (token === undefined) throw new AppError('unauthenticated')
    request.principal = authorize(operation, await authenticate(token))
  })
}

export const principalOf = (request: FastifyRequest): Principal => {
  if (!request.principal) throw new AppError('unauthenticated')
  return request.principal
}
