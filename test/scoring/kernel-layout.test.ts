/**
 * 1. The files that are written from the table of the layout are what it yields.
 * 2. A gate's instructions are of the kinds that the table names for its code.
 * 3. Every code has a place among the reasons, and the kernel's sets have room for all.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { layoutFiles } from '../../scripts/tools/build-kernel.ts'
import { GATES, INSTRUCTIONS, STRUCTS } from '../../scripts/tools/kernel-layout/table.ts'
import { GATE_CODES } from '../../src/contract/shortlist.ts'
import { REASON } from '../../src/scoring/gate-table.ts'
import { packGates } from '../../src/scoring/kernel/pack-gates.ts'
import type { ProgramGate } from '../../src/scoring/program.ts'

const lift = { low: 1, high: 0 }
const GATE_OF_EACH: readonly ProgramGate[] = [
  { code: 'not-available', item: 'availableFrom', neededBy: 1 },
  { code: 'critical-ability-deficit', item: 'd430', ability: 1, asks: 6 },
  { code: 'licence-missing', item: 'driving-b', bit: 1 },
  { code: 'skill-required', item: 'skill', skills: [1, 2] },
  { code: 'language-required', item: 'fi', language: 0, asks: 3 },
  { code: 'hours-incompatible', item: 'hours', min: 40, max: 80, beyond: 10, lift },
  { code: 'hours-incompatible', item: 'shifts', asks: 1, lift },
  { code: 'commute-too-far', item: 'commute', km: [], lift },
  { code: 'commute-too-far', item: 'commute', km: [0, 10], lift },
  { code: 'employer-avoided', item: 'employer', employer: { hi: 1, lo: 2 } },
  { code: 'work-avoided', item: 'occupation', occupation: 1 },
  { code: 'work-avoided', item: 'sector', bit: 1 },
  { code: 'target-group-not-met', item: 'targetGroups', anyOf: 1, allOf: 0, not: 0 },
]

const gates = INSTRUCTIONS.find(({ name }) => name === 'gate')

describe('the layout of the kernel', () => {
  it.each([...layoutFiles()])('keeps %s as the table yields it', (path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text)
  })

  it('packs a gate as one of the kinds that the table names', () => {
    const found = GATE_OF_EACH.map((gate) => {
      const [kind = 0, meta = 0, words, ...rest] = packGates([gate])
      expect(meta & 0xff).toBe(REASON[gate.code])
      // The word behind the operands ends the list.
      expect(rest.length - 1 + 3).toBe(words)
      return { code: gate.code, kind: gates?.kinds[kind - 1]?.name }
    })
    const named = Object.entries(GATES).flatMap(([code, { kinds }]) => kinds.map((kind) => ({ code, kind })))
    expect(new Set(found.map((each) => JSON.stringify(each)))).toEqual(
      new Set(named.map((each) => JSON.stringify(each))),
    )
  })

  it('has a place for every reason', () => {
    expect(
      Object.entries(REASON)
        .sort(([, a], [, b]) => a - b)
        .map(([code]) => code),
    ).toEqual([...GATE_CODES])
    const result = STRUCTS.find(({ name }) => name === 'result')
    expect(result?.fields.find(({ name }) => name === 'byReason')?.words).toBeGreaterThanOrEqual(
      GATE_CODES.length,
    )
  })
})
