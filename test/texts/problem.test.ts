/**
 * 1. A problem is told in the reader's language: title, detail and faults; type, status, code and pointers stay.
 * 2. What is stored of a failure is code and parameters, and is told in the language of whoever reads it.
 * 3. Of problems that were stored as English documents, the code is left; a key that is no more is left out.
 * 4. What zod finds is told in every language: what is missing, of another type, too long, not among the choices.
 * 5. Our own checks say their own words, with their parameters and codes.
 * 6. No check has a sentence of its own: it could be told in one language only.
 */
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { z } from 'zod'
import { keptOfFailure, StoredFailure } from '../../src/contract/failure.ts'
import { WhatIf } from '../../src/contract/opening-changes.ts'
import { faultsOf, READING } from '../../src/domain/issue-faults.ts'
import { Opening } from '../../src/domain/opening.ts'
import { LOCALES } from '../../src/domain/values.ts'
import { AppError } from '../../src/errors.ts'
import { told } from '../../src/messages.ts'
import { problemOf, toldFault } from '../../src/texts/problem.ts'

const faults = [
  {
    pointer: '/municipality',
    code: 'unknown-municipality',
    message: told('fault.unknownCode', { what: 'municipality', code: '999' }),
  },
]
const conflict = new AppError('conflict', told('detail.noOverlay', { version: 3, area: '04' }), faults)

describe('a problem', () => {
  it('1: is told in the language of the reader', () => {
    expect(problemOf(conflict, 'fi', conflict)).toEqual({
      ...{ type: 'urn:sovite:problem:conflict', status: 409, code: 'conflict' },
      title: 'Pyyntö ei sovi nykyiseen tilanteeseen',
      detail: 'Versiossa 3 ei ole omia painoja alueelle 04.',
      errors: [{ pointer: '/municipality', code: 'unknown-municipality', message: 'kuntaa 999 ei ole' }],
    })
    expect(problemOf(conflict, 'sv', conflict)).toMatchObject({
      title: 'Begäran passar inte det nuvarande läget',
      errors: [{ message: 'det finns ingen kommun 999' }],
    })
    expect(problemOf({ code: 'internal' }, 'en', { requestId: 'r' })).toEqual({
      ...{ type: 'urn:sovite:problem:internal', status: 500, code: 'internal', instance: 'urn:uuid:r' },
      title: 'Something went wrong here',
    })
  })

  it('2: is stored as code and parameters', () => {
    const stored = JSON.parse(JSON.stringify(keptOfFailure(conflict)))
    expect(stored).toEqual({
      code: 'conflict',
      detail: { key: 'detail.noOverlay', parameters: { version: 3, area: '04' } },
    })
    const details = LOCALES.map((locale) => problemOf(StoredFailure.parse(stored), locale).detail)
    expect(details).toEqual(LOCALES.map((locale) => problemOf(conflict, locale).detail))
    expect(new Set(details).size).toBe(LOCALES.length)
  })

  it('3: of former days is told by its code', () => {
    const document = {
      type: 'x',
      title: 'It is gone',
      status: 410,
      code: 'retention-over',
      detail: 'made by x',
    }
    expect(StoredFailure.parse(document)).toEqual({ code: 'retention-over' })
    const unknown = { code: 'conflict', detail: { key: 'detail.ofFormerDays', parameters: {} } }
    expect(StoredFailure.parse(unknown)).toEqual({ code: 'conflict' })
    expect(() => StoredFailure.parse({ code: 'unheard-of' })).toThrow()
  })
})

const told4 = (schema: z.ZodType, value: unknown) => {
  const read = schema.safeParse(value, READING)
  return LOCALES.map((locale) =>
    faultsOf(read.error?.issues ?? []).map((fault) => toldFault(fault, locale).message),
  )
}

test.each([
  ['what is missing', z.string(), undefined, ['puuttuu'], ['saknas'], ['is missing']],
  ['another type', z.int(), '5', ['pitää olla luku'], ['ska vara ett tal'], ['must be a number']],
  [
    'a long text',
    z.string().max(3),
    'four',
    ['saa olla enintään 3 merkkiä'],
    ['får ha högst 3 tecken'],
    ['must have at most 3 characters'],
  ],
  [
    'a long list',
    z.array(z.int()).max(1),
    [1, 2],
    ['saa sisältää enintään 1 kohdan'],
    ['får ha högst 1 element'],
    ['must have at most 1 element'],
  ],
  [
    'a large number',
    z.number().max(5),
    6,
    ['saa olla enintään 5'],
    ['får vara högst 5'],
    ['must be at most 5'],
  ],
  [
    'steps',
    z.number().multipleOf(0.5),
    0.3,
    ['pitää olla jaollinen luvulla 0,5'],
    ['ska vara delbart med 0,5'],
    ['must be a multiple of 0.5'],
  ],
  [
    'a choice',
    z.enum(['a', 'b']),
    'c',
    ['pitää olla jokin näistä: a, b'],
    ['ska vara något av dessa: a, b'],
    ['must be one of these: a, b'],
  ],
  [
    'a choice of many',
    z.enum(Array.from({ length: 21 }, (_, at) => `v${at}`)),
    'c',
    ['ei ole mikään tähän sopivista 21 arvosta'],
    ['är inget av de 21 värden som godtas här'],
    ['is none of the 21 values that are accepted here'],
  ],
  [
    'a field',
    z.strictObject({}),
    { x: 1 },
    ['ei ole tässä käytössä oleva kenttä'],
    ['är inget fält här'],
    ['is not a field here'],
  ],
  [
    'a form',
    z.union([z.string(), z.int()]),
    true,
    ['ei ole missään niistä muodoista, jotka tässä käyvät'],
    ['har ingen av de former som går att använda här'],
    ['fits none of the forms that are accepted here'],
  ],
  [
    'a day',
    z.iso.date(),
    'x',
    ['pitää olla päivämäärä, esimerkiksi 2026-11-24'],
    ['ska vara ett datum, till exempel 2026-11-24'],
    ['must be a calendar day, as in 2026-11-24'],
  ],
] as const)('4: %s', (_name, schema, value, ...texts) => {
  expect(told4(schema, value)).toEqual(texts)
})

test('5: checks of ours say what they are about', () => {
  const task = { title: { fi: 'Tiskaus' }, share: 60, demands: ['d430'] }
  const opening = {
    employer: { id: 'e' },
    title: { fi: 'Kokki' },
    startsOn: '2250-01-01',
    tasks: [task, task],
  }
  const read = Opening.safeParse(opening, READING)
  expect(faultsOf(read.error?.issues ?? [])).toMatchObject([
    {
      pointer: '/startsOn',
      code: 'custom',
      message: told('fault.dayOutside', { first: '1950-01-01', last: '2149-12-31' }),
    },
    { pointer: '/tasks/0/demands/0', code: 'not-a-demand', message: told('fault.notADemand') },
    { pointer: '/tasks/1/demands/0', code: 'not-a-demand' },
    { pointer: '/tasks', code: 'shares-over-100', message: told('fault.sharesOver') },
  ])
  const change = (to: number) => ({ kind: 'hours', item: 'hours', to: { min: to, max: to } })
  const many = {
    changes: Array.from({ length: 60 }, (_, i) => change(i / 2)),
    sets: [[{ kind: 'remote', item: 'remote', to: 'full' }, change(1)]],
  }
  expect(faultsOf(WhatIf.safeParse(many, READING).error?.issues ?? [])).toEqual([
    { pointer: '/sets', code: 'too_big', message: told('fault.tooManyAtOnce', { most: 60 }) },
  ])
})

/** Their examples show what a caller reads. */
const EXAMPLES = ['src/contract/problem.ts', 'src/http/api/imports.ts']

test('6: no check has a sentence of its own', () => {
  const files = globSync('src/{domain,contract,http,use-cases}/**/*.ts').sort()
  expect(files.length).toBeGreaterThan(80)
  expect(files.filter((file) => /\b(?:error|message): ['"`]/.test(readFileSync(file, 'utf8')))).toEqual(
    EXAMPLES,
  )
})
