/** Which form of a thing a caller wants (RFC 9110, 12.5.1), and in which it sends one. */
import type { FastifyRequest } from 'fastify'

export const JSON_TYPE = 'application/json'
export const POSTING_TYPE = 'application/ld+json'
export const MERGE_PATCH_TYPE = 'application/merge-patch+json'

/** The media type of a body, without parameters. */
export const typeOfBody = ({ headers }: FastifyRequest): string | undefined =>
  headers['content-type']?.split(';')[0]?.trim().toLowerCase()

/** No more of a header is read. */
const LONGEST = 1000
const QUALITY = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/

type Range = { readonly type: string; readonly quality: number }

const rangesOf = (accept: string): readonly Range[] =>
  accept
    .slice(0, LONGEST)
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim())
      const quality = parameters.flatMap((parameter) => QUALITY.exec(parameter)?.[1] ?? []).at(0)
      return { type, quality: Number(quality ?? '1') }
    })

/**
 * The one of `offered` that is accepted best, by the most exact range for each; of equal ones the first.
 * @returns undefined where none is accepted
 */
export const preferredType = <T extends string>(
  accept: string | undefined,
  offered: readonly T[],
): T | undefined => {
  if (accept === undefined || accept.trim() === '') return offered[0]
  const ranges = rangesOf(accept)
  let best: { readonly type: T; readonly quality: number } | undefined
  for (const type of offered) {
    const exactness = [type, `${type.split('/')[0]}/*`, '*/*']
    const quality = exactness
      .map((wanted) => ranges.find((range) => range.type === wanted)?.quality)
      .find((found) => found !== undefined)
    if (quality !== undefined && quality > (best?.quality ?? 0)) best = { type, quality }
  }
  return best?.type
}
