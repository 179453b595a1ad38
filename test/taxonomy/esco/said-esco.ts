/** ESCO in memory, from what a test says of skills. */
import type { Esco } from '../../../src/taxonomy/esco/esco.ts'

export type Said = {
  /** What lies directly above each skill. */
  readonly skills: Readonly<Record<string, readonly string[]>>
  readonly occupations?: readonly {
    readonly essential?: readonly string[]
    readonly optional?: readonly string[]
  }[]
  readonly relations?: readonly (readonly [from: string, to: string])[]
}

const concept = (uri: string) => ({
  uri,
  names: { fi: uri, sv: uri, en: uri },
  alternatives: { fi: [], sv: [], en: [] },
})

export const escoOf = ({ skills, occupations = [], relations = [] }: Said): Esco => {
  const groups = new Set(Object.values(skills).flat())
  for (const skill of Object.keys(skills)) groups.delete(skill)
  return {
    skills: Object.entries(skills).map(([uri, broader]) => ({ ...concept(uri), broader })),
    groups: [...groups].map((uri) => ({ uri, code: uri, name: uri, broader: [] })),
    occupations: occupations.map(({ essential = [], optional = [] }, index) => ({
      ...concept(`occupation ${index}`),
      ...{ code: `9412.${index}`, unitGroup: '9412', essential, optional },
    })),
    relations: relations.map(([from, to]) => ({ from, to, kind: 'optional' })),
    leftOut: 0,
  }
}

/** `count` skills of which nothing else is said. */
export const fillers = (count: number, from = 0): Record<string, readonly string[]> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`filler ${from + index}`, []]))
