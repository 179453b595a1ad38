/** A data folder with as many people as are wanted, written by the store's own put, and openings to ask for. */
import { constants, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateJobseekers } from '../../scripts/tools/synthetic/jobseekers.ts'
import { idOf, renamed } from '../../scripts/tools/synthetic/many-people.ts'
import { generateOpenings, type SyntheticOpening } from '../../scripts/tools/synthetic/openings.ts'
import { helsinkiDay } from '../../src/clock.ts'
import { encode } from '../../src/index/encode.ts'
import { openStore } from '../../src/store/pglite/open-store.ts'
import type { Store } from '../../src/store/ports/store.ts'
import { preparedFolder } from '../../test/prepared-store.ts'
import { DIFFERENT_PEOPLE, SEED, taxonomy } from '../corpus.ts'

const BATCH = 4_000
const OPENINGS = 200

export type Filled = { readonly folder: string; readonly openings: readonly string[]; remove(): void }

/** @param kept a folder that is made where it is not there, and stays */
export const filledFolder = async (
  people: number,
  { kept, onProgress }: { kept: string | undefined; onProgress: (written: number) => void },
): Promise<Filled> => {
  const day = helsinkiDay(new Date())
  const openings = [...generateOpenings(SEED, OPENINGS, day)]
  const ids = openings.map(({ id }) => id)
  if (kept !== undefined && existsSync(kept)) return { folder: kept, openings: ids, remove: () => {} }
  const folder = await emptyFolder(kept)
  const remove = () => kept === undefined && rmSync(folder, { recursive: true })
  try {
    await fill(folder, people, day, onProgress, openings)
  } catch (error) {
    rmSync(folder, { recursive: true })
    throw error
  }
  return { folder, openings: ids, remove }
}

const areaOf = (municipality: string | undefined): string | null =>
  (municipality === undefined ? undefined : taxonomy.areaOf(municipality)) ?? null

const emptyFolder = async (kept: string | undefined): Promise<string> => {
  const prepared = await preparedFolder()
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'sovite-bench-'))
  cpSync(prepared, folder, { recursive: true, mode: constants.COPYFILE_FICLONE })
  rmSync(prepared, { recursive: true })
  return folder
}

const fill = async (
  folder: string,
  people: number,
  day: string,
  onProgress: (written: number) => void,
  openings: readonly SyntheticOpening[],
): Promise<void> => {
  const kinds = [...generateJobseekers(SEED, Math.min(DIFFERENT_PEOPLE, people), day)].map(
    ({ id: _, ...body }) => ({
      body,
      packed: encode(idOf(0), body, day, taxonomy),
      area: areaOf(body.municipality),
    }),
  )
  const packedOf = new Map(kinds.map(({ body, packed }) => [body, packed]))
  const store = await openStore({ folder, encode: (id, body) => renamed(packedOf.get(body)!, id) })
  try {
    for (let from = 0; from < people; from += BATCH) {
      const count = Math.min(BATCH, people - from)
      await store.jobseekers.put(
        Array.from({ length: count }, (_, i) => ({
          id: idOf(from + i),
          ...kinds[(from + i) % kinds.length]!,
        })),
      )
      onProgress(from + count)
    }
    await putOpenings(store, openings)
  } finally {
    await store.close()
  }
}

const putOpenings = (store: Store, openings: readonly SyntheticOpening[]) =>
  store.openings.put(
    openings.map(({ id, ...body }) => ({
      id,
      body,
      area: areaOf(body.municipality),
    })),
  )
