/** Hashes that order people whom points do not tell apart. */
import { createHash } from 'node:crypto'

/** 64 bits as two unsigned 32-bit halves. */
export type Hash64 = { readonly hi: number; readonly lo: number }

/** The first 8 bytes of SHA-256 of a text, big-endian. */
export const hash64 = (text: string): Hash64 => {
  const digest = createHash('sha256').update(text).digest()
  return { hi: digest.readUInt32BE(0), lo: digest.readUInt32BE(4) }
}

/** High 32 bits of a 32 × 32-bit product. */
const mulHigh = (a: number, b: number): number => {
  const aLow = a & 0xffff
  const aHigh = a >>> 16
  const bLow = b & 0xffff
  const bHigh = b >>> 16
  const cross = aHigh * bLow + ((aLow * bLow) >>> 16)
  return (aHigh * bHigh + Math.floor(cross / 65_536) + (aLow * bHigh + (cross & 0xffff)) / 65_536) >>> 0
}

/** splitmix64's finaliser (Steele, Lea, Flood 2014) in 32-bit halves: no BigInt, since ties can be many. */
export const mix64 = (hi: number, lo: number): Hash64 => {
  let h = hi
  let l = lo
  let low = (l ^ ((l >>> 30) | (h << 2))) >>> 0
  h = (h ^ (h >>> 30)) >>> 0
  l = low
  // × 0xbf58476d1ce4e5b9
  low = Math.imul(l, 0x1ce4e5b9) >>> 0
  h = (mulHigh(l, 0x1ce4e5b9) + Math.imul(h, 0x1ce4e5b9) + Math.imul(l, 0xbf58476d)) >>> 0
  l = low
  low = (l ^ ((l >>> 27) | (h << 5))) >>> 0
  h = (h ^ (h >>> 27)) >>> 0
  l = low
  // × 0x94d049bb133111eb
  low = Math.imul(l, 0x133111eb) >>> 0
  h = (mulHigh(l, 0x133111eb) + Math.imul(h, 0x133111eb) + Math.imul(l, 0x94d049bb)) >>> 0
  l = low
  return { hi: (h ^ (h >>> 31)) >>> 0, lo: (l ^ ((l >>> 31) | (h << 1))) >>> 0 }
}

/** The tie hash of an opening and a person: nobody loses every tie. */
export const tieHash = (opening: Hash64, jobseeker: Hash64): Hash64 =>
  mix64((opening.hi ^ jobseeker.hi) >>> 0, (opening.lo ^ jobseeker.lo) >>> 0)
