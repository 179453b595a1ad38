/** Previews of weights, made and kept, and what they decide about an activation. */
import { z } from 'zod'
import { PREVIEW_LIMITS, Preview } from '../../contract/preview.ts'
import { Weights } from '../../domain/weights.ts'
import { AppError } from '../../errors.ts'
import type { Store } from '../../store/ports/store.ts'
import type { Waiver, WeightsVersion } from '../../store/ports/weights.ts'
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
  if (!stored) throw new AppError('not-found')
  const draft = Weights.parse(JSON.parse(stored.body))
  const { overlays, ...national } = draft
  if (area !== undefined && !overlays?.[area])
    throw new AppError('conflict', `Version ${version} has no overlay for the area ${area}`)
  // An overlay alone: beside the same draft without it.
  const against = area === undefined ? active.weights : national
  const figures = await previewWeights(parts, { draft, against, shortlists, area: area ?? null, audit })
  const preview = Preview.parse({
    ...{ id, weights: version, against: area === undefined ? active.version : version },
    ...{ area: area ?? null, createdAt: clock().toISOString(), ...figures },
  })
  await store.previews.add({
    ...{ id, weights: version, against: preview.against, area: preview.area, shortlists },
    ...{ createdAt: preview.createdAt, body: JSON.stringify(preview), by },
  })
  return preview
}

const Worse = z.object({ worse: Preview.shape.worse })

/**
 * What was active before needs no preview to be so again; a draft needs one against the version that is active now, of the
 * usual number of lists (a look at a few decides nothing), and a
 * waiver where groups fall below four fifths, or further below.
 * @returns the version that it replaces, undefined where none is active
 * @throws AppError preview-needed, impact-waiver-needed
 */
export const requireActivatable = async (
  { weights, previews }: Pick<Store, 'weights' | 'previews'>,
  draft: WeightsVersion,
  waiver: Waiver | undefined,
): Promise<number | undefined> => {
  const active = await weights.active()
  if (!active || draft.activatedAt !== null) return active?.version
  const preview = await previews.newest(draft.version, active.version, PREVIEW_LIMITS.listsDefault)
  if (!preview)
    throw new AppError(
      'preview-needed',
      `Preview version ${draft.version} first: there is no preview of it against version ${active.version} over ${PREVIEW_LIMITS.listsDefault} shortlists`,
    )
  const { worse } = Worse.parse(JSON.parse(preview.body))
  if (worse.length > 0 && !waiver)
    throw new AppError(
      'impact-waiver-needed',
      `Below four fifths, or further below, under version ${draft.version}: ${worse.map(({ group, value }) => `${group} ${value}`).join(', ')}`,
      [{ pointer: '/waiver', code: 'impact-waiver-needed', message: 'who answers for it, and why' }],
    )
  return active.version
}
