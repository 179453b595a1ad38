/** A migrated data folder that is made once per machine and copied for each test: a second instead of ten. */
import { createHash } from 'node:crypto'
import {
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openStore } from '../src/store/pglite/open-store.ts'

/** What the content of a fresh folder depends on. */
const SOURCES = [
  ...['first', 'market', 'later', 'body-schemas'].map((name) => `../src/store/sql/migrations/${name}.ts`),
  '../src/store/sql/migrations.ts',
  '../src/store/pglite/open-store.ts',
  '../package-lock.json',
]

const hashOfSources = (): string => {
  const hash = createHash('sha256')
  for (const source of SOURCES) hash.update(readFileSync(new URL(source, import.meta.url)))
  return hash.digest('hex').slice(0, 16)
}

/** @returns a new folder of the test's own, which `openStore` opens without making a database; remove it afterwards */
export const preparedFolder = async (): Promise<string> => {
  const template = await requireTemplate()
  const folder = mkdtempSync(join(tmpdir(), 'sovite-store-'))
  cpSync(template, folder, { recursive: true, mode: constants.COPYFILE_FICLONE })
  return folder
}

const requireTemplate = async (): Promise<string> => {
  const home = join(tmpdir(), `sovite-prepared-${hashOfSources()}`)
  const template = join(home, 'store')
  if (existsSync(template)) return template
  mkdirSync(home, { recursive: true })
  // Test processes that come meanwhile wait here, and the kernel frees the lock of one that is killed.
  const lock = new DatabaseSync(join(home, 'making.db'), { timeout: 120_000 })
  lock.exec('begin exclusive')
  try {
    if (!existsSync(template)) await makeTemplate(join(home, 'making'), template)
  } finally {
    lock.close()
  }
  return template
}

/** Made beside and renamed, so that a template is whole or not there. */
const makeTemplate = async (making: string, template: string): Promise<void> => {
  rmSync(making, { recursive: true, force: true })
  const store = await openStore({ folder: making, encode: () => new Uint8Array() })
  await store.close()
  renameSync(making, template)
}
