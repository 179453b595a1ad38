/** Groups for audits of weights: fed by the client system, read back by it, and by nothing that ranks. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { AuditGroupsOf } from '../../contract/preview.ts'
import { putAuditGroups, readAuditGroups } from '../../use-cases/records/audit-groups.ts'
import { principalOf } from '../shared/auth.ts'
import { answer, BODY_PROBLEMS, guarded } from './openapi.ts'
import { IdParams } from './record-answers.ts'

const ABOUT = `What a preview of weights is to compare besides what the profile says, such as an age band. It is kept apart: no
list, explanation or count reads it, and it is erased with the person.`

const tags = ['audit']

const putSchema = {
  tags,
  operationId: 'putAuditGroups',
  summary: 'Set the audit groups of a person',
  description: ABOUT,
  params: IdParams,
  body: AuditGroupsOf,
  response: { 200: answer('As it stands', AuditGroupsOf), ...guarded(...BODY_PROBLEMS, 'not-found') },
}

const getSchema = {
  tags,
  operationId: 'getAuditGroups',
  summary: 'Read the audit groups of a person',
  params: IdParams,
  response: {
    200: answer('As it stands; empty where nothing was set', AuditGroupsOf),
    ...guarded('not-found'),
  },
}

type AuditGroupPorts = Parameters<typeof putAuditGroups>[0] & Parameters<typeof readAuditGroups>[0]

export const auditGroupRoutes =
  (ports: AuditGroupPorts): FastifyPluginAsyncZod =>
  async (app) => {
    app.put('/v1/audit/groups/:id', { schema: putSchema }, async (request) => {
      const { params, body } = request
      await putAuditGroups(ports, principalOf(request), { id: params.id, groups: body.groups })
      return body
    })

    app.get('/v1/audit/groups/:id', { schema: getSchema }, async (request) => {
      return { groups: { ...(await readAuditGroups(ports, principalOf(request), request.params.id)) } }
    })
  }
