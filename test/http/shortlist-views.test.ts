/**
 * 1 An adviser sees people to introduce and nothing else, of openings of its areas. 2 A coordinator sees all of a list
 * that is done, in its language, in pages. 3 Both may ask with an emphasis of their own, and are told the weights.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, type AskingRole, askForShortlist, OPENING, type TestApp, testApp } from './test-app.ts'

let t: TestApp
let opening = 'op-0'
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const newOpening = async () => {
  opening = `op-${Number(opening.slice(3)) + 1}`
  await t.as('integration')({ method: 'PUT', url: `/v1/openings/${opening}`, payload: OPENING })
}
const ask = (role: AskingRole, how?: Asking) => askForShortlist(t, opening, role, how)

describe('an adviser', () => {
  test('sees people to introduce and nothing else, fifty at most', async () => {
    await newOpening()
    const answer = await ask('employer-service', { wait: '5', payload: { limit: 3 } })
    const { id } = answer.json()
    expect(answer.json()).toEqual({
      id,
      opening,
      status: 'done',
      counts: { withPermission: '1-4', withoutPermission: '0' },
      entries: [{ jobseeker: 'hk-1', hoursFit: 'yes', accommodations: [] }],
    })
    expect((await t.store.shortlists.find(id))?.request).toEqual({ limit: 50 })
    for (const part of ['entries/hk-1', 'near-misses', 'ask-first'])
      expect((await t.as('employer-service')({ url: `/v1/shortlists/${id}/${part}` })).statusCode).toBe(403)
    for (const act of ['verify', 'replay'])
      expect(
        (await t.as('employer-service')({ method: 'POST', url: `/v1/shortlists/${id}/${act}` })).statusCode,
      ).toBe(403)
  })

  test('is told nothing of a view that holds more than it may', async () => {
    await newOpening()
    const { adviserView } = t.matching.lists
    t.matching.lists.adviserView = async (row) => ({ ...(await adviserView(row)), points: 10_000 })
    const answer = await ask('employer-service', { wait: '5' })
    expect(answer.statusCode).toBe(500)
    t.matching.lists.adviserView = adviserView
    expect(answer.body).not.toContain('10000')
  })

  test('sees lists of openings of its areas only', async () => {
    await newOpening()
    const { id } = (await ask('coordinator', { wait: '5' })).json()
    const elsewhere = t.as('employer-service', ['07'])
    expect((await elsewhere({ url: `/v1/shortlists/${id}` })).statusCode).toBe(404)
    expect((await ask('employer-service', { areas: ['07'] })).statusCode).toBe(404)
    expect((await elsewhere({ url: `/v1/shortlists?opening=${opening}` })).json().items).toEqual([])
    expect(
      (await t.as('employer-service', ['04'])({ url: `/v1/shortlists?opening=${opening}` })).json().items,
    ).toEqual([{ id, opening, status: 'done' }])
  })
})

describe('a coordinator', () => {
  test('sees explanation, near misses, ask-first, verify and replay of a list that is done', async () => {
    await newOpening()
    const { id } = (await ask('coordinator', { wait: '5' })).json()
    const get = (part: string, language = 'sv') =>
      t.as('coordinator')({ url: `/v1/shortlists/${id}/${part}`, headers: { 'accept-language': language } })
    const explained = await get('entries/hk-1')
    expect(explained.json()).toMatchObject({ jobseeker: 'hk-1', summary: 'Sopii hyvin.' })
    expect(explained.headers).toMatchObject({ 'content-language': 'sv', vary: 'Accept-Language' })
    expect((await get('entries/hk-2')).statusCode).toBe(404)
    const first = (await get('near-misses?limit=1')).json()
    expect(first).toMatchObject({ total: 2, items: [{ gate: { code: 'not-available' } }] })
    expect((await get(`near-misses?limit=1&cursor=${first.nextCursor}`)).json()).toEqual({
      total: 2,
      items: [{ rank: null, tier: 2, heldBy: '07' }],
      nextCursor: null,
    })
    expect((await get('ask-first')).json()).toEqual({ total: 0, items: [], nextCursor: null })
    for (const [act, scope] of [
      ['verify', 'entries'],
      ['replay', 'full'],
    ])
      expect(
        (await t.as('coordinator')({ method: 'POST', url: `/v1/shortlists/${id}/${act}` })).json(),
      ).toEqual({
        equal: true,
        scope,
        erased: 0,
        differences: [],
      })
  })

  test('is told that a list is not done yet', async () => {
    await newOpening()
    t.matching.told.meanwhile = async () => {}
    const { id } = (await ask('coordinator')).json()
    for (const part of ['entries/hk-1', 'near-misses', 'ask-first'])
      expect((await t.as('coordinator')({ url: `/v1/shortlists/${id}/${part}` })).json().code).toBe(
        'not-done',
      )
    expect(
      (await t.as('coordinator')({ method: 'POST', url: `/v1/shortlists/${id}/replay` })).json().code,
    ).toBe('not-done')
    t.matching.told.meanwhile = undefined
  })

  test('finds lists by opening and status, newest first, in pages', async () => {
    await newOpening()
    const ids: string[] = []
    for (const _ of [1, 2, 3]) ids.push((await ask('coordinator', { wait: '5' })).json().id)
    const list = async (query: string) =>
      (await t.as('coordinator')({ url: `/v1/shortlists${query}` })).json()
    const first = await list(`?limit=2&opening=${opening}&status=done`)
    expect(first.items.map(({ id }: { id: string }) => id)).toEqual([ids[2], ids[1]])
    expect(first.items[0].entries).toBeUndefined()
    const second = await list(`?limit=2&opening=${opening}&cursor=${first.nextCursor}`)
    expect([second.items.length, second.nextCursor]).toEqual([1, null])
    expect((await list(`?status=failed&opening=${opening}`)).items).toEqual([])
    expect((await list('?opening=other')).items).toEqual([])
  })

  test('asks for areas that exist, of openings that exist', async () => {
    await newOpening()
    const answer = await ask('coordinator', { payload: { areas: ['04', '99'] } })
    expect(answer.json().errors).toMatchObject([{ pointer: '/areas/1', code: 'unknown-area' }])
    const nowhere = { method: 'POST', url: '/v1/openings/none/shortlists', payload: {} } as const
    expect((await t.as('coordinator')(nowhere)).statusCode).toBe(404)
    expect((await t.as('coordinator')({ url: '/v1/shortlists/none' })).statusCode).toBe(404)
    expect((await t.as('integration')(nowhere)).statusCode).toBe(403)
  })
})

test.each([
  'coordinator',
  'employer-service',
] as const)('%s may ask with an emphasis, and is told the weights', async (role) => {
  await newOpening()
  const points = { ...WEIGHED, skills: 2400, commute: 300 }
  t.matching.told.used = { suggested: WEIGHED, applied: points, suggestedBy: 'area:04', setBy: role }
  const answer = await ask(role, { wait: '5', payload: { emphasis: { skills: 1, commute: -2 } } })
  const { id, weightsUsed } = answer.json()
  expect(weightsUsed).toEqual(t.matching.told.used)
  expect((await t.as(role)({ url: `/v1/shortlists/${id}` })).json().weightsUsed).toEqual(weightsUsed)
  // The version's own weights are not told again.
  t.matching.told.used = { ...t.matching.told.used, suggestedBy: 'national', setBy: 'national' }
  expect((await t.as(role)({ url: `/v1/shortlists/${id}` })).json()).not.toHaveProperty('weightsUsed')
  t.matching.told.used = undefined
  expect((await t.store.shortlists.find(id))?.request).toMatchObject({
    emphasis: { commute: -2, skills: 1 },
  })
})

test.each([
  { abilities: 1 },
  { accommodations: 1 },
  { workingTime: -1 },
  { skills: 3 },
  {},
])('an emphasis of %j is refused', async (emphasis) => {
  const answer = await ask('employer-service', { payload: { emphasis } })
  expect(answer.statusCode).toBe(400)
  expect(answer.json().errors[0].pointer).toMatch(/^\/emphasis/)
})

const WEIGHED = {
  ...{ abilities: 3000, skills: 2000, wishes: 1500, accommodations: 1000 },
  ...{ workingTime: 800, commute: 700, experience: 500, languages: 500 },
}
