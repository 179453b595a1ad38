/** `npm run test:fast`: what a process alone can show, each property with a tenth of its runs. */
import { defineConfig, mergeConfig } from 'vitest/config'
import { startsOthers } from './test/starts-others.ts'
import base from './vitest.config.ts'

/** Their one check takes seconds. */
const SLOW = [
  'test/access/policy-table.test.ts',
  'test/http/imports.test.ts',
  'test/matching/intake/recovery.test.ts',
  'test/matching/market.test.ts',
  'test/scoring/kernel-build.test.ts',
]

process.env['SOVITE_TEST_RUNS'] ??= '0.1'

export default mergeConfig(
  base,
  defineConfig({ test: { exclude: [...startsOthers('test'), ...SLOW], reporters: ['default'] } }),
)
