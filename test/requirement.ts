/** Things that not every machine has. Tests that need a missing one are skipped, and the run tells them at its end. */
import { describe, it } from 'vitest'
import { NOT_RUN } from './not-run.ts'
import { meilisearchIsToBeHad } from './servers/meilisearch.ts'

export type Requirement = {
  readonly met: boolean
  /** What is missing and how to get it. */
  readonly missing: string
}

export const MEILISEARCH: Requirement = {
  met: meilisearchIsToBeHad(),
  missing: 'no Meilisearch: put the program meilisearch in the PATH or set MEILISEARCH_URL',
}

export const ONET_FOLDER = process.env['SOVITE_ONET_FOLDER'] ?? ''
export const ONET: Requirement = {
  met: ONET_FOLDER !== '',
  missing: 'no tables of O*NET: set SOVITE_ONET_FOLDER to a folder with them',
}

export const describeWith = ({ met, missing }: Requirement, name: string, body: () => void): void => {
  if (met) describe(name, body)
  else describe.skip(`${name}${NOT_RUN}${missing}`, body)
}

export const itWith = (
  { met, missing }: Requirement,
  name: string,
  body: () => Promise<void>,
  timeoutMs?: number,
): void => {
  if (met) it(name, body, timeoutMs)
  else it.skip(`${name}${NOT_RUN}${missing}`, body)
}
