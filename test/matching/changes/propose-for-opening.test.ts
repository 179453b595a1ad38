/**
 * Changes proposed for an opening:
 * 1. They leave law, safety and what was declined alone.
 * 2. They could make a difference, are sixty at most, and keep their order.
 * 3. Tasks of a set are those of the list as it stands.
 * 4. Demands that are not known stay so, and a task that takes no demand along is refused.
 */
import { describe, expect, it } from 'vitest'
import type { OpeningChange } from '../../../src/contract/change.ts'
import type { WhatIf } from '../../../src/contract/opening-changes.ts'
import { DEMANDABLE_ABILITIES } from '../../../src/domain/codes.ts'
import type { Opening } from '../../../src/domain/opening.ts'
import { shippedWeights } from '../../../src/matching/parse-weights.ts'
import { changeOpeningBy } from '../../../src/matching/what-ifs/apply-change.ts'
import { changeFaults } from '../../../src/matching/what-ifs/change-faults.ts'
import { openingChanges } from '../../../src/matching/what-ifs/opening-changes.ts'
import { proposeForOpening } from '../../../src/matching/what-ifs/propose-for-opening.ts'
import { compile } from '../../../src/scoring/compile.ts'
import { TODAY } from '../../arbitraries.ts'
import { opening, requirement } from '../../builders.ts'
import { taxonomy } from '../matching-world.ts'

const weights = shippedWeights()
const compiled = (of: Opening) => compile({ id: 'op', opening: of, weights, taxonomy })

const proposedFor = (given: Partial<Opening>): readonly OpeningChange[] =>
  proposeForOpening(opening(given), TODAY, taxonomy)

describe('what is proposed', () => {
  it('1: drops driving, and lowers what neither rests on law or safety nor makes the occupation', () => {
    const safety = { ...requirement, ground: 'safety' } as const
    const changes = proposedFor({
      demands: [
        { ability: 'd430', level: 2.5 },
        { ability: 'd720', level: 2.5 },
        { ability: 'd475', level: 3, critical: safety },
        { ability: 'b210', level: 1, critical: requirement },
        { ability: 'b230', level: 0 },
      ],
    })
    expect(changes.filter(({ kind }) => kind === 'demand' || kind === 'critical')).toEqual([
      { kind: 'demand', item: 'd475', to: 0 },
      { kind: 'critical', item: 'b210', to: 'not-critical' },
      { kind: 'demand', item: 'b210', to: 0 },
      { kind: 'demand', item: 'd720', to: 1.5 },
      { kind: 'demand', item: 'd720', to: 0 },
    ])
  })

  it('1: asks no employer again who has said no, and reviews no law', () => {
    const law = { ...requirement, ground: 'law' } as const
    const changes = proposedFor({
      remote: 'none',
      offers: { 'part-time': { state: 'declined', reason: 'no' }, 'flexible-hours': { state: 'negotiable' } },
      licences: [
        { licence: 'hygiene-passport', gate: law },
        { licence: 'occupational-safety-card', gate: requirement },
      ],
    })
    expect(changes).toContainEqual({
      ...{ kind: 'requirement', item: 'licence:occupational-safety-card', to: 'asked' },
    })
    const items = changes.map(({ kind, item }) => `${kind} ${item}`)
    expect(items).toContain('offer no-night-or-shift')
    for (const left of ['offer part-time', 'offer flexible-hours', 'requirement licence:hygiene-passport'])
      expect(items).not.toContain(left)
    expect(items).not.toContain('remote remote')
  })

  it('2: holds nothing that cannot make a difference, and at most sixty', async () => {
    const counted: number[] = []
    const run = (of: Opening) =>
      openingChanges(
        {
          ...{ opening: of, day: TODAY, compile: compiled, taxonomy },
          count: async (programs) => {
            counted.push(programs.length)
            return programs.map(() => ({ passing: 0, reaching: 0 }))
          },
          leading: async (programs) => programs.map(() => 0),
        },
        {},
      )
    const kinds = (of: Awaited<ReturnType<typeof run>>) =>
      of.told.map(({ changes: [change] }) => `${change!.kind} ${change!.item}`)
    // Nobody is kept out by hours here, so that no offer lifts anything.
    expect(kinds(await run(opening({ remote: 'full' })))).not.toContain('offer part-time')
    const gated = opening({ workingTime: { hours: { min: 30, max: 38 }, gate: requirement } })
    expect(kinds(await run(gated))).toContain('offer part-time')
    const many = opening({
      demands: DEMANDABLE_ABILITIES.slice(0, 40).map((ability) => ({ ability, level: 3 })),
    })
    const found = await run(many)
    expect(found).toMatchObject({ exhaustive: false })
    expect(found.told).toHaveLength(60)
    expect(counted.at(-1)).toBe(61)
    expect(await run(many)).toEqual(found)
  })
})

it('3: carves out the tasks of the list as it stands', () => {
  const baker = opening({
    demands: [
      { ability: 'd430', level: 4, adjustable: true },
      { ability: 'b235', level: 3, adjustable: true },
      { ability: 'd4154', level: 3, adjustable: true },
    ],
    tasks: [
      { title: { fi: 'Nosto' }, share: 40, demands: ['d430'] },
      { title: { fi: 'Seisonta' }, share: 30, demands: ['d4154'] },
      { title: { fi: 'Tasapaino' }, share: 30, demands: ['b235'] },
    ],
  })
  const carve = (item: string): OpeningChange => ({ kind: 'task', item, to: 'carved-out' })
  for (const set of [
    [carve('0'), carve('1')],
    [carve('1'), carve('0')],
  ]) {
    const { demands, tasks } = changeOpeningBy(baker, set)
    expect(tasks?.map(({ title }) => title.fi)).toEqual(['Tasapaino'])
    expect(demands?.map(({ level }) => level)).toEqual([0, 3, 0])
  }
})

describe('4: what is no change', () => {
  const title = { fi: 'Nosto' }
  const carve = (item: string): OpeningChange => ({ kind: 'task', item, to: 'carved-out' })
  const pointersOf = (of: Opening, asked: WhatIf) =>
    changeFaults(of, asked, taxonomy).map(({ pointer, code }) => [pointer, code])

  it('leaves demands that are not known unknown', () => {
    const { demands: _, ...unknown } = opening({ tasks: [{ title, share: 40, demands: [] }] })
    const changes: OpeningChange[] = [
      carve('0'),
      { kind: 'demand', item: 'd430', to: 0 },
      { kind: 'critical', item: 'd430', to: 'not-critical' },
    ]
    for (const change of changes)
      expect(changeOpeningBy(unknown, [change]), change.kind).not.toHaveProperty('demands')
  })

  it('is refused of a task that would take no demand along', () => {
    const of = opening({
      demands: [
        { ability: 'd430', level: 4, adjustable: true },
        { ability: 'b235', level: 3 },
      ],
      tasks: [
        { title, share: 20, demands: ['d430'] },
        { title, share: 20, demands: ['d430'] },
        { title, share: 20, demands: ['b235'] },
      ],
    })
    const all = [carve('0'), carve('1'), carve('2')]
    expect(pointersOf(of, { changes: all })).toEqual([
      ['/changes/0/item', 'not-in-opening'],
      ['/changes/1/item', 'not-in-opening'],
      ['/changes/2/item', 'not-in-opening'],
    ])
    // Together the first two take it along.
    expect(pointersOf(of, { sets: [all] })).toEqual([['/sets/0/2/item', 'not-in-opening']])
    expect(changeOpeningBy(of, all.slice(0, 2)).demands?.[0]?.level).toBe(0)
  })
})
