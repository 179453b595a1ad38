/**
 * 1 Each role reads and writes its own layer, with an ETag of its own; what counts is made of both. 2 A patch is RFC 7396 of
 * what it is sent to, and needs If-Match. 3 Each value is told with its origin, date and who. 4 Conflicts are lines for
 * coordinators until they end. 5 An unchanged line writes nothing. 6 A coordinator records every part of a person, employer
 * services every part of an opening, and no import takes any of it away.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Jobseeker } from '../../src/domain/jobseeker.ts'
import { Opening } from '../../src/domain/opening.ts'
import { JOBSEEKER, OPENING, type TestApp, testApp } from './test-app.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

type Role = 'integration' | 'coordinator' | 'employer-service'
const MERGE = 'application/merge-patch+json'
const example = (schema: z.ZodType) => (z.globalRegistry.get(schema)?.['examples'] as object[])[0]!

const put = (url: string, payload: object, role: Role = 'integration', headers = {}) =>
  t.as(role)({ method: 'PUT', url, payload, headers })
const patch = (url: string, payload: unknown, match: string | undefined, role: Role = 'coordinator') =>
  t.as(role)({
    ...{ method: 'PATCH', url, payload: JSON.stringify(payload) },
    headers: { 'content-type': MERGE, ...(match !== undefined && { 'if-match': match }) },
  })
const read = async (url: string, role: Role = 'coordinator') => {
  const answer = await t.as(role)({ url })
  return { status: answer.statusCode, etag: answer.headers.etag, body: answer.json() }
}
const send = async (lines: readonly object[], what = 'jobseekers') =>
  (
    await t.as('integration')({
      ...{ method: 'POST', url: `/v1/${what}/import`, headers: { 'content-type': 'application/x-ndjson' } },
      payload: lines.map((line) => JSON.stringify(line)).join('\n'),
    })
  ).json()

describe('1: layers', () => {
  const url = '/v1/jobseekers/l-1'

  test('are each read by who writes them, with their own ETags', async () => {
    await put(url, JOBSEEKER)
    expect(await read(url)).toEqual({ status: 200, etag: '"0"', body: {} })
    const need = { accommodation: 'quiet-space', kind: 'helpful' }
    const patched = await patch(url, { needs: [need], commute: { maxKm: 20 } }, '"0"')
    const recorded = { needs: [need], commute: { maxKm: 20 } }
    expect([patched.statusCode, patched.headers.etag, patched.json()]).toEqual([200, '"2"', recorded])
    expect(await read(url)).toEqual({ status: 200, etag: '"2"', body: recorded })
    expect(await read(url, 'integration')).toEqual({ status: 200, etag: '"1"', body: JOBSEEKER })
    const force = { status: 200, etag: '"2"', body: { ...JOBSEEKER, ...recorded } }
    for (const role of ['coordinator', 'integration'] as const)
      expect(await read(`${url}?layers=force`, role)).toEqual(force)
  })

  test('do not stand in each other’s way', async () => {
    const changed = { ...JOBSEEKER, commute: { maxKm: 60 }, licences: ['taxi'] }
    const answer = await put(url, changed, 'integration', { 'if-match': '"1"' })
    expect([answer.statusCode, answer.headers.etag, answer.json()]).toEqual([200, '"3"', changed])
    expect(await read(url)).toMatchObject({ etag: '"2"' })
    const { body, etag } = await read(`${url}?layers=force`)
    expect([etag, body.commute, body.licences]).toEqual(['"3"', { maxKm: 20 }, ['taxi']])
    expect((await put(url, JOBSEEKER, 'integration', { 'if-match': '"2"' })).statusCode).toBe(412)
    expect((await patch(url, { licences: ['hot-work'] }, '"3"')).statusCode).toBe(412)
  })

  test('of an opening are those of the vacancy system and of employer services', async () => {
    const op = '/v1/openings/l-1'
    await put(op, OPENING)
    const offers = { 'lifting-aid': { state: 'provided' } }
    const patched = await patch(op, { offers }, '"0"', 'employer-service')
    expect([patched.statusCode, patched.json()]).toEqual([200, { offers }])
    await put(op, { ...OPENING, wanted: 3 })
    for (const of of [op, `${op}?layers=force`])
      expect((await read(of)).body).toEqual({ ...OPENING, wanted: 3, offers })
    expect((await read(op, 'employer-service')).body).toEqual({ offers })
    // Put back as it was read, it is what stood.
    const own = { ...OPENING, title: { fi: 'Tiskari' } }
    expect((await put(op, own, 'employer-service')).headers.etag).toBe('"4"')
    expect((await put(op, own, 'employer-service', { 'if-match': '"4"' })).headers.etag).toBe('"4"')
  })

  test('are deleted by who reads either of them', async () => {
    await put('/v1/jobseekers/l-2', JOBSEEKER)
    await patch('/v1/jobseekers/l-2', { licences: ['taxi'] }, '"0"')
    await put('/v1/jobseekers/l-2', {})
    const erase = (etag: string) =>
      t.as('coordinator')({ method: 'DELETE', url: '/v1/jobseekers/l-2', headers: { 'if-match': etag } })
    expect((await erase('"1"')).statusCode).toBe(412)
    expect((await erase('"2"')).json().erased.versions).toBe(3)
    expect((await read('/v1/jobseekers/l-2')).status).toBe(404)
  })
})

describe('2: a patch', () => {
  test('needs If-Match, a record, and a type of its own', async () => {
    const url = '/v1/jobseekers/p-1'
    await put(url, JOBSEEKER)
    const without = await patch(url, {}, undefined)
    expect([without.statusCode, without.json().code]).toEqual([428, 'precondition-required'])
    const stale = await patch(url, {}, '"7"')
    expect([stale.statusCode, stale.json().code]).toEqual([412, 'version-differs'])
    expect((await patch('/v1/jobseekers/nobody', {}, '*')).statusCode).toBe(404)
    const json = { method: 'PATCH', url, payload: {}, headers: { 'if-match': '*' } } as const
    expect((await t.as('coordinator')(json)).statusCode).toBe(415)
    expect((await patch(url, [], '*')).statusCode).toBe(400)
    const wrong = await patch(url, { commute: { maxKm: -1 } }, '*')
    expect(wrong.json()).toMatchObject({ status: 400, errors: [{ pointer: '/commute/maxKm' }] })
    expect((await read(url)).etag).toBe('"0"')
  })

  test('of the own layer takes back what was recorded, and says no more of it', async () => {
    const url = '/v1/jobseekers/p-2'
    await put(url, { ...JOBSEEKER, commute: { maxKm: 40 } })
    await patch(url, { commute: { maxKm: 20 }, licences: ['taxi'] }, '"0"')
    const same = await patch(url, { commute: { maxKm: 20 } }, '"2"')
    expect(same.headers.etag).toBe('"2"')
    await patch(url, { commute: null }, '"2"')
    expect((await read(`${url}?layers=force`)).body).toMatchObject({
      ...{ commute: { maxKm: 40 }, licences: ['taxi'] },
    })
  })

  test('of what counts records the difference, what is taken away included', async () => {
    const url = '/v1/jobseekers/p-3'
    const skills = [{ skill: 'dishwashing' }, { skill: 'kitchen-hygiene' }]
    const sent = { ...JOBSEEKER, skills, commute: { maxKm: 40 } }
    await put(url, sent)
    const [kept] = skills
    const answer = await patch(`${url}?layers=force`, { skills: [kept], commute: { maxKm: 40 } }, '"1"')
    expect([answer.statusCode, answer.json()]).toEqual([200, { ...sent, skills: [kept] }])
    // The same file again, and a changed one: what was taken away stays so, and what was confirmed stands.
    expect(await send([{ id: 'p-3', ...sent }])).toMatchObject({ unchanged: 1 })
    await put(url, { ...sent, commute: { maxKm: 90 }, licences: ['taxi'] })
    expect((await read(`${url}?layers=force`)).body).toEqual({
      ...{ ...sent, skills: [kept], licences: ['taxi'] },
    })
    await patch(url, { skills: null }, '*')
    expect((await read(`${url}?layers=force`)).body.skills).toEqual(skills)
    expect((await patch(`${url}?layers=force`, {}, '*', 'integration')).statusCode).toBe(403)
  })

  test('of the client system changes what it sent', async () => {
    const url = '/v1/jobseekers/p-4'
    await put(url, JOBSEEKER)
    const answer = await patch(url, { languages: { fi: null, sv: 'C1' } }, '"1"', 'integration')
    const sent = { ...JOBSEEKER, languages: { sv: 'C1' } }
    expect([answer.headers.etag, answer.json()]).toEqual(['"2"', sent])
    expect(await read(url)).toMatchObject({ etag: '"0"', body: {} })
  })

  test('that leaves no whole opening is refused', async () => {
    const url = '/v1/openings/p-5'
    await put(url, OPENING, 'employer-service')
    const answer = await patch(url, { employer: null }, '*', 'employer-service')
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ pointer: '/employer' }] })
  })
})

test('3: each value is told with its origin, its date and who said it', async () => {
  const url = '/v1/jobseekers/b-1'
  const found = { unaided: 2, source: 'physiotherapist', on: '2026-09-14' }
  await put(url, { ...JOBSEEKER, abilities: { d430: found }, commute: { maxKm: 40 } })
  await patch(url, { commute: { maxKm: 20 } }, '"0"')
  await patch(`${url}?layers=force`, { languages: null }, '*')
  const { body, etag } = await read(`${url}?layers=both`)
  expect([etag, body.versions]).toEqual(['"3"', { client: 1, here: 3, force: 3 }])
  const here = { on: '2026-11-24', by: 'coordinator:tester' }
  const sent = { on: '2026-11-24', by: 'client-system' }
  expect(body.values).toEqual([
    { unit: '/municipality', counts: 'client', value: '091', client: { value: '091', ...sent } },
    {
      ...{ unit: '/abilities/d430', counts: 'client', value: found },
      client: { value: found, on: '2026-09-14', by: 'physiotherapist' },
    },
    {
      ...{ unit: '/languages/fi', counts: 'neither', client: { value: 'B1', ...sent } },
      here: { removed: true, ...here },
    },
    {
      ...{ unit: '/commute/maxKm', counts: 'here', value: 20, client: { value: 40, ...sent } },
      here: { value: 20, ...here },
    },
  ])
})

test('4: conflicts are lines for coordinators of the area, until they end', async () => {
  await put('/v1/jobseekers/c-1', { ...JOBSEEKER, commute: { maxKm: 40 }, licences: ['taxi'] })
  await patch('/v1/jobseekers/c-1', { commute: { maxKm: 20 }, licences: ['taxi'] }, '"0"')
  await put('/v1/openings/c-1', { ...OPENING, wanted: 1 })
  await patch('/v1/openings/c-1', { wanted: 2 }, '"0"', 'employer-service')
  const conflicts = async (areas: string[], query = '') =>
    (await t.as('coordinator', areas)({ url: `/v1/conflicts${query}` }))
      .json()
      .items.filter(({ id }: { id: string }) => id === 'c-1')
  const by = (role: string) => ({ on: '2026-11-24', by: `${role}:tester` })
  const ofPerson = {
    ...{ kind: 'jobseeker', id: 'c-1', unit: '/commute/maxKm', client: 40, counts: 'here' },
    ...{ here: { value: 20, ...by('coordinator') }, since: '2026-11-24' },
  }
  const ofOpening = {
    ...{ kind: 'opening', id: 'c-1', unit: '/wanted', client: 1, counts: 'here' },
    ...{ here: { value: 2, ...by('employer-service') }, since: '2026-11-24' },
  }
  expect(await conflicts(['04'])).toEqual([ofPerson, ofOpening])
  expect(await conflicts(['07'])).toEqual([])
  const page = (await t.as('coordinator')({ url: '/v1/conflicts?limit=1' })).json()
  const next = (await t.as('coordinator')({ url: `/v1/conflicts?cursor=${page.nextCursor}` })).json()
  const all = (await t.as('coordinator')({ url: '/v1/conflicts' })).json()
  expect([...page.items, ...next.items]).toEqual(all.items)
  await put('/v1/jobseekers/c-1', { ...JOBSEEKER, commute: { maxKm: 20 } })
  expect(await conflicts(['04'])).toEqual([ofOpening])
  await t.as('integration')({ method: 'DELETE', url: '/v1/openings/c-1' })
  expect(await conflicts(['04'])).toEqual([])
})

test('5: 5,000 unchanged lines write no version', async () => {
  const lines = Array.from({ length: 5000 }, (_, i) => ({
    ...{ id: `same-${i}`, municipality: '091', commute: { maxKm: i % 100 } },
  }))
  expect(await send(lines)).toEqual({ accepted: 5000, unchanged: 0, rejected: [] })
  await patch('/v1/jobseekers/same-7', { licences: ['taxi'] }, '"0"')
  const before = await t.store.feed.newest()
  expect(await send(lines)).toEqual({ accepted: 5000, unchanged: 5000, rejected: [] })
  // Nor does the order of fields make a change.
  const turned = lines.slice(0, 600).map(({ id, municipality, commute }) => ({ id, commute, municipality }))
  expect(await send(turned)).toEqual({ accepted: 600, unchanged: 600, rejected: [] })
  expect(await t.store.feed.newest()).toBe(before)
  const changed = lines.map((line, i) => (i === 3 || i === 7 ? { ...line, municipality: '049' } : line))
  expect(await send(changed)).toEqual({ accepted: 5000, unchanged: 4998, rejected: [] })
  expect(await t.store.feed.newest()).toBe(before + 2)
  expect((await read('/v1/jobseekers/same-7?layers=force')).body).toMatchObject({
    ...{ municipality: '049', licences: ['taxi'] },
  })
  // Put again as it stands, it keeps its version.
  expect(
    (await put('/v1/jobseekers/same-1', { municipality: '091', commute: { maxKm: 1 } })).headers.etag,
  ).toBe('"1"')
})

describe('6: every part', () => {
  test('of a person is recorded by a coordinator, and stays', async () => {
    const url = '/v1/jobseekers/e-1'
    const { abilities, ...rest } = Jobseeker.parse(example(Jobseeker))
    // A merge patch cannot say null: that an ability was asked and is not known is said by its own call.
    const whole = { ...rest, abilities: { d430: abilities?.d430 } }
    await put(url, { municipality: '091' })
    const answer = await patch(url, whole, '"0"')
    const recorded = answer.json()
    expect([answer.statusCode, Object.keys(recorded).sort()]).toEqual([200, Object.keys(whole).sort()])
    await send([{ id: 'e-1', municipality: '091', commute: { maxKm: 5 }, languages: { sv: 'A1' } }])
    expect((await read(`${url}?layers=force`)).body).toEqual({
      ...recorded,
      languages: { ...recorded.languages, sv: 'A1' },
    })
  })

  test('of an opening is recorded by employer services, and stays', async () => {
    const url = '/v1/openings/e-1'
    const whole = Opening.parse(example(Opening))
    await put(url, OPENING)
    const answer = await patch(url, whole, '"0"', 'employer-service')
    expect(answer.statusCode, answer.body).toBe(200)
    await send([{ id: 'e-1', ...OPENING, wanted: 1, remote: 'full' }], 'openings')
    expect((await read(`${url}?layers=force`)).body).toEqual(answer.json())
  })
})
