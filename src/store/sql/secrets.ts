/** Secrets of the installation: made here, kept in the store, and equal in every process that shares it. */
import { randomBytes } from 'node:crypto'
import type { Store } from '../ports/store.ts'
import type { StoreContext } from './context.ts'

const BYTES = 32

/** The first process to ask makes it; the others find it. */
export const secretsOf =
  ({ db }: StoreContext): Store['secret'] =>
  async (name) => {
    await db
      .insertInto('secret')
      .values({ name, value: randomBytes(BYTES) })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute()
    const { value } = await db
      .selectFrom('secret')
      .select('value')
      .where('name', '=', name)
      .executeTakeFirstOrThrow()
    return value
  }
