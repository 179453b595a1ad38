/**
 * The daily limit of variations of an opening:
 * 1. Employer services vary an opening thirty times a day, all together, and are told when they may again.
 * 2. So does each of their writes that changes what decides who is found.
 * 3. One of them varies openings, or writes new ones, three hundred times a day.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { TargetGroupCode } from '../../src/domain/codes.ts'
import { Opening, type Requirement } from '../../src/domain/opening.ts'
import { isVaried } from '../../src/use-cases/records/variation-limit.ts'
import { NOW, type TestApp, testApp } from './test-app.ts'
import { KITCHEN, lower } from './what-if-kitchen.ts'

let t: TestApp
let now = NOW
/** Each test has an opening of its own. */
let id: string
let tests = 0
beforeAll(async () => {
  t = await testApp({ clock: () => now })
})
beforeEach(async () => {
  now = NOW
  id = `op-${++tests}`
  await t.as('integration')({ method: 'PUT', url: `/v1/openings/${id}`, payload: KITCHEN })
})
afterAll(() => t.close())

const adviser = (sub?: string) => t.as('employer-service', ['04'], sub)
const ask = (as: ReturnType<TestApp['as']>, payload?: object) =>
  as({ method: 'POST', url: `/v1/openings/${id}/what-if`, ...(payload && { payload }) })
const refused = async (answer: ReturnType<typeof ask>) => {
  const { statusCode, headers, ...rest } = await answer
  expect({ statusCode, code: rest.json().code }).toEqual({ statusCode: 429, code: 'too-many-variations' })
  return Number(headers['retry-after'])
}
const taken = async (answer: ReturnType<typeof ask>) => expect((await answer).statusCode).toBe(200)

describe('1: the daily limit', () => {
  it('refuses the thirty-first until the next day in Helsinki', async () => {
    for (let n = 0; n < 15; n++) {
      await taken(ask(adviser('one'), { changes: [lower(1)] }))
      await taken(ask(adviser('another')))
    }
    // 8:00 UTC is 10:00 in Helsinki.
    expect(await refused(ask(adviser('one')))).toBe(14 * 3600)
    expect(await refused(ask(adviser('third'), { changes: [lower(1)] }))).toBe(14 * 3600)
    // Of any kind: hours and places tell people apart too.
    await refused(ask(adviser(), { changes: [{ kind: 'remote', item: 'remote', to: 'full' }] }))
    await refused(
      ask(adviser(), {
        sets: [
          [
            { kind: 'hours', item: 'hours', to: { min: 10, max: 20 } },
            { kind: 'start', item: 'startsOn', to: '2027-01-01' },
          ],
        ],
      }),
    )
    await taken(ask(t.as('coordinator'), { changes: [lower(1)] }))
    now = new Date('2026-11-24T21:59:59.500Z')
    expect(await refused(ask(adviser()))).toBe(1)
    now = new Date('2026-11-24T22:00:00Z')
    await taken(ask(adviser()))
  })

  it('counts each change and set, all of a request or none, of each opening by itself', async () => {
    const levels = [...Array(11).keys()].map((half) => lower(half / 2))
    const set = [lower(1), { kind: 'remote', item: 'remote', to: 'full' }]
    await taken(ask(adviser(), { changes: levels, sets: [set, set, set] }))
    await taken(ask(adviser(), { changes: levels, sets: [set, set] }))
    await refused(ask(adviser(), { changes: levels }))
    await taken(ask(adviser(), { changes: levels.slice(0, 3) }))
    await refused(ask(adviser()))
    await t.as('integration')({ method: 'PUT', url: '/v1/openings/op-other', payload: KITCHEN })
    const other = await adviser()({ method: 'POST', url: '/v1/openings/op-other/what-if' })
    expect(other.statusCode).toBe(200)
  })

  it('counts nothing that is refused for another reason', async () => {
    for (let n = 0; n < 31; n++)
      expect((await ask(adviser(), { changes: [{ ...lower(0), item: 'd475' }] })).statusCode).toBe(400)
    await taken(ask(adviser()))
  })
})

describe('2: writes of employer services', () => {
  const put = (payload: object, as = adviser(), to = id) =>
    as({ method: 'PUT', url: `/v1/openings/${to}`, payload })
  const withLevel = (level: number) => ({ ...KITCHEN, demands: [{ ability: 'd430', level }], tasks: [] })
  const thirty = async (to = id) => {
    for (let n = 0; n < 30; n++)
      expect((await put(withLevel((n % 2) + 1), adviser(), to)).statusCode).toBe(200)
  }

  beforeEach(async () => {
    // Theirs alone; the first write of an opening varies none.
    id = `own-${tests}`
    await put(KITCHEN)
  })

  it('are limited where they vary the opening, together with what-ifs', async () => {
    await thirty()
    expect(await refused(put(withLevel(4)))).toBe(14 * 3600)
    await refused(ask(adviser()))
    const { demands } = (await t.as('integration')({ url: `/v1/openings/${id}?layers=force` })).json()
    expect(demands).toEqual([{ ability: 'd430', level: 2 }])
    // The same demands, with another title.
    await taken(put({ ...withLevel(2), title: { fi: 'Toinen' } }))
    await refused(put({ ...withLevel(2), offers: { 'part-time': { state: 'negotiable' } } }))
    expect((await put(withLevel(4), t.as('integration'))).statusCode).toBe(200)
    now = new Date('2026-11-24T22:00:00Z')
    await taken(put(withLevel(5)))
  })

  it('count marks that keep people out, and no reasons', async () => {
    const critical = KITCHEN.demands[1]!
    const languages = (gate: unknown) => [{ language: 'fi', level: 'A2', gate }]
    for (let n = 0; n < 15; n++) {
      const gate = n % 2 ? null : critical.critical
      await taken(put({ ...KITCHEN, languages: languages(gate) }))
      const { critical: _, ...plain } = critical
      await taken(put({ ...KITCHEN, languages: languages(gate), demands: [plain], tasks: [] }))
    }
    const said = { ...critical, critical: { ...critical.critical, reason: 'another reason' } }
    await refused(put(KITCHEN))
    await taken(ask(t.as('coordinator')))
    const reworded = { ...KITCHEN, demands: [said, KITCHEN.demands[0]!] }
    expect(isVaried(Opening.parse(KITCHEN), Opening.parse(reworded))).toBe(false)
  })

  it('count whatever decides who is found, and not its order', async () => {
    const full = {
      ...KITCHEN,
      ...{ occupation: '9412', sector: 'I', remote: 'none' },
      workingTime: { hours: { min: 15, max: 30 }, shifts: ['day', 'evening'] },
      languages: [
        { language: 'fi', level: 'A2' },
        { language: 'sv', level: 'A1' },
      ],
    }
    const base = Opening.parse({ ...full, targetGroups: { anyOf: TargetGroupCode.options.slice(0, 2) } })
    const gate = KITCHEN.demands[1]!.critical as Requirement
    const same: Partial<Opening> = {
      workingTime: { ...base.workingTime, shifts: ['evening', 'day'], gate: null },
      targetGroups: { anyOf: [...base.targetGroups!.anyOf!].reverse() },
      languages: [...base.languages!].reverse(),
      title: { fi: 'Toinen' },
      employer: { ...base.employer, name: 'Toinen' },
    }
    expect(isVaried(base, { ...base, ...same })).toBe(false)
    const [first, ...rest] = base.demands!
    const from = (source: 'stated' | 'suggested' | 'confirmed') => ({
      demands: [{ ...first!, source }, ...rest],
    })
    expect(isVaried({ ...base, ...from('stated') }, { ...base, ...from('confirmed') })).toBe(false)
    const others: readonly Partial<Opening>[] = [
      from('suggested'),
      { employer: { ...base.employer, id: 'emp-other' } },
      { employer: { ...base.employer, kind: base.employer.kind === 'company' ? 'association' : 'company' } },
      { occupation: '7512' },
      { sector: 'C' },
      { remote: 'full' },
      { municipality: '837' },
      { startsOn: '2027-02-01' },
      { targetGroups: null },
      { targetGroups: { not: base.targetGroups!.anyOf! } },
      { workingTime: { ...base.workingTime, hours: { min: 15, max: 31 } } },
      { workingTime: { ...base.workingTime, shifts: ['day'] } },
      { workingTime: { ...base.workingTime, gate } },
      { skills: [{ skill: 'baking', gate }] },
      { languages: [{ language: 'fi', level: 'A2', gate }, base.languages![1]!] },
      { languages: [{ language: 'fi', level: 'B1' }, base.languages![1]!] },
      { licences: [{ licence: 'hygiene-passport', gate }] },
    ]
    for (const other of others)
      expect(isVaried(base, { ...base, ...other }), JSON.stringify(other)).toBe(true)
    for (let n = 0; n < 30; n++)
      await taken(put({ ...KITCHEN, workingTime: { hours: { min: 10, max: 20 + n } } }))
    await refused(put({ ...KITCHEN, remote: 'partial' }))
  })

  it('do not count for the opening when they are the first, and do when one comes again', async () => {
    expect((await put(KITCHEN, adviser(), 'op-new')).statusCode).toBe(201)
    await thirty('op-new')
    await refused(put(KITCHEN, adviser(), 'op-new'))
    await adviser()({ method: 'DELETE', url: '/v1/openings/op-new' })
    await refused(put(KITCHEN, adviser(), 'op-new'))
    expect((await put(withLevel(2), adviser(), 'op-new')).statusCode).toBe(201)
  })
})

it('3: refuses a caller who varied openings three hundred times, until the next day', async () => {
  const many = (count: number) => ({
    changes: Array.from({ length: count }, (_, n) => ({
      kind: 'hours',
      item: 'hours',
      to: { min: n + 1, max: 38 },
    })),
  })
  const write = (to: string, sub: string) =>
    adviser(sub)({ method: 'PUT', url: `/v1/openings/${to}`, payload: KITCHEN })
  for (let n = 0; n < 10; n++) {
    id = `op-many-${n}`
    await t.as('integration')({ method: 'PUT', url: `/v1/openings/${id}`, payload: KITCHEN })
    await taken(ask(adviser('many'), many(n === 0 ? 29 : 30)))
  }
  // The three hundredth is an opening written anew; the same again varies nothing.
  expect((await write('op-many-new', 'many')).statusCode).toBe(201)
  expect((await write('op-many-new', 'many')).statusCode).toBe(200)
  expect(await refused(write('op-many-newer', 'many'))).toBe(14 * 3600)
  expect((await adviser('many')({ url: '/v1/openings/op-many-newer' })).statusCode).toBe(404)
  id = 'op-many-new'
  await refused(ask(adviser('many')))
  // What was refused counted nothing for the opening.
  await taken(ask(adviser('few'), many(30)))
  now = new Date('2026-11-24T22:00:00Z')
  await taken(ask(adviser('many')))
})
