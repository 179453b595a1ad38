/**
 * Of any two layers, whatever they say:
 *  1. Merging is idempotent: the merge as the client's word, under the same recordings, is the merge.
 *  2. An unchanged import changes nothing.
 *  3. What was recorded here counts after any import, unless the import's value is newer by its own date, or stricter.
 *  4. The stricter layer holds: avoidances, pauses, withdrawals and a no to an accommodation, whatever the dates.
 *  5. The order of writes does not matter where dates decide.
 *  6. A merge is a body that the schema takes, and takes nothing from the client's word but what people here contradict.
 *  7. What is recorded as not being so is gone, until the client system says it by a newer date of its own.
 *  8. A conflict is told for each unit of which the layers say different things, and for no other.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Jobseeker } from '../../src/domain/jobseeker.ts'
import { mergePatch } from '../../src/domain/merge-patch.ts'
import { Opening } from '../../src/domain/opening.ts'
import type { Recorded } from '../../src/domain/record-layers.ts'
import { told } from '../../src/messages.ts'
import { JOBSEEKER_FIELDS, OPENING_FIELDS } from '../../src/use-cases/records/layers/fields.ts'
import { fittingOpening } from '../../src/use-cases/records/layers/fitting.ts'
import { conflictsOf, judgeUnits, merged } from '../../src/use-cases/records/layers/merge.ts'
import { withoutTwins } from '../../src/use-cases/records/layers/twins.ts'
import { bodyOfUnits, unitsOf } from '../../src/use-cases/records/layers/units.ts'
import {
  type LayersOf,
  noLayers,
  withClient,
  withDifference,
  withHere,
} from '../../src/use-cases/records/layers/write.ts'
import { jobseekerArb, openingArb } from '../arbitraries.ts'
import { runs } from '../runs.ts'

const MARK: Recorded = { on: '2026-11-24', by: 'coordinator:x' }
const F = JOBSEEKER_FIELDS

const kept = <B>(layers: LayersOf<B>) => ({ wrote: 'here' as const, otherVersion: 1, ...layers })
const mergeOf = (layers: LayersOf<Jobseeker>): Jobseeker => Jobseeker.parse(merged(F, kept(layers)))
const units = (body: object) => unitsOf(F, body).units
const valuesOf = (body: object) => new Map([...units(body)].map(([name, { value }]) => [name, value]))

/** Of days a few, so that layers are older, newer and equal. */
const jobseekers = jobseekerArb
const layered = fc
  .tuple(jobseekers, jobseekers)
  .map(([client, here]) => withHere(F, noLayers(client), here, MARK))

const STRICT = /^\/(wishes\/avoid|permissions\/)/
const dateOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'on' in value ? String(value.on) : undefined

describe('the merge of two layers of a person', () => {
  it('1: is idempotent', () => {
    fc.assert(
      fc.property(layered, (layers) => {
        const once = mergeOf(layers)
        expect(mergeOf({ ...layers, client: once })).toEqual(once)
        expect(mergeOf(layers)).toEqual(once)
      }),
      { numRuns: runs(100) },
    )
  })

  it('2: is the same after an unchanged import', () => {
    fc.assert(
      fc.property(layered, (layers) => {
        const again = withClient(F, layers, structuredClone(layers.client ?? {}))
        expect(again).toEqual(layers)
      }),
      { numRuns: runs(100) },
    )
  })

  it('3: keeps what was recorded here through any imports', () => {
    fc.assert(
      fc.property(layered, fc.array(jobseekers, { minLength: 1, maxLength: 3 }), (before, imports) => {
        const after = imports.reduce((layers, body) => withClient(F, layers, body), before)
        const counts = valuesOf(mergeOf(after))
        const sent = valuesOf(after.client ?? {})
        for (const [name, value] of valuesOf(before.here)) {
          if (STRICT.test(name)) continue
          const [ours, theirs] = [dateOf(value), dateOf(sent.get(name))]
          const isNewer = ours !== undefined && theirs !== undefined && theirs > ours
          expect([name, counts.get(name)]).toEqual([name, isNewer ? sent.get(name) : value])
        }
      }),
      { numRuns: runs(100) },
    )
  })

  it('4: avoids what either avoids, and pauses as long as either says', () => {
    fc.assert(
      fc.property(layered, (layers) => {
        const { client = {}, here } = layers
        const body = mergeOf(layers)
        for (const list of ['avoidEmployers', 'avoidOccupations', 'avoidSectors'] as const)
          for (const avoided of [...(client.wishes?.[list] ?? []), ...(here.wishes?.[list] ?? [])])
            expect(body.wishes?.[list]).toContain(avoided)
        const pauses = [client, here].flatMap(({ permissions }) => permissions?.pausedUntil ?? [])
        expect(body.permissions?.pausedUntil ?? undefined).toBe(pauses.sort().at(-1))
        const ends = [client, here].flatMap(({ permissions }) => permissions?.matching?.until ?? [])
        expect(body.permissions?.matching?.until ?? undefined).toBe(ends.sort()[0])
      }),
      { numRuns: runs(100) },
    )
  })

  it('5: is the same in whichever order the layers were written', () => {
    fc.assert(
      fc.property(jobseekers, jobseekers, jobseekers, (first, client, here) => {
        const one = withClient(F, withHere(F, noLayers(first), here, MARK), client)
        const other = withHere(F, withClient(F, noLayers(first), client), here, MARK)
        // A permission that the system took back while it stood here is a matter of order.
        expect(mergeOf({ ...one, withdrawn: [] })).toEqual(mergeOf(other))
      }),
      { numRuns: runs(100) },
    )
  })

  it('6: takes nothing from the client but what people here contradict', () => {
    fc.assert(
      fc.property(layered, (layers) => {
        const [sent, ours, counts] = [layers.client ?? {}, layers.here, mergeOf(layers)].map(valuesOf)
        for (const [name, value] of sent ?? []) {
          if (ours?.has(name)) continue
          expect([name, counts?.get(name)]).toEqual([name, value])
        }
        for (const name of counts?.keys() ?? []) expect(sent?.has(name) || ours?.has(name)).toBe(true)
      }),
      { numRuns: runs(100) },
    )
  })

  it('6: takes a body apart and puts it together again', () => {
    fc.assert(
      fc.property(jobseekers, openingArb, (person, opening) => {
        expect(bodyOfUnits(F, unitsOf(F, person))).toEqual(person)
        expect(bodyOfUnits(OPENING_FIELDS, unitsOf(OPENING_FIELDS, opening))).toEqual(opening)
      }),
      { numRuns: runs(100) },
    )
  })

  it('3, 7: counts as whoever amends it wants it, also after the same import again', () => {
    fc.assert(
      fc.property(jobseekers, jobseekers, (client, wanted) => {
        const before = noLayers(client)
        const difference = { before: client, after: wanted, says: new Set<string>() }
        const after = withDifference(F, before, difference, { ...MARK, on: '2149-12-31' })
        const counts = valuesOf(mergeOf(withClient(F, after, structuredClone(client))))
        for (const [name, value] of valuesOf(wanted)) {
          if (STRICT.test(name)) continue
          const [theirs, ours] = [dateOf(valuesOf(client).get(name)), dateOf(value)]
          if (theirs !== undefined && ours !== undefined && theirs > ours) continue
          expect([name, counts.get(name)]).toEqual([name, value])
        }
        for (const name of counts.keys()) {
          if (STRICT.test(name)) continue
          expect([name, valuesOf(wanted).has(name)]).toEqual([name, true])
        }
      }),
      { numRuns: runs(100) },
    )
  })

  it('8: tells of a conflict where the layers differ, and nowhere else', () => {
    fc.assert(
      fc.property(layered, (layers) => {
        const [sent, ours] = [valuesOf(layers.client ?? {}), valuesOf(layers.here)]
        const told = new Set(conflictsOf(F, kept(layers)).map(({ unit }) => unit))
        for (const name of told) expect(sent.get(name)).not.toEqual(ours.get(name))
        for (const [name, value] of ours)
          if (sent.has(name) && typeof value !== 'object' && sent.get(name) !== value)
            expect(told.has(name)).toBe(true)
      }),
      { numRuns: runs(100) },
    )
  })
})

describe('the merge of two layers of an opening', () => {
  it('6: is an opening, whatever either layer says', () => {
    fc.assert(
      fc.property(openingArb, openingArb, openingArb, (client, here, wanted) => {
        const both = withHere(OPENING_FIELDS, noLayers(client), here, MARK)
        const before = Opening.parse(fittingOpening(merged(OPENING_FIELDS, kept(both))))
        const after = withDifference(OPENING_FIELDS, both, { before, after: wanted, says: new Set() }, MARK)
        const body = fittingOpening(merged(OPENING_FIELDS, kept(after)))
        expect(Opening.safeParse(body).error).toBeUndefined()
        expect(Opening.parse(body).employer).toEqual(wanted.employer)
      }),
      { numRuns: runs(100) },
    )
  })

  it('4: a no holds, whoever said it', () => {
    const no = { state: 'declined', reason: 'Yötyötä.' } as const
    const client = Opening.parse({
      ...{ employer: { id: 'e' }, title: { fi: 'Leipuri' } },
      offers: { 'quiet-space': no, 'lifting-aid': { state: 'provided' } },
    })
    const here = { offers: { 'quiet-space': { state: 'provided' }, 'lifting-aid': no } } as const
    const layers = withHere(OPENING_FIELDS, noLayers(client), here, MARK)
    expect(merged(OPENING_FIELDS, kept(layers))).toMatchObject({
      offers: { 'quiet-space': no, 'lifting-aid': no },
    })
    expect(conflictsOf(OPENING_FIELDS, kept(layers))).toMatchObject([
      { unit: '/offers/quiet-space', counts: 'client' },
      { unit: '/offers/lifting-aid', counts: 'here' },
    ])
  })

  it('3: a suggestion yields to what somebody says', () => {
    const plain = Opening.parse({ employer: { id: 'e' }, title: { fi: 'Leipuri' } })
    const suggested = { ability: 'd430', level: 3, source: 'suggested' } as const
    const confirmed = { ability: 'd410', level: 2, source: 'confirmed' } as const
    const layers = withHere(OPENING_FIELDS, noLayers(plain), { demands: [suggested, confirmed] }, MARK)
    expect(merged(OPENING_FIELDS, kept(layers))).toMatchObject({ demands: [suggested, confirmed] })
    const stated = { ability: 'b144', level: 4 } as const
    const said = withClient(OPENING_FIELDS, layers, { ...plain, demands: [stated] })
    expect(merged(OPENING_FIELDS, kept(said))).toMatchObject({ demands: [stated, confirmed] })
  })
})

describe('withdrawals', () => {
  const matching = { basis: 'public-task', since: '2026-01-01' } as const
  const standing = { occupations: [], employerKinds: [], share: [], until: '2027-12-31' }
  const granted: Jobseeker = { permissions: { matching, standing: [standing] } }
  const both = withHere(F, noLayers(granted), granted, MARK)

  it('4: of the client system hold against what stands here, until it grants again', () => {
    const withdrawn = withClient(F, both, { permissions: {} })
    expect(mergeOf(withdrawn).permissions).toEqual({ standing: [] })
    expect(mergeOf(withClient(F, withdrawn, granted)).permissions).toEqual(granted.permissions)
  })

  it('4: recorded here hold against whatever the client system sends', () => {
    const difference = { before: granted, after: { permissions: {} }, says: new Set<string>() }
    const withdrawn = withDifference(F, noLayers(granted), difference, { ...MARK, on: '2020-01-01' })
    const sent = { permissions: { matching: { ...matching, since: '2026-11-23' }, standing: [standing] } }
    expect(mergeOf(withClient(F, withdrawn, sent)).permissions?.matching).toBeUndefined()
    expect(mergeOf(withClient(F, withdrawn, sent)).permissions?.standing ?? []).toEqual([])
  })

  it('7: of a value end where the client system has found it anew since', () => {
    const found = (on: string): Jobseeker => ({
      abilities: { d430: { unaided: 2, source: 'physiotherapist', on } },
    })
    const difference = { before: found('2026-11-01'), after: {}, says: new Set<string>() }
    const gone = withDifference(F, noLayers(found('2026-11-01')), difference, MARK)
    expect(mergeOf(withClient(F, gone, found('2026-11-24'))).abilities).toBeUndefined()
    expect(mergeOf(withClient(F, gone, found('2026-11-25')))).toEqual(found('2026-11-25'))
  })
})

it('6: one skill under two codes stands once, as it was recorded here', () => {
  const skills = [{ skill: 'own' }, { skill: 'http://uri' }, { skill: 'other' }]
  const twin = {
    ...{ pointer: '/skills/1', code: 'duplicate' },
    message: told('fault.sameSkill', { skill: 'own' }),
  }
  const left = (here: string) =>
    withoutTwins<Jobseeker>({ skills }, { skills: [{ skill: here }] }, [twin]).skills
  expect(left('http://uri')).toEqual([{ skill: 'http://uri' }, { skill: 'other' }])
  expect(left('own')).toEqual([{ skill: 'own' }, { skill: 'other' }])
  expect(withoutTwins<Jobseeker>({ skills }, {}, [])).toEqual({ skills })
})

it('judges each unit once', () => {
  const layers = withHere(F, noLayers({ licences: ['taxi'] }), { licences: ['taxi', 'hot-work'] }, MARK)
  expect(judgeUnits(F, kept(layers)).map(({ unit, counts }) => [unit, counts])).toEqual([
    ['/licences/taxi', 'here'],
    ['/licences/hot-work', 'here'],
  ])
})

it('patches as RFC 7396 says', () => {
  const cases = [
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ a: 'foo' }, null, null],
    [{ a: 'foo' }, 'bar', 'bar'],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ]
  for (const [target, patch, result] of cases) expect(mergePatch(target, patch)).toEqual(result)
})
