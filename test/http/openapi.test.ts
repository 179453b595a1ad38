/**
 * 1 The document is valid OpenAPI 3.1. 2 It names every route, with an example for each body and problems as answers.
 * 3 Its schemas are those that validate. 4 The reader at /docs needs nobody else's server.
 */
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestApp, testApp } from './test-app.ts'

const Operation = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  security: z.array(z.unknown()).optional(),
  requestBody: z.looseObject({ content: z.record(z.string(), z.unknown()) }).optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string() })),
})
const Document = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.looseObject({
    schemas: z.record(z.string(), z.looseObject({ examples: z.array(z.unknown()).optional() })),
  }),
})

let t: TestApp
let document: z.infer<typeof Document>
let text: string
beforeAll(async () => {
  t = await testApp()
  text = (await t.app.inject({ url: '/openapi.json' })).body
  document = Document.parse(JSON.parse(text))
})
afterAll(() => t.close())

test('the document is valid', async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(text))
  expect(errors ?? []).toEqual([])
  expect(valid).toBe(true)
  expect(document.openapi).toBe('3.1.0')
})

test('it names every operation once', () => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  expect(operations.sort()).toEqual([
    'delete /v1/jobseekers/{id}',
    'delete /v1/market-runs/{id}',
    'delete /v1/openings/{id}',
    'get /health/live',
    'get /health/ready',
    'get /metrics',
    'get /v1/audit/groups/{id}',
    'get /v1/conflicts',
    'get /v1/jobseekers',
    'get /v1/jobseekers/{id}',
    'get /v1/jobseekers/{id}/changes/{opening}',
    'get /v1/jobseekers/{id}/questions/next',
    'get /v1/jobseekers/{id}/recommendations/{opening}',
    'get /v1/market-runs/{id}',
    'get /v1/market-runs/{id}/jobseekers/{jobseeker}',
    'get /v1/market-runs/{id}/openings/{opening}',
    'get /v1/market-runs/{id}/radar',
    'get /v1/market-runs/{id}/unreached',
    'get /v1/openings',
    'get /v1/openings/{id}',
    'get /v1/openings/{id}/questions',
    'get /v1/shortlists',
    'get /v1/shortlists/{id}',
    'get /v1/shortlists/{id}/ask-first',
    'get /v1/shortlists/{id}/contrast',
    'get /v1/shortlists/{id}/entries/{jobseeker}',
    'get /v1/shortlists/{id}/near-misses',
    'get /v1/taxonomy/occupations/{code}/demands',
    'get /v1/taxonomy/occupations/{code}/skills',
    'get /v1/taxonomy/{kind}',
    'get /v1/weights',
    'get /v1/weights/activations',
    'get /v1/weights/{version}',
    'get /v1/weights/{version}/previews',
    'get /v1/weights/{version}/previews/{id}',
    'patch /v1/jobseekers/{id}',
    'patch /v1/openings/{id}',
    'post /v1/jobseekers/import',
    'post /v1/jobseekers/{id}/recommendations',
    'post /v1/market-runs',
    'post /v1/openings/import',
    'post /v1/openings/{id}/shortlists',
    'post /v1/openings/{id}/what-if',
    'post /v1/shortlists/{id}/replay',
    'post /v1/shortlists/{id}/verify',
    'post /v1/weights',
    'post /v1/weights/{version}/activate',
    'post /v1/weights/{version}/previews',
    'put /v1/audit/groups/{id}',
    'put /v1/jobseekers/{id}',
    'put /v1/jobseekers/{id}/abilities/{ability}',
    'put /v1/jobseekers/{id}/answers/{question}',
    'put /v1/openings/{id}',
    'put /v1/openings/{id}/answers/{question}',
    'put /v1/openings/{id}/demands/{ability}',
    'put /v1/openings/{id}/skills',
  ])
})

test('every reference leads to a schema, and no schema is told twice', () => {
  const names = Object.keys(document.components.schemas)
  for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g))
    expect(names).toContain(name)
  expect(names.filter((name) => name.endsWith('Input'))).toEqual([])
})

test('every operation behind a token tells its problems, every body has an example', () => {
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(methods)) {
      const where = `${method} ${path}`
      if (operation.security === undefined)
        expect(Object.keys(operation.responses), where).toEqual(
          expect.arrayContaining(['400', '401', '403', '503']),
        )
      for (const content of Object.values(operation.requestBody?.content ?? {})) {
        const [name] = /#\/components\/schemas\/[^"]+/.exec(JSON.stringify(content)) ?? []
        const schema = name ? document.components.schemas[name.split('/').at(-1)!] : content
        expect(JSON.stringify([schema, content]), where).toMatch(/"examples?":/)
      }
    }
})

test('the examples of bodies are taken', async () => {
  const example = (name: string) => document.components.schemas[name]?.examples?.[0] as object
  const put = t.as('integration')
  expect(
    (await put({ method: 'PUT', url: '/v1/jobseekers/ex', payload: example('Jobseeker') })).statusCode,
  ).toBe(201)
  expect((await put({ method: 'PUT', url: '/v1/openings/ex', payload: example('Opening') })).statusCode).toBe(
    201,
  )
  const asked = await t.as('coordinator')({
    method: 'POST',
    url: '/v1/openings/ex/shortlists',
    payload: example('ShortlistRequest'),
  })
  expect(asked.statusCode).toBe(202)
})

test('the reader loads nothing from elsewhere', async () => {
  const page = await t.app.inject({ url: '/docs' })
  expect(page.statusCode).toBe(200)
  expect(page.body).not.toMatch(/(src|href)="https?:/)
  expect(page.headers['content-security-policy']).toContain("default-src 'self'")
  expect((await t.app.inject({ url: '/docs/static/swagger-ui-bundle.js' })).statusCode).toBe(200)
})
