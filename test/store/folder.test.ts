/** The embedded folder: only its owner may read it, and a request that died with its process frees its key. */
import { rmSync, statSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPrepared } from './open-prepared.ts'

let opened: Awaited<ReturnType<typeof openPrepared>>
beforeAll(async () => {
  opened = await openPrepared({ encode: () => new Uint8Array(), clock: () => new Date() })
})
afterAll(async () => {
  await opened.close()
  rmSync(opened.folder, { recursive: true, force: true })
})

it('is closed to everybody else', () => {
  expect(statSync(opened.folder).mode & 0o777).toBe(0o700)
})

it('frees the keys of requests that were under way when the process ended', async () => {
  expect(await opened.store.answers.claim('key', 'caller', 'hash')).toBeUndefined()
  expect(await opened.store.answers.claim('key', 'caller', 'hash')).toBe('pending')
  const again = await opened.reopen()
  expect(await again.answers.claim('key', 'caller', 'hash')).toBeUndefined()
})
