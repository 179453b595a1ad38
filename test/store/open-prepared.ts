/** Opens embedded stores in copies of the prepared folder. */
import { rmSync } from 'node:fs'
import { openStore } from '../../src/store/pglite/open-store.ts'
import type { Opened, Settings } from '../contracts/store-fixture.ts'
import { preparedFolder } from '../prepared-store.ts'

export const openPrepared = async (settings: Settings): Promise<Opened & { readonly folder: string }> => {
  const folder = await preparedFolder()
  let store = await openStore({ folder, ...settings })
  return {
    folder,
    store,
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true })
    },
    reopen: async () => {
      await store.close()
      store = await openStore({ folder, ...settings })
      return store
    },
  }
}
