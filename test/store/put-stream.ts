/** Puts jobseekers into the folder of its argument and prints each id once it is acknowledged, until it is killed. */
import { writeSync } from 'node:fs'
import { openStore } from '../../src/store/pglite/open-store.ts'
import { person, plainEncode } from '../contracts/store-fixture.ts'

const store = await openStore({ folder: process.argv[2]!, encode: plainEncode })
for (let n = 0; ; n++) {
  await store.jobseekers.put([person(`k-${n}`, n)])
  writeSync(1, `k-${n}\n`)
}
