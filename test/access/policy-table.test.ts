/**
 * 1 Every operation of the contract answers every role, for things of its area and of another one, as policy-table.md says;
 * after a change that is meant, `npx vitest run test/access -u` writes the table anew. 2 A token that is not valid opens no
 * operation that is not public. 3 A route that the policies have no line for does not register.
 */
import { existsSync } from 'node:fs'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isOperation, type Operation, POLICIES, policyOf } from '../../src/access/policy.ts'
import { ROLES, type Role } from '../../src/access/principal.ts'
import { guardRoutes } from '../../src/http/shared/auth.ts'
import { type Ask, REQUESTS, type Target } from './requests.ts'
import { authorizationOf, TOKEN_KINDS, type TokenKind } from './tokens.ts'
import { openWorld, WHOSE, type Whose, type World } from './world.ts'

const TABLE = 'policy-table.md'
/** In no contract, since they are the contract. */
const UNDOCUMENTED = { readContract: '/openapi.json', readDocs: '/docs' } as const

type Documented = {
  readonly operation: Operation
  readonly method: string
  readonly path: string
  readonly ask: Ask
}
type Answer = 'allowed' | 'left out' | '401' | '403' | '404'

let world: World
let documented: readonly Documented[]
beforeAll(async () => {
  world = await openWorld()
  documented = await operationsOf(world)
})
afterAll(() => world.close())

type Paths = Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>

const isAsked = (operation: string): operation is keyof typeof REQUESTS => Object.hasOwn(REQUESTS, operation)

/** Those that take something away at the end. */
const operationsOf = async ({ app }: World): Promise<readonly Documented[]> => {
  const { paths } = (await app.inject({ url: '/openapi.json' })).json<{ paths: Paths }>()
  const found = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId: operation }]) => {
      if (!isOperation(operation) || !isAsked(operation))
        throw new Error(`${operation} has no line in the policies or in test/access/requests.ts`)
      return { operation, method, path, ask: REQUESTS[operation] }
    }),
  )
  return [...found.filter(({ ask }) => !ask.isLast), ...found.filter(({ ask }) => ask.isLast)]
}

const urlOf = ({ path, ask }: Documented, target: Target): string => {
  const values = ask.path?.(target) ?? {}
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`test/access/requests.ts does not say {${name}} of ${path}`)
    return value
  })
  return `${filled}?${new URLSearchParams(ask.query?.(target))}`.replace(/\?$/, '')
}

const answerOf = async (asked: Documented, kind: TokenKind, role: Role, whose: Whose): Promise<Answer> => {
  const { ask, method } = asked
  const target = world.targetOf(kind, role, whose)
  const payload = ask.payload?.(target)
  const { statusCode, body } = await world.app.inject({
    method: method as 'GET',
    url: urlOf(asked, target),
    headers: {
      ...(await authorizationOf(kind, role)),
      ...ask.headers,
      ...(payload !== undefined && { 'content-type': ask.type ?? 'application/json' }),
    },
    ...(payload !== undefined && { payload }),
  })
  // What the state of things forbids (409), the policy has let through.
  if (statusCode < 300 || statusCode === 409)
    return ask.tells?.(body, target) === false ? 'left out' : 'allowed'
  if (statusCode === 401 || statusCode === 403 || statusCode === 404) return `${statusCode}`
  throw new Error(`${asked.operation} as ${role}, ${whose}, token ${kind}: ${statusCode} ${body}`)
}

/** What a role is answered with a token of a kind, by operation, for its own area and another one. */
type Answers = ReadonlyMap<string, readonly Answer[]>

const keyOf = (operation: Operation, role: Role): string => `${operation} as ${role}`

/** Operation by operation, so that what takes things away comes last for every kind. */
const askAll = async (): Promise<ReadonlyMap<TokenKind, Answers>> => {
  const byKind = new Map(TOKEN_KINDS.map((kind) => [kind, new Map<string, readonly Answer[]>()]))
  for (const asked of documented)
    for (const [kind, answers] of byKind)
      for (const role of ROLES) {
        const both: Answer[] = []
        for (const whose of WHOSE) both.push(await answerOf(asked, kind, role, whose))
        answers.set(keyOf(asked.operation, role), both)
      }
  return byKind
}

const cellOf = (operation: Operation, role: Role, answers: Answers): string => {
  const policy = policyOf(operation)
  const grant = policy === 'public' ? undefined : policy[role]
  const told = [...new Set(answers.get(keyOf(operation, role)))].join(' · ')
  return grant === undefined ? told : `${grant.whose}, ${grant.view}: ${told}`
}

/** Whether the kind of token opens anything: refused, as good as a valid one, or what it is else answered. */
const effectOf = (answers: Answers, valid: Answers): string => {
  const guarded = [...answers].filter(([key]) => !isPublic(key))
  if (guarded.every(([, both]) => both.every((answer) => answer === '401'))) return '401 everywhere'
  const others = guarded.filter(([key, both]) => String(both) !== String(valid.get(key)))
  return ['as a valid one', ...others.map(([key, both]) => `${key}: ${both.join(' · ')}`)].join('; ')
}

const isPublic = (key: string): boolean => {
  const [operation = ''] = key.split(' ')
  return isOperation(operation) && policyOf(operation) === 'public'
}

const HEAD = `# Who is answered what

Written by policy-table.test.ts, which compares it with what the service answers. Of each role: whose things the policy
gives it and in which view, then the answer for a thing of the token's area · of another one, or one answer for both.
\`left out\` is a list that does not tell of the thing, or an import that refuses its line.
`

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`

test('the answers are those of the table', async () => {
  const byKind = await askAll()
  const valid = byKind.get('valid') ?? new Map()
  const operations = [...documented].sort((a, b) => a.operation.localeCompare(b.operation))
  const table = [
    HEAD,
    row('operation', ...ROLES),
    row('-', ...ROLES.map(() => '-')),
    ...operations.map(({ operation }) =>
      policyOf(operation) === 'public'
        ? row(operation, ...ROLES.map((role) => `public: ${cellOf(operation, role, valid)}`))
        : row(operation, ...ROLES.map((role) => cellOf(operation, role, valid))),
    ),
    '\nOf a token, where the operation is not public:\n',
    row('token', 'answer'),
    row('-', '-'),
    ...TOKEN_KINDS.slice(1).map((kind) => row(kind, effectOf(byKind.get(kind) ?? new Map(), valid))),
    '',
  ].join('\n')
  expect(existsSync(new URL(TABLE, import.meta.url)) || process.env['CI'] === undefined).toBe(true)
  await expect(table).toMatchFileSnapshot(TABLE)
  for (const [kind, answers] of byKind)
    for (const [key, both] of answers)
      if (isPublic(key)) expect(both, `${key}, token ${kind}`).toEqual(['allowed', 'allowed'])
})

test('the contract and the policies name the same operations', async () => {
  const named = [...documented.map(({ operation }) => operation), ...Object.keys(UNDOCUMENTED)]
  expect(named.sort()).toEqual(Object.keys(POLICIES).sort())
  for (const url of Object.values(UNDOCUMENTED))
    expect((await world.app.inject({ url })).statusCode).toBe(200)
})

test('a route without a line does not register, wherever it stands', () => {
  const app = Fastify()
  guardRoutes(app, () => Promise.reject(new Error('nobody is asked')))
  expect(() => app.get('/v1/things', () => '')).toThrow('names no operation')
  expect(() => app.get('/things', { schema: { operationId: 'getThing' } }, () => '')).toThrow('has no policy')
  app.get('/fine', { schema: { operationId: 'live' } }, () => '')
})
