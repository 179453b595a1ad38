/** How much of one word another holds: the same letters with slips, a common beginning, a common end. */

/** Letters that fingers and ears take for each other; changing one for the other is half an error. */
const PAIRS = ['bp', 'dt', 'gk', 'vf', 'ao', 'yu', 'ij', 'kc', 'sz', 'vw', 'ae', 'uo', 'ei']
const NEAR_COST = 0.5
/** By both letters' codes, which are below 128. */
const nearness = new Uint8Array(1 << 14)
for (const [a, b] of PAIRS.map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)] as const)) {
  nearness[(a << 7) | b] = 1
  nearness[(b << 7) | a] = 1
}

/** Longer words are compared by their beginnings and ends alone. */
const MAX_LETTERS = 48
const WIDTH = MAX_LETTERS + 1
const rows = [new Float64Array(WIDTH), new Float64Array(WIDTH), new Float64Array(WIDTH)] as const

/**
 * Optimal string alignment: insertions, deletions and swaps of neighbours cost 1, changes 1 or a half.
 * @returns Infinity for more than `most`
 */
const distance = (a: string, b: string, most: number): number => {
  let [before, last, next]: [Float64Array, Float64Array, Float64Array] = [...rows]
  for (let j = 0; j <= b.length; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    next[0] = i
    let least = i
    const letter = a.charCodeAt(i - 1)
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1)
      let cost = last[j - 1] ?? 0
      if (letter !== other) {
        const near = letter < 128 && other < 128 && nearness[(letter << 7) | other] === 1
        cost += near ? NEAR_COST : 1
        cost = Math.min(cost, (last[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
        if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
          cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      }
      next[j] = cost
      if (cost < least) least = cost
    }
    // A swap looks two rows back, so one row may be worse than what follows by one.
    if (least > most + 1) return Number.POSITIVE_INFINITY
    ;[before, last, next] = [last, next, before]
  }
  const cost = last[b.length] ?? 0
  return cost > most ? Number.POSITIVE_INFINITY : cost
}

/** How many letters stand in the one word and not in the other at least: no alignment costs less than half of them. */
const lettersApart = (a: string, b: string): number => {
  let [inA, inB] = [0, 0]
  for (let i = 0; i < a.length; i++) inA |= 1 << (a.charCodeAt(i) & 31)
  for (let i = 0; i < b.length; i++) inB |= 1 << (b.charCodeAt(i) & 31)
  return Math.max(bits(inA & ~inB), bits(inB & ~inA))
}

const bits = (mask: number): number => {
  let n = mask - ((mask >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

const commonStart = (a: string, b: string): number => {
  const most = Math.min(a.length, b.length)
  let at = 0
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}

const commonEnd = (a: string, b: string, most: number): number => {
  let at = 0
  while (at < most && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at++
  return at
}

/** More slips than one in so many letters, and it is another word. */
const SLIP_EVERY = 3.5

/** A shorter piece is common to words of any meaning. */
const MIN_PIECE = 3
/** Ends are what the names of a trade have in common, beginnings are what tells them apart. */
const END_SHARE = 0.75

/**
 * How many letters of two words agree, at most those of the shorter one: by their beginning and end, which compounds and
 * endings leave as they are, or by how few slips turn one into the other.
 */
export const agreement = (a: string, b: string): number => {
  if (a === b) return a.length
  const shorter = Math.min(a.length, b.length)
  const start = commonStart(a, b)
  const end = commonEnd(a, b, shorter - start)
  const pieces =
    (start >= MIN_PIECE || start === shorter ? start : 0) + (end >= MIN_PIECE ? END_SHARE * end : 0)
  const longer = Math.max(a.length, b.length)
  // Where lengths differ by a third it is another word with something of this one, not a slip.
  if (longer > MAX_LETTERS || longer - shorter > longer / 3 || pieces === shorter) return pieces
  const most = longer / SLIP_EVERY
  if (lettersApart(a, b) * NEAR_COST > most) return pieces
  return Math.max(pieces, shorter - distance(a, b, most))
}
