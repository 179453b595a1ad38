/**
 * What is to settle, of random people at random openings, in every language:
 * 1. A text that asks nobody anything has nothing to settle, and the other way round; only then does a summary say so.
 * 2. Every flag is answered by a matter, and a matter names no flag that is not raised.
 * 3. What the person has not told is settled with the person.
 * 4. Where nothing but the person's own wish keeps them out, nobody is asked anything.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PARTIES } from '../../src/contract/matters.ts'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import type { Opening } from '../../src/domain/opening.ts'
import { LOCALES } from '../../src/domain/values.ts'
import { explain } from '../../src/explain/explain.ts'
import { toSettle } from '../../src/explain/settle.ts'
import type { PairStates } from '../../src/scoring/program.ts'
import { render } from '../../src/texts/render.ts'
import { jobseekerArb, openingArb, pairArb } from '../arbitraries.ts'
import { runs } from '../runs.ts'
import { asksIn } from './asks.ts'
import { explained, judge, kitchen, names, person } from './kitchen.ts'

/** Mostly people who may be matched: the others have one sentence. */
const personArb = jobseekerArb.map(
  (evidence): Jobseeker => ({
    ...evidence,
    permissions: { ...evidence.permissions, matching: { basis: 'public-task', since: '2026-01-01' } },
  }),
)
const forAnyPair = (
  numRuns: number,
  check: (evidence: Jobseeker, opening: Opening, pair: PairStates) => void,
): void => {
  fc.assert(
    fc.property(personArb, openingArb, pairArb, (evidence, opening, pair) => check(evidence, opening, pair)),
    { numRuns: runs(numRuns) },
  )
}
const isPersonal = ({ code }: { readonly code: string }): boolean => code.endsWith('-avoided')

describe('what is to settle', () => {
  it('is there exactly where a text asks somebody something', () => {
    forAnyPair(300, (evidence, opening, pair) => {
      const interpretation = judge(evidence, opening, pair)
      if (interpretation.gates.some(isPersonal)) return
      const open = toSettle(interpretation).length > 0
      for (const locale of LOCALES) {
        const made = explain({ interpretation, rank: 1, tier: 0, names, evidence, opening, locale })
        const texts = [
          ...made.flags.map(({ text = '' }) => text),
          ...(made.criteria ?? []).flatMap(({ items = [] }) => items.map(({ text }) => text)),
        ]
        expect(asksIn(made.summary, locale), made.summary).toBe(open)
        expect(made.settle.length > 0).toBe(open)
        for (const { text } of made.settle) expect(asksIn(text, locale), text).toBe(true)
        const asking = texts.filter((text) => asksIn(text, locale))
        if (asking.length > 0) expect(open, asking.join('\n')).toBe(true)
        if (made.flags.length > 0) expect(open).toBe(true)
        if (made.summary.includes(render(locale, 'summary.clear'))) expect(asking).toEqual([])
      }
    })
  })

  it('answers every flag, and no other', () => {
    forAnyPair(400, (evidence, opening, pair) => {
      const { flags, gates, ...rest } = judge(evidence, opening, pair)
      const matters = toSettle({ flags, gates, ...rest })
      if (gates.some(isPersonal)) return
      expect(new Set(matters.flatMap((matter) => matter.flags))).toEqual(
        new Set(flags.map(({ code }) => code)),
      )
      for (const matter of matters) expect(PARTIES).toContain(matter.with)
      for (const { code, item } of flags)
        expect(
          matters.some((matter) => matter.flags.includes(code) && (!item || matter.items.includes(item))),
        ).toBe(true)
    })
  })

  it('of what the person has not told is asked of the person', () => {
    const silent = judge({ permissions: person.permissions! }, kitchen)
    const abouts = toSettle(silent).filter((matter) => matter.with === 'person')
    expect(abouts.map(({ about }) => about)).toEqual(
      expect.arrayContaining(['ability', 'skills', 'languages', 'ownHours', 'ownShifts', 'home', 'needs']),
    )
    const with_ = (about: string) => toSettle(silent).find((matter) => matter.about === about)?.with
    expect(with_('skills')).toBe('person')
    expect(with_('unsaid')).toBe('employer')
  })

  it('is nothing where the person does not want the work', () => {
    const avoiding = { ...person, wishes: { avoidSectors: ['I' as const] } }
    expect(toSettle(judge(avoiding, kitchen))).toEqual([])
    expect(asksIn(explained({ person: avoiding }).summary, 'fi')).toBe(false)
  })

  it('is nothing where all is told on both sides, and the summary says so', () => {
    const able = { unaided: 4, source: 'physician', on: '2026-09-14' } as const
    const told: Partial<Jobseeker> = {
      abilities: { d430: able, b235: able, d240: able, 'x.noise': able },
      needs: [],
      wishes: { occupations: ['9412'], sectors: ['I'], employerKinds: ['company'] },
    }
    const opening: Partial<Opening> = { offers: {}, skills: [], languages: [] }
    const matters = toSettle(judge({ ...person, ...told }, { ...kitchen, ...opening }))
    expect(matters).toEqual([])
    expect(explained({ person: told, opening }).summary).toMatch(/Erityistä selvitettävää ei ole\.$/)
  })
})
