/** The real parts behind HTTP, with two openings and a person of whom two abilities are not known. */
import { rm } from 'node:fs/promises'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Role } from '../../src/access/principal.ts'
import { compose } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import type { NextQuestion } from '../../src/contract/intake.ts'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import { signToken } from '../../src/http/shared/tokens.ts'
import { jobseeker, opening } from '../builders.ts'
import { preparedFolder } from '../prepared-store.ts'

export const TODAY = '2026-11-24'
const clock = () => new Date(`${TODAY}T08:00:00.000Z`)
export const url = '/v1/jobseekers/hk-1'
/** Known but for two abilities that the openings demand. */
export const PERSON: Jobseeker = {
  ...jobseeker(),
  abilities: {
    d4154: { unaided: null, source: 'self', on: '2026-10-01' },
    d430: { unaided: null, source: 'self', on: '2026-10-01' },
    'x.wet': { unaided: 1, source: 'physician', on: '2026-10-01', validUntil: '2026-11-01' },
    'x.pace': { unaided: 2, supported: 3, source: 'self', on: '2026-10-01' },
  },
}

const openIntakeWorld = async () => {
  const folder = await preparedFolder()
  const composed = await compose(readConfig({ SOVITE_DATA: folder, LOG_LEVEL: 'fatal' }), { clock })
  const ask = async (role: Role, request: InjectOptions, areas: readonly string[] | '*' = '*') => {
    const token = await signToken(composed.signingKey!, { sub: 'x', role, areas, days: 1 }, clock)
    return composed.app.inject({
      ...request,
      headers: { authorization: `Bearer ${token}`, 'accept-language': 'en', ...request.headers },
    })
  }
  await ask('integration', { method: 'PUT', url: '/v1/openings/op-1', payload: opening() })
  const standing = opening({ demands: [{ ability: 'd4154', level: 4, importance: 3 }] })
  await ask('integration', { method: 'PUT', url: '/v1/openings/op-2', payload: standing })
  return {
    ask,
    /** The client system's word alone: what was recorded before is gone. */
    putPerson: async (payload: object) => {
      await ask('integration', { method: 'DELETE', url })
      return ask('integration', { method: 'PUT', url, payload })
    },
    person: async () => {
      const answer = await ask('integration', { url: `${url}?layers=force` })
      return { etag: answer.headers.etag!, body: answer.json() as Jobseeker }
    },
    next: async (query = '', headers: Record<string, string> = {}) =>
      (await ask('coordinator', { url: `${url}/questions/next${query}`, headers })).json() as NextQuestion,
    put: (path: string, payload: object, role: Role = 'coordinator', headers: Record<string, string> = {}) =>
      ask(role, { method: 'PUT', url: `${url}/${path}`, payload, headers }),
    close: async () => {
      await composed.close()
      await rm(folder, { recursive: true })
    },
  }
}

type IntakeWorld = Awaited<ReturnType<typeof openIntakeWorld>>

/** The world of the tests that are declared after it, with PERSON in it before each. */
export const useIntakeWorld = (): Omit<IntakeWorld, 'close'> => {
  let world: IntakeWorld
  beforeAll(async () => {
    world = await openIntakeWorld()
  })
  beforeEach(() => world.putPerson(PERSON))
  afterAll(() => world.close())
  return {
    ask: (...given) => world.ask(...given),
    putPerson: (...given) => world.putPerson(...given),
    person: (...given) => world.person(...given),
    next: (...given) => world.next(...given),
    put: (...given) => world.put(...given),
  }
}
