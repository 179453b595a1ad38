/**
 * Records that survive the night: record, answer, confirm, import the original file again, restart: everything that was
 * recorded here still counts, and lists and their replays are made of it.
 */
import { rm } from 'node:fs/promises'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../src/access/principal.ts'
import { type Composed, compose } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import { signToken } from '../../src/http/shared/tokens.ts'
import { jobseeker, opening } from '../builders.ts'
import { preparedFolder } from '../prepared-store.ts'

const DAY = '2026-11-24'
const clock = () => new Date(`${DAY}T08:00:00.000Z`)
let folder: string
let composed: Composed
const begin = () => compose(readConfig({ SOVITE_DATA: folder, LOG_LEVEL: 'fatal' }), { clock })

beforeAll(async () => {
  folder = await preparedFolder()
  composed = await begin()
})
afterAll(async () => {
  await composed.close()
  await rm(folder, { recursive: true })
})

const as = async (role: Role, { headers, ...request }: InjectOptions) => {
  if (!composed.signingKey) throw new Error('the service has no key of its own')
  const token = await signToken(composed.signingKey, { sub: 'x', role, areas: '*', days: 1 }, clock)
  const answer = await composed.app.inject({
    ...request,
    headers: { authorization: `Bearer ${token}`, ...headers },
  })
  if (answer.statusCode >= 300) throw new Error(`${request.url}: ${answer.statusCode} ${answer.body}`)
  return answer.json()
}
const write = (role: Role, url: string, payload: object) => as(role, { method: 'PUT', url, payload })
const patch = (role: Role, url: string, payload: object) =>
  as(role, {
    ...{ method: 'PATCH', url, payload: JSON.stringify(payload) },
    headers: { 'content-type': 'application/merge-patch+json', 'if-match': '*' },
  })
const send = (what: 'jobseekers' | 'openings', line: object) =>
  as('integration', {
    ...{ method: 'POST', url: `/v1/${what}/import`, payload: JSON.stringify(line) },
    headers: { 'content-type': 'application/x-ndjson' },
  })
const counts = async () => [
  await as('coordinator', { url: '/v1/jobseekers/hk-1?layers=force' }),
  await as('coordinator', { url: '/v1/openings/op-1?layers=force' }),
]

const PERSON = {
  ...{ id: 'hk-1', ...jobseeker(), workingTime: { hours: { min: 30, max: 40 }, shifts: ['day'] } },
  abilities: { d430: { unaided: 3, source: 'import', on: '2026-10-01' } },
}
const WORK = { id: 'op-1', ...opening() }

test('record, answer, confirm, import the original file again, restart: it all still counts', async () => {
  expect(await send('jobseekers', PERSON)).toMatchObject({ accepted: 1, unchanged: 0 })
  expect(await send('openings', WORK)).toMatchObject({ accepted: 1, unchanged: 0 })

  // Recorded, answered and confirmed of the person.
  await patch('coordinator', '/v1/jobseekers/hk-1', {
    needs: [{ accommodation: 'quiet-space', kind: 'essential' }],
    wishes: { avoidOccupations: ['5120'] },
  })
  await patch('coordinator', '/v1/jobseekers/hk-1?layers=force', {
    languages: { sv: 'B2' },
    commute: { maxKm: 25 },
  })
  await write('coordinator', '/v1/jobseekers/hk-1/abilities/d430', { unaided: 1.5, supported: 3 })
  await write('coordinator', '/v1/jobseekers/hk-1/answers/hours', { answer: '15-25', confirmed: true })
  // Answered, confirmed and offered of the opening.
  await write('employer-service', '/v1/openings/op-1/answers/quiet-space', { answer: 'agree' })
  await write('employer-service', '/v1/openings/op-1/demands/d430', { level: 2, importance: 1 })
  await patch('employer-service', '/v1/openings/op-1', { wanted: 3 })

  const [person, work] = await counts()
  expect(person).toMatchObject({
    needs: [{ accommodation: 'quiet-space', kind: 'essential' }],
    wishes: { avoidOccupations: ['5120'] },
    languages: { fi: 'C2', sv: 'B2' },
    commute: { maxKm: 25 },
    workingTime: { hours: { min: 15, max: 25 }, shifts: ['day'] },
    abilities: { d430: { unaided: 1.5, supported: 3, source: 'coordinator', on: DAY } },
  })
  expect(work).toMatchObject({ wanted: 3, offers: { 'quiet-space': { state: 'negotiable' } } })
  expect(work.demands).toContainEqual({ ability: 'd430', level: 2, importance: 1, source: 'confirmed' })
  const list = await as('coordinator', {
    ...{ method: 'POST', url: '/v1/openings/op-1/shortlists', headers: { prefer: 'wait=30' } },
  })

  // The night: the original files once more, then other ones that say something of their own.
  expect(await send('jobseekers', PERSON)).toEqual({ accepted: 1, unchanged: 1, rejected: [] })
  expect(await send('openings', WORK)).toEqual({ accepted: 1, unchanged: 1, rejected: [] })
  expect(await counts()).toEqual([person, work])
  await send('jobseekers', { ...PERSON, licences: ['taxi'], commute: { maxKm: 90 } })
  await send('openings', { ...WORK, wanted: 1, remote: 'partial' })

  await composed.close()
  composed = await begin()
  expect(await counts()).toEqual([
    { ...person, licences: ['taxi'] },
    { ...work, remote: 'partial' },
  ])
  for (const act of ['verify', 'replay'])
    expect(
      await as('coordinator', { method: 'POST', url: `/v1/shortlists/${list.id}/${act}` }),
    ).toMatchObject({
      equal: true,
    })
  const { items } = await as('coordinator', { url: '/v1/conflicts' })
  expect(items.map(({ kind, unit, counts }: Record<string, string>) => [kind, unit, counts])).toEqual([
    ['jobseeker', '/abilities/d430', 'here'],
    ['jobseeker', '/commute/maxKm', 'here'],
    ['jobseeker', '/workingTime/hours', 'here'],
    ['opening', '/demands/d430', 'here'],
    ['opening', '/wanted', 'here'],
  ])
})
