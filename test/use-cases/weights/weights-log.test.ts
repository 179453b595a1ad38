/** What an operator reads of the weights file: each fault at its place, and what a draft lacks. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startWeights } from '../../../src/compose-weights.ts'
import { createLogger } from '../../../src/log.ts'
import { SHIPPED_WEIGHTS_FILE } from '../../../src/matching/parse-weights.ts'
import { openWeightsStore, type WeightsStore } from './weights-store.ts'

const shipped = readFileSync(SHIPPED_WEIGHTS_FILE, 'utf8')
let w: WeightsStore
let folder: string
const log: string[] = []
const lines = () => log.map((line) => JSON.parse(line) as Record<string, unknown>)

beforeAll(async () => {
  w = await openWeightsStore()
  folder = mkdtempSync(join(tmpdir(), 'sovite-weights-'))
})
afterAll(async () => {
  await w.close()
  rmSync(folder, { recursive: true })
})

test('a changed file that may not come into force says why, and one at fault names each fault', async () => {
  const weightsFile = join(folder, 'weights.yaml')
  writeFileSync(weightsFile, shipped.replace('resolution: 200', 'resolution: 150'))
  const logger = createLogger('info', { write: (line) => log.push(line) })
  const following = await startWeights({ weightsFile, weightsApply: 'active' }, w.store, logger)
  expect(lines()).toMatchObject([
    { version: 2, missing: 'preview-needed', detail: expect.stringContaining('Preview version 2 first') },
  ])
  const change = () => {
    // Again and again: a change before the first look at the file is none.
    writeFileSync(
      weightsFile,
      shipped.replace('abilities: 30', 'abilities: -1').replace('neutral: 50', 'neutral: 0'),
    )
    expect(lines().length).toBeGreaterThan(1)
  }
  await vi.waitFor(change, { timeout: 10_000, interval: 500 })
  following.close()
  const { faults, msg } = lines()[1] ?? {}
  expect(msg).toBe('the changed weights file is at fault and was left out')
  expect(faults).toEqual([
    { pointer: '/criteria/abilities', message: expect.any(String) },
    { pointer: '/neutral', message: expect.any(String) },
    { pointer: '/bounds/abilities', message: expect.any(String) },
  ])
})
