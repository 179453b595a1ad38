/**
 * Inverting and solving with a symmetric positive definite matrix, by Cholesky's L · Lᵀ. Everything is sums of products of
 * rows, sixteen at a time and always in one order: IEEE 754 rounds them alike on every machine.
 */

/** Rows that are finished together: the columns before them are read from the second cache. */
const BLOCK = 64
const ROWS = 4

/** Row-major; `size` rows of `size`, a multiple of 4. */
export type SquareMatrix = { readonly size: number; readonly values: Float64Array }

/** The next size that a matrix can have. */
export const paddedSize = (size: number): number => ROWS * Math.ceil(size / ROWS)

/** Sums of products of four rows of `a` with four of `b`, over columns from … to. */
type Dots = (given: {
  readonly a: Float64Array
  readonly atA: number
  readonly b: Float64Array
  readonly atB: number
  readonly stride: number
  readonly from: number
  readonly to: number
  /** Sixteen sums, row by row of `a`. */
  readonly into: Float64Array
}) => void

const dots: Dots = ({ a, atA, b, atB, stride, from, to, into }) => {
  let s00 = 0,
    s01 = 0,
    s02 = 0,
    s03 = 0
  let s10 = 0,
    s11 = 0,
    s12 = 0,
    s13 = 0
  let s20 = 0,
    s21 = 0,
    s22 = 0,
    s23 = 0
  let s30 = 0,
    s31 = 0,
    s32 = 0,
    s33 = 0
  let p0 = atA + from
  let q0 = atB + from
  for (let k = from; k < to; k++, p0++, q0++) {
    const x0 = a[p0] ?? 0
    const x1 = a[p0 + stride] ?? 0
    const x2 = a[p0 + 2 * stride] ?? 0
    const x3 = a[p0 + 3 * stride] ?? 0
    const y0 = b[q0] ?? 0
    const y1 = b[q0 + stride] ?? 0
    const y2 = b[q0 + 2 * stride] ?? 0
    const y3 = b[q0 + 3 * stride] ?? 0
    s00 += x0 * y0
    s01 += x0 * y1
    s02 += x0 * y2
    s03 += x0 * y3
    s10 += x1 * y0
    s11 += x1 * y1
    s12 += x1 * y2
    s13 += x1 * y3
    s20 += x2 * y0
    s21 += x2 * y1
    s22 += x2 * y2
    s23 += x2 * y3
    s30 += x3 * y0
    s31 += x3 * y1
    s32 += x3 * y2
    s33 += x3 * y3
  }
  into[0] = s00
  into[1] = s01
  into[2] = s02
  into[3] = s03
  into[4] = s10
  into[5] = s11
  into[6] = s12
  into[7] = s13
  into[8] = s20
  into[9] = s21
  into[10] = s22
  into[11] = s23
  into[12] = s30
  into[13] = s31
  into[14] = s32
  into[15] = s33
}

/** Takes the sum of products of two rows, over columns from … to, from a value. */
const minusDot = (
  value: number,
  { a, atA, b, atB }: { a: Float64Array; atA: number; b: Float64Array; atB: number },
  from: number,
  to: number,
): number => {
  let rest = value
  for (let k = from; k < to; k++) rest -= (a[atA + k] ?? 0) * (b[atB + k] ?? 0)
  return rest
}

/** Overwrites the lower triangle with L. Only the lower triangle is read. */
const factor = ({ size, values: l }: SquareMatrix): void => {
  const into = new Float64Array(ROWS * ROWS)
  for (let block = 0; block < size; block += BLOCK) {
    const end = Math.min(size, block + BLOCK)
    for (let i = block; i < size; i += ROWS)
      for (let j = block; j < Math.min(end, i + ROWS); j += ROWS) {
        dots({ a: l, atA: i * size, b: l, atB: j * size, stride: size, from: 0, to: block, into })
        for (let r = 0; r < ROWS; r++)
          for (let c = 0; c < ROWS; c++) {
            const at = (i + r) * size + j + c
            l[at] = (l[at] ?? 0) - (into[r * ROWS + c] ?? 0)
          }
      }
    for (let i = block; i < size; i++)
      for (let j = block; j < Math.min(end, i + 1); j++) {
        const rest = minusDot(l[i * size + j] ?? 0, { a: l, atA: i * size, b: l, atB: j * size }, block, j)
        l[i * size + j] = i === j ? Math.sqrt(rest) : rest / (l[j * size + j] ?? 1)
      }
  }
}

/** Rows of (L⁻¹)ᵀ: entries before the diagonal are 0. */
const inverseOfFactor = ({ size, values: l }: SquareMatrix): Float64Array => {
  const v = new Float64Array(size * size)
  const into = new Float64Array(ROWS * ROWS)
  for (let block = 0; block < size; block += BLOCK) {
    const end = Math.min(size, block + BLOCK)
    for (let i = 0; i < end; i += ROWS) {
      for (let r = block; r < end; r += ROWS) {
        dots({ a: v, atA: i * size, b: l, atB: r * size, stride: size, from: i, to: block, into })
        for (let x = 0; x < ROWS; x++)
          for (let y = 0; y < ROWS; y++) v[(i + x) * size + r + y] = -(into[x * ROWS + y] ?? 0)
      }
      for (let row = i; row < i + ROWS; row++)
        for (let r = Math.max(block, row); r < end; r++) {
          const before = row === r ? 1 : (v[row * size + r] ?? 0)
          const own = { a: v, atA: row * size, b: l, atB: r * size }
          v[row * size + r] = minusDot(before, own, Math.max(block, row), r) / (l[r * size + r] ?? 1)
        }
      // What stands before the diagonal was only in the way of four rows at once.
      for (let row = i; row < i + ROWS; row++)
        for (let r = block; r < Math.min(end, row); r++) v[row * size + r] = 0
    }
  }
  return v
}

/** Overwrites a symmetric positive definite matrix, of which the lower triangle is read, with its inverse: both triangles. */
export const invert = (matrix: SquareMatrix): void => {
  const { size, values } = matrix
  factor(matrix)
  const v = inverseOfFactor(matrix)
  const into = new Float64Array(ROWS * ROWS)
  for (let i = 0; i < size; i += ROWS)
    for (let j = 0; j <= i; j += ROWS) {
      dots({ a: v, atA: i * size, b: v, atB: j * size, stride: size, from: i, to: size, into })
      for (let r = 0; r < ROWS; r++)
        for (let c = 0; c < ROWS; c++) {
          const value = into[r * ROWS + c] ?? 0
          values[(i + r) * size + j + c] = value
          values[(j + c) * size + i + r] = value
        }
    }
}

/** Overwrites the right side with the solution; the matrix is used up. Small ones: row by row. */
export const solve = (matrix: SquareMatrix, right: Float64Array): void => {
  const { size, values: l } = matrix
  factor(matrix)
  for (let i = 0; i < size; i++)
    right[i] =
      minusDot(right[i] ?? 0, { a: l, atA: i * size, b: right, atB: 0 }, 0, i) / (l[i * size + i] ?? 1)
  for (let i = size - 1; i >= 0; i--) {
    let rest = right[i] ?? 0
    for (let k = i + 1; k < size; k++) rest -= (l[k * size + i] ?? 0) * (right[k] ?? 0)
    right[i] = rest / (l[i * size + i] ?? 1)
  }
}
