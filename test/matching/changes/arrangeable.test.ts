/**
 * 1. An accommodation that would take away what the work is cannot be arranged, and is not proposed.
 * 2. Beside a core that is beyond the person nothing else is proposed to be arranged; where the core can be carved out, it is.
 */
import { describe, expect, it } from 'vitest'
import type { Jobseeker } from '../../../src/domain/jobseeker.ts'
import type { Opening } from '../../../src/domain/opening.ts'
import { encodeRecord } from '../../../src/index/encode.ts'
import { dayNumber } from '../../../src/index/layout.ts'
import { shippedWeights } from '../../../src/matching/parse-weights.ts'
import { isArrangeable } from '../../../src/matching/what-ifs/arrangeable.ts'
import { proposeChanges } from '../../../src/matching/what-ifs/propose.ts'
import { proposeForOpening } from '../../../src/matching/what-ifs/propose-for-opening.ts'
import { compile } from '../../../src/scoring/compile.ts'
import { interpret } from '../../../src/scoring/interpret.ts'
import { NO_PAIR } from '../../../src/scoring/program.ts'
import { starterTaxonomy } from '../../../src/taxonomy/starter-taxonomy.ts'
import { jobseeker, opening } from '../../builders.ts'

const taxonomy = starterTaxonomy()
const DAY = '2026-11-24'
const weights = shippedWeights()

const arranged = (person: Partial<Jobseeker>, asked: Partial<Opening>): readonly string[] => {
  const situation = { opening: opening(asked), jobseeker: jobseeker(person), pair: NO_PAIR }
  const program = compile({ id: 'op', opening: situation.opening, weights, taxonomy })
  const record = encodeRecord('p', situation.jobseeker, DAY, taxonomy)
  const of = interpret(program, record, dayNumber(DAY), NO_PAIR)
  return proposeChanges(of, situation, taxonomy).flatMap(({ kind, item }) =>
    kind === 'accommodation' ? [item] : kind === 'task' ? ['task'] : [],
  )
}

const phones = opening({
  occupation: '4222',
  demands: [{ ability: 'd360', level: 4, importance: 3 }],
  remote: 'partial',
})

describe('1: what would take away the work', () => {
  it('is not arranged: no phone in phone service, no quiet where noise is the core, no day in night work', () => {
    expect(isArrangeable('text-instead-of-phone', phones, taxonomy)).toBe(false)
    expect(isArrangeable('captions', phones, taxonomy)).toBe(true)
    const noisy = opening({ demands: [{ ability: 'x.noise', level: 4, importance: 3 }] })
    expect(isArrangeable('quiet-space', noisy, taxonomy)).toBe(false)
    const night = opening({ workingTime: { shifts: ['night'] } })
    expect(isArrangeable('no-night-or-shift', night, taxonomy)).toBe(false)
    expect(isArrangeable('no-night-or-shift', opening(), taxonomy)).toBe(true)
    expect(isArrangeable('remote-or-hybrid', opening(), taxonomy)).toBe(false)
  })

  it('is arranged where the work asks little of it, or it is not its core', () => {
    const clerk = opening({ demands: [{ ability: 'd360', level: 4, importance: 2 }] })
    expect(isArrangeable('text-instead-of-phone', clerk, taxonomy)).toBe(true)
    const quiet = opening({ demands: [{ ability: 'd360', level: 3, importance: 3 }] })
    expect(isArrangeable('text-instead-of-phone', quiet, taxonomy)).toBe(true)
  })

  it('goes by the occupation where the opening says nothing of its work', () => {
    const { demands: _, ...silent } = phones
    expect(isArrangeable('text-instead-of-phone', silent, taxonomy)).toBe(false)
  })

  it('is proposed neither for a person nor for the opening', () => {
    const needs = [{ accommodation: 'text-instead-of-phone', kind: 'essential' } as const]
    expect(arranged({ needs }, phones)).toEqual([])
    const night = opening({ workingTime: { shifts: ['night'] } })
    const offers = proposeForOpening(night, DAY, taxonomy).flatMap(({ kind, item }) =>
      kind === 'offer' ? [item] : [],
    )
    expect(offers).toContain('part-time')
    expect(offers).not.toContain('no-night-or-shift')
  })
})

describe('2: beside a core that is beyond the person', () => {
  const recorded = { source: 'physiotherapist', on: '2026-10-01' } as const
  const person: Partial<Jobseeker> = {
    abilities: { d430: { unaided: 1, ...recorded } },
    needs: [{ accommodation: 'accessible-toilet', kind: 'essential' }],
  }
  const carrying = { ability: 'd430', level: 4, importance: 3, adjustable: true } as const
  const serving = { ability: 'd730', level: 3, importance: 3 } as const

  it('nothing is proposed to be arranged', () => {
    expect(arranged(person, { occupation: '9333', demands: [carrying] })).toEqual([])
  })

  it('all is where an accommodation carries the core, or it is asked little', () => {
    const lifted = {
      ...person,
      abilities: { d430: { unaided: 1, supported: 4, ...recorded } },
      needs: [...(person.needs ?? []), { accommodation: 'lifting-aid', kind: 'essential' } as const],
    }
    expect(arranged(lifted, { occupation: '9333', demands: [carrying] })).toEqual([
      'accessible-toilet',
      'lifting-aid',
    ])
    const light = { ...carrying, level: 2 }
    expect(arranged(person, { occupation: '9333', demands: [light] })).toEqual(['accessible-toilet'])
  })

  it('all is where a small piece of the work holds it and can be carved out, but no large one', () => {
    const withShare = (share: number) => ({
      occupation: '5223',
      demands: [carrying, serving],
      tasks: [
        { title: { fi: 'Palvelu' }, share: 100 - share, demands: ['d730' as const] },
        { title: { fi: 'Säkit' }, share, demands: ['d430' as const] },
      ],
    })
    expect(arranged(person, withShare(20))).toEqual(['accessible-toilet', 'task'])
    // An adjustable demand that the occupation is not made of can still be lowered.
    expect(arranged(person, withShare(60))).toEqual(['accessible-toilet'])
    expect(arranged(person, { ...withShare(60), occupation: '9333' })).toEqual([])
  })
})
