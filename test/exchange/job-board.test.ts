/**
 * 1 A posting as a job board publishes one is read, and each property without a place is named. 2 Nothing is guessed.
 * 3 Codes are read from the places where they are usual.
 */
import { describe, expect, test } from 'vitest'
import { fromJobPosting } from '../../src/exchange/from-job-posting.ts'

/** Invented, in the manner of the boards: nested nodes, HTML, pay by the month, text where terms could stand. */
const BOARD = {
  '@context': ['http://schema.org/', { '@language': 'sv-FI' }],
  type: 'JobPosting',
  '@id': 'https://jobb.example/annons/88121#job',
  url: 'https://jobb.example/annons/88121',
  title: 'Köksbiträde till skolkök',
  description: '<p>Vi söker ett <b>köksbiträde</b>. Du tål stress och lyfter 20 kg.</p>',
  datePosted: '2026-11-20T09:12:00+02:00',
  validThrough: '2026-12-31T22:30:00Z',
  jobStartDate: '2027-01-07',
  employmentType: ['PART_TIME', 'Fixed-term'],
  identifier: { '@type': 'PropertyValue', name: 'Jobb.example', value: 88121 },
  hiringOrganization: {
    '@type': 'Organization',
    name: 'Måltidsservice Björken Ab',
    sameAs: 'https://bjorken.example',
    logo: 'https://bjorken.example/logo.png',
    vatID: 'FI01234567',
  },
  jobLocation: [
    {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        streetAddress: 'Skolgatan 3',
        postalCode: '02600',
        addressLocality: 'Esbo',
        addressCountry: { '@type': 'Country', name: 'Finland' },
      },
      geo: { '@type': 'GeoCoordinates', latitude: 60.2, longitude: 24.8 },
    },
    { '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: 'Vanda' } },
  ],
  jobLocationType: null,
  totalJobOpenings: '2',
  occupationalCategory: ['35-9021.00', { codeValue: '9412', inCodeSet: 'ISCO-08', name: 'Köksbiträden' }],
  baseSalary: {
    '@type': 'MonetaryAmount',
    currency: 'EUR',
    value: { '@type': 'QuantitativeValue', value: 2150, unitText: 'MONTH' },
  },
  workHours: '25 h/week',
  skills: [
    'stresstålighet',
    { '@type': 'DefinedTerm', name: 'tillaga mat', url: 'https://data.europa.eu/esco/skill/5f1a-0c' },
  ],
  physicalRequirement: 'Tunga lyft förekommer',
  sensoryRequirement: {
    '@type': 'DefinedTerm',
    termCode: '1.A.4.a.3',
    inDefinedTermSet: 'https://www.onetonline.org/find/descriptor/browse/Abilities/',
  },
  directApply: true,
}

test('a posting of a job board is read, and what was not read is named', () => {
  expect(fromJobPosting(BOARD)).toMatchObject({
    ok: true,
    opening: {
      employer: { id: 'FI01234567', name: 'Måltidsservice Björken Ab' },
      title: { sv: 'Köksbiträde till skolkök' },
      occupation: '9412',
      municipality: '049',
      wanted: 2,
      validUntil: '2027-01-01',
      startsOn: '2027-01-07',
      contract: 'fixed-term',
      skills: [{ skill: 'http://data.europa.eu/esco/skill/5f1a-0c' }],
      workingTime: { hours: { min: 25, max: 25 } },
    },
    ignored: [
      '/@id',
      '/url',
      '/description',
      '/datePosted',
      '/employmentType/0',
      '/identifier',
      '/hiringOrganization/sameAs',
      '/hiringOrganization/logo',
      '/jobLocation/0/address/streetAddress',
      '/jobLocation/0/address/postalCode',
      '/jobLocation/0/geo',
      '/jobLocation/1',
      '/occupationalCategory/0',
      '/baseSalary',
      '/skills/0',
      '/physicalRequirement',
      '/sensoryRequirement',
      '/directApply',
    ],
  })
  const read = fromJobPosting(BOARD)
  if (read.ok) expect(read.opening).not.toHaveProperty('demands')
  if (read.ok) expect(read.opening).not.toHaveProperty('pay')
})

const minimal = (more: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Siivooja',
  hiringOrganization: { identifier: 'emp-1' },
  ...more,
})
const openingOf = (more: object) => {
  const read = fromJobPosting(minimal(more))
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const { employer: _employer, title: _title, ...rest } = read.opening
  return { opening: rest, ignored: read.ignored }
}

const DAY_TERM = { inDefinedTermSet: 'urn:sovite:abilities', termCode: 'b230', value: '2.5' }

describe('is read', () => {
  test.each([
    [
      'ISCO by ESCO URI',
      { occupationalCategory: 'http://data.europa.eu/esco/isco/C9412' },
      { occupation: '9412' },
    ],
    ['ISCO as a text', { occupationalCategory: 'ISCO-08 5120' }, { occupation: '5120' }],
    [
      'ISCO inside an occupation',
      {
        relevantOccupation: {
          '@type': 'Occupation',
          occupationalCategory: { codeValue: '9112', inCodeSet: { name: 'ISCO-08' } },
        },
      },
      { occupation: '9112' },
    ],
    [
      'the municipality by code',
      { jobLocation: { identifier: { propertyID: 'urn:sovite:municipalities', value: '049' } } },
      { municipality: '049' },
    ],
    ['the municipality in Swedish', { jobLocation: { address: 'Borgå' } }, { municipality: '638' }],
    ['work from anywhere', { jobLocationType: 'telecommute' }, { remote: 'full' }],
    ['a demand wherever it stands', { skills: DAY_TERM }, { demands: [{ ability: 'b230', level: 2.5 }] }],
    ['a typed value', { wanted: null, totalJobOpenings: { '@value': 3, '@type': 'Integer' } }, { wanted: 3 }],
    [
      'a set',
      { workHours: { '@set': ['night shift', 'day shift'] } },
      { workingTime: { shifts: ['night', 'day'] } },
    ],
    [
      'a licence',
      {
        qualifications: {
          credentialCategory: { inDefinedTermSet: 'urn:sovite:licences', termCode: 'hygiene-passport' },
        },
      },
      { licences: [{ licence: 'hygiene-passport' }] },
    ],
    [
      'pay by the hour',
      { baseSalary: { currency: 'EUR', value: { value: '13.5', unitText: 'HOUR' } } },
      { pay: { minPerHour: 13.5, maxPerHour: 13.5 } },
    ],
  ])('%s', (_name, more, expected) => {
    expect(openingOf(more)).toEqual({ opening: expected, ignored: [] })
  })
})

test('an occupation of ESCO goes to the vocabulary as it is', () => {
  const uri = 'http://data.europa.eu/esco/occupation/4f2c-11'
  const raw = minimal({ relevantOccupation: { '@type': 'Occupation', '@id': uri, name: 'kylmäkkö' } })
  const read = fromJobPosting(raw)
  // Whether an opening may name one is the opening's own rule.
  if (read.ok) expect([read.opening.occupation, read.ignored]).toEqual([uri, []])
  else expect(read.faults).toMatchObject([{ pointer: '/relevantOccupation/@id' }])
})

describe('is not guessed, but named', () => {
  test.each([
    [
      'an occupation of four digits without its system',
      { occupationalCategory: '9412' },
      '/occupationalCategory',
    ],
    [
      'a code of another system',
      { occupationalCategory: { codeValue: '9263', inCodeSet: 'SOC2020' } },
      '/occupationalCategory',
    ],
    [
      'a place that is no municipality',
      { jobLocation: { address: { addressLocality: 'Lappi' } } },
      '/jobLocation',
    ],
    [
      'a namesake abroad',
      { jobLocation: { address: { addressLocality: 'Vaasa', addressCountry: 'SE' } } },
      '/jobLocation',
    ],
    [
      'pay in another currency',
      { baseSalary: { currency: 'SEK', value: { value: 150, unitText: 'HOUR' } } },
      '/baseSalary',
    ],
    [
      'a lower bound of pay alone',
      { baseSalary: { currency: 'EUR', value: { minValue: 13, unitText: 'HOUR' } } },
      '/baseSalary',
    ],
    ['hours in words', { workHours: '8–16, joustavasti' }, '/workHours'],
    ['a start in words', { jobStartDate: 'heti' }, '/jobStartDate'],
    [
      'an accommodation that is not promised',
      {
        jobLocation: {
          amenityFeature: { propertyID: 'urn:sovite:accommodations:lifting-aid', value: 'maybe' },
        },
      },
      '/jobLocation',
    ],
    ['a benefit in words', { jobBenefits: 'Nostamisen apuväline' }, '/jobBenefits'],
    ['a number of places in words', { totalJobOpenings: 'many' }, '/totalJobOpenings'],
    [
      'the name of a term of another set',
      { physicalRequirement: { termCode: 'd430', inDefinedTermSet: 'urn:else' } },
      '/physicalRequirement',
    ],
  ])('%s', (_name, more, pointer) => {
    expect(openingOf(more)).toEqual({ opening: {}, ignored: [pointer] })
  })

  test('what stands beside a term that is read', () => {
    const physicalRequirement = [{ ...DAY_TERM, name: 'Kuulo', description: 'koneiden ääniä' }]
    expect(openingOf({ physicalRequirement }).ignored).toEqual(['/physicalRequirement/0/description'])
  })

  test('the name of a private person who employs', () => {
    const hiringOrganization = { '@type': 'Person', name: 'A. B.', identifier: 'emp-1' }
    expect(openingOf({ hiringOrganization }).ignored).toEqual(['/hiringOrganization/name'])
  })

  test('a second value where an opening has one', () => {
    expect(openingOf({ totalJobOpenings: [2, 3] })).toEqual({
      opening: { wanted: 2 },
      ignored: ['/totalJobOpenings/1'],
    })
  })
})

test('a concept of ESCO that is not known here stays unread, and what stands beside it is read', () => {
  const raw = minimal({
    relevantOccupation: {
      '@type': 'Occupation',
      '@id': 'http://data.europa.eu/esco/occupation/unknown-1',
      occupationalCategory: { '@type': 'CategoryCode', inCodeSet: 'ISCO-08', codeValue: '9412' },
    },
    skills: { '@type': 'DefinedTerm', '@id': 'http://data.europa.eu/esco/skill/unknown-2' },
  })
  const none = { occupation: (code: string) => code === '9412', skill: () => false }
  const read = fromJobPosting(raw, undefined, none)
  expect(read).toMatchObject({ ok: true, opening: { occupation: '9412' } })
  expect(read.ok && read.opening.skills).toBeUndefined()
  expect(read.ok && read.ignored.join()).toMatch(/relevantOccupation.*skills/)
})

test('a label of a skill that means nothing here is named, beside those that do', () => {
  const words = {
    likeliest: (_: string, text: string) =>
      text === 'siivous' ? [{ code: 'cleaning', confidence: 100 }] : [],
  }
  const read = fromJobPosting(minimal({ skills: 'siivous, reipas ote' }), undefined, undefined, words)
  expect(read).toMatchObject({
    opening: { skills: [{ skill: 'cleaning', source: 'suggested' }] },
    suggested: { skills: [{ skill: 'cleaning', label: 'siivous' }], unread: ['reipas ote'] },
    ignored: [],
  })
})
