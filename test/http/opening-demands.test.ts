/**
 * 1 What an occupation usually asks is told with its source, in the language of the answer. 2 One demand is confirmed in
 * one call, and the other usual ones stay. 3 Conditions, areas and roles are those of an opening.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { OPENING, type TestApp, testApp } from './test-app.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const USUAL = starterTaxonomy().usualDemands('9412')!.demands
const KITCHEN = { ...OPENING, occupation: '9412' }
const write = (id: string, payload: object) =>
  t.as('integration')({ method: 'PUT', url: `/v1/openings/${id}`, payload })
const confirm = (
  path: string,
  payload: object,
  { role = 'integration', areas, headers = {} }: Confirming = {},
) => t.as(role, areas)({ method: 'PUT', url: `/v1/openings/${path}`, payload, headers })
type Confirming = {
  readonly role?: 'integration' | 'employer-service' | 'coordinator' | 'operator'
  readonly areas?: readonly string[]
  readonly headers?: Record<string, string>
}

const demandsOf = (code: string, language = 'fi') =>
  t.as('operator')({
    url: `/v1/taxonomy/occupations/${encodeURIComponent(code)}/demands`,
    headers: { 'accept-language': language },
  })

test('1: usual demands come with their source and names', async () => {
  const told = await demandsOf('9412', 'sv')
  expect(told.statusCode).toBe(200)
  expect(told.headers['content-language']).toBe('sv')
  const { demands, ...rest } = told.json()
  expect(rest).toEqual({
    occupation: '9412',
    source: 'starter',
    attribution: expect.stringMatching(/^Sovites egen bedömning/),
  })
  expect(demands).toHaveLength(USUAL.length)
  expect(demands).toContainEqual({
    ability: 'd430',
    name: 'Att lyfta och bära',
    level: 3.5,
    importance: 3,
  })
  const uri = 'http://data.europa.eu/esco/isco/C9412'
  expect((await demandsOf(uri)).json()).toMatchObject({ occupation: uri, demands: expect.any(Array) })
})

test('1: those from O*NET name what they were made from, and whose they are', async () => {
  const uri = 'http://data.europa.eu/esco/occupation/0a1b-2c'
  const demands = [{ ability: 'd430', level: 2.5, importance: 2 }] as const
  const onet = await testApp({
    taxonomy: {
      ...starterTaxonomy(),
      usualDemands: (code) => (code === uri ? { source: 'onet', from: ['35-9011.00'], demands } : undefined),
    },
  })
  const ask = { url: `/v1/taxonomy/occupations/${encodeURIComponent(uri)}/demands` }
  const told = await onet.as('coordinator')({ ...ask, headers: { 'accept-language': 'en' } })
  expect(told.json()).toEqual({
    occupation: uri,
    source: 'onet',
    from: ['35-9011.00'],
    attribution: expect.stringMatching(/O\*NET.*USDOL\/ETA.*CC BY 4\.0.*modified/),
    demands: [{ ...demands[0], name: 'Lifting and carrying' }],
  })
  await onet.close()
})

test('1: nothing known is 404, no code is 400', async () => {
  expect((await demandsOf('0110')).statusCode).toBe(404)
  const wrong = await demandsOf('cook')
  expect([wrong.statusCode, wrong.json().errors[0].pointer]).toEqual([400, ':code'])
})

test('2: one demand is confirmed, the other usual ones stay as suggested', async () => {
  await write('op-1', KITCHEN)
  const put = await confirm('op-1/demands/d430', { level: 2 }, { role: 'employer-service', areas: ['04'] })
  expect([put.statusCode, put.headers.etag]).toEqual([200, '"2"'])
  const demands = USUAL.map((usual) =>
    usual.ability === 'd430'
      ? { ...usual, level: 2, source: 'confirmed' }
      : { ...usual, source: 'suggested' },
  )
  expect(put.json()).toEqual({ ...KITCHEN, demands })
  const read = await t.as('integration')({ url: '/v1/openings/op-1?layers=force' })
  expect([read.json(), read.headers.etag]).toEqual([put.json(), '"2"'])
})

test('2: faults are told at their place', async () => {
  await write('op-2', KITCHEN)
  const level = await confirm('op-2/demands/d430', { level: 7 })
  expect([level.statusCode, level.json().errors[0].pointer]).toEqual([400, '/level'])
  const ability = await confirm('op-2/demands/b130', { level: 3 })
  expect([ability.statusCode, ability.json().errors[0].pointer]).toEqual([400, ':ability'])
  expect((await confirm('op-2/demands/d430', { level: 1, source: 'stated' })).statusCode).toBe(400)
})

test('3: conditions hold', async () => {
  await write('op-3', KITCHEN)
  const at = (headers: Record<string, string>, level = 2) =>
    confirm('op-3/demands/d430', { level }, { headers })
  expect((await at({ 'if-match': '"9"' })).statusCode).toBe(412)
  expect((await at({ 'if-none-match': '*' })).statusCode).toBe(412)
  expect((await at({ 'if-match': '"1"' })).statusCode).toBe(200)
  // What is said twice is one version.
  expect((await at({ 'if-match': '*' })).headers.etag).toBe('"2"')
  expect((await at({ 'if-match': '*' }, 1)).headers.etag).toBe('"3"')
})

test('3: what is written at once is all there', async () => {
  await write('op-4', KITCHEN)
  const abilities = ['d430', 'd410', 'd450'] as const
  const put = await Promise.all(abilities.map((ability) => confirm(`op-4/demands/${ability}`, { level: 1 })))
  expect(put.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
  const { demands } = (await t.as('integration')({ url: '/v1/openings/op-4?layers=force' })).json()
  const confirmed = (demands as { ability: string; source: string }[]).filter(
    ({ source }) => source === 'confirmed',
  )
  expect(confirmed.map(({ ability }) => ability).sort()).toEqual([...abilities].sort())
})

test('3: a caller who named a version is not written over another', async () => {
  await write('op-5', KITCHEN)
  const { replace } = t.store.openings
  const table = t.store.openings as { replace: typeof replace }
  // Somebody else is quicker, once.
  table.replace = async () => {
    table.replace = replace
    expect((await confirm('op-5/demands/d410', { level: 1 })).statusCode).toBe(200)
    return [undefined]
  }
  const answer = await confirm('op-5/demands/d430', { level: 2 }, { headers: { 'if-match': '"1"' } })
  expect(answer.statusCode).toBe(412)
})

test('3: areas and roles are those of an opening', async () => {
  await write('op-6', KITCHEN)
  const path = 'op-6/demands/d430'
  expect((await confirm(path, { level: 2 }, { areas: ['07'] })).statusCode).toBe(404)
  expect((await confirm('op-none/demands/d430', { level: 2 })).statusCode).toBe(404)
  expect((await confirm(path, { level: 2 }, { role: 'coordinator' })).statusCode).toBe(403)
  expect((await confirm(path, { level: 2 }, { role: 'operator' })).statusCode).toBe(403)
})
