/** 1 The inverse times the matrix is the identity, 2 and a solution solves, at sizes beside and across the blocks. */
import { expect, test } from 'vitest'
import { createRandom } from '../../../scripts/tools/synthetic/random.ts'
import { invert, paddedSize, solve } from '../../../src/taxonomy/esco/positive-definite.ts'

/** Of as many random rows of few ones, with a ridge. */
const matrixOf = (given: number) => {
  const size = paddedSize(given)
  const random = createRandom(20_261_124, given)
  const rows = Array.from({ length: size }, () =>
    Array.from({ length: 12 }, () => Number(random.chance(0.3))),
  )
  const values = new Float64Array(size * size)
  rows.forEach((a, i) => {
    rows.forEach((b, j) => {
      values[i * size + j] = a.reduce((sum, x, k) => sum + x * b[k]!, i === j ? 2 : 0)
    })
  })
  return { size, values }
}
const SIZES = [1, 4, 5, 63, 64, 65, 130, 200]

test('1: the inverse', () => {
  for (const given of SIZES) {
    const { size, values } = matrixOf(given)
    const inverse = values.slice()
    invert({ size, values: inverse })
    let worst = 0
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) {
        let sum = 0
        for (let k = 0; k < size; k++) sum += values[i * size + k]! * inverse[k * size + j]!
        worst = Math.max(worst, Math.abs(sum - Number(i === j)))
      }
    expect(worst, String(given)).toBeLessThan(1e-9)
  }
})

test('2: the solution', () => {
  for (const given of SIZES) {
    const { size, values } = matrixOf(given)
    const right = Float64Array.from({ length: size }, (_, at) => at % 7)
    const solution = right.slice()
    solve({ size, values: values.slice() }, solution)
    for (let i = 0; i < size; i++) {
      let sum = 0
      for (let k = 0; k < size; k++) sum += values[i * size + k]! * solution[k]!
      expect(sum).toBeCloseTo(right[i]!, 8)
    }
  }
})
