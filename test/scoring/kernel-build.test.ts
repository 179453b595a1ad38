/** The module that is kept with the source is what the source gives. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { buildKernel } from '../../scripts/tools/build-kernel.ts'

const FOLDER = fileURLToPath(new URL('../../src/scoring/kernel/', import.meta.url))

it('keeps the kernel that its source compiles to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sovite-kernel-'))
  try {
    const built = join(folder, 'kernel.wasm')
    await buildKernel(relative(FOLDER, built))
    expect(readFileSync(built).equals(readFileSync(join(FOLDER, 'kernel.wasm')))).toBe(true)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
