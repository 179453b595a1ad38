/**
 * The kitchen set: a kitchen assistant's opening, and people of whom a reader would say at once who fits.
 * 1. Who has done the work and manages it stands first, with support or without: a need costs nothing.
 * 2. Who lacks only what is learnt stands below; who cannot do a core part stands lower still.
 * 3. Everybody who is out is out by the gate that a reader would name, and near misses have one that can be lifted.
 * 4. The summary begins with what fits, and names no limit before it.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isErased } from '../../src/matching/lists/result.ts'
import { jobseeker, opening, requirement } from '../builders.ts'
import { openWorld, type World } from './matching-world.ts'

const worked = { experience: [{ occupation: '9412', years: 3 }] }
const skilled = {
  skills: [
    { skill: 'kitchen-hygiene', proficiency: 3 },
    { skill: 'dishwashing', proficiency: 3 },
  ],
  licences: ['hygiene-passport' as const],
}
const assessed = { source: 'physiotherapist' as const, on: '2026-09-01' }

const PEOPLE = {
  experienced: jobseeker({ ...worked, ...skilled }),
  'experienced-lifts-with-aid': jobseeker({
    ...worked,
    ...skilled,
    needs: [{ accommodation: 'lifting-aid', kind: 'essential' }],
    abilities: { d430: { unaided: 1, supported: 3, ...assessed } },
  }),
  'experienced-part-time': jobseeker({
    ...worked,
    ...skilled,
    needs: [{ accommodation: 'part-time', kind: 'essential' }],
    workingTime: { hours: { min: 15, max: 20 }, shifts: ['day'] },
  }),
  'skilled-no-experience': jobseeker(skilled),
  'willing-beginner': jobseeker({ licences: ['hygiene-passport'], wishes: { occupations: ['9412'] } }),
  'cannot-stand': jobseeker({ ...worked, ...skilled, abilities: { d4154: { unaided: 1, ...assessed } } }),
  'without-passport': jobseeker({ ...worked, skills: skilled.skills }),
  'lives-in-oulu': jobseeker({ ...worked, ...skilled, municipality: '564' }),
  'avoids-kitchens': jobseeker({ ...worked, ...skilled, wishes: { avoidOccupations: ['9412'] } }),
  paused: jobseeker({
    ...worked,
    ...skilled,
    permissions: { matching: { basis: 'public-task', since: '2026-01-01' }, pausedUntil: '2027-01-31' },
  }),
}

describe('the kitchen set', () => {
  let world: World
  let list: Awaited<ReturnType<World['shortlist']>>
  beforeAll(async () => {
    world = await openWorld()
    await world.putPeople(PEOPLE)
    await world.putOpening(
      'kitchen',
      opening({
        municipality: '091',
        workingTime: { hours: { min: 20, max: 38 }, shifts: ['day', 'evening'] },
        licences: [{ licence: 'hygiene-passport', gate: { ...requirement, ground: 'law' } }],
      }),
    )
    list = await world.shortlist('kitchen')
  })
  afterAll(() => world.close())

  const tierOf = (id: keyof typeof PEOPLE) =>
    list.result.entries.find((entry) => !isErased(entry) && entry.jobseeker === id)?.tier
  const explain = (id: keyof typeof PEOPLE, locale: 'fi' | 'sv' | 'en' = 'en') =>
    world.matching.lists.explain(list.row, id, { areas: '*', locale: locale })

  it('puts those who know the work first, the one who lifts with an aid level with the one who lifts without', () => {
    expect(tierOf('experienced')).toBe(0)
    expect(tierOf('experienced-lifts-with-aid')).toBe(0)
    expect(list.result.entries).toHaveLength(6)
  })

  it('puts what is learnt below what is known, and a core limit below with its flag', () => {
    expect(tierOf('skilled-no-experience')!).toBeGreaterThan(tierOf('experienced')!)
    expect(tierOf('willing-beginner')!).toBeGreaterThan(tierOf('skilled-no-experience')!)
    expect(tierOf('cannot-stand')!).toBeGreaterThan(tierOf('experienced')!)
    const entry = list.result.entries.find((e) => !isErased(e) && e.jobseeker === 'cannot-stand')
    expect(entry).toMatchObject({ flags: expect.arrayContaining([{ code: 'core-deficit', item: 'd4154' }]) })
  })

  it('keeps the part-timer on the list: from twenty hours on, part-time is offered as it is', () => {
    const entry = list.result.entries.find((e) => !isErased(e) && e.jobseeker === 'experienced-part-time')
    expect(entry).toMatchObject({ flags: [{ code: 'hours-to-negotiate', item: 'shifts' }] })
  })

  it('keeps out by the gate that a reader would name, and says what would lift it', async () => {
    expect(list.result.gated).toEqual({
      total: 4,
      byReason: {
        'matching-not-permitted': 1,
        'licence-missing': 1,
        'commute-too-far': 1,
        'work-avoided': 1,
      },
    })
    expect(await explain('without-passport')).toMatchObject({
      rank: null,
      tier: null,
      gates: [
        {
          code: 'licence-missing',
          item: 'hygiene-passport',
          liftedBy: expect.arrayContaining(['licence-course']),
        },
      ],
    })
    const misses = list.result.nearMisses.entries.map((entry) => (isErased(entry) ? '' : entry.jobseeker))
    expect(misses).toEqual(['without-passport'])
  })

  it('tells of someone who may not be matched that one thing and nothing else', async () => {
    expect(await explain('paused')).toEqual({
      jobseeker: 'paused',
      rank: null,
      tier: null,
      gates: [expect.objectContaining({ code: 'matching-not-permitted' })],
      flags: [],
      summary: expect.any(String),
      ...{ decides: [], settle: [], rest: { items: 0, matters: 0, text: '' } },
    })
  })

  it('begins with what fits, in each language', async () => {
    for (const [locale, begin] of [
      ['fi', /^Sopii hyvin: /],
      ['sv', /^Passar bra: /],
      ['en', /^Fits well: /],
    ] as const)
      expect((await explain('experienced-lifts-with-aid', locale))?.summary).toMatch(begin)
  })

  it('says how a need stands, in words of support', async () => {
    const explanation = await explain('experienced-lifts-with-aid')
    const item = explanation?.criteria
      ?.find(({ criterion }) => criterion === 'abilities')
      ?.items?.find(({ item: code }) => code === 'd430')
    expect(item).toMatchObject({
      asks: 3,
      has: { unaided: 1, supported: 3 },
      counts: 3,
      by: [{ accommodation: 'lifting-aid', state: 'unknown' }],
      evidence: { source: 'physiotherapist', on: '2026-09-01' },
    })
  })
})
