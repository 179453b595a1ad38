/** Brings the invented people and openings into the service over HTTP, once for a data folder. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { helsinkiDay, systemClock } from '../../../src/clock.ts'
import { Day } from '../../../src/domain/values.ts'
import { progress, say, seconds } from '../../cli/terminal.ts'
import { generateJobseekers, jobseekerId } from '../synthetic/jobseekers.ts'
import { generateOpenings, openingId } from '../synthetic/openings.ts'
import type { DemoOptions } from './options.ts'
import type { Service } from './service.ts'

/** What the data in a folder was made of; with it the demo can make the same people again. */
export const DemoData = z.strictObject({
  version: z.literal(1),
  seed: z.int(),
  today: Day,
  jobseekers: z.int(),
  openings: z.int(),
})
export type DemoData = z.infer<typeof DemoData>

const SEED = 7
const FILE = 'demo.json'

/** The mark is written last, so an import that broke off is made again: the same ids overwrite. */
export const loadData = async (service: Service, options: DemoOptions): Promise<DemoData> => {
  const file = join(service.config.dataFolder, FILE)
  const there = readMark(file)
  if (there && isWanted(there, options) && (await isThere(service, there))) {
    say(
      `The data of ${there.today} is there: ${there.jobseekers.toLocaleString('en')} people, ${there.openings} openings.`,
    )
    return there
  }
  const { jobseekers, openings } = options
  const data: DemoData = { version: 1, seed: SEED, today: helsinkiDay(systemClock()), jobseekers, openings }
  await send(service, 'jobseekers', jobseekers, generateJobseekers(data.seed, jobseekers, data.today))
  await send(service, 'openings', openings, generateOpenings(data.seed, openings, data.today))
  writeFileSync(file, `${JSON.stringify(data)}\n`)
  return data
}

const readMark = (file: string): DemoData | undefined => {
  try {
    return DemoData.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Not there or not ours to read: then the data is made anew.
    return undefined
  }
}

const isWanted = (data: DemoData, { jobseekers, openings }: DemoOptions): boolean =>
  data.jobseekers === jobseekers && data.openings === openings

/** The folder may have been emptied behind the mark's back. */
const isThere = async ({ client }: Service, { jobseekers, openings }: DemoData): Promise<boolean> => {
  const last = await Promise.all([
    client.find('integration', `/v1/jobseekers/${jobseekerId(jobseekers)}`),
    client.find('integration', `/v1/openings/${openingId(openings)}`),
  ])
  return last.every((body) => body !== undefined)
}

const send = async (
  { client }: Service,
  what: 'jobseekers' | 'openings',
  total: number,
  bodies: Iterable<unknown>,
): Promise<void> => {
  const bar = progress(`importing ${what}`, total)
  const began = performance.now()
  let sent = 0
  function* lines() {
    for (const body of bodies) {
      yield JSON.stringify(body)
      bar.to(++sent)
    }
  }
  const { accepted, rejected } = await client.importLines(`/v1/${what}/import`, lines())
  bar.end()
  for (const { line, pointer, message } of rejected.slice(0, 5))
    say(`  line ${line} was refused: ${pointer} ${message}`)
  say(
    `${accepted.toLocaleString('en')} ${what} accepted, ${rejected.length} refused, in ${seconds(performance.now() - began)}`,
  )
}
