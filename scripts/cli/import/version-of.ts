/** Which version of a vocabulary a folder holds, where nobody says so. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

/** The files do not tell their version: the folder's name does as it was downloaded, otherwise their content names itself. */
export const versionOf = (folder: string, files: readonly string[]): string => {
  const named = /v?(\d+(?:\.\d+)+)/.exec(basename(resolve(folder)))?.[1]
  if (named !== undefined) return named
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 8)
}
