/**
 * The order of test files: the longest first, so that no worker is left with one at the end while the other has nothing.
 * Those that take seconds are named, since a fresh clone has no times of an earlier run; the others go by size.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** From the longest. */
const SLOW: readonly string[] = [
  'store/pglite-store.test.ts',
  'e2e/kill.test.ts',
  'store/postgres-store.test.ts',
  'e2e/faults.test.ts',
  'scripts/import-esco.test.ts',
  'scripts/demo.test.ts',
  'e2e/distributed.test.ts',
  'matching/intake/recovery.test.ts',
  'e2e/equal-bytes.test.ts',
  'e2e/market.test.ts',
  'http/process.test.ts',
  'matching/recommendations.test.ts',
  'http/shortlists.test.ts',
  'matching/changes/pair-changes.test.ts',
  'properties/invariants.test.ts',
  'properties/scan.test.ts',
  'scoring/person-scan.test.ts',
  'http/imports.test.ts',
]

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = SLOW.findIndex((name) => moduleId.endsWith(`/test/${name}`))
      return found < 0 ? SLOW.length : found
    }
    const others = await super.sort(files)
    return others.toSorted((a, b) => place(a) - place(b))
  }
}
