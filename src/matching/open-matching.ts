/** Opens this process's replica of the index, and hands it to each task of matching. */
import { LAYOUT_VERSION } from '../index/layout.ts'
import type { Retriever } from '../retrieval/retriever.ts'
import { SCORING_VERSION } from '../scoring/compile.ts'
import { createScanLanes } from '../scoring/scan/scan-threads.ts'
import { createLaneHere, scannerOf } from '../scoring/scan/scanner.ts'
import { createLists, type Lists } from './lists/lists.ts'
import { createMarket, type Market } from './market/market.ts'
import { MARKET_SIZES, type MarketSizes } from './market/sizes.ts'
import { followOpenings } from './opening-programs.ts'
import { createPreviews, type Previews } from './previews/previews.ts'
import { createQuestions, type Questions } from './questions/questions.ts'
import { createRecommendations, type Recommendations } from './recommendations/recommendations.ts'
import { type IndexProgress, openReplica, type ReplicaParts } from './replica.ts'
import { createWhatIfs, type WhatIfs } from './what-ifs/what-ifs.ts'

/** Every task by its own port; who uses one takes that one. */
export type Matching = {
  /** Versions of scoring, taxonomy and layout, as stored with what they make. */
  readonly engine: string
  readonly index: IndexProgress
  readonly lists: Lists
  readonly whatIfs: WhatIfs
  readonly previews: Previews
  readonly market: Market
  readonly recommendations: Recommendations
  readonly questions: Questions
  /** Reads the open openings before the first person asks for them. */
  start(): void
  close(): Promise<void>
}

export type MatchingParts = ReplicaParts & {
  readonly retriever: Retriever
  /** Threads that scan; none unless given, then the caller's own does. */
  readonly threads?: number
  /** How market runs are cut, where otherwise than usual. */
  readonly marketSizes?: Partial<MarketSizes>
}

/** Reads the whole index from the store, then follows it. */
export const openMatching = async (parts: MatchingParts): Promise<Matching> => {
  const { store, taxonomy, clock, retriever, threads = 0 } = parts
  const engine = `scoring-${SCORING_VERSION} layout-${LAYOUT_VERSION} ${taxonomy.version}`
  const replica = await openReplica(parts)
  const { index, feed } = replica
  const lanes = threads > 0 ? createScanLanes(index, threads) : createLaneHere(index)
  const scanner = scannerOf(index, lanes)
  const programs = followOpenings(parts)
  const replicated = { store, taxonomy, clock, index, feed }
  const sizes = { ...MARKET_SIZES, ...parts.marketSizes }
  return {
    engine,
    index: replica.state,
    lists: createLists({ ...replicated, scanner, retriever, engine }),
    whatIfs: createWhatIfs({ ...replicated, scanner, lanes }),
    previews: createPreviews({ ...replicated, scanner, retriever }),
    market: createMarket({ ...replicated, lanes, engine, sizes }),
    recommendations: createRecommendations({ store, taxonomy, clock, programs }),
    questions: createQuestions({ store, taxonomy, programs }),
    start: programs.start,
    close: async () => {
      await programs.close()
      await feed.close()
      await scanner.close()
      await replica.close()
    },
  }
}
