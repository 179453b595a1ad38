/** Brings the labels of a vocabulary to the search server, beside those in use, and then puts them in their place. */
import { createHash } from 'node:crypto'
import type { Meilisearch, Settings } from 'meilisearch'
import { LOCALES, type Locale } from '../../domain/values.ts'
import type { Labelled } from '../../taxonomy/search/label-search.ts'
import { readWords, soundsOf } from '../../taxonomy/search/reading.ts'
import { emptyIndex } from './fill-search.ts'
import { orNothing, taskDone, taskDoneOr } from './search-tasks.ts'

const BATCH = 5_000
const STATE_PLACE = 'state'
/** Raised when documents or settings change. */
const RULES = 1

/**
 * Words are written without marks, as typed ones are compared. Pieces are what a server of words can be asked for parts of
 * words by: every four letters of each word as it sounds.
 */
type LabelDocument = { readonly place: number; readonly code: string } & Readonly<Record<Locale, string>> & {
    readonly also: readonly string[]
    readonly pieces: string
  }
type LabelState = { readonly place: typeof STATE_PLACE; readonly version: string; readonly documents: number }

export const LABEL_SETTINGS = {
  searchableAttributes: [...LOCALES, 'also', 'pieces'],
  filterableAttributes: [],
  sortableAttributes: [],
  displayedAttributes: ['place', 'code', 'version', 'documents'],
  rankingRules: ['words', 'typo'],
  stopWords: [],
  separatorTokens: ['-'],
  // A piece has too few letters for a typo, so these are for words alone.
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, disableOnNumbers: true },
  prefixSearch: 'indexingTime',
  proximityPrecision: 'byAttribute',
  facetSearch: false,
} satisfies Settings

const PIECE = 4

/** Every four letters of each word, in their order; a shorter word as it is. */
export const piecesOf = (sound: string): readonly string[] =>
  sound.split(' ').flatMap((word) => {
    if (word.length <= PIECE) return [word]
    return Array.from({ length: word.length - PIECE + 1 }, (_, at) => word.slice(at, at + PIECE))
  })

export const plainOf = (text: string): string =>
  readWords(text)
    .map(({ plain }) => plain)
    .join(' ')

const documentOf = ({ code, names, alternatives }: Labelled, place: number): LabelDocument => {
  const others = LOCALES.flatMap((locale) => alternatives?.[locale] ?? [])
  const labels = [...LOCALES.map((locale) => names[locale]), ...others]
  const pieces = new Set(labels.flatMap((label) => piecesOf(soundsOf(readWords(label)))))
  return {
    place,
    code,
    fi: plainOf(names.fi),
    sv: plainOf(names.sv),
    en: plainOf(names.en),
    also: [...new Set(others.map(plainOf))],
    pieces: [...pieces].join(' '),
  }
}

/** Labels change without their codes, as when a name is corrected. */
const digestOf = (things: readonly Labelled[]): string =>
  createHash('sha256')
    .update(JSON.stringify(things.map(({ code, names, alternatives }) => [code, names, alternatives])))
    .digest('hex')
    .slice(0, 12)

export type FillLabels = {
  readonly client: Meilisearch
  /** The index's name, for these things alone; `<uid>-new` is used while it is filled. */
  readonly uid: string
  /** Names what `things` are: an index of the same version is left as it is. */
  readonly version: string
  readonly things: readonly Labelled[]
}

/**
 * Until it is done the index in use stays as it is.
 * @returns whether it was filled anew
 * @throws SearchTaskFailed
 */
export const fillLabels = async ({ client, uid, version, things }: FillLabels): Promise<boolean> => {
  const made = `${RULES} ${version} ${digestOf(things)}`
  const state = (await orNothing(client.index(uid).getDocument(STATE_PLACE))) as LabelState | undefined
  if (state?.version === made && state.documents === things.length) return false
  const next = `${uid}-new`
  await emptyIndex(client, next, 'place', LABEL_SETTINGS)
  for (let from = 0; from < things.length; from += BATCH) {
    const batch = things.slice(from, from + BATCH).map((thing, at) => documentOf(thing, from + at))
    await taskDone(client, client.index(next).addDocuments(batch))
  }
  const filled: LabelState = { place: STATE_PLACE, version: made, documents: things.length }
  await taskDone(client, client.index(next).addDocuments([filled]))
  const { numberOfDocuments } = await client.index(next).getStats()
  if (numberOfDocuments !== things.length + 1)
    throw new Error(`another process filled ${next} at the same time; it is tried again`)
  await taskDoneOr('index_already_exists', client, client.createIndex(uid, { primaryKey: 'place' }))
  await taskDone(client, client.swapIndexes([{ indexes: [uid, next], rename: false }]))
  await taskDone(client, client.deleteIndex(next))
  return true
}
