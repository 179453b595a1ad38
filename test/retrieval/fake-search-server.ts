/** An HTTP server that answers as a test says, for faults that a real search server does not make when asked. */
import { once } from 'node:events'
import { createServer } from 'node:http'

export type FakeAnswer = { readonly status?: number; readonly body: unknown } | 'silence' | 'hang up'

export type FakeSearchServer = {
  readonly url: string
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[]
  answer(with_: (path: string) => FakeAnswer): void
  close(): Promise<void>
}

export const fakeSearchServer = async (): Promise<FakeSearchServer> => {
  const asked: string[] = []
  let answerOf: (path: string) => FakeAnswer = () => ({ status: 500, body: {} })
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    request.resume().on('end', () => {
      const answer = answerOf(path)
      if (answer === 'silence') return
      if (answer === 'hang up') {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
        response.write('{"results": [')
        setImmediate(() => request.socket.destroy())
        return
      }
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(answer.body))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    answer: (with_) => {
      answerOf = with_
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
