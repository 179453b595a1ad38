/** What the test files of one run share on the disk. */
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const runFolderOf = (owner: number): string => join(tmpdir(), `sovite-run-${owner}`)

/** The process that runs the tests: the one that started this one, as the runner starts others for the files. */
export const runOwner = (): number => process.ppid

/** Removed when the run ends. */
export const runFolder = (): string => {
  const home = runFolderOf(runOwner())
  mkdirSync(home, { recursive: true })
  return home
}
