/**
 * `node bench/imports.ts [--people 5000]`: lines a second, and CPU time a line (all threads), of an import into an embedded store, over HTTP without a socket:
 * for the first time; the same lines again; and each with another commute, after a coordinator recorded something of every
 * tenth person where the service can.
 */
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { generateJobseekers } from '../scripts/tools/synthetic/jobseekers.ts'
import type { Role } from '../src/access/principal.ts'
import { helsinkiDay } from '../src/clock.ts'
import { compose } from '../src/compose.ts'
import { readConfig } from '../src/config.ts'
import { signToken } from '../src/http/shared/tokens.ts'
import { preparedFolder } from '../test/prepared-store.ts'
import { SEED } from './corpus.ts'

const { values } = parseArgs({ options: { people: { type: 'string', default: '5000' } } })
const count = Number(values.people)

const clock = (): Date => new Date()
const people = [...generateJobseekers(SEED, count, helsinkiDay(clock()))]
const folder = await preparedFolder()
const { app, signingKey, close } = await compose(readConfig({ SOVITE_DATA: folder, LOG_LEVEL: 'error' }), {
  clock,
})
if (!signingKey) throw new Error('the service has no key of its own')
const key = signingKey
const as = async (role: Role): Promise<string> =>
  `Bearer ${await signToken(key, { sub: 'bench', role, areas: '*', days: 1 }, clock)}`

const send = async (name: string, lines: readonly object[]): Promise<void> => {
  const [begun, used] = [performance.now(), process.cpuUsage()]
  const answer = await app.inject({
    ...{ method: 'POST', url: '/v1/jobseekers/import' },
    headers: { authorization: await as('integration'), 'content-type': 'application/x-ndjson' },
    payload: lines.map((line) => JSON.stringify(line)).join('\n'),
  })
  const seconds = (performance.now() - begun) / 1_000
  const { user, system } = process.cpuUsage(used)
  const perLine = Math.round((user + system) / lines.length)
  const { accepted, unchanged } = answer.json()
  console.log(
    `${name}: ${Math.round(lines.length / seconds).toLocaleString('en')} lines/s, ${perLine} µs of CPU a line (${accepted} accepted, ${unchanged ?? 0} unchanged)`,
  )
}

try {
  await send('first import', people)
  await send('the same again', people)
  const authorization = await as('coordinator')
  for (const { id } of people.filter((_, i) => i % 10 === 0))
    await app.inject({
      ...{ method: 'PUT', url: `/v1/jobseekers/${id}/abilities/d430`, payload: { unaided: 2 } },
      headers: { authorization },
    })
  await send(
    'each changed, a tenth of them recorded on',
    people.map((person, i) => ({ ...person, commute: { maxKm: i % 100 } })),
  )
  console.log(`Node ${process.version}`)
} finally {
  await close()
  rmSync(folder, { recursive: true })
}
