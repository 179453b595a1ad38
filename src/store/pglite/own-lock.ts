/** Keeps a data folder to one process: PGlite takes no lock itself, and two writers would destroy the data. */
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { AppError } from '../../errors.ts'
import { told } from '../../messages.ts'

const SQLITE_BUSY = 5

export type OwnLock = { release(): void }

/**
 * Takes the folder (made when it is not there) until `release` or the end of the process. SQLite's file lock is used
 * because the kernel holds it: kill -9 frees it at once, and no stale file is left to be judged.
 * @throws AppError unavailable, naming the folder, when another store has it
 */
export const takeOwnLock = (folder: string): OwnLock => {
  mkdirSync(folder, { recursive: true })
  // PGlite makes files that anybody may read and write; the folder keeps others out.
  chmodSync(folder, 0o700)
  const database = new DatabaseSync(join(folder, 'lock.db'))
  try {
    database.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    database.close()
    if (!isBusy(error)) throw error
    throw new AppError('unavailable', told('detail.folderInUse', { folder }))
  }
  return { release: () => database.close() }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
