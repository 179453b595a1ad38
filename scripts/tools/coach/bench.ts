/** The whole bench: every expectation of every case judged by the shipped engine, and how many are kept of each kind. */
import { type CoachCase, coachCases, type Expectation } from './case-files.ts'
import { type CaseWorld, type Engine, shippedEngine, worldOf } from './case-world.ts'
import { judge, type Verdict } from './judge.ts'

export type Judged = Expectation & Verdict

export type JudgedCase = {
  readonly of: CoachCase
  readonly world: CaseWorld
  readonly judged: readonly Judged[]
}

export type Count = { readonly kept: number; readonly all: number }

export const judgeCase = async (of: CoachCase, engine: Engine): Promise<JudgedCase> => {
  const world = await worldOf(of, engine)
  const judged: Judged[] = []
  for (const expectation of of.expectations)
    judged.push({ ...expectation, ...(await judge(expectation, { of, world, engine })) })
  return { of, world, judged }
}

/** @param only the case of this name; all of them unless given */
export const runBench = async (only?: string): Promise<readonly JudgedCase[]> => {
  const engine = shippedEngine()
  const cases: JudgedCase[] = []
  for (const one of coachCases())
    if (only === undefined || one.name === only) cases.push(await judgeCase(one, engine))
  return cases
}

/** By each name that an expectation counts under, in order of the alphabet. */
export const countsBy = (
  cases: readonly JudgedCase[],
  namesOf: (one: JudgedCase, judged: Judged) => readonly string[],
): Readonly<Record<string, Count>> => {
  const counts = new Map<string, { kept: number; all: number }>()
  for (const one of cases)
    for (const judged of one.judged)
      for (const name of namesOf(one, judged)) {
        const { kept, all } = counts.get(name) ?? { kept: 0, all: 0 }
        counts.set(name, { kept: kept + (judged.kept ? 1 : 0), all: all + 1 })
      }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

export const byKind = (cases: readonly JudgedCase[]) => countsBy(cases, ({ of }) => of.kinds)
export const byVerb = (cases: readonly JudgedCase[]) => countsBy(cases, (_, { verb }) => [verb])
