/**
 * Thirty postings as job boards write them, in three languages, by the vocabulary that ships:
 * 1. The occupation is right among the one suggested and its alternatives for at least 24, and is told as suggested.
 * 2. The hours a week are right for at least 27.
 * 3. Skills by their labels are suggested, and never gate.
 */
import { describe, expect, test } from 'vitest'
import { fromJobPosting } from '../../../src/exchange/from-job-posting.ts'
import { createCatalogue } from '../../../src/taxonomy/catalogue.ts'
import { starterVocabulary } from '../../../src/taxonomy/starter-taxonomy.ts'
import { BOARD_POSTINGS, type BoardPosting } from './postings.ts'

const words = createCatalogue(starterVocabulary())
const read = ({ language, occupation: _o, hours: _h, ...posting }: BoardPosting) => {
  const taken = fromJobPosting(
    {
      '@context': ['https://schema.org', { '@language': language }],
      '@type': 'JobPosting',
      hiringOrganization: { '@type': 'Organization', name: 'Esimerkki Oy', identifier: 'emp-1' },
      ...posting,
    },
    undefined,
    undefined,
    words,
  )
  if (!taken.ok) throw new Error(JSON.stringify(taken.faults))
  return taken
}

describe('postings of job boards', () => {
  test('1: tell their occupation, as suggested', () => {
    const wrong = BOARD_POSTINGS.filter((posting) => {
      const { occupation } = read(posting).suggested
      const codes = occupation ? [occupation, ...occupation.alternatives].map(({ code }) => code) : []
      return !codes.some((code) => posting.occupation.includes(code))
    })
    console.log(`occupation right for ${BOARD_POSTINGS.length - wrong.length} of ${BOARD_POSTINGS.length}`)
    expect(wrong.map(({ title }) => title).length).toBeLessThanOrEqual(6)
  })

  test('2: tell their hours a week', () => {
    const wrong = BOARD_POSTINGS.filter((posting) => {
      const hours = read(posting).opening.workingTime?.hours
      // An opening tells hours in halves.
      const [min, max] = (posting.hours ?? []).map((each) => Math.round(2 * each) / 2)
      return hours?.min !== min || hours?.max !== max
    })
    console.log(`hours right for ${BOARD_POSTINGS.length - wrong.length} of ${BOARD_POSTINGS.length}`)
    expect(wrong.map(({ title }) => title).length).toBeLessThanOrEqual(3)
  })

  test('3: suggest skills by their labels', () => {
    const kitchen = BOARD_POSTINGS.find(({ title }) => title.startsWith('Keittiöapulainen'))!
    const { opening, suggested } = read(kitchen)
    expect(opening.skills).toEqual([
      { skill: 'kitchen-hygiene', source: 'suggested' },
      { skill: 'dishwashing', source: 'suggested' },
    ])
    expect(suggested.skills.map(({ label }) => label)).toEqual(['keittiöhygienia', 'astianpesu'])
  })
})
