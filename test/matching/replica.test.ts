/**
 * With a snapshot of many people:
 * 1. the next start reads it, follows what was written since, and holds what a start from the store holds,
 * 2. it is left alone where the store is another one, stood otherwise, or the file was damaged or cut off,
 * 3. whoever is erased is in no file from that moment on,
 * 4. where it cannot be kept, that is told, and start and end go on without.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PackedIndex } from '../../src/index/packed-index.ts'
import { openReplica, type ReplicaParts } from '../../src/matching/replica.ts'
import type { Store } from '../../src/store/ports/store.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { TODAY } from '../arbitraries.ts'
import { idOf, manyPeople, renamed } from '../index/many-people.ts'

const PEOPLE = 10_050
const taxonomy = starterTaxonomy()
const people = manyPeople(PEOPLE)

/** As much of a store as a replica reads, with how often all records were read. */
const storeInMemory = (secret = 1) => {
  const standing = new Map(people.map((packed, i) => [idOf(i), packed]))
  const changes = people.map((_, i) => ({ position: i + 1, kind: 'jobseeker', id: idOf(i) }))
  const state = { reads: 0, changes, standing }
  const store = {
    secret: async () => new Uint8Array(32).fill(secret),
    jobseekers: {
      records: () => {
        state.reads += 1
        return {
          position: Promise.resolve(changes.at(-1)!.position),
          chunks: (async function* () {
            for (const packed of standing.values()) yield packed
          })(),
        }
      },
      recordsAt: async (_: number, ids: readonly string[]) =>
        new Map(ids.flatMap((id) => (standing.has(id) ? [[id, standing.get(id)!] as const] : []))),
    },
    feed: {
      after: async (position: number, limit: number) =>
        changes.filter((change) => change.position > position).slice(0, limit),
      newest: async () => changes.at(-1)?.position ?? 0,
      onWrite: () => () => {},
    },
  }
  const write = (id: string, packed: Uint8Array | undefined) => {
    if (packed) standing.set(id, packed)
    else standing.delete(id)
    changes.push({ position: changes.at(-1)!.position + 1, kind: 'jobseeker', id })
  }
  return { store: store as unknown as Store, state, write }
}

let folder: string
let snapshot: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sovite-replica-'))
  snapshot = join(folder, 'index.snapshot')
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = (
  store: Store,
  onFault = (error: unknown): void => {
    throw error
  },
) => {
  const clock = () => new Date(`${TODAY}T09:00:00Z`)
  return openReplica({ store, taxonomy, clock, onFault, snapshot } satisfies ReplicaParts)
}

const expectHolds = (index: PackedIndex, standing: ReadonlyMap<string, Uint8Array>) => {
  expect(index.size).toBe(standing.size)
  let equal = 0
  for (const [id, packed] of standing) equal += Buffer.compare(index.packed(index.row(id)!), packed) ? 0 : 1
  expect(equal).toBe(standing.size)
}

it('starts from the snapshot and follows what was written since', async () => {
  const { store, state, write } = storeInMemory()
  const first = await open(store)
  expect(statSync(snapshot).mode & 0o777).toBe(0o600)
  await first.close()
  write(idOf(7), renamed(people[8]!, idOf(7)))
  write(idOf(PEOPLE), renamed(people[9]!, idOf(PEOPLE)))
  const second = await open(store)
  expect(state.reads).toBe(1)
  expect(second.feed.position()).toBe(PEOPLE + 2)
  expectHolds(second.index, state.standing)
  await second.close()
  const third = await open(store)
  expectHolds(third.index, state.standing)
  await third.close()
  expect(state.reads).toBe(1)
})

it('leaves alone what does not fit', async () => {
  const given = storeInMemory()
  const cases: [string, (snapshot: string) => Store][] = [
    ['another store', () => storeInMemory(2).store],
    [
      'a store that was put back and went on otherwise',
      () => {
        const other = storeInMemory()
        other.state.changes[PEOPLE - 1]!.id = idOf(3)
        return other.store
      },
    ],
    [
      'a store that was put back',
      () => {
        const other = storeInMemory()
        other.state.changes.pop()
        return other.store
      },
    ],
    [
      'a file that was cut off',
      (file) => {
        truncateSync(file, statSync(file).size - 100)
        return storeInMemory().store
      },
    ],
    [
      'a damaged file',
      (file) => {
        const bytes = readFileSync(file)
        bytes[bytes.length - 1_000_000]! ^= 1
        writeFileSync(file, bytes)
        return storeInMemory().store
      },
    ],
  ]
  for (const [name, spoil] of cases) {
    await (await open(given.store)).close()
    const store = spoil(snapshot)
    const replica = await open(store)
    expect([name, replica.index.size]).toEqual([name, PEOPLE])
    await replica.close()
    rmSync(snapshot)
  }
})

it('keeps nobody who is erased', async () => {
  const { store, state, write } = storeInMemory()
  await (await open(store)).close()
  const holds = (id: string) => existsSync(snapshot) && readFileSync(snapshot).includes(id)
  expect(holds(idOf(11))).toBe(true)
  write(idOf(11), undefined)
  const replica = await open(store)
  expect(holds(idOf(11))).toBe(false)
  await replica.close()
  expect(existsSync(snapshot)).toBe(true)
  expect(holds(idOf(11))).toBe(false)
  expect(holds(idOf(12))).toBe(true)
  expectHolds((await open(store)).index, state.standing)
})

it('goes on without a snapshot where none can be kept', async () => {
  // A file where the folder should be, as good as a disk that is full or only to be read.
  writeFileSync(join(folder, 'data'), '')
  snapshot = join(folder, 'data', 'index.snapshot')
  const faults: unknown[] = []
  const { store, write } = storeInMemory()
  const replica = await open(store, (error) => faults.push(error))
  expect(replica.index.size).toBe(PEOPLE)
  write(idOf(7), renamed(people[8]!, idOf(7)))
  await replica.close()
  expect(faults.length).toBeGreaterThanOrEqual(2)
  expect(String(faults[0])).toMatch(/ENOTDIR|EEXIST/)
})
