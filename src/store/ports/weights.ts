/** Versions of the weights, and which of them was active when. */
import type { Weights } from '../../domain/weights.ts'

export type WeightsVersion = {
  readonly version: number
  /** Decoded when they are asked for first. @throws AppError unreadable-record */
  readonly weights: Weights
  readonly hash: string
  readonly reason: string
  readonly createdAt: string
  readonly active: boolean
  readonly activatedAt: string | null
}

/** Who answers for weights that place a group more seldom than four fifths, and why. */
export type Waiver = { readonly by: string; readonly reason: string }

export type Activation = {
  readonly version: number
  readonly at: string
  readonly reason: string
  readonly by: string
  readonly waiver: Waiver | null
}

export type WeightsTable = {
  /**
   * Stores weights unless some with the same hash are there; answers their version. The very first one is active at once,
   * any other only by `activate`.
   */
  add(entry: {
    readonly weights: Weights
    readonly hash: string
    readonly reason: string
    readonly by: string
  }): Promise<WeightsVersion>
  /** @throws AppError conflict where another version than `over` is active by now */
  activate(
    version: number,
    reason: string,
    by: string,
    how?: { readonly waiver?: Waiver | undefined; readonly over?: number | undefined },
  ): Promise<WeightsVersion | undefined>
  /** Every activation, newest first. */
  activations(limit: number): Promise<readonly Activation[]>
  active(): Promise<WeightsVersion | undefined>
  find(version: number): Promise<WeightsVersion | undefined>
  /** Newest first. */
  list(page: { limit: number; after?: number | undefined }): Promise<readonly WeightsVersion[]>
}
