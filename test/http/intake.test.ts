/**
 * 1. The next question is asked in the person's language, of what is open, at most fifteen times; answered or passed over, it
 *    does not come again.
 * 2. An answer is the person's own word of the day, a new version of the jobseeker, and never overwrites a professional's.
 */
import { describe, expect, test } from 'vitest'
import { NextQuestion, QUESTIONS, SCREENED, SCREENINGS } from '../../src/contract/intake.ts'
import { jobseeker } from '../builders.ts'
import { PERSON, TODAY, url, useIntakeWorld } from './intake-world.ts'

const { otherAbilities: _, ...UNSAID } = jobseeker()

const { ask, putPerson, person, next, put } = useIntakeWorld()

describe('the next question', () => {
  test('is of what most openings turn on, in the first person', async () => {
    const answer = await ask('coordinator', {
      ...{ url: `${url}/questions/next`, headers: { 'accept-language': 'en' } },
    })
    expect([answer.statusCode, answer.headers['content-language']]).toEqual([200, 'en'])
    const { question, remaining } = NextQuestion.parse(answer.json())
    expect(question).toMatchObject({
      id: 'd4154',
      text: 'How do I manage standing at work?',
      skip: { text: 'I skip this question' },
      changes: { openings: 2, of: 2 },
    })
    expect(question!.answers).toHaveLength(6)
    expect(question!.answers[0]).toEqual({ code: '0', text: 'I cannot do it' })
    expect(remaining).toBe(2)
    expect((await next('', { 'accept-language': 'sv' })).question!.text).toMatch(/^Hur fungerar det för mig/)
  })

  test('is another one once it was answered or passed over, and none when nothing is left', async () => {
    expect((await next('?skip=d4154')).question!.id).toBe('d430')
    await put('answers/d4154', { answer: '3' })
    expect((await next()).question!.id).toBe('d430')
    expect(await next('?skip=d430')).toEqual({ question: null, remaining: 0 })
  })

  test('comes fifteen times at most, what the person said today counted', async () => {
    await putPerson(UNSAID)
    expect((await next()).question!.id).not.toBe(null)
    const fourteen = QUESTIONS.slice(0, 14)
    expect((await next(`?skip=${fourteen.join(',')}`)).remaining).toBe(1)
    expect(await next(`?skip=${QUESTIONS.slice(0, 15).join(',')}`)).toEqual({ question: null, remaining: 0 })
    await put('answers/d4154', { answer: '3' })
    expect(await next(`?skip=${fourteen.join(',')}`)).toEqual({ question: null, remaining: 0 })
    const sixteen = await ask('coordinator', {
      url: `${url}/questions/next?skip=${QUESTIONS.slice(0, 16).join(',')}`,
    })
    expect(sixteen.json()).toMatchObject({ status: 400, errors: [{ pointer: '?skip' }] })
  })

  test('is of the six groups first, also under the person’s own general word, and then of what is hard', async () => {
    const otherAbilities = { are: 'ordinary', source: 'self', on: '2026-10-01' } as const
    await putPerson({ ...UNSAID, otherAbilities })
    const asked: string[] = []
    for (let n = 0; n < SCREENINGS.length; n++) {
      const { question } = await next()
      expect(question?.answers.map(({ code }) => code)).toEqual(['fine', 'hard'])
      asked.push(question!.id)
      const answer = question!.id === 'screen-body' ? 'hard' : 'fine'
      expect((await put(`answers/${question!.id}`, { answer })).statusCode).toBe(200)
    }
    expect(asked).toEqual(SCREENINGS)
    const { question, remaining } = await next()
    expect(SCREENED['screen-body']).toContain(question?.id)
    expect(remaining).toBeGreaterThan(0)
  })

  test('is none for who may not be matched', async () => {
    await putPerson({ ...UNSAID, permissions: {} })
    expect(await next()).toEqual({ question: null, remaining: 0 })
  })

  test('tells an unknown code where it is wrong', async () => {
    const answer = await ask('coordinator', { url: `${url}/questions/next?skip=d4154,standing` })
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ pointer: '?skip/1' }] })
  })
})

describe('an answer', () => {
  test('is the word of the person that day, in a new version', async () => {
    const before = await person()
    const answer = await put('answers/d4154', { answer: '2' }, 'integration')
    expect(answer.statusCode).toBe(200)
    const after = await person()
    expect(answer.headers.etag).toBe(after.etag)
    expect(after.etag).not.toBe(before.etag)
    expect(answer.json()).toEqual(after.body)
    expect(after.body).toEqual({
      ...PERSON,
      abilities: { ...PERSON.abilities, d4154: { unaided: 2, source: 'self', on: TODAY } },
    })
  })

  test('may be given anew by the person, and said twice it is one version', async () => {
    await put('answers/x.pace', { answer: '1' })
    const { body, etag } = await person()
    expect(body.abilities?.['x.pace']).toEqual({ unaided: 1, supported: 3, source: 'self', on: TODAY })
    expect((await put('answers/x.pace', { answer: '1' })).headers.etag).toBe(etag)
  })

  test('fills hours, shifts, way to work and the word for the rest', async () => {
    await putPerson({ permissions: PERSON.permissions, municipality: '091' })
    const given = { hours: '15-25', shifts: 'day-evening', maxKm: 'anywhere', otherAbilities: 'yes' }
    for (const [question, answer] of Object.entries(given))
      expect((await put(`answers/${question}`, { answer })).statusCode).toBe(200)
    const { body, etag } = await person()
    expect(body).toMatchObject({
      workingTime: { hours: { min: 15, max: 25 }, shifts: ['day', 'evening'] },
      commute: { maxKm: 'anywhere' },
      otherAbilities: { are: 'ordinary', source: 'self', on: TODAY },
    })
    expect((await put('answers/hours', { answer: '15-25' })).headers.etag).toBe(etag)
    await put('answers/otherAbilities', { answer: 'no' })
    expect((await person()).body.otherAbilities).toBeUndefined()
    expect((await put('answers/hours', { answer: 'any' })).statusCode).toBe(409)
  })

  test.each([
    ['a professional recorded', { unaided: 4, source: 'physiotherapist', on: '2026-10-01' }],
    ['a coordinator confirmed', { unaided: 4, source: 'coordinator', on: '2026-10-01' }],
    ['has ended', { unaided: 4, source: 'physician', on: '2025-10-01', validUntil: '2026-10-01' }],
    ['is of support alone', { unaided: null, supported: 3, source: 'psychologist', on: '2026-10-01' }],
  ])('never overwrites what %s', async (_, value) => {
    await putPerson({ ...PERSON, abilities: { d4154: value } })
    const { etag } = await person()
    for (const role of ['coordinator', 'integration'] as const) {
      const answer = await put('answers/d4154', { answer: '0' }, role)
      expect(answer.json()).toMatchObject({
        ...{ status: 409, code: 'conflict', detail: expect.stringContaining('recorded already') },
        errors: [{ pointer: ':question', code: 'already-recorded' }],
      })
    }
    const after = await person()
    expect([after.etag, after.body.abilities?.d4154]).toEqual([etag, value])
  })

  test('respects If-Match', async () => {
    const { etag } = await person()
    await put('answers/d430', { answer: '3' })
    const late = await put('answers/d4154', { answer: '3' }, 'coordinator', { 'if-match': etag })
    expect(late.json()).toMatchObject({ status: 412, code: 'version-differs' })
    const { etag: now } = await person()
    const inTime = await put('answers/d4154', { answer: '3' }, 'coordinator', { 'if-match': now })
    expect(inTime.statusCode).toBe(200)
  })

  test('given at once with others loses none of them', async () => {
    const answers = await Promise.all(
      ['d4154', 'd430', 'x.pace'].map((question) => put(`answers/${question}`, { answer: '4' })),
    )
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
    const { abilities } = (await person()).body
    for (const code of ['d4154', 'd430', 'x.pace'] as const) expect(abilities?.[code]?.unaided).toBe(4)
  })

  test.each([
    ['answers/d4154', { answer: '2.5' }, 400, '/answer'],
    ['answers/hours', { answer: '3' }, 400, '/answer'],
    ['answers/d4154', { answer: 3 }, 400, '/answer'],
    ['answers/d4154', { answer: '3', source: 'physician' }, 400, '/source'],
    ['answers/b130', { answer: '3' }, 400, ':question'],
  ])('to %s with %j is refused at its place', async (path, payload, status, pointer) => {
    const answer = await put(path, payload)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ status, errors: [{ pointer }] })
  })
})
