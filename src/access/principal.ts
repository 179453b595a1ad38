/** Who may ask, and for whose things. */
import { z } from 'zod'
import { AreaCode } from '../domain/values.ts'
import { AppError, type Fault } from '../errors.ts'

export const ROLES = ['integration', 'employer-service', 'coordinator', 'operator'] as const
export type Role = (typeof ROLES)[number]

/** Employment areas; `*` is all of them. */
export type Areas = readonly string[] | '*'

export type Principal = { readonly sub: string; readonly role: Role; readonly areas: Areas }

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
    ({ sub, role, areas = [] }): Principal => ({
      sub,
      role,
      areas: areas[0] === '*' ? '*' : areas.filter((area) => area !== '*'),
    }),
  )

/** One name for whoever writes, as it is stored. */
export const nameOf = ({ role, sub }: Principal): string => `${role}:${sub}`

export const holds = (areas: Areas, area: string | null): boolean =>
  areas === '*' || (area !== null && areas.includes(area))

/** An opening that no area follows from is everybody's. */
export const holdsOpening = (areas: Areas, area: string | null): boolean =>
  area === null || holds(areas, area)

export const NOT_YOUR_AREA: Fault = {
  pointer: '',
  code: 'forbidden',
  message: 'belongs to no area of this token',
}

/** @throws AppError forbidden */
export const requireArea = (held: boolean): void => {
  if (!held) throw new AppError('forbidden', 'It belongs to no area of this token')
}
