import { z } from 'zod'
import { AccommodationCode } from './codes.ts'
import { ClientId, text } from './values.ts'

/** Grounds of a refusal by 15 § of the Non-discrimination Act; the person's need is weighed first, so it is required. */
export const RefusalReasons = z
  .strictObject({
    need: text(1000),
    size: text(500).optional(),
    finances: text(500).optional(),
    natureAndExtent: text(500).optional(),
    cost: text(500).optional(),
    support: text(500).optional(),
  })
  .meta({ id: 'RefusalReasons' })

const Step = z.discriminatedUnion('state', [
  z.strictObject({ state: z.enum(['proposed', 'agreed', 'partly-agreed']), at: z.iso.datetime() }),
  z.strictObject({ state: z.literal('refused'), at: z.iso.datetime(), reasons: RefusalReasons }),
])

/** One accommodation negotiated for one jobseeker at one opening; the last step of `history` is its state. */
export const Negotiation = z
  .strictObject({
    jobseeker: ClientId,
    opening: ClientId,
    accommodation: AccommodationCode,
    history: z.array(Step).min(1).max(100),
  })
  .meta({ id: 'Negotiation' })
export type Negotiation = z.infer<typeof Negotiation>

export const NegotiationState = z.enum(['proposed', 'agreed', 'partly-agreed', 'refused'])
export type NegotiationState = z.infer<typeof NegotiationState>
