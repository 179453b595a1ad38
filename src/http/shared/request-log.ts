/** One line per request. */
import type { FastifyInstance } from 'fastify'
import { logGoneClient, logRequest } from '../../log.ts'

export const logRequests = (app: FastifyInstance): void => {
  app.addHook('onResponse', async ({ log, method, routeOptions, principal }, { statusCode, elapsedTime }) =>
    logRequest(log, {
      ...{ method, route: routeOptions.url, status: statusCode, ms: elapsedTime, role: principal?.role },
    }),
  )
  app.addHook('onRequestAbort', async ({ log, method, routeOptions }) =>
    logGoneClient(log, { method, route: routeOptions.url }),
  )
}
