/** Sends JSON that is text already: what was put is given back byte for byte, without a way through objects. */
import type { FastifyReply } from 'fastify'

/** Resolves when the answer has gone out. */
export const sendJsonText = async (reply: FastifyReply, text: string): Promise<void> => {
  await reply.type('application/json; charset=utf-8').send(text)
}

export const pageText = (items: readonly string[], nextCursor: string | null): string =>
  `{"items":[${items.join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`
