/**
 * 1 JSON-LD's ways of writing the same thing are read the same, and pointers lead into what was sent. 2 No context but
 * schema.org's is read. 3 Whatever is sent, there is an opening or there are faults, soon and without harm.
 */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromJobPosting } from '../../src/exchange/from-job-posting.ts'
import { MAX_POSTING_DEPTH, MAX_VALUES } from '../../src/exchange/json.ts'
import { runs } from '../runs.ts'

const posting = (more: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Siivooja',
  hiringOrganization: { identifier: 'emp-1' },
  ...more,
})
const OPENING = { employer: { id: 'emp-1' }, title: { fi: 'Siivooja' } }
const read = (raw: unknown, id?: string) => {
  const result = fromJobPosting(raw, id)
  return result.ok ? { opening: result.opening, ignored: result.ignored } : result.faults
}
/** The places and codes of the faults. */
const faultsOf = (raw: unknown, id?: string) => {
  const result = fromJobPosting(raw, id)
  return result.ok ? 'no fault' : result.faults.map(({ pointer, code }) => [pointer, code])
}

describe('the same posting', () => {
  test.each([
    ['of http', { '@context': 'http://schema.org/' }],
    ['with a list of contexts', { '@context': ['https://schema.org/', { '@language': 'fi' }] }],
    ['with a vocabulary', { '@context': { '@vocab': 'https://schema.org/' } }],
    ['of several types', { '@type': ['Thing', 'JobPosting'] }],
    ['of a whole type', { '@type': 'https://schema.org/JobPosting' }],
    ['with a text as a value', { title: { '@value': 'Siivooja', '@language': 'fi-FI' } }],
    ['with a list of one', { title: [{ '@value': 'Siivooja' }] }],
    ['with a set', { hiringOrganization: { '@set': [{ identifier: ['emp-1'] }] } }],
  ])('%s', (_name, more) => {
    expect(read(posting(more))).toEqual({ opening: OPENING, ignored: [] })
  })

  test('under a prefix, with a name of its own for a keyword and a term', () => {
    const raw = {
      '@context': { s: 'https://schema.org/', kind: '@type', nimi: 's:title', V: '@value' },
      kind: 's:JobPosting',
      nimi: { V: 'Siivooja' },
      's:hiringOrganization': { 'https://schema.org/identifier': 'emp-1' },
      title: 'without a vocabulary this is no term',
    }
    expect(read(raw)).toEqual({ opening: OPENING, ignored: ['/title'] })
  })

  test('in a graph, with nodes that refer to one another', () => {
    const raw = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebPage', '@id': '#page', name: 'Avoimet työpaikat' },
        { '@type': 'JobPosting', title: 'Siivooja', hiringOrganization: { '@id': '#org' } },
        { '@type': 'Organization', '@id': '#org', identifier: 'emp-1', logo: 'x.png' },
      ],
    }
    expect(read(raw)).toEqual({
      opening: OPENING,
      ignored: ['/@graph/2/@id', '/@graph/2/logo', '/@graph/0'],
    })
    const without = { ...raw, '@graph': raw['@graph'].slice(0, 2) }
    expect(faultsOf(without)).toEqual([['/@graph/1/hiringOrganization/identifier', 'required']])
  })

  test('names titles by language, those that have no place included', () => {
    const title = [
      { '@value': 'Städare', '@language': 'sv' },
      { '@value': 'Уборщик', '@language': 'ru' },
      { '@value': 'Cleaner', '@language': 'en-GB' },
    ]
    expect(read(posting({ title }))).toEqual({
      opening: { ...OPENING, title: { sv: 'Städare', en: 'Cleaner' } },
      ignored: ['/title/1'],
    })
    expect(faultsOf(posting({ title: title[1] }))).toEqual([['/title', 'no-language']])
  })
})

describe('a context', () => {
  test.each([
    ['of another host', 'https://evil.example/context.jsonld', '/@context'],
    ['of this network', 'http://169.254.169.254/latest', '/@context'],
    ['that only looks like schema.org', 'https://schema.org.evil.example/', '/@context'],
    ['behind another host’s path', 'http://evil.example/?https://schema.org/', '/@context'],
    ['behind a user name', 'https://schema.org@evil.example/', '/@context'],
    ['beside schema.org', ['https://schema.org', 'https://evil.example/'], '/@context/1'],
    ['that is null', ['https://schema.org', null], '/@context/1'],
    [
      'that renames a term',
      ['https://schema.org', { title: 'https://evil.example/title' }],
      '/@context/1/title',
    ],
    [
      'with a definition in full',
      ['https://schema.org', { title: { '@id': 'https://schema.org/name' } }],
      '/@context/1/title',
    ],
    [
      'that imports',
      { '@import': 'https://evil.example/', '@vocab': 'https://schema.org/' },
      '/@context/@import',
    ],
    ['without a vocabulary', { '@language': 'fi' }, '/@context'],
    ['that is a number', 5, '/@context'],
    ['that is missing', undefined, '/@context'],
  ])('%s is refused', (_name, context, pointer) => {
    const raw = JSON.parse(JSON.stringify(posting({ '@context': context }))) as unknown
    expect(faultsOf(raw)).toEqual([[pointer, 'context-refused']])
  })

  test('of a part is refused, unless it is schema.org’s again', () => {
    const inside = (context: unknown) =>
      posting({ hiringOrganization: { '@context': context, identifier: 'emp-1' } })
    expect(faultsOf(inside('https://evil.example/'))).toEqual([
      ['/hiringOrganization/@context', 'context-refused'],
    ])
    expect(read(inside('https://schema.org'))).toEqual({ opening: OPENING, ignored: [] })
  })
})

const nested = (depth: number, leaf: unknown): unknown => {
  let value = leaf
  for (let i = 0; i < depth; i++) value = { description: value }
  return value
}
const CODE = '131052-308T'
const term = (termCode: string, value: unknown, more: object = {}) => ({
  inDefinedTermSet: 'urn:sovite:abilities',
  termCode,
  value,
  ...more,
})

describe('a fault is told at its place in the posting', () => {
  test.each([
    ['no object', [], [['', 'invalid_type']]],
    ['another type', posting({ '@type': 'Person' }), [['/@type', 'not-a-posting']]],
    [
      'two postings',
      { '@context': 'https://schema.org', '@graph': [posting(), posting()] },
      [['/@graph/1', 'not-one-posting']],
    ],
    ['an empty graph', { '@context': 'https://schema.org', '@graph': [] }, [['/@graph', 'not-one-posting']]],
    ['a title that is a number', posting({ title: 5 }), [['/title', 'invalid_union']]],
    ['no title', posting({ title: null }), [['/title', 'invalid_type']]],
    [
      'an employer without an id',
      posting({ hiringOrganization: { name: 'X' } }),
      [['/hiringOrganization/identifier', 'required']],
    ],
    ['no employer', posting({ hiringOrganization: null }), [['/hiringOrganization/identifier', 'required']]],
    ['a place that is a number', posting({ jobLocation: 5 }), [['/jobLocation', 'invalid_union']]],
    [
      'a term code that is an object',
      posting({ skills: [{ termCode: { a: 1 } }] }),
      [['/skills/0/termCode', 'invalid_union']],
    ],
    ['a value that is an object', posting({ title: { '@value': {} } }), [['/title/@value', 'invalid_type']]],
    [
      'a language that is a number',
      posting({ title: { '@value': 'a', '@language': 1 } }),
      [['/title/@language', 'invalid_type']],
    ],
    [
      'an ability that is a person’s only',
      posting({ physicalRequirement: [term('b280', 3)] }),
      [['/physicalRequirement/0/termCode', 'invalid_value']],
    ],
    [
      'a level over 5',
      posting({ physicalRequirement: term('d430', 7) }),
      [['/physicalRequirement/value', 'too_big']],
    ],
    ['a level in words', posting({ skills: term('d430', 'high') }), [['/skills/value', 'invalid_type']]],
    [
      'no level',
      posting({ physicalRequirement: term('d430', null) }),
      [['/physicalRequirement/value', 'required']],
    ],
    [
      'an ability twice',
      posting({ physicalRequirement: term('d430', 3), skills: [term('d430', 2)] }),
      [['/skills/0', 'duplicate']],
    ],
    [
      'an importance over 3',
      posting({
        skills: term('d430', 3, { valueReference: { propertyID: 'urn:sovite:importance', value: 9 } }),
      }),
      [['/skills/valueReference/value', 'too_big']],
    ],
    [
      'an unknown accommodation',
      posting({
        jobLocation: { amenityFeature: { propertyID: 'urn:sovite:accommodations:__proto__', value: true } },
      }),
      [['/jobLocation/amenityFeature/propertyID', 'unknown-accommodation']],
    ],
    [
      'a day that does not exist',
      posting({ validThrough: '2026-02-30' }),
      [['/validThrough', 'invalid_format']],
    ],
    ['100 places', posting({ totalJobOpenings: 100 }), [['/totalJobOpenings', 'too_big']]],
    [
      'pay upside down',
      posting({ baseSalary: { currency: 'EUR', value: { minValue: 9, maxValue: 8, unitText: 'HOUR' } } }),
      [['/baseSalary/value/minValue', 'custom']],
    ],
    [
      'an identity code in the title',
      posting({ title: `Siivooja ${CODE}` }),
      [['/title', 'personal-identity-code']],
    ],
    [
      'an identity code in a name',
      posting({ hiringOrganization: { identifier: 'e', name: CODE } }),
      [['/hiringOrganization/name', 'personal-identity-code']],
    ],
    [
      'an identity code as an id',
      posting({ hiringOrganization: { taxID: CODE } }),
      [['/hiringOrganization/taxID', 'personal-identity-code']],
    ],
    ['a title of a million characters', posting({ title: 'a'.repeat(1_000_000) }), [['/title', 'too_big']]],
    [
      'an occupation of four letters',
      posting({ occupationalCategory: { inCodeSet: 'ISCO-08', codeValue: 'kokki' } }),
      [['/occupationalCategory/codeValue', 'invalid_format']],
    ],
  ])('%s', (_name, raw, expected) => {
    expect(faultsOf(raw)).toEqual(expected)
  })

  test('another opening of ours', () => {
    const identifier = { propertyID: 'urn:sovite:opening', value: 'op-2' }
    expect(faultsOf(posting({ identifier }), 'op-1')).toEqual([['/identifier/value', 'other-opening']])
    expect(read(posting({ identifier }), 'op-2')).toEqual({ opening: OPENING, ignored: [] })
  })

  test('and an origin is known for each part of the opening that a vocabulary may not know', () => {
    const raw = posting({
      skills: ['x', { '@id': 'http://data.europa.eu/esco/skill/1' }],
      relevantOccupation: { occupationalCategory: { inCodeSet: 'ISCO-08', codeValue: '9999' } },
      jobLocation: [{ identifier: { propertyID: 'urn:sovite:municipalities', value: '999' } }],
    })
    const result = fromJobPosting(raw)
    if (!result.ok) throw new Error('should be read')
    expect(['/skills/0/skill', '/occupation', '/municipality'].map(result.originOf)).toEqual([
      '/skills/1/@id',
      '/relevantOccupation/occupationalCategory/codeValue',
      '/jobLocation/0/identifier/value',
    ])
  })
})

describe('hostile input', () => {
  test('is not read deeper or longer than its limits', () => {
    expect(faultsOf(posting({ description: nested(MAX_POSTING_DEPTH - 1, 'x') }))).toBe('no fault')
    expect(faultsOf(posting({ description: nested(MAX_POSTING_DEPTH, 'x') }))).toMatchObject([
      [expect.stringMatching(/^\/description\//), 'too_deep'],
    ])
    expect(faultsOf(posting({ description: nested(200_000, 'x') }))).toMatchObject([
      [expect.anything(), 'too_deep'],
    ])
    expect(faultsOf(posting({ skills: Array.from({ length: MAX_VALUES }, () => 'x') }))).toEqual([
      ['', 'too_big'],
    ])
  })

  test('with dangerous keys changes no prototype', () => {
    const raw = JSON.parse(
      `{"@context":"https://schema.org","@type":"JobPosting","__proto__":{"title":"x"},"constructor":{"prototype":{"y":1}},
      "title":"Siivooja","hiringOrganization":{"__proto__":{"name":"evil"},"identifier":"emp-1"}}`,
    ) as unknown
    expect(read(raw)).toEqual({
      opening: OPENING,
      ignored: ['/__proto__', '/constructor', '/hiringOrganization/__proto__'],
    })
    expect(({} as Record<string, unknown>)['y']).toBeUndefined()
  })

  test('with nodes that refer to one another in a circle or a long chain comes to an end', () => {
    const chain = Array.from({ length: 2000 }, (_, i) => ({
      '@id': `#${i}`,
      a: { '@id': `#${(i + 1) % 2000}` },
    }))
    const raw = {
      '@context': 'https://schema.org',
      '@graph': [{ ...posting({ jobLocation: { '@id': '#0' } }), '@context': undefined }, ...chain],
    }
    expect(faultsOf(JSON.parse(JSON.stringify(raw)))).toEqual('no fault')
  })

  test('with many references to one node reads that node once', () => {
    const place = { '@id': '#p', address: 'Espoo', geo: {} }
    const raw = {
      '@context': 'https://schema.org',
      '@graph': [posting({ jobLocation: [{ '@id': '#p' }, { '@id': '#p' }] }), place],
    }
    expect(read(raw)).toEqual({
      opening: { ...OPENING, municipality: '049' },
      ignored: ['/@graph/1/@id', '/@graph/1/geo', '/@graph/0/jobLocation/1'],
    })
  })

  test('of any kind ends in an opening or in faults with pointers', () => {
    const key = fc.constantFrom(
      ...[
        '@context',
        '@type',
        '@id',
        '@value',
        '@language',
        '@graph',
        '@set',
        'title',
        'identifier',
        'skills',
      ],
      ...[
        'hiringOrganization',
        'jobLocation',
        'value',
        'termCode',
        'inDefinedTermSet',
        'address',
        'baseSalary',
      ],
      ...['__proto__', 'propertyID', 'workHours', 'relevantOccupation', 'a/b~c', ''],
    )
    const leaf = fc.oneof(
      fc.constantFrom(
        'https://schema.org',
        'JobPosting',
        'urn:sovite:abilities',
        'd430',
        'emp-1',
        'Espoo',
        null,
        3,
      ),
      fc.string(),
      fc.double(),
      fc.boolean(),
    )
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.array(fc.tuple(key, tie('tree')), { maxLength: 6 }).map((pairs) => Object.fromEntries(pairs)),
      ),
    }))
    const object = fc
      .array(fc.tuple(key, tree), { maxLength: 8 })
      .map((pairs) => Object.fromEntries(pairs) as object)
    fc.assert(
      fc.property(object, fc.boolean(), (more, isPosting) => {
        const result = fromJobPosting(isPosting ? { ...posting(), ...more } : more)
        if (!result.ok) expect(result.faults.length).toBeGreaterThan(0)
        for (const pointer of result.ok ? result.ignored : result.faults.map((fault) => fault.pointer))
          expect(pointer).toMatch(/^(?:\/|$)/)
      }),
      { numRuns: runs(2000) },
    )
  })
})
