/** Whole points out of shares: sums are exact by construction, so an explanation never has to round. */

/** `total` × `percent` / 100, rounded half up; all whole and not negative. */
export const share = (total: number, percent: number): number => Math.floor((total * percent + 50) / 100)

/** Two percents of `total`, rounded half up once. */
export const product = (total: number, percentA: number, percentB: number): number =>
  Math.floor((total * percentA * percentB + 5_000) / 10_000)

/**
 * Splits `total` by mass, by largest remainder; equal remainders go to the smaller code.
 * @returns whole parts, in the order given, that sum to `total` (all 0 where every mass is 0)
 */
export const apportion = (
  total: number,
  masses: readonly { readonly code: string; readonly mass: number }[],
): readonly number[] => {
  const sum = masses.reduce((s, { mass }) => s + mass, 0)
  if (sum === 0) return masses.map(() => 0)
  const parts = masses.map(({ mass }) => Math.floor((total * mass) / sum))
  const left = total - parts.reduce((s, part) => s + part, 0)
  const byRemainder = masses
    .map(({ code, mass }, index) => ({ code, index, remainder: (total * mass) % sum }))
    .sort((a, b) => b.remainder - a.remainder || (a.code < b.code ? -1 : 1))
  const larger = new Set(byRemainder.slice(0, left).map(({ index }) => index))
  return parts.map((part, index) => (larger.has(index) ? part + 1 : part))
}
