/**
 * 1. A coordinator confirms or corrects each ability and each answer in one call.
 * 2. Roles and areas are those of jobseekers; what is asked wrongly is told at its place.
 */
import { describe, expect, test } from 'vitest'
import { PERSON, TODAY, url, useIntakeWorld } from './intake-world.ts'

const { ask, putPerson, person, put } = useIntakeWorld()

describe('a coordinator', () => {
  test('confirms or corrects an ability in one call', async () => {
    await put('answers/d4154', { answer: '1' }, 'integration')
    const finding = { unaided: 2.5, supported: 3, validUntil: '2027-05-01' }
    const answer = await put('abilities/d4154', finding)
    expect(answer.statusCode).toBe(200)
    const { body, etag } = await person()
    expect(body.abilities?.d4154).toEqual({ ...finding, source: 'coordinator', on: TODAY })
    expect(answer.headers.etag).toBe(etag)
    expect((await put('answers/d4154', { answer: '5' })).statusCode).toBe(409)
    expect((await put('abilities/b130', { unaided: 2 })).statusCode).toBe(200)
  })

  test('confirms or corrects any answer in one call', async () => {
    await putPerson({ ...PERSON, otherAbilities: { are: 'ordinary', source: 'self', on: '2026-11-01' } })
    const given = { hours: '20-30', shifts: 'any', maxKm: 'km-10', otherAbilities: 'yes', 'x.pace': '3' }
    for (const [question, answer] of Object.entries(given)) {
      const refused = await put(`answers/${question}`, { answer, confirmed: true }, 'integration')
      expect(refused.json()).toMatchObject({ status: 403, errors: [{ pointer: '/confirmed' }] })
      expect((await put(`answers/${question}`, { answer, confirmed: true })).statusCode).toBe(200)
    }
    expect((await person()).body).toMatchObject({
      workingTime: { hours: { min: 20, max: 30 }, shifts: ['day', 'evening', 'night', 'weekend'] },
      commute: { maxKm: 10 },
      otherAbilities: { are: 'ordinary', source: 'coordinator', on: TODAY },
      abilities: { 'x.pace': { unaided: 3, source: 'coordinator', on: TODAY } },
    })
    // What only the person has said of support is not confirmed with it.
    expect((await person()).body.abilities?.['x.pace']?.supported).toBeUndefined()
    expect((await put('answers/otherAbilities', { answer: 'no' })).statusCode).toBe(409)
    await put('answers/otherAbilities', { answer: 'no', confirmed: true })
    expect((await person()).body.otherAbilities).toBeUndefined()
  })

  test.each([
    ['abilities/d4154', { unaided: 2.2 }, '/unaided'],
    ['abilities/d4154', {}, '/unaided'],
    ['abilities/d4154', { unaided: 2, validUntil: '2026-11-23' }, '/validUntil'],
    ['abilities/d4154', { unaided: 2, source: 'physician' }, '/source'],
    ['abilities/standing', { unaided: 2 }, ':ability'],
  ])('is told what is wrong with %s and %j', async (path, payload, pointer) => {
    expect((await put(path, payload)).json()).toMatchObject({ status: 400, errors: [{ pointer }] })
  })

  test('of another area finds nobody, and so does a system of another area', async () => {
    for (const role of ['coordinator', 'integration'] as const) {
      const asked = await ask(role, { url: `${url}/questions/next` }, ['07'])
      const answer = await ask(
        role,
        { method: 'PUT', url: `${url}/answers/d430`, payload: { answer: '3' } },
        ['07'],
      )
      expect([asked.statusCode, answer.statusCode]).toEqual([404, 404])
    }
    const finding = { method: 'PUT', url: `${url}/abilities/d430`, payload: { unaided: 3 } } as const
    expect((await ask('coordinator', finding, ['07'])).statusCode).toBe(404)
    expect((await ask('coordinator', finding, ['08'])).statusCode).toBe(200)
    expect((await person()).body.abilities?.d430?.unaided).toBe(3)
  })
})

test.each([
  ['employer-service', 'GET', 'questions/next', undefined],
  ['operator', 'GET', 'questions/next', undefined],
  ['employer-service', 'PUT', 'answers/d430', { answer: '3' }],
  ['operator', 'PUT', 'answers/d430', { answer: '3' }],
  ['integration', 'PUT', 'abilities/d430', { unaided: 3 }],
  ['employer-service', 'PUT', 'abilities/d430', { unaided: 3 }],
] as const)('the role %s may not %s %s', async (role, method, path, payload) => {
  const answer = await ask(role, { method, url: `${url}/${path}`, ...(payload && { payload }) })
  expect([answer.statusCode, answer.json().code]).toEqual([403, 'forbidden'])
})
