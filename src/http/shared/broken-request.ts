/** Answers what is no HTTP request, before there is a route or a reply to answer with. */
import type { Socket } from 'node:net'
import { brokenRequestProblem } from '../../texts/problem.ts'
import { PROBLEM_TYPE } from './problem.ts'

const STATUS: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
}

export const answerBrokenRequest = (error: Error & { code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [status, title] = STATUS[error.code ?? ''] ?? [400, 'Bad Request']
  const body = JSON.stringify(brokenRequestProblem(status, title))
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\ncontent-type: ${PROBLEM_TYPE}\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  )
}
