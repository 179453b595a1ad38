import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { IdempotentAnswers } from '../../store/ports/idempotent-answers.ts'
import {
  type JobseekerPorts,
  jobseekerKind,
  type OpeningPorts,
  openingKind,
  type RecordKind,
} from '../../use-cases/records/record-kind.ts'
import { IdempotencyHeader } from '../shared/idempotency.ts'
import { exceptBody } from '../shared/validation.ts'
import { answerImport, answerImportOnce, bodyOf } from './import/answer-import.ts'
import { FAULTS_PER_LINE } from './import/rejections.ts'
import { answer, guarded } from './openapi.ts'

const NDJSON = 'application/x-ndjson'

const ImportAnswer = z
  .strictObject({
    accepted: z.int().meta({ description: 'Lines that were taken.' }),
    unchanged: z.int().meta({
      description: 'Of them, those that say what the client system said before: they write nothing.',
    }),
    rejected: z.array(
      z.strictObject({ line: z.int(), pointer: z.string(), code: z.string(), message: z.string() }),
    ),
  })
  .meta({
    id: 'ImportAnswer',
    examples: [
      {
        accepted: 499,
        unchanged: 480,
        rejected: [
          {
            line: 17,
            pointer: '/municipality',
            code: 'unknown-municipality',
            message: 'there is no municipality 999',
          },
        ],
      },
    ],
  })

const DESCRIPTION = `Each line is an object: \`id\`, then the fields of the body as PUT takes them. A line may have 64 KiB,
the whole has no limit. A line is what the client system says of a record: what people recorded here stays beside it. One that
says what it said before writes nothing, and is counted as \`unchanged\`. Lines are written in the order in which they come, 500 in a transaction; the same id again
overwrites. A bad line loses only itself and is told with up to ${FAULTS_PER_LINE} faults. When the connection breaks
off, what was written stays: send it all again.`

type ImportPorts = JobseekerPorts & OpeningPorts & { readonly store: { readonly answers: IdempotentAnswers } }

export const importRoutes =
  (ports: ImportPorts): FastifyPluginAsyncZod =>
  async (app) => {
    // The body stays in the socket: the handler reads it as fast as the store writes.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser(NDJSON, (_request, _payload, done) => done(null))
    const closing = new AbortController()
    app.addHook('preClose', async () => closing.abort())

    const offer = <B extends object>(kind: RecordKind<B>, example: string) =>
      app.post(
        `/v1/${kind.name}s/import`,
        {
          // Lines are validated one by one as they are read.
          validatorCompiler: exceptBody(() => undefined),
          schema: {
            tags: [`${kind.name}s`],
            operationId: `import${kind.name === 'opening' ? 'Openings' : 'Jobseekers'}`,
            summary: `Write many ${kind.name}s`,
            description: DESCRIPTION,
            consumes: [NDJSON],
            headers: z.looseObject(IdempotencyHeader),
            body: z.string().meta({ examples: [example] }),
            response: {
              200: answer('How many lines were written, and what is wrong with the others', ImportAnswer),
              ...guarded('unsupported-media-type', 'idempotency-mismatch', 'idempotency-in-progress'),
            },
          },
        },
        async (request, reply) => {
          const key = request.headers['idempotency-key']
          const source = { kind, body: bodyOf(request.raw, closing.signal) }
          return key === undefined
            ? answerImport(source, request, reply)
            : answerImportOnce(ports.store.answers, { ...source, key }, request, reply)
        },
      )

    offer(jobseekerKind(ports), '{"id":"hk-1042","municipality":"091","languages":{"fi":"B1"}}\n')
    offer(openingKind(ports), '{"id":"op-77","employer":{"id":"emp-12"},"title":{"fi":"Keittiöapulainen"}}\n')
  }
