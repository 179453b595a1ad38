/** 1 Lines of the log are built in one file. 2 An error is told without its message. 3 A request is told without its URL. */
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { AppError } from '../src/errors.ts'
import { createLogger, describeError, logFaultsOf, logGoneClient, logRequest } from '../src/log.ts'
import { told } from '../src/messages.ts'

const written = (write: (log: ReturnType<typeof createLogger>) => void): Record<string, unknown>[] => {
  const lines: string[] = []
  write(createLogger('info', { write: (line) => lines.push(line) }))
  return lines.map((line) => JSON.parse(line))
}

test('1: no other file writes a line', () => {
  const writes = /\b(?:log|logger)\b\??\.(?:trace|debug|info|warn|error|fatal)\b/
  const others = globSync(['src/**/*.ts', 'workers/**/*.ts', 'scripts/cli/**/*.ts'])
  expect(others.length).toBeGreaterThan(100)
  expect(others.filter((file) => writes.test(readFileSync(file, 'utf8')))).toEqual(['src/log.ts'])
})

test('2: an error is told by name, code and places, its causes too', () => {
  const cause = Object.assign(new TypeError('hk-1042 is no number'), { code: 'ERR_X' })
  const error = new AppError('conflict', told('detail.listExists', { id: 'hk-1042' }))
  error.cause = cause
  expect(describeError(error)).toMatchObject({
    ...{
      name: 'AppError',
      code: 'conflict',
      at: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
    },
    cause: { name: 'TypeError', code: 'ERR_X' },
  })
  expect(describeError('hk-1042')).toEqual({ name: 'string', at: [] })
  const [line] = written((log) => logFaultsOf(log, 'sweep')(error))
  expect(line).toMatchObject({ msg: 'a sweep failed', error: { name: 'AppError' } })
  expect(JSON.stringify(line)).not.toContain('hk-1042')
})

test('3: a request is told by its route, status, time and role', () => {
  const [answered, gone] = written((log) => {
    logRequest(log, {
      method: 'GET',
      route: '/v1/jobseekers/:id',
      status: 200,
      ms: 1.26,
      role: 'coordinator',
    })
    logGoneClient(log, { method: 'PUT', route: undefined })
  })
  expect(answered).toMatchObject({
    ...{
      method: 'GET',
      route: '/v1/jobseekers/:id',
      status: 200,
      ms: 1.3,
      role: 'coordinator',
      msg: 'request',
    },
  })
  expect(gone).toMatchObject({ method: 'PUT', route: 'none', msg: 'the client went away' })
})
