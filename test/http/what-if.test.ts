/**
 * What-ifs of an opening over HTTP:
 * 1. A coordinator reads exact figures, in the language asked for; what brings most stands first.
 * 2. Employer services of the opening's area read steps: fewer than five people are nobody, and no order or edge of a step
 *    tells more than the steps.
 * 3. Nobody else is answered, and what the opening does not have is told at its place.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { stepDown } from '../../src/disclosure/steps.ts'
import type { OpeningChanges, Told } from '../../src/matching/what-ifs/opening-changes.ts'
import { type TestApp, testApp } from './test-app.ts'
import { KITCHEN, lower } from './what-if-kitchen.ts'

let t: TestApp
/** Each test has an opening of its own. */
let id: string
let tests = 0
beforeAll(async () => {
  t = await testApp()
})
beforeEach(async () => {
  id = `op-${++tests}`
  await t.as('integration')({ method: 'PUT', url: `/v1/openings/${id}`, payload: KITCHEN })
})
afterAll(() => t.close())

const adviser = (sub?: string) => t.as('employer-service', ['04'], sub)
const ask = (as: ReturnType<TestApp['as']>, payload?: object, headers = {}) =>
  as({ method: 'POST', url: `/v1/openings/${id}/what-if`, headers, ...(payload && { payload }) })
const single = (to: number, passing: number, reaching: number): Told => ({
  changes: [{ kind: 'demand', item: 'd430', to }],
  ...{ cost: 'none', effort: 'arrange', leading: 0 },
  tally: { passing, reaching },
})
const FOUND: OpeningChanges = {
  base: { passing: 104, reaching: 19 },
  baseLeading: 0,
  proposed: false,
  told: [
    single(2, 107, 23),
    single(1, 113, 26),
    single(0, 231, 25),
    { ...single(2, 90, 12), changes: [{ kind: 'remote', item: 'remote', to: 'full' }], cost: 'medium' },
    {
      ...single(1, 112, 27),
      changes: [
        { kind: 'demand', item: 'd430', to: 1 },
        { kind: 'critical', item: 'b235', to: 'not-critical' },
      ],
    },
  ],
  exhaustive: true,
}

it('1: tells a coordinator exactly', async () => {
  t.matching.told.found = FOUND
  const answer = await ask(t.as('coordinator', ['07']), undefined, { 'accept-language': 'sv' })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers).toMatchObject({ 'content-language': 'sv', 'cache-control': 'no-store' })
  const { changes, sets, ...rest } = answer.json()
  expect(rest).toEqual({
    ...{ opening: id, figures: 'exact', weights: 1, exhaustive: true },
    snapshot: { position: 7, asOf: '2026-11-24' },
    base: { passing: 104, reaching: 19 },
  })
  expect(changes.map(({ change: { to }, moreReaching }: Row) => [to, moreReaching])).toEqual([
    [1, 7],
    [0, 6],
    [2, 4],
    ['full', -7],
  ])
  expect(changes[0]).toMatchObject({ passing: 113, reaching: 26, morePassing: 9, cost: 'none' })
  expect(sets).toMatchObject([{ changes: [{ change: lower(1) }, { change: { kind: 'critical' } }] }])
  const texts = [...changes, ...sets[0].changes].map(({ text }: Row) => text)
  expect(texts.every((text: string) => text.length > 5)).toBe(true)
  const english = await ask(t.as('coordinator'), {}, { 'accept-language': 'en' })
  expect(english.json().changes[0].text).not.toBe(changes[0].text)
})
type Row = {
  readonly change: { readonly to: unknown }
  readonly text: string
  readonly moreReaching: number
}

describe('2: employer services', () => {
  it('are told steps, in an order that tells no more', async () => {
    t.matching.told.found = FOUND
    const answer = await ask(adviser())
    expect(answer.statusCode).toBe(200)
    const { changes, sets, ...rest } = answer.json()
    expect(rest).toEqual({
      ...{ opening: id, figures: 'steps', asOf: '2026-11-24', exhaustive: true },
      base: { passing: 100, reaching: 10 },
    })
    const figures = changes.map(({ change: { to }, text: _t, cost: _c, ...of }: Row & { cost: string }) => [
      to,
      of,
    ])
    expect(figures).toMatchObject([
      // Six and seven more come to the list: the same step, so more who pass go first.
      [0, { passing: 200, reaching: 20, morePassing: 100, moreReaching: 5 }],
      [1, { passing: 100, reaching: 20, morePassing: 5, moreReaching: 5 }],
      // From 19 to 23 are four people: told as none, though 23 would stand on the next step.
      [2, { passing: 100, reaching: 10, morePassing: 0, moreReaching: 0 }],
      ['full', { passing: 50, reaching: 10, morePassing: 0, moreReaching: 0 }],
    ])
    expect(sets).toMatchObject([{ passing: 100, reaching: 20, morePassing: 5, moreReaching: 5 }])
  })

  it('are told of nobody where fewer than five are', async () => {
    for (let people = 0; people < 5; people++) {
      const few = { passing: people, reaching: people }
      t.matching.told.found = {
        ...{ base: few, baseLeading: 0, proposed: false },
        ...{ told: [single(0, 4, 4), single(1, 0, 0)], exhaustive: true },
      }
      const { base, changes } = (await ask(adviser())).json()
      expect(base).toEqual({ passing: 0, reaching: 0 })
      for (const change of changes)
        expect(change).toMatchObject({ passing: 0, reaching: 0, morePassing: 0, moreReaching: 0 })
    }
  })

  it('are proposed nothing that brings nobody, or only takes people away', async () => {
    t.matching.told.found = {
      ...{ base: { passing: 100, reaching: 30 }, baseLeading: 10, proposed: true, exhaustive: true },
      told: [single(0, 100, 20), single(1, 100, 30), single(2, 150, 20)],
    }
    const { changes } = (await ask(adviser())).json()
    expect(changes.map(({ change: { to } }: Row) => to)).toEqual([2])
  })

  it('are told the steps that the contract names', () => {
    const steps = [0, 4, 5, 9, 10, 19, 20, 49, 50, 99, 100, 499, 500, 999, 1000, 1_999_999].map(stepDown)
    expect(steps).toEqual([0, 0, 5, 5, 10, 10, 20, 20, 50, 50, 100, 200, 500, 500, 1000, 1_000_000])
  })
})

describe('3: the request', () => {
  it('is nobody else’s, and not of another area', async () => {
    for (const role of ['integration', 'operator'] as const)
      expect((await ask(t.as(role))).statusCode).toBe(403)
    expect((await ask(t.as('employer-service', ['07']))).statusCode).toBe(404)
    const gone = await adviser()({ method: 'POST', url: '/v1/openings/op-none/what-if' })
    expect(gone.statusCode).toBe(404)
  })

  it('is told what the opening does not have', async () => {
    const pointersOf = async (payload: object) => {
      const answer = await ask(t.as('coordinator'), payload)
      expect(answer.statusCode).toBe(400)
      return answer
        .json()
        .errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])
    }
    expect(
      await pointersOf({
        changes: [
          { kind: 'demand', item: 'd475', to: 0 },
          { kind: 'critical', item: 'd430', to: 'not-critical' },
          { kind: 'requirement', item: 'workingTime', to: 'asked' },
          { kind: 'task', item: '1', to: 'carved-out' },
          { kind: 'place', item: 'municipality', to: '999' },
          { kind: 'task', item: '0', to: 'carved-out' },
        ],
        sets: [[lower(1), { kind: 'demand', item: 'd440', to: 0 }]],
      }),
    ).toEqual([
      ['/changes/0/item', 'not-in-opening'],
      ['/changes/1/item', 'not-in-opening'],
      ['/changes/2/item', 'not-in-opening'],
      ['/changes/3/item', 'not-in-opening'],
      ['/changes/4/to', 'unknown-municipality'],
      // Its only demand is not adjustable: nothing would be carved out.
      ['/changes/5/item', 'not-in-opening'],
      ['/sets/0/1/item', 'not-in-opening'],
    ])
    expect(await pointersOf({ changes: [lower(1), lower(1)] })).toEqual([['/changes/1', 'duplicate']])
    expect(await pointersOf({ sets: [[lower(1), lower(2)]] })).toEqual([['/sets/0/1', 'duplicate']])
    expect(await pointersOf({ sets: [[lower(1)]] })).toEqual([['/sets/0', 'too_small']])
    expect(await pointersOf({ changes: [{ kind: 'skill', item: 'baking', to: 2 }] })).toMatchObject([
      ['/changes/0/kind', expect.any(String)],
    ])
    const offers = [...Array(11).keys()].map((half) => lower(half / 2))
    const sets = Array.from({ length: 50 }, () => [lower(1), { kind: 'remote', item: 'remote', to: 'full' }])
    expect(await pointersOf({ changes: offers, sets })).toEqual([['/sets', 'too_big']])
  })
})
