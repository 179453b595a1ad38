/** Previews of weights as they were answered: activation looks at the newest. */
import type { Preview } from '../../contract/preview.ts'

export type StoredPreview = {
  readonly id: string
  readonly weights: number
  /** The version that was active when it was made. */
  readonly against: number
  /** Null: the whole country. */
  readonly area: string | null
  /** How many of the last shortlists were asked for. */
  readonly shortlists: number
  readonly createdAt: string
  /** Decoded when it is asked for first. @throws AppError unreadable-record */
  readonly body: Preview
}

export type StoredPreviews = {
  add(given: { readonly preview: Preview; readonly shortlists: number; readonly by: string }): Promise<void>
  find(id: string): Promise<StoredPreview | undefined>
  /** Of a version, newest first. */
  list(weights: number, limit: number): Promise<readonly StoredPreview[]>
  /** The last national one of a version against another, of so many shortlists at least. */
  newest(weights: number, against: number, shortlists: number): Promise<StoredPreview | undefined>
}
