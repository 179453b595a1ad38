/** 1 A coordinator asks about the people of its areas, in its language. 2 Nobody else does. 3 What is not there is 404. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { JOBSEEKER, type TestApp, testApp } from './test-app.ts'

let t: TestApp
const url = '/v1/jobseekers/hk-1/changes/op-1'
beforeAll(async () => {
  t = await testApp()
  await t.as('integration')({ method: 'PUT', url: '/v1/jobseekers/hk-1', payload: JOBSEEKER })
})
afterAll(() => t.close())

test('1: a coordinator of the area is answered', async () => {
  const answer = await t.as('coordinator', ['04'])({ url, headers: { 'accept-language': 'sv' } })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers).toMatchObject({ 'content-language': 'sv', 'cache-control': 'no-store' })
  expect(answer.json()).toMatchObject({ jobseeker: 'hk-1', opening: 'op-1', changes: [], sets: [] })
})

test('2: nobody else is', async () => {
  expect((await t.as('coordinator', ['07'])({ url })).statusCode).toBe(404)
  for (const role of ['integration', 'employer-service', 'operator'] as const)
    expect((await t.as(role)({ url })).statusCode).toBe(403)
})

test('3: what is not there is told so', async () => {
  for (const path of ['/v1/jobseekers/hk-9/changes/op-1', '/v1/jobseekers/hk-1/changes/op-none'])
    expect((await t.as('coordinator')({ url: path })).statusCode).toBe(404)
})
