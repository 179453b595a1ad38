/** Previews of weights, made and kept. */
import { PREVIEW_LIMITS, Preview } from '../../contract/preview.ts'
import { AppError } from '../../errors.ts'
import { told } from '../../messages.ts'
import { unknownCode } from '../../taxonomy/check.ts'
import { activeWeights } from '../active-weights.ts'
import type { AuditValues } from './groups.ts'
import { type PreviewParts, previewWeights } from './preview-weights.ts'

export type PreviewAsked = {
  readonly id: string
  readonly version: number
  readonly shortlists?: number | undefined
  readonly area?: string | undefined
  /** Groups that are fed apart; ranking knows none of them. */
  readonly audit: AuditValues
  readonly by: string
}

export type Previews = {
  /** Kept in the store. @throws AppError not-found; conflict where the version has no overlay for the area */
  make(asked: PreviewAsked): Promise<Preview>
}

export const createPreviews = (parts: PreviewParts): Previews => {
  // One after another: lists that somebody waits for are to find a free thread.
  let last: Promise<unknown> = Promise.resolve()
  return {
    make: (asked) => {
      const made = last.then(() => make(parts, asked))
      last = made.catch(() => {})
      return made
    },
  }
}

const make = async (
  parts: PreviewParts,
  { id, version, shortlists = PREVIEW_LIMITS.listsDefault, area, audit, by }: PreviewAsked,
): Promise<Preview> => {
  const { store, clock } = parts
  const [stored, active] = await Promise.all([store.weights.find(version), activeWeights(store)])
  if (!stored)
    throw new AppError('not-found', undefined, [unknownCode(':version', 'weights', String(version))])
  const draft = stored.weights
  const { overlays, ...national } = draft
  if (area !== undefined && !overlays?.[area])
    throw new AppError('conflict', told('detail.noOverlay', { version, area }))
  // An overlay alone: beside the same draft without it.
  const against = area === undefined ? active.weights : national
  const figures = await previewWeights(parts, { draft, against, shortlists, area: area ?? null, audit })
  const preview = Preview.parse({
    ...{ id, weights: version, against: area === undefined ? active.version : version },
    ...{ area: area ?? null, createdAt: clock().toISOString(), ...figures },
  })
  await store.previews.add({ preview, shortlists, by })
  return preview
}
