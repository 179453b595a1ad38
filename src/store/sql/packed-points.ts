/** Numbers with points, six bytes each. */
import type { NumberAndPoints } from '../ports/market-runs.ts'

const BYTES = 6

export const packPoints = (pairs: readonly NumberAndPoints[]): Uint8Array => {
  const bytes = new Uint8Array(pairs.length * BYTES)
  const view = new DataView(bytes.buffer)
  pairs.forEach(({ number, points }, i) => {
    view.setUint32(i * BYTES, number)
    view.setUint16(i * BYTES + 4, points)
  })
  return bytes
}

export const unpackPoints = (bytes: Uint8Array): readonly NumberAndPoints[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.byteLength / BYTES }, (_, i) => ({
    number: view.getUint32(i * BYTES),
    points: view.getUint16(i * BYTES + 4),
  }))
}
