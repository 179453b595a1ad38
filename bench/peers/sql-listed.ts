/** What a query reads of people's lists: scored in the side tables, gathered to one row a person, and joined once. */
import type { ExperienceItem, ProgramGate, ProgramItem, SkillItem } from '../../src/scoring/program.ts'
import { signed64 } from './sql-tables.ts'

type SkillGate = Extract<ProgramGate, { code: 'skill-required' }>

/** Expressions over rows and what is joined to them. */
export type Listed = {
  /** Follows the rows, named `judged`. */
  readonly joins: string
  /** Points. */
  skill(item: SkillItem): string
  readonly experience: string
  /** Conditions. */
  required(gate: SkillGate): string
  readonly wished: string
  readonly avoided: string
  readonly workAvoided: string
  readonly employerAvoided: string
}

type Source = {
  readonly from: string
  /** Columns of the gathered row that this source gives, each as an expression. */
  readonly gives: ReadonlyMap<string, string>
}

const PROFICIENCIES = [0, 1, 2, 3, 4]

/** A row for every skill and proficiency that counts: its points for each asked skill, then 1 for each gate it passes. */
const skillSources = (items: readonly SkillItem[], gates: readonly SkillGate[]): readonly Source[] => {
  const counting = new Set([
    ...items.flatMap(({ held }) => held.map(({ skill }) => skill)),
    ...gates.flatMap(({ skills }) => skills),
  ])
  if (counting.size === 0) return []
  const pointsBySkill = items.map(({ held }) => new Map(held.map(({ skill, points }) => [skill, points])))
  const rows = [...counting].flatMap((skill) =>
    PROFICIENCIES.map((proficiency) => {
      const points = pointsBySkill.map((bySkill) => bySkill.get(skill)?.[proficiency] ?? 0)
      const passes = gates.map(({ skills }) => (skills.includes(skill) ? 1 : 0))
      return `(${[skill, proficiency, ...points, ...passes].join(', ')})`
    }),
  )
  const names = [
    ...items.map((_, place) => `skill_${place}`),
    ...gates.map((_, place) => `required_${place}`),
  ]
  return [
    {
      // The `in` repeats the join, so that an index or the order of the rows leaves most of them unread.
      from:
        `person_skill join (values ${rows.join(', ')}) as held(skill, proficiency, ${names.join(', ')}) ` +
        `using (skill, proficiency) where person_skill.skill in (${[...counting].join(', ')})`,
      gives: new Map(names.map((name) => [name, `held.${name}`])),
    },
  ]
}

const experienceSource = ({ held }: ExperienceItem): Source => {
  const rows = held.map(({ occupation, points }) => `(${[occupation, ...points].join(', ')})`)
  return {
    from:
      `person_experience join (values ${rows.join(', ')}) as worked(occupation, none, one, more) using (occupation) ` +
      `where person_experience.occupation in (${held.map(({ occupation }) => occupation).join(', ')})`,
    gives: new Map([['experience', 'case years when 0 then none when 1 then one else more end']]),
  }
}

const presence = (name: string, from: string): Source => ({ from, gives: new Map([[name, '1']]) })

const occupationSources = (
  items: readonly ProgramItem[],
  gates: readonly ProgramGate[],
): readonly Source[] => [
  ...items.flatMap((item) =>
    item.kind === 'wish' && item.list === 'occupations'
      ? [
          presence('wished', `person_wished where occupation = ${item.target}`),
          presence('avoided', `person_avoided where occupation = ${item.target}`),
        ]
      : [],
  ),
  ...gates.flatMap((gate) =>
    gate.code === 'work-avoided' && gate.item === 'occupation'
      ? [presence('work_avoided', `person_avoided where occupation = ${gate.occupation}`)]
      : [],
  ),
]

const employerSources = (gates: readonly ProgramGate[]): readonly Source[] =>
  gates.flatMap((gate) =>
    gate.code === 'employer-avoided'
      ? [
          presence(
            'employer',
            `person_avoided_employer where employer = '${signed64(gate.employer.hi, gate.employer.lo)}'::bigint`,
          ),
        ]
      : [],
  )

/** The sources one under the other, the greatest value of each column kept for a person. */
const gather = (sources: readonly Source[], names: readonly string[]): string => {
  const entries = sources.map(({ from, gives }) => {
    const values = names.map((name) => `${gives.get(name) ?? '0'} as ${name}`)
    return `select person, ${values.join(', ')} from ${from}`
  })
  const greatest = names.map((name) => `max(${name}) as ${name}`)
  return `select person, ${greatest.join(', ')} from (\n${entries.join('\nunion all\n')}\n) as entry group by person`
}

export const compileListed = (items: readonly ProgramItem[], gates: readonly ProgramGate[]): Listed => {
  const skills = items.filter((item) => item.kind === 'skill')
  const required = gates.filter((gate) => gate.code === 'skill-required')
  const sources = [
    ...skillSources(skills, required),
    ...items.flatMap((item) =>
      item.kind === 'experience' && item.held.length > 0 ? [experienceSource(item)] : [],
    ),
    ...occupationSources(items, gates),
    ...employerSources(gates),
  ]
  const names = [...new Set(sources.flatMap(({ gives }) => [...gives.keys()]))]
  const value = (name: string) => (names.includes(name) ? `coalesce(listed.${name}, 0)` : '0')
  return {
    joins:
      sources.length === 0
        ? ''
        : `left join (${gather(sources, names)}) as listed on listed.person = judged.person`,
    skill: (item) => value(`skill_${skills.indexOf(item)}`),
    experience: value('experience'),
    required: (gate) => `${value(`required_${required.indexOf(gate)}`)} > 0`,
    wished: `${value('wished')} > 0`,
    avoided: `${value('avoided')} > 0`,
    workAvoided: `${value('work_avoided')} > 0`,
    employerAvoided: `${value('employer')} > 0`,
  }
}
