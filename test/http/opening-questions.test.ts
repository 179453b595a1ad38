/**
 * 1 Questions come one at a time in the language of the answer, twelve at most, and each answer is written into the
 * opening. 2 Skipped ones are not asked. 3 Answers that are none are told at their place. 4 Roles, areas, conditions.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OPENING, type TestApp, testApp } from './test-app.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

type Role = 'integration' | 'employer-service' | 'coordinator' | 'operator'
const write = (id: string) =>
  t.as('integration')({
    method: 'PUT',
    url: `/v1/openings/${id}`,
    payload: { ...OPENING, occupation: '9412' },
  })
const ask = (id: string, query = '', role: Role = 'employer-service', areas = ['04']) =>
  t.as(role, areas)({ url: `/v1/openings/${id}/questions${query}`, headers: { 'accept-language': 'en' } })
const say = (path: string, payload: object, headers: Record<string, string> = {}) =>
  t.as('employer-service', ['04'])({ method: 'PUT', url: `/v1/openings/${path}`, payload, headers })
const stored = async (id: string) =>
  (await t.as('integration')({ url: `/v1/openings/${id}?layers=force` })).json()

test('1: twelve questions, each answered into the opening', async () => {
  await write('op-1')
  let { next, asked, remaining, opening } = (await ask('op-1')).json()
  expect([opening, asked, remaining]).toEqual(['op-1', 0, 12])
  expect(next).toMatchObject({
    ...{ id: 'd210', kind: 'demand', text: 'How much of the work is finishing tasks on one’s own?' },
    answers: [
      { code: '0', text: 'Not at all' },
      { code: '1', text: 'A little, now and then' },
      ...['2', '3', '4', '5'].map((code) => ({ code })),
    ],
  })
  const ids: string[] = []
  while (next) {
    ids.push(next.id)
    const said = await say(`op-1/answers/${next.id}`, { answer: next.kind === 'demand' ? '2' : 'agree' })
    expect([said.statusCode, said.headers.etag]).toEqual([200, `"${ids.length + 1}"`])
    ;({ next, asked, remaining } = said.json())
    expect([asked, remaining]).toEqual([ids.length, 12 - ids.length])
  }
  expect(new Set(ids).size).toBe(12)
  const { demands, offers } = await stored('op-1')
  expect(Object.values(offers)).toEqual(Array(8).fill({ state: 'negotiable' }))
  expect(demands).toContainEqual({ ability: 'd430', level: 2, importance: 3, source: 'stated' })
  expect(demands.filter(({ source }: { source: string }) => source === 'stated')).toHaveLength(4)
  expect((await ask('op-1')).json()).toEqual({ opening: 'op-1', asked: 12, remaining: 0, next: null })
})

test('1: a yes is provided, a no declined with its reason, not knowing unknown', async () => {
  await write('op-2')
  await say('op-2/answers/job-coach', { answer: 'yes' })
  await say('op-2/answers/work-pair', { answer: 'no', reason: 'Työtä tehdään yksin.' })
  await say('op-2/answers/task-rotation', { answer: 'unknown' })
  expect((await stored('op-2')).offers).toEqual({
    'job-coach': { state: 'provided' },
    'work-pair': { state: 'declined', reason: 'Työtä tehdään yksin.' },
    'task-rotation': { state: 'unknown' },
  })
  expect((await ask('op-2')).json()).toMatchObject({ asked: 3, remaining: 9 })
})

test('2: skipped ones are not asked', async () => {
  await write('op-3')
  const { next, asked, remaining } = (await ask('op-3', '?skip=d430,job-coach')).json()
  expect([next.id === 'd430', asked, remaining]).toEqual([false, 2, 10])
  const said = await say(`op-3/answers/${next.id}?skip=d430`, { answer: '3' })
  expect(said.json().next.id).not.toBe('d430')
  const wrong = await ask('op-3', '?skip=d430,nothing')
  expect([wrong.statusCode, wrong.json().errors[0].pointer]).toEqual([400, '?skip'])
})

test.each([
  ['job-coach', { answer: 'no' }, '/reason'],
  ['job-coach', { answer: 'yes', reason: 'Miksi ei.' }, '/reason'],
  ['job-coach', { answer: '3' }, '/answer'],
  ['d430', { answer: 'yes' }, '/answer'],
  ['d430', { answer: '6' }, '/answer'],
  ['b130', { answer: '3' }, ':question'],
])('3: to %s, %j is told at %s', async (question, payload, pointer) => {
  await write('op-4')
  const told = await say(`op-4/answers/${question}`, payload)
  expect([told.statusCode, told.json().errors[0].pointer]).toEqual([400, pointer])
  expect(await stored('op-4')).toEqual({ ...OPENING, occupation: '9412' })
})

test('4: roles, areas and conditions are those of an opening', async () => {
  await write('op-5')
  const status = async (role: Role, areas: string[]) => (await ask('op-5', '', role, areas)).statusCode
  expect(await status('coordinator', ['07'])).toBe(200)
  expect(await status('employer-service', ['07'])).toBe(404)
  expect(await status('operator', ['04'])).toBe(403)
  const url = '/v1/openings/op-5/answers/d430'
  const put = { method: 'PUT', url, payload: { answer: '2' } } as const
  expect((await t.as('coordinator')(put)).statusCode).toBe(403)
  expect((await t.as('employer-service', ['07'])(put)).statusCode).toBe(404)
  expect((await say('op-5/answers/d430', { answer: '2' }, { 'if-match': '"7"' })).statusCode).toBe(412)
  expect((await ask('op-5')).headers.etag).toBe('"1"')
})
