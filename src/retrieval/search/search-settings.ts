/** How the search server's indexes are set. A change of any raises SETTINGS_VERSION, and they are built anew. */
import type { Settings } from 'meilisearch'

export const SETTINGS_VERSION = 2

/** What the indexes of an installation are called, where several share a server. */
export type SearchIndexes = {
  /** Documents of people, and the state. */
  readonly people: string
  /** Where they are built before they take the others' place. */
  readonly newPeople: string
}

export const searchIndexes = (prefix: string): SearchIndexes => ({
  people: `${prefix}-people`,
  newPeople: `${prefix}-people-new`,
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
