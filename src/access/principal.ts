/** Who may ask, and for whose things. */
import { z } from 'zod'
import { AreaCode } from '../domain/values.ts'
import type { Areas } from './areas.ts'
import type { View } from './grant.ts'

export const ROLES = ['integration', 'employer-service', 'coordinator', 'operator'] as const
export type Role = (typeof ROLES)[number]

/** Whom a token names. */
export type Caller = { readonly sub: string; readonly role: Role; readonly areas: Areas }

/** A caller in one operation, as `authorize` makes it. */
export type Principal = Caller & {
  /** The areas whose things the operation may touch: what else there is, is not there for this caller. */
  readonly reach: Areas
  readonly view: View
}

/** Claims of a token, as far as they matter here. An operator sees nothing of an area, so it may name none. */
export const Claims = z
  .object({
    // No control characters: the subject is stored with what it wrote.
    sub: z
      .string()
      .regex(/^[\x20-\x7e\u00a0-\uffff]{1,200}$/)
      .refine((sub) => sub.isWellFormed()),
    role: z.enum(ROLES),
    areas: z.union([z.tuple([z.literal('*')]), z.array(AreaCode).max(46)]).optional(),
  })
  .refine(({ role, areas }) => (areas ?? []).length > 0 || role === 'operator', { path: ['areas'] })
  .transform(
    ({ sub, role, areas = [] }): Caller => ({
      sub,
      role,
      areas: areas[0] === '*' ? '*' : areas.filter((area) => area !== '*'),
    }),
  )

/** One name for whoever writes, as it is stored. */
export const nameOf = ({ role, sub }: Caller): string => `${role}:${sub}`
