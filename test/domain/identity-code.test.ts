/**
 * 1. A personal identity code is refused wherever a text or an id could hold one: alone, between separators, glued.
 * 2. Ordinary ids, UUIDs among them, pass.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ClientId, holdsIdentityCode, text } from '../../src/domain/values.ts'

describe('personal identity codes', () => {
  it.each([
    '131052-308T',
    '131052-308X',
    '131052A308T',
    '010594Y9021',
    'hk-131052-308T',
    'hk131052-308T',
    'x131052A308T',
    '131052-308Tx',
    '131052-308t',
  ])('%s is no id and no text', (code) => {
    expect(holdsIdentityCode(code)).toBe(true)
    expect(ClientId.safeParse(code).success).toBe(false)
    expect(text(100).safeParse(`Soita ${code}.`).success).toBe(false)
  })

  it.each([
    'hk-000001',
    'op-77',
    '019ab3c2-7f10-7c3e-9d1e-1f2a3b4c5d6e',
    'emp-2026-11-24',
    '131052',
  ])('%s is an id', (id) => {
    expect(ClientId.safeParse(id).success).toBe(true)
  })

  it('are not seen in UUIDs', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        // A UUID's first group ends in digits now and then; only a whole code inside it would count.
        fc.pre(!/\d{6}-\d{3}[0-9a-y]/i.test(id))
        expect(ClientId.safeParse(id).success).toBe(true)
      }),
    )
  })
})
