/**
 * 1. No two advisory locks of the database have the same key.
 * 2. No key stands anywhere but in the table, and nothing locks by a key that is written where it locks.
 */
import { globSync, readFileSync } from 'node:fs'
import { normalize } from 'node:path'
import { expect, it } from 'vitest'
import { PROCESS_LOCK_SPACE, PROCESS_LOCKS, TRANSACTION_LOCKS } from '../../src/store/feed/lock-keys.ts'

const TABLE = 'src/store/feed/lock-keys.ts'
/** Fewer digits are numbers of all kinds. */
const TELLING = 1_000

const texts = new Map(
  globSync(['src/**/*.ts', 'workers/**/*.ts', 'scripts/**/*.ts'])
    .map(normalize)
    .filter((file) => file !== TABLE)
    .map((file) => [file, readFileSync(file, 'utf8')]),
)

it('gives each lock a key of its own', () => {
  for (const keys of [Object.values(TRANSACTION_LOCKS), Object.values(PROCESS_LOCKS)])
    expect(new Set<number>(keys).size).toBe(keys.length)
})

it('keeps the keys in one place', () => {
  const keys = [...Object.values(TRANSACTION_LOCKS), ...Object.values(PROCESS_LOCKS), PROCESS_LOCK_SPACE]
    .filter((key) => key >= TELLING)
    .map(String)
  const numbersOf = (text: string) =>
    (text.match(/\d[\d_]*/g) ?? []).map((number) => number.replaceAll('_', ''))
  const repeated = [...texts].filter(([, text]) => numbersOf(text).some((number) => keys.includes(number)))
  expect(repeated.map(([file]) => file)).toEqual([])
})

it('locks by keys of the table alone', () => {
  const calls = [...texts].flatMap(([file, text]) =>
    [...text.matchAll(/pg_\w*advisory\w*\(([^)]*)/g)].map(([, keys = '']) => ({ file, keys })),
  )
  expect(calls.length).toBeGreaterThanOrEqual(5)
  const literal = calls.filter(
    ({ keys }) => !/^\$(?:\{sql\.lit\(TRANSACTION_LOCKS\.\w+|1::int, \$2::int)$/.test(keys),
  )
  expect(literal).toEqual([])
  const users = new Set(calls.map(({ file }) => file))
  const strangers = [...users].filter((file) => !texts.get(file)?.includes('/lock-keys.ts'))
  expect(strangers).toEqual([])
})
