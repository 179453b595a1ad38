/** An app on a store of its own, with tokens for every role. */
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { SignJWT } from 'jose'
import type { Role } from '../../src/access/principal.ts'
import { roomsOf } from '../../src/compose-rooms.ts'
import type { PostingWords } from '../../src/exchange/posting-words.ts'
import type { TaxonomyCatalogue, TaxonomyItem } from '../../src/http/api/taxonomy.ts'
import { createApp } from '../../src/http/app.ts'
import { createAuthenticate } from '../../src/http/shared/auth.ts'
import { createLogger } from '../../src/log.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { createFinishSignal, type FinishSignal } from '../../src/queue/finish-signal.ts'
import { createInlineQueue } from '../../src/queue/inline-queue.ts'
import { marketTasks } from '../../src/queue/market-tasks.ts'
import type { Queue } from '../../src/queue/queue.ts'
import type { AuditedStore } from '../../src/store/ports/audit-groups.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import type { Taxonomy } from '../../src/taxonomy/taxonomy.ts'
import { openEmptied } from '../store/shared-embedded.ts'
import { type FakeMatching, fakeChecks, fakeMatching } from './fake-matching.ts'

export const SECRET = new TextEncoder().encode('a secret for tests, thirty-two bytes long')
export const NOW = new Date('2026-11-24T08:00:00.000Z')

export type TestApp = {
  readonly app: FastifyInstance
  readonly store: AuditedStore
  readonly matching: FakeMatching
  readonly checks: ReturnType<typeof fakeChecks>
  readonly queue: Queue
  readonly signal: FinishSignal
  /** Lines of the log. */
  readonly log: string[]
  /** A request of this role; a payload that is an object goes as JSON. */
  as(
    role: Role,
    areas?: readonly string[],
    sub?: string,
  ): (request: InjectOptions) => Promise<LightMyRequestResponse>
  close(): Promise<void>
}

export const tokenOf = (
  role: Role,
  areas: readonly string[] = ['*'],
  sub = 'tester',
  now = NOW,
): Promise<string> =>
  new SignJWT({ role, areas })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(sub)
    .setExpirationTime(Math.floor(now.getTime() / 1000) + 3600)
    .sign(SECRET)

export type TestOptions = {
  readonly queue?: Queue
  readonly clock?: () => Date
  readonly taxonomy?: Taxonomy
}

export const testApp = async (options: TestOptions = {}): Promise<TestApp> => {
  const { clock = () => NOW } = options
  const { store } = await openEmptied({ clock, encode: (id) => new TextEncoder().encode(id) })
  await store.weights.add({
    ...{ weights: shippedWeights(), hash: 'shipped', reason: 'file', by: 'file' },
  })
  const matching = fakeMatching(store)
  const checks = fakeChecks()
  const signal = createFinishSignal()
  const log: string[] = []
  const queue =
    options.queue ??
    createInlineQueue({
      handlers: {
        shortlist: (id) => matching.lists.make(id).finally(() => signal.finished(id)),
        ...marketTasks({
          market: matching.market,
          marketRuns: store.marketRuns,
        }),
      },
      onFault: (_kind, _id, error) => {
        log.push(String(error))
      },
    })
  const app = await createApp({
    rooms: roomsOf({
      ...{ store, matching, checks, queue, signal, clock },
      catalogue: CATALOGUE,
      taxonomy: options.taxonomy ?? starterTaxonomy(),
      ids: ids(),
      promise: 'nothing, this is a test',
    }),
    authenticate: createAuthenticate(
      { kind: 'secret', secret: SECRET, issuer: undefined, audience: undefined },
      clock,
    ),
    logger: createLogger('info', { write: (line) => log.push(line) }),
  })
  return {
    app,
    store,
    matching,
    checks,
    queue,
    signal,
    log,
    as: (role, areas, sub) => async (request) => {
      const authorization = `Bearer ${await tokenOf(role, areas, sub, clock())}`
      return app.inject({
        ...request,
        headers: { authorization, 'accept-language': 'en', ...request.headers },
      })
    },
    close: async () => {
      await app.close()
      await queue.close()
      await store.close()
    },
  }
}

const ids = () => {
  let last = 0
  return () => `00000000-0000-7000-8000-${String(++last).padStart(12, '0')}`
}

const named = (code: string): TaxonomyItem => ({
  code,
  names: { fi: `${code} fi`, sv: `${code} sv`, en: `${code} en` },
})

const CATALOGUE: TaxonomyCatalogue & PostingWords = {
  likeliest: () => [],
  list: async (kind, q, _locale, { limit, offset }) =>
    (kind === 'areas' ? ['04', '07', '08'] : ['night', 'day', 'evening'])
      .filter((code) => q === undefined || code.includes(q))
      .map(named)
      .slice(offset, offset + limit),
}

export const JOBSEEKER = { municipality: '091', languages: { fi: 'B1' } }
export const OPENING = { employer: { id: 'emp-1' }, title: { fi: 'Keittiöapulainen' }, municipality: '091' }

export type AskingRole = 'coordinator' | 'employer-service'
export type Asking = {
  readonly wait?: string
  readonly key?: string
  readonly areas?: readonly string[]
  readonly payload?: object
}

export const askForShortlist = (
  t: TestApp,
  opening: string,
  role: AskingRole,
  { wait, key, areas, payload = {} }: Asking = {},
) =>
  t.as(
    role,
    areas,
  )({
    method: 'POST',
    url: `/v1/openings/${opening}/shortlists`,
    payload,
    headers: {
      ...(wait !== undefined && { prefer: `wait=${wait}` }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
  })
