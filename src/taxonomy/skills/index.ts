/**
 * The starter skills. Their place here is their number in the packed layout: append only. A new skill goes to the
 * end of the last list, or to a new list after it; none moves to another list and none is taken out.
 */
import { CARE_SKILLS } from './care.ts'
import { CLEANING_SKILLS } from './cleaning.ts'
import { DIGITAL_SKILLS } from './digital.ts'
import { INDUSTRY_SKILLS } from './industry.ts'
import { KITCHEN_SKILLS } from './kitchen.ts'
import { LOGISTICS_SKILLS } from './logistics.ts'
import { OFFICE_SKILLS } from './office.ts'
import { OUTDOORS_SKILLS } from './outdoors.ts'
import { SERVICE_SKILLS } from './service.ts'
import type { StarterSkill } from './starter-skill.ts'

export type { StarterSkill } from './starter-skill.ts'

const skills = [
  ...KITCHEN_SKILLS,
  ...CLEANING_SKILLS,
  ...CARE_SKILLS,
  ...OFFICE_SKILLS,
  ...SERVICE_SKILLS,
  ...LOGISTICS_SKILLS,
  ...INDUSTRY_SKILLS,
  ...OUTDOORS_SKILLS,
  ...DIGITAL_SKILLS,
] as const

export type StarterSkillCode = (typeof skills)[number]['code']

type RelatedCode<Skill> = Skill extends { readonly related: infer Related } ? keyof Related : never

/** Has no key while every related skill exists; an unknown one must then be `never`, which no similarity is. */
type Unknown = Readonly<Record<Exclude<RelatedCode<(typeof skills)[number]>, StarterSkillCode>, never>>

type Checked = StarterSkill<StarterSkillCode> & { readonly related?: Unknown }

export const STARTER_SKILLS: readonly StarterSkill<StarterSkillCode>[] = skills satisfies readonly Checked[]
