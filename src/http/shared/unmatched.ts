/** Answers for URLs and methods that no route takes: 405 with Allow where another method would be taken, else 404. */
import type { FastifyInstance } from 'fastify'
import { AppError } from '../../errors.ts'

type Pattern = { readonly url: RegExp; readonly methods: Set<string> }

const regexOf = (url: string): RegExp =>
  new RegExp(
    `^${url
      .replaceAll(/[.+()]/g, '\\$&')
      .replaceAll(/:[A-Za-z]+/g, '[^/]+')
      .replace('*', '.*')}$`,
  )

export const answerUnmatched = (app: FastifyInstance): void => {
  const patterns = new Map<string, Pattern>()
  app.addHook('onRoute', ({ url, method }) => {
    const pattern = patterns.get(url) ?? { url: regexOf(url), methods: new Set() }
    patterns.set(url, pattern)
    for (const each of [method].flat()) pattern.methods.add(each)
  })
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    const taken = [...patterns.values()]
      .filter(({ url }) => url.test(path))
      .flatMap(({ methods }) => [...methods])
    if (taken.length === 0 || taken.includes(request.method)) throw new AppError('not-found')
    reply.header('allow', [...new Set(taken)].sort().join(', '))
    throw new AppError('method-not-allowed')
  })
}
