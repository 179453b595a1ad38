/** Clients that write and ask without end while the fleet is done harm to, and keep a journal of what they were told. */
import { randomUUID } from 'node:crypto'
import { expect, vi } from 'vitest'
import { canonicalJson } from '../../src/canonical-json.ts'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import { jobseeker } from '../builders.ts'
import type { Answer, Fleet } from './fleet.ts'
import type { Journal, Stand } from './journal.ts'

const SKILLS = ['dishwashing', 'kitchen-hygiene']

/** Bodies that tell each other apart. */
export const personOf = (n: number): Jobseeker =>
  jobseeker({
    municipality: ['091', '049', '092'][n % 3]!,
    skills: SKILLS.slice(0, n % 3).map((skill) => ({ skill })),
    commute: { maxKm: n % 250 },
    workingTime: { hours: { min: Math.floor(n / 250) % 30, max: 40 }, shifts: ['day', 'evening'] },
  })

export const standOf = (body: unknown): Stand => canonicalJson(body)
export const pathOf = (id: string) => `/v1/jobseekers/${id}`

/** Asks again until it is told: only what may be done twice. */
export const insist = (fleet: Fleet, role: string, path: string, init?: RequestInit): Promise<Answer> =>
  vi.waitFor(
    async () => {
      const answer = await fleet.attempt(role, path, init)
      if (!answer) throw new Error(`${path} is not answered`)
      return answer
    },
    { timeout: 30_000, interval: 25 },
  )

/** Everybody, as the API tells it. */
export const storedPeople = async (fleet: Fleet): Promise<ReadonlyMap<string, Stand>> => {
  const stored = new Map<string, Stand>()
  for (let cursor = ''; ; ) {
    const { body } = await insist(fleet, 'coordinator', `/v1/jobseekers?limit=200${cursor}`)
    const { items, nextCursor } = body as { items: { id: string }[]; nextCursor: string | null }
    for (const { id, ...person } of items) stored.set(id, standOf(person))
    if (nextCursor === null) return stored
    cursor = `&cursor=${nextCursor}`
  }
}

type Client = (fleet: Fleet, journal: Journal) => Promise<void>

/** Puts, overwrites and erases people of its own, each time on the condition that the version it knows stands. */
export const writer =
  (name: string): Client =>
  async (fleet, journal) => {
    const etags = new Map<string, string | null>()
    const look = async (id: string): Promise<void> => {
      const { status, body, etag } = await insist(fleet, 'integration', pathOf(id))
      expect([200, 404]).toContain(status)
      const stand = status === 404 ? null : standOf(body)
      expect(journal.allows(id, stand), `${id} as it stands after a write without an answer`).toBe(true)
      etags.set(id, status === 404 ? null : etag)
    }
    const write = async (id: string, body: Jobseeker | null): Promise<void> => {
      const uncertain = journal.isOpen(id)
      const etag = etags.get(id) ?? null
      const stand = body && standOf(body)
      journal.sends(id, stand)
      const answer = await fleet.attempt('integration', pathOf(id), {
        method: body ? 'PUT' : 'DELETE',
        headers: etag === null ? { 'if-none-match': '*' } : { 'if-match': etag },
        ...(body && { body: JSON.stringify(body) }),
      })
      // A commit that was under way may come to its end after the look at its row.
      if (!answer || (uncertain && answer.status === 412)) return look(id)
      expect([id, answer.status]).toEqual([id, body && etag === null ? 201 : 200])
      journal.acknowledge(id, stand)
      etags.set(id, body ? answer.etag : null)
    }
    for (let n = 0; !journal.ended; n++) {
      const id = `${name}-${n % 40}`
      await write(id, personOf(n * 7 + name.length))
      if (n % 10 !== 9) continue
      const brief = `${name}-brief-${n}`
      await write(brief, personOf(n))
      while (etags.get(brief) && !journal.ended) await fleet.erasing(() => write(brief, null))
    }
  }

export const IMPORTED = 60

/** Overwrites the same people again and again, in another order. */
export const importer: Client = async (fleet, journal) => {
  for (let n = 0; !journal.ended; n++) {
    const people = Array.from({ length: IMPORTED }, (_, i) => ({
      id: `import-${(n * 17 + i * 7) % 200}`,
      person: personOf(n * 61 + i),
    }))
    await importAll(fleet, journal, people)
    await journal.reached(journal.acknowledged() + 30)
  }
}

export type Named = { readonly id: string; readonly person: Jobseeker }

export const lineOf = ({ id, person }: Named): string => JSON.stringify({ id, ...person })

/** @returns whether it was acknowledged */
export const importAll = async (
  fleet: Fleet,
  journal: Journal,
  people: readonly Named[],
): Promise<boolean> => {
  for (const { id, person } of people) journal.sends(id, standOf(person))
  const answer = await fleet.attempt('integration', '/v1/jobseekers/import', {
    method: 'POST',
    body: people.map(lineOf).join('\n'),
    headers: { 'content-type': 'application/x-ndjson' },
  })
  if (!answer) return false
  expect(answer).toMatchObject({ status: 200, body: { accepted: people.length, rejected: [] } })
  for (const { id, person } of people) journal.acknowledge(id, standOf(person))
  return true
}

/** Lists that were accepted: which key was sent with each. */
export type Accepted = Map<string, string>

const requestOf = (n: number) => ({
  limit: 1 + ((n * 7) % 40),
  ...(n % 3 === 0 && { text: 'astianpesu' }),
  ...(n % 7 === 0 && { areas: ['05'] }),
})

/** Asks with a key of its own, and again with the same one until there is an answer. */
export const ask = async (
  { fleet, accepted }: { readonly fleet: Fleet; readonly accepted: Accepted },
  { n = 0, limit, wait }: { readonly n?: number; readonly limit?: number; readonly wait?: number },
): Promise<string> => {
  const key = randomUUID()
  const { status, body } = await insist(fleet, 'coordinator', '/v1/openings/op-1/shortlists', {
    method: 'POST',
    headers: { 'idempotency-key': key, ...(wait !== undefined && { prefer: `wait=${wait}` }) },
    body: JSON.stringify(limit === undefined ? requestOf(n) : { limit }),
  })
  const { id, ...list } = body as { id: string; status: string }
  expect([201, 202]).toContain(status)
  if (status === 201) expect(list.status).toBe('done')
  accepted.set(id, key)
  return id
}

/** Asks for a list after every so many writes, with and without waiting for it. */
export const asker =
  (accepted: Accepted): Client =>
  async (fleet, journal) => {
    for (let n = 0; !journal.ended; n++) {
      await ask({ fleet, accepted }, { n, ...(n % 2 && { wait: 5 }) })
      await journal.reached(journal.acknowledged() + 60)
    }
  }
