/** The starter occupations: one to an ISCO-08 unit group, with the demands and skills that are usual in it. */
import { CLEANING_OCCUPATIONS } from './cleaning.ts'
import { EXPERT_OCCUPATIONS } from './expert.ts'
import { FOOD_OCCUPATIONS } from './food.ts'
import { GUIDANCE_OCCUPATIONS } from './guidance.ts'
import { HEALTH_OCCUPATIONS } from './health.ts'
import { INDUSTRY_OCCUPATIONS } from './industry.ts'
import { LOGISTICS_OCCUPATIONS } from './logistics.ts'
import { OFFICE_OCCUPATIONS } from './office.ts'
import { PROPERTY_OCCUPATIONS } from './property.ts'
import { SERVICE_OCCUPATIONS } from './service.ts'
import type { StarterOccupation } from './starter-occupation.ts'

export type { StarterDemand, StarterOccupation } from './starter-occupation.ts'

export const STARTER_OCCUPATIONS: readonly StarterOccupation[] = [
  ...FOOD_OCCUPATIONS,
  ...CLEANING_OCCUPATIONS,
  ...HEALTH_OCCUPATIONS,
  ...GUIDANCE_OCCUPATIONS,
  ...OFFICE_OCCUPATIONS,
  ...SERVICE_OCCUPATIONS,
  ...LOGISTICS_OCCUPATIONS,
  ...INDUSTRY_OCCUPATIONS,
  ...PROPERTY_OCCUPATIONS,
  ...EXPERT_OCCUPATIONS,
]
