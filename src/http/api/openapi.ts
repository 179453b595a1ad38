/** The contract as OpenAPI 3.1, from the schemas that validate; and its reader at /docs. */
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { Problem } from '../../contract/problem.ts'
import { PROBLEMS, type ProblemCode } from '../../errors.ts'
import { render } from '../../texts/render.ts'
import { PROBLEM_TYPE } from '../shared/problem.ts'
import { tidyDocument } from './openapi-document.ts'

const DESCRIPTION = `Matches jobseekers and openings, and explains every shortlist.

Unknown fields are refused; of a schema.org posting, which carries many, they are named in the answer instead. Problems
are \`application/problem+json\`; in \`errors\`, a pointer is a JSON pointer into the body, \`?name\` a parameter of the
query, \`:name\` one of the path, \`name:\` a header. Texts, problems
among them, follow \`Accept-Language\` (fi, sv, en); Finnish is the default.

This service uses the ESCO classification of the European Commission. Where usual demands of occupations are imported, it
includes information from the O*NET Database by the U.S. Department of Labor, Employment and Training Administration
(USDOL/ETA), used under the CC BY 4.0 licence; O*NET® is a trademark of USDOL/ETA, and Sovite has changed the data.`

type Answer<T extends z.ZodType> = {
  readonly description: string
  readonly content: { readonly 'application/json': { readonly schema: T } }
}

export const answer = <T extends z.ZodType>(description: string, schema: T): Answer<T> => ({
  description,
  content: { 'application/json': { schema } },
})

/** The problems that an operation may answer, by status. */
export const problems = (...codes: readonly ProblemCode[]) => {
  const titles = new Map<number, string[]>()
  for (const code of ['internal', ...codes] as const) {
    const status = PROBLEMS[code]
    titles.set(status, [...(titles.get(status) ?? []), `\`${code}\`: ${render('en', `title.${code}`)}`])
  }
  return Object.fromEntries(
    [...titles].map(([status, lines]) => [
      status,
      { description: lines.join('\n\n'), content: { [PROBLEM_TYPE]: { schema: Problem } } },
    ]),
  )
}

/** Those of every operation behind a token. */
export const guarded = (...codes: readonly ProblemCode[]) =>
  problems('invalid-body', 'unauthenticated', 'forbidden', 'unavailable', ...codes)

/** Those of an operation that takes a JSON body. */
export const BODY_PROBLEMS = ['invalid-json', 'body-too-large', 'unsupported-media-type'] as const

export const describeApi = async (app: FastifyInstance): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Sovite',
        version: '1.0.0',
        description: DESCRIPTION,
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      servers: [{ url: '/' }],
      tags: [
        'jobseekers',
        'intake',
        'openings',
        'shortlists',
        'recommendations',
        'changes',
        'market runs',
        'weights',
        'audit',
        'taxonomy',
        'health',
      ].map((name) => ({
        name,
      })),
      security: [{ bearer: [] }],
      components: {
        securitySchemes: {
          bearer: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description:
              'Claims `sub`, `role` (integration, employer-service, coordinator, operator) and `areas`.',
          },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => tidyDocument(jsonSchemaTransformObject(document)),
  })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    validatorUrl: false,
    staticCSP:
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'",
  })
  app.get(
    '/openapi.json',
    { schema: { hide: true }, config: { operation: 'readContract' } },
    async (_request, reply) => reply.type('application/json').send(JSON.stringify(app.swagger())),
  )
}
