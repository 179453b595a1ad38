/** The real parts on one store, with things of the tokens' area and of another one, and tokens of every kind. */
import { rm } from 'node:fs/promises'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { expect, vi } from 'vitest'
import { ROLES, type Role } from '../../src/access/principal.ts'
import { compose } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import { preparedFolder } from '../prepared-store.ts'
import { jobseekerIn, openingIn, type Target } from './requests.ts'
import {
  AUDIENCE,
  authorizationOf,
  ISSUER,
  NOW,
  OWN_AREA,
  SECRET,
  TOKEN_KINDS,
  type TokenKind,
} from './tokens.ts'

export const WHOSE = ['own', 'foreign'] as const
export type Whose = (typeof WHOSE)[number]

/** Of the area of every token, and of another one. */
const MUNICIPALITY = { own: '091', foreign: '049' } as const

export type World = {
  readonly app: FastifyInstance
  targetOf(kind: TokenKind, role: Role, whose: Whose): Target
  close(): Promise<void>
}

const nameOf = (kind: TokenKind, role: Role, whose: Whose): string =>
  `${kind.replaceAll(/\W+/g, '-')}-${role}-${whose}`

export const openWorld = async (): Promise<World> => {
  const folder = await preparedFolder()
  const config = readConfig({
    ...{ SOVITE_DATA: folder, LOG_LEVEL: 'silent', SOVITE_JWT_SECRET: SECRET },
    ...{ SOVITE_JWT_ISSUER: ISSUER, SOVITE_JWT_AUDIENCE: AUDIENCE },
  })
  const { app, store, close } = await compose(config, { clock: () => NOW })
  await putAll(store)
  const shortlists = {
    own: await shortlistOf(app, 'kept-own'),
    foreign: await shortlistOf(app, 'kept-foreign'),
  }
  const [marketRun, preview] = [await runOf(app), await previewOf(app)]
  return {
    app,
    targetOf: (kind, role, whose) => {
      const name = nameOf(kind, role, whose)
      return {
        ...{ municipality: MUNICIPALITY[whose], jobseeker: name, opening: name },
        ...{ keptJobseeker: `kept-${whose}`, keptOpening: `kept-${whose}` },
        ...{ shortlist: shortlists[whose], marketRun, preview },
      }
    },
    close: async () => {
      await close()
      await rm(folder, { recursive: true })
    },
  }
}

type Store = Awaited<ReturnType<typeof compose>>['store']

const AREA = { own: OWN_AREA, foreign: '01' } as const

/** Written as an import writes them: what nobody keeps out meanwhile is asked for by one caller each. */
const putAll = async ({ jobseekers, openings }: Store): Promise<void> => {
  const ofEach = WHOSE.flatMap((whose) => [
    { id: `kept-${whose}`, whose },
    ...TOKEN_KINDS.flatMap((kind) => ROLES.map((role) => ({ id: nameOf(kind, role, whose), whose }))),
  ])
  await openings.put(
    ofEach.map(({ id, whose }) => ({
      ...{ id, area: AREA[whose], body: openingIn(MUNICIPALITY[whose]) },
    })),
  )
  // Where employer services said something else of them than the vacancy system.
  const recorded = { on: '2026-11-01', by: 'employer-service:x' }
  await openings.replace(
    WHOSE.map((whose) => {
      const client = openingIn(MUNICIPALITY[whose])
      const here = { title: { fi: 'Keittiöapulainen tai tiskari' } }
      const layers = {
        wrote: 'here',
        ...{ otherVersion: 1, client, here, removed: {}, withdrawn: [] },
        recorded: { '/title/fi': recorded },
      } as const
      const conflict = { unit: '/title/fi', client: client.title.fi, here: here.title.fi, recorded }
      return {
        ...{ id: `kept-${whose}`, area: AREA[whose], body: { ...client, ...here }, over: 1 },
        merge: { layers, conflicts: [{ ...conflict, counts: 'here' }] },
      }
    }),
  )
  const nobodyWants = { wishes: { avoidEmployers: [openingIn('091').employer.id] } }
  await jobseekers.put([
    ...ofEach.map(({ id, whose }) => ({
      ...{ id, area: AREA[whose], body: jobseekerIn(MUNICIPALITY[whose]) },
    })),
    ...WHOSE.map((whose) => ({
      ...{ id: `unreached-kept-${whose}`, area: AREA[whose] },
      body: { ...jobseekerIn(MUNICIPALITY[whose]), ...nobodyWants },
    })),
  ])
}

const asking = async (
  app: FastifyInstance,
  role: Role,
  { headers, ...request }: InjectOptions,
): Promise<LightMyRequestResponse> =>
  app.inject({ ...request, headers: { ...(await authorizationOf('valid', role)), ...headers } })

const shortlistOf = async (app: FastifyInstance, opening: string): Promise<string> => {
  const url = `/v1/openings/${opening}/shortlists`
  const answer = await asking(app, 'coordinator', {
    ...{ method: 'POST', url, payload: { limit: 200 }, headers: { prefer: 'wait=30' } },
  })
  expect(answer.json()).toMatchObject({ status: 'done' })
  return answer.json().id
}

const runOf = async (app: FastifyInstance): Promise<string> => {
  const { id } = (
    await asking(app, 'operator', { method: 'POST', url: '/v1/market-runs', payload: {} })
  ).json()
  const status = async () => (await asking(app, 'operator', { url: `/v1/market-runs/${id}` })).json().status
  await vi.waitUntil(async () => (await status()) === 'done', { timeout: 20_000 })
  return id
}

const previewOf = async (app: FastifyInstance): Promise<string> => {
  const url = '/v1/weights/1/previews'
  const answer = await asking(app, 'operator', { method: 'POST', url, payload: { shortlists: 1 } })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().id
}
