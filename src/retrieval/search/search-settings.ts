/** How the search server's indexes are set. A change of any raises SETTINGS_VERSION, and they are built anew. */
import type { Settings } from 'meilisearch'

export const SETTINGS_VERSION = 1

/** What the indexes of an installation are called, where several share a server. */
export type SearchIndexes = {
  /** Documents of people, and the state. */
  readonly people: string
  /** The names of skills, occupations and their groups. */
  readonly names: string
  /** Where both are built before they take the others' place. */
  readonly newPeople: string
  readonly newNames: string
}

export const searchIndexes = (prefix: string): SearchIndexes => ({
  people: `${prefix}-people`,
  names: `${prefix}-names`,
  newPeople: `${prefix}-people-new`,
  newNames: `${prefix}-names-new`,
})

export const INDEXES = searchIndexes('sovite')

/** More are found by the index itself. */
export const MAX_CANDIDATES = 20_000

/**
 * People are only filtered by labels: nothing is searched, ranked or shown but the key. So a word of a label finds
 * nobody by itself, and the server spends no time and keeps no word lists on it.
 */
export const PEOPLE_SETTINGS = {
  searchableAttributes: [],
  filterableAttributes: [
    {
      attributePatterns: ['key', 'labels'],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
  ],
  sortableAttributes: [],
  displayedAttributes: ['key', 'position', 'made', 'index'],
  rankingRules: [],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled',
  proximityPrecision: 'byAttribute',
  facetSearch: false,
} satisfies Settings

/**
 * Names in three languages, read where a word is known to no name as it stands: half typed and misspelled at once, or a
 * part of a hyphened name. Marks are taken off before, as `koksbitrade` is typed where a keyboard has no ö; with the
 * language Swedish alone the server would tell o from ö.
 */
export const NAMES_SETTINGS = {
  searchableAttributes: ['fi', 'sv', 'en'],
  filterableAttributes: [],
  sortableAttributes: [],
  displayedAttributes: ['place'],
  rankingRules: ['words', 'typo', 'exactness'],
  stopWords: [],
  // A hyphen separates: the latter half of a name is found as well.
  nonSeparatorTokens: [],
  separatorTokens: ['-'],
  localizedAttributes: [
    { attributePatterns: ['fi'], locales: ['fin'] },
    { attributePatterns: ['sv'], locales: ['swe'] },
    { attributePatterns: ['en'], locales: ['eng'] },
  ],
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, disableOnNumbers: true },
  prefixSearch: 'indexingTime',
  proximityPrecision: 'byAttribute',
  facetSearch: false,
  pagination: { maxTotalHits: 1_000 },
} satisfies Settings
