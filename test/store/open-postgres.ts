/** Opens stores on the run's shared server, each in a database of its own that is migrated already. */

import type { Store } from '../../src/store/ports/store.ts'
import { openPostgresStore, type PostgresOptions } from '../../src/store/postgres/postgres-store.ts'
import type { Opened, Settings } from '../contracts/store-fixture.ts'
import type { PostgresVersion } from '../servers/postgres-binaries.ts'
import {
  createDatabase,
  type Databases,
  databaseOf,
  dropDatabase,
  sharedPostgres,
} from '../servers/postgres-shared.ts'

export type OpenedPostgres = Opened & {
  readonly url: string
  readonly server: Databases
  /** Another store on the same database, as another process has one; closed with the first. */
  another(options?: Partial<PostgresOptions>): Promise<Store>
}

export type OpenPostgres = (settings: Settings & Partial<PostgresOptions>) => Promise<OpenedPostgres>

export const postgresOpener = (version: PostgresVersion): OpenPostgres => {
  let prepared: Promise<{ server: Databases; template: string }> | undefined
  return async (settings) => {
    prepared ??= prepare(version)
    const { server, template } = await prepared
    const url = await createDatabase(server, template)
    const stores: Store[] = []
    const another = async (options: Partial<PostgresOptions> = {}) => {
      const store = await openPostgresStore({ url, ...settings, ...options })
      stores.push(store)
      return store
    }
    const store = await another()
    return {
      url,
      server,
      store,
      another,
      close: async () => {
        for (const opened of stores) await opened.close()
        await dropDatabase(server, url)
      },
      reopen: async () => {
        await store.close()
        return another()
      },
    }
  }
}

const prepare = async (version: PostgresVersion) => {
  const server = await sharedPostgres(version)
  const url = await createDatabase(server)
  const store = await openPostgresStore({ url, encode: () => new Uint8Array() })
  await store.close()
  return { server, template: databaseOf(url) }
}
