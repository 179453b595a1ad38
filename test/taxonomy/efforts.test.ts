/** What it takes to get a licence, a skill or a language: efforts, and what comes first. */
import { describe, expect, it } from 'vitest'
import { EFFORTS, isNear } from '../../src/contract/effort.ts'
import { LICENCES } from '../../src/domain/codes.ts'
import { LICENCE_GETTING, languageGetting, skillGetting } from '../../src/taxonomy/efforts.ts'

const effort = (code: (typeof LICENCES)[number]) => LICENCE_GETTING[code].effort

describe('getting a licence', () => {
  it('takes a card a week at most, but for a permit that the workplace grants', () => {
    for (const code of LICENCES) {
      const { days, first = [] } = LICENCE_GETTING[code]
      if (effort(code) === 'card' && !first.includes('workplace'))
        expect([code, days.max <= 7]).toEqual([code, true])
      if (effort(code) === 'course') expect([code, days.max <= 183]).toEqual([code, true])
      if (effort(code) === 'study') expect([code, days.max > 183]).toEqual([code, true])
    }
  })

  it('rests on a degree where a profession is registered or qualified, and is out of reach for now', () => {
    for (const code of [
      'nurse-registration',
      'practical-nurse-registration',
      'early-childhood-qualification',
      'teacher-qualification',
    ] as const) {
      expect(LICENCE_GETTING[code].first).toContain('degree')
      expect(isNear(effort(code))).toBe(false)
    }
    expect(effort('hygiene-passport')).toBe('card')
    expect(effort('driving-b')).toBe('course')
    expect(LICENCE_GETTING.medication.payers).toEqual(['employer'])
  })

  it('never goes in circles', () => {
    const beforehand = (code: string): readonly string[] =>
      (LICENCES as readonly string[]).includes(code)
        ? (LICENCE_GETTING[code as (typeof LICENCES)[number]].first ?? []).flatMap((of) => [
            of,
            ...beforehand(of),
          ])
        : []
    for (const code of LICENCES) expect(beforehand(code)).not.toContain(code)
  })
})

it('a level of a language takes a course, more of them study; a trade takes study', () => {
  expect(languageGetting({ asks: 4, has: 3 }).effort).toBe('course')
  expect(languageGetting({ asks: 4, has: 0 }).effort).toBe('study')
  expect(skillGetting(0).effort).toBe('course')
  expect(skillGetting(4).effort).toBe('study')
  expect(EFFORTS.filter(isNear)).toEqual(['ask', 'arrange', 'card', 'course'])
})
