/** 1 Says once that another vocabulary was imported. 2 A look that fails is told, and the next one comes. 3 Ends on close. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchImports } from '../../src/taxonomy/watch-imports.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const version = (name: string) => [{ source: 'esco', version: name, at: '2026-11-24T08:00:00.000Z' }] as const

const watched = (...answers: readonly (readonly object[] | Error)[]) => {
  const told: unknown[] = []
  let asked = 0
  const watch = watchImports({
    imports: async () => {
      const answer = answers[Math.min(asked++, answers.length - 1)]!
      if (answer instanceof Error) throw answer
      return answer as ReturnType<typeof version>
    },
    read: version('1'),
    everyMs: 1000,
    onChanged: () => told.push('changed'),
    onFault: (error) => told.push(error),
  })
  return { told, watch, asked: () => asked }
}

test('1: says once that another vocabulary was imported', async () => {
  const { told, asked } = watched(version('1'), version('1'), version('2'))
  await vi.advanceTimersByTimeAsync(2500)
  expect(told).toEqual([])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told).toEqual(['changed'])
  expect(asked()).toBe(3)
})

test('2: a look that fails is told, and the next one comes', async () => {
  const fault = new Error('away')
  const { told } = watched(fault, version('2'))
  await vi.advanceTimersByTimeAsync(2500)
  expect(told).toEqual([fault, 'changed'])
})

test('3: ends on close', async () => {
  const { told, watch, asked } = watched(version('2'))
  watch.close()
  await vi.advanceTimersByTimeAsync(60_000)
  expect([told, asked()]).toEqual([[], 0])
})
