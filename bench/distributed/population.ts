/** The invented people and openings that are measured with, and how they come into a service. */
import { generateJobseekers } from '../../scripts/tools/synthetic/jobseekers.ts'
import { generateOpenings, openingId } from '../../scripts/tools/synthetic/openings.ts'
import { helsinkiDay, systemClock } from '../../src/clock.ts'
import type { Service } from '../../test/e2e/service.ts'

export const POPULATION = {
  seed: 20_261_124,
  /** Services know no other day, and people who are invented for another one would be old news. */
  today: helsinkiDay(systemClock()),
  people: 5_000,
  openings: 60,
} as const

const { seed, today, people, openings } = POPULATION

/** The id of an opening for each turn: every one comes once before the first comes again. */
export const openingOf = (turn: number): string => openingId((turn % openings) + 1)

export const load = async (service: Service): Promise<void> => {
  await importLines(service, 'jobseekers', linesOf(generateJobseekers(seed, people, today)))
  await importLines(service, 'openings', linesOf(generateOpenings(seed, openings, today)))
}

/** The same people as other bodies: writing them again and again changes all of them each time. */
export const changedPeople = (generation: number) => generateJobseekers(seed + generation, people, today)

export const linesOf = (things: Iterable<unknown>): readonly string[] =>
  Array.from(things, (thing) => JSON.stringify(thing))

/** @throws Error when not every line was written */
export const importLines = async (
  service: Service,
  what: 'jobseekers' | 'openings',
  lines: readonly string[],
): Promise<void> => {
  const response = await service.request('integration', `/v1/${what}/import`, {
    method: 'POST',
    body: lines.join('\n'),
    headers: { 'content-type': 'application/x-ndjson' },
  })
  const text = await response.text()
  if (response.status !== 200 || text !== `{"accepted":${lines.length},"unchanged":0,"rejected":[]}`)
    throw new Error(`an import was answered with ${response.status}: ${text.slice(0, 500)}`)
}
