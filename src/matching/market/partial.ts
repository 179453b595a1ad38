/** What a chunk found, as bytes: people in order of id with what is new in each id, their best in three bytes each. */

import { GATE_CODES } from '../../contract/shortlist.ts'
import { BEST, FAR_UNSAID } from '../../scoring/kernel/layout.ts'
import type { OpeningMatches, PersonFound } from '../../scoring/market/chunk-scan.ts'
import type { Best } from '../../scoring/market/person-sums.ts'
import type { ScoreProgram } from '../../scoring/program.ts'
import { isFarStep } from '../../scoring/program.ts'
import type { OpeningPartial } from '../../store/ports/market-runs.ts'

/** Points take 14 bits, so an opening's place in its chunk has ten. */
const POINT_BITS = 14
const POINT_MASK = (1 << POINT_BITS) - 1
const GROWTH_BYTES = 1 << 16
/** More than a person can need. */
const PERSON_BYTES = 256

/** @param people in order of id @param firstNumber the number of the chunk's first opening */
export const packPeople = (people: readonly PersonFound[], firstNumber: number): Uint8Array => {
  let bytes = Buffer.alloc(GROWTH_BYTES)
  let at = 0
  let before = ''
  const count = (value: number): void => {
    let rest = value
    for (; rest > 127; rest >>>= 7) bytes[at++] = (rest & 127) | 128
    bytes[at++] = rest
  }
  for (const { id, reached, best, nearMisses } of people) {
    if (at + PERSON_BYTES > bytes.length)
      bytes = Buffer.concat([bytes, Buffer.alloc(Math.max(GROWTH_BYTES, bytes.length))])
    const shared = sharedLength(before, id)
    bytes[at++] = shared
    bytes[at++] = id.length - shared
    at += bytes.write(id.slice(shared), at, 'latin1')
    before = id
    count(reached)
    for (const { number, points } of best) {
      bytes.writeUIntBE(((number - firstNumber) << POINT_BITS) | points, at, 3)
      at += 3
    }
    bytes.writeUInt16BE(
      nearMisses.reduce((mask, misses, i) => (misses > 0 ? mask | (1 << i) : mask), 0),
      at,
    )
    at += 2
    for (const misses of nearMisses) if (misses > 0) count(misses)
  }
  return new Uint8Array(bytes.subarray(0, at))
}

const sharedLength = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1
  return length
}

/** In the order in which they were packed. */
export function* unpackPeople(packed: Uint8Array, firstNumber: number): Generator<PersonFound> {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength)
  let at = 0
  let id = ''
  const byteAt = (place: number): number => bytes[place] ?? 0
  const count = (): number => {
    let value = 0
    let shift = 0
    for (; byteAt(at) > 127; at++, shift += 7) value |= (byteAt(at) & 127) << shift
    return value | (byteAt(at++) << shift)
  }
  while (at < bytes.length) {
    const shared = byteAt(at)
    const end = at + 2 + byteAt(at + 1)
    id = id.slice(0, shared) + bytes.toString('latin1', at + 2, end)
    at = end
    const reached = count()
    const best: Best[] = []
    for (let i = Math.min(BEST, reached); i > 0; i--, at += 3) {
      const word = bytes.readUIntBE(at, 3)
      best.push({ number: firstNumber + (word >>> POINT_BITS), points: word & POINT_MASK })
    }
    const mask = bytes.readUInt16BE(at)
    at += 2
    const nearMisses = GATE_CODES.map((_, i) => ((mask >> i) & 1 ? count() : 0))
    yield { id, reached, best, nearMisses }
  }
}

export const openingPartial = (
  { opening, reference }: Pick<ScoreProgram, 'opening' | 'reference'>,
  { passing, nearMisses, first }: OpeningMatches,
): OpeningPartial => ({
  ...{ opening, passing, nearMisses, reference },
  first: first.map(({ id, points, step }) => [id, isFarStep(step) ? points + FAR_UNSAID : points]),
})
