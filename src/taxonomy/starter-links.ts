/**
 * Starter skills that are the same thing as an ESCO skill: after an import of ESCO each is known by both codes.
 *
 * This service uses the ESCO classification of the European Commission (reuse decision 2011/833/EU).
 */
import type { StarterSkillCode } from './skills/index.ts'

export const SKILL_LINKS: Readonly<Partial<Record<StarterSkillCode, string>>> = {}
