/** Every kind of change that the feed tells of. A new kind is a line here. */

/**
 * Where a person stands in the ids of a kind, for whoever erases one: `is`, the id is the person's; `begins`, the id
 * begins with the person's and `|`, which no id of a person has; `none`, it names nobody.
 */
export type PersonInId = 'is' | 'begins' | 'none'

type Kind = { readonly personInId: PersonInId }

export const CHANGE_KINDS = {
  jobseeker: { personInId: 'is' },
  opening: { personInId: 'none' },
  /** `<jobseeker>|<opening>|<accommodation>` */
  negotiation: { personInId: 'begins' },
} as const satisfies Readonly<Record<string, Kind>>

export type ChangeKind = keyof typeof CHANGE_KINDS
