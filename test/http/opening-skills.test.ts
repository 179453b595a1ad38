/**
 * 1 What an occupation usually asks of skills is told with its source, in the language of the answer. 2 The suggested skills
 * of an opening are confirmed in one call, all or those that are named; what it said itself stays. 3 Areas, roles and
 * conditions are those of an opening.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { OPENING, type TestApp, testApp } from './test-app.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const USUAL = starterTaxonomy().usualSkills('9412')!.skills
const { skills: _, ...SILENT } = { skills: undefined, ...OPENING, occupation: '9412' }
const write = (id: string, payload: object) =>
  t.as('integration')({ method: 'PUT', url: `/v1/openings/${id}`, payload })
const confirm = (
  id: string,
  payload: object,
  role: 'integration' | 'employer-service' | 'coordinator' = 'integration',
  areas?: readonly string[],
) => t.as(role, areas)({ method: 'PUT', url: `/v1/openings/${id}/skills`, payload })

test('1: usual skills come with their source and names', async () => {
  const told = await t.as('operator')({
    url: '/v1/taxonomy/occupations/9412/skills',
    headers: { 'accept-language': 'sv' },
  })
  expect(told.statusCode).toBe(200)
  expect(told.json()).toMatchObject({
    occupation: '9412',
    source: 'starter',
    attribution: expect.stringMatching(/^Sovites egen bedömning/),
  })
  expect(told.json().skills[0]).toEqual({ skill: 'kitchen-hygiene', name: 'Kökshygien', importance: 3 })
  const unknown = await t.as('operator')({ url: '/v1/taxonomy/occupations/0110/skills' })
  expect(unknown.statusCode).toBe(404)
})

test('2: all of them are confirmed as they stand, and saying so again changes nothing', async () => {
  await write('op-1', SILENT)
  const put = await confirm('op-1', {}, 'employer-service', ['04'])
  expect([put.statusCode, put.headers.etag]).toEqual([200, '"2"'])
  expect(put.json().skills).toEqual(USUAL.map((asked) => ({ ...asked, source: 'confirmed' })))
  expect((await confirm('op-1', {})).headers.etag).toBe('"2"')
})

test('2: those that are named are what it asks, with what is said of them', async () => {
  await write('op-2', SILENT)
  const put = await confirm('op-2', {
    skills: [{ skill: 'dishwashing', proficiency: 2 }, { skill: 'cooking' }],
  })
  const dishwashing = USUAL.find(({ skill }) => skill === 'dishwashing')!
  expect(put.json().skills).toEqual([
    { ...dishwashing, proficiency: 2, source: 'confirmed' },
    { skill: 'cooking', source: 'confirmed' },
  ])
})

test('2: what the opening said itself stays', async () => {
  const stated = { skill: 'baking', importance: 1 }
  await write('op-3', { ...SILENT, skills: [stated, { skill: 'cooking', source: 'suggested' }] })
  expect((await confirm('op-3', {})).json().skills).toEqual([
    stated,
    { skill: 'cooking', source: 'confirmed' },
  ])
})

test('3: faults are told at their place; areas and roles are those of an opening', async () => {
  await write('op-4', SILENT)
  const wrong = await confirm('op-4', { skills: [{ skill: 'cooking', proficiency: 9 }] })
  expect([wrong.statusCode, wrong.json().errors[0].pointer]).toEqual([400, '/skills/0/proficiency'])
  expect((await confirm('op-4', {}, 'integration', ['07'])).statusCode).toBe(404)
  expect((await confirm('op-none', {})).statusCode).toBe(404)
  expect((await confirm('op-4', {}, 'coordinator')).statusCode).toBe(403)
})
