/** `npm run import:esco -- <folder> [--version 1.2.0]`: the official CSV download of ESCO, into the store. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { systemClock } from '../src/clock.ts'
import { storeOf } from '../src/compose-parts.ts'
import { ConfigError, readConfig } from '../src/config.ts'
import { createLogger } from '../src/http/log.ts'
import { fail } from '../src/process-end.ts'
import { TableFault } from '../src/taxonomy/esco/csv-table.ts'
import { importEsco } from '../src/taxonomy/esco/import-esco.ts'
import { progress, say, seconds } from './terminal.ts'

const USAGE = 'npm run import:esco -- <folder of the official CSV download> [--version 1.2.0]'

type Options = { readonly folder: string; readonly version: string }

/** @throws ConfigError */
const readOptions = (): Options => {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { version: { type: 'string' } },
    })
    const [folder, ...more] = positionals
    if (folder === undefined || more.length > 0) throw new ConfigError([USAGE])
    return { folder: resolve(folder), version: values.version ?? versionOf(folder) }
  } catch (error) {
    if (error instanceof TypeError) throw new ConfigError([error.message, USAGE])
    throw error
  }
}

/** The files do not tell their version: the folder's name does as it was downloaded, otherwise their content names itself. */
const versionOf = (folder: string): string => {
  const named = /v?(\d+\.\d+\.\d+)/.exec(resolve(folder))
  if (named) return named[1]!
  const hash = createHash('sha256')
  for (const file of filesOf(folder)) hash.update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 8)
}

const filesOf = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.csv'))
      .sort()
  } catch {
    throw new ConfigError([`${folder} is no folder that can be read`, USAGE])
  }
}

const run = async (): Promise<void> => {
  const { folder, version } = readOptions()
  const config = readConfig(process.env)
  const began = performance.now()
  const { store } = await storeOf(config, {
    clock: systemClock,
    logger: createLogger(config.logLevel),
    onProgress: (step) => say(`${step} …`),
  })
  try {
    const bars: { end(): void }[] = []
    const done = await importEsco({
      concepts: store.concepts,
      ...{ folder, version },
      onStep: (what, total) => {
        bars.pop()?.end()
        const bar = progress(what, total)
        bars.push(bar)
        return bar.to
      },
    })
    bars.pop()?.end()
    const { skills, groups, occupations, relations, leftOut, withdrawn } = done
    say(
      `ESCO ${version}: ${counted(skills)} skills in ${counted(groups)} groups, ${counted(occupations)} occupations,`,
    )
    say(`${counted(relations)} relations between them, in ${seconds(performance.now() - began)}.`)
    if (leftOut > 0) say(`${counted(leftOut)} rows name a concept that the files do not describe: left out.`)
    if (withdrawn > 0)
      say(`${counted(withdrawn)} concepts of an earlier import are no longer in it: they stay readable.`)
    say('This service uses the ESCO classification of the European Commission.')
    say(
      'The service reads it when it starts; processes that run already end by themselves to be started again.',
    )
  } finally {
    await store.close()
  }
}

const counted = (count: number): string => count.toLocaleString('en')

await run().catch((error) => {
  if (!(error instanceof TableFault)) return fail(error)
  process.stderr.write(`Nothing was imported: ${error.message}\n`)
  process.exit(1)
})
