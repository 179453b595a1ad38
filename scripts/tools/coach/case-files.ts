/** The case files of the coach's bench: read, checked, and every name in them found. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Jobseeker } from '../../../src/domain/jobseeker.ts'
import type { Opening } from '../../../src/domain/opening.ts'
import { bodyOfOpening, bodyOfPerson, CaseOpening, CasePerson } from './case-bodies.ts'

const PARTIES = ['person', 'employer', 'service'] as const
export type AskedParty = (typeof PARTIES)[number]

const verbs = {
  first: z.literal(true),
  fits: z.literal(true),
  out: z.literal(true),
  gated: z.boolean(),
  before: z.string(),
  after: z.string(),
  equal: z.string(),
  twin: z.enum(['needs', 'limits']),
  /** Of several items any may come first. */
  ask: z.strictObject({ to: z.enum(PARTIES), item: z.union([z.string(), z.array(z.string())]) }),
  quiet: z.string(),
  flag: z.string(),
  propose: z.string(),
  never: z.string(),
  near: z.string(),
  far: z.literal(true),
}
export type Verb = keyof typeof verbs
export const VERBS = Object.keys(verbs) as readonly Verb[]

const Expected = z
  .strictObject({ who: z.string().optional(), why: z.string().min(10), ...z.object(verbs).partial().shape })
  .refine((expected) => VERBS.filter((verb) => expected[verb] !== undefined).length === 1, 'one expectation')

const Pair = z.strictObject({
  name: z.string(),
  person: z.string(),
  opening: z.string(),
  kinds: z.array(z.string()).optional(),
  among: z.array(z.string()).default(['Kaisa', 'Sirkka', 'Kimmo']),
  expect: z.array(Expected).min(1),
})
const List = z.strictObject({
  name: z.string(),
  opening: z.string(),
  people: z.array(z.string()).min(8).max(15),
  show: z.int(),
  expect: z.array(Expected).min(1),
})
const CaseFile = z.strictObject({
  kind: z.string(),
  people: z.record(z.string(), CasePerson),
  openings: z.record(z.string(), CaseOpening),
  pairs: z.array(Pair),
  lists: z.array(List),
})
const CommonFile = z.strictObject({ people: z.record(z.string(), CasePerson) })

/** What somebody of the profession says of one person of a case. */
export type Expectation = {
  readonly who: string
  readonly why: string
  readonly verb: Verb
  readonly expected: z.infer<typeof Expected>
}

export type CoachCase = {
  readonly name: string
  /** Of limitation. */
  readonly kinds: readonly string[]
  readonly form: 'pair' | 'list'
  readonly opening: Opening
  /** Everybody of the case, by first name. */
  readonly people: ReadonlyMap<string, Jobseeker>
  /** How many are shown; of a pair everybody is, and `out` compares. */
  readonly show: number | undefined
  readonly expectations: readonly Expectation[]
}

const CASES = fileURLToPath(new URL('../../../test/coach/cases/', import.meta.url))
const COMMON = 'common.yaml'

const read = (file: string): unknown => parse(readFileSync(`${CASES}${file}`, 'utf8'))

const requireFound = <T>(among: Readonly<Record<string, T>>, name: string, where: string): T => {
  const found = among[name]
  if (found === undefined) throw new Error(`${where} names ${name}, which there is not`)
  return found
}

/** @throws Error where a file names somebody who is not there, ZodError where it is not written as its README says */
export const coachCases = (): readonly CoachCase[] => {
  const common = CommonFile.parse(read(COMMON)).people
  const files = readdirSync(CASES)
    .filter((file) => file.endsWith('.yaml') && file !== COMMON)
    .sort()
  return files.flatMap((file) => casesOf(CaseFile.parse(read(file)), common))
}

const casesOf = (
  file: z.infer<typeof CaseFile>,
  common: Readonly<Record<string, CasePerson>>,
): readonly CoachCase[] => {
  const everybody = { ...common, ...file.people }
  const caseOf = (
    told: { name: string; opening: string; expect: readonly z.infer<typeof Expected>[] },
    names: readonly string[],
    rest: Pick<CoachCase, 'form' | 'kinds' | 'show'>,
    someone: string | undefined,
  ): CoachCase => {
    const opening = bodyOfOpening(requireFound(file.openings, told.opening, told.name))
    const at = opening.municipality ?? ''
    const people = new Map(
      names.map((name) => [name, bodyOfPerson(requireFound(everybody, name, told.name), at)]),
    )
    const expectations = told.expect.map((expected): Expectation => {
      const verb = VERBS.find((known) => expected[known] !== undefined)
      const who = expected.who ?? someone
      if (!verb || !who || !people.has(who)) throw new Error(`${told.name} expects something of nobody`)
      return { who, why: expected.why, verb, expected }
    })
    return { name: told.name, ...rest, opening, people, expectations }
  }
  return [
    ...file.pairs.map((pair) =>
      caseOf(
        pair,
        [pair.person, ...pair.among],
        { form: 'pair', kinds: [...new Set([file.kind, ...(pair.kinds ?? [])])], show: undefined },
        pair.person,
      ),
    ),
    ...file.lists.map((list) =>
      caseOf(list, list.people, { form: 'list', kinds: [file.kind], show: list.show }, undefined),
    ),
  ]
}
