/** What imports of vocabularies share: a folder and its version, a store, bars, and a fault that is told plainly. */
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { systemClock } from '../../../src/clock.ts'
import { storeOf } from '../../../src/compose-parts.ts'
import { ConfigError, readConfig } from '../../../src/config.ts'
import { createLogger } from '../../../src/log.ts'
import { fail } from '../../../src/process-end.ts'
import type { Store } from '../../../src/store/ports/store.ts'
import { TableFault } from '../../../src/taxonomy/read-table.ts'
import { progress, say } from '../terminal.ts'
import { versionOf } from './version-of.ts'

export type ImportRun = {
  /** How the command is given. */
  readonly usage: string
  /** How the names of the files end that are read. */
  readonly extension: '.csv' | '.tsv'
  /** Does it, and says what was done. @throws TableFault */
  import(given: {
    readonly store: Store
    readonly folder: string
    readonly version: string
    /** Told what begins, out of how many; then how many are done. */
    readonly onStep: (what: string, total: number) => (done: number) => void
  }): Promise<readonly string[]>
}

/** @throws ConfigError */
const readOptions = ({
  usage,
  extension,
}: ImportRun): { readonly folder: string; readonly version: string } => {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { version: { type: 'string' } },
    })
    const [folder, ...more] = positionals
    if (folder === undefined || more.length > 0) throw new ConfigError([usage])
    const files = filesOf(folder, extension, usage)
    return { folder: resolve(folder), version: values.version ?? versionOf(folder, files) }
  } catch (error) {
    if (error instanceof TypeError) throw new ConfigError([error.message, usage])
    throw error
  }
}

const filesOf = (folder: string, extension: string, usage: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith(extension))
      .sort()
  } catch {
    throw new ConfigError([`${folder} is no folder that can be read`, usage])
  }
}

const run = async (work: ImportRun): Promise<void> => {
  const { folder, version } = readOptions(work)
  const config = readConfig(process.env)
  const { store } = await storeOf(config, {
    clock: systemClock,
    logger: createLogger(config.logLevel),
    onProgress: (step) => say(`${step} …`),
  })
  try {
    const bars: { end(): void }[] = []
    const lines = await work.import({
      ...{ store, folder, version },
      onStep: (what, total) => {
        bars.pop()?.end()
        const bar = progress(what, total)
        bars.push(bar)
        return bar.to
      },
    })
    bars.pop()?.end()
    for (const line of lines) say(line)
    say(
      'The service reads it when it starts; processes that run already end by themselves to be started again.',
    )
  } finally {
    await store.close()
  }
}

export const runImport = (work: ImportRun): Promise<void> =>
  run(work).catch((error) => {
    if (!(error instanceof TableFault)) return fail(error)
    process.stderr.write(`Nothing was imported: ${error.message}\n`)
    process.exit(1)
  })

export const counted = (count: number): string => count.toLocaleString('en')
