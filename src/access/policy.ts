/**
 * Who may do what: a line for each operation, with the roles that may, whose things they reach and how they see them.
 * What has no line does not exist, and a role that a line does not name is refused.
 */
import type { Grant } from './grant.ts'
import type { Role } from './principal.ts'

/** `public` asks for no token. */
export type Policy = 'public' | { readonly [R in Role]?: Grant }

const AREA = { whose: 'area', view: 'full' } as const
const ANY = { whose: 'any', view: 'full' } as const
const SCOPED = { whose: 'any', view: 'scoped' } as const
const COUNTS = { whose: 'any', view: 'counts' } as const
const ADVISER = { whose: 'area', view: 'adviser' } as const
const STEPS = { whose: 'area', view: 'steps' } as const

const EVERYONE = { integration: ANY, 'employer-service': ANY, coordinator: ANY, operator: ANY } as const
const CLIENTS = { integration: AREA, coordinator: AREA } as const
const WRITERS = { integration: AREA, 'employer-service': AREA } as const
// A list draws from everywhere, so a coordinator reads the openings of everywhere.
const READERS = { ...WRITERS, coordinator: ANY } as const
const LISTS = { coordinator: SCOPED, 'employer-service': ADVISER } as const
const RUNS = { coordinator: ANY, operator: ANY } as const

export const POLICIES = {
  live: 'public',
  ready: 'public',
  metrics: 'public',
  readContract: 'public',
  readDocs: 'public',

  listTaxonomy: EVERYONE,
  usualDemands: EVERYONE,
  usualSkills: EVERYONE,

  putJobseeker: { integration: AREA },
  importJobseekers: { integration: AREA },
  patchJobseeker: CLIENTS,
  getJobseeker: CLIENTS,
  listJobseekers: CLIENTS,
  eraseJobseeker: CLIENTS,
  nextQuestion: CLIENTS,
  putAnswer: CLIENTS,
  putAbility: { coordinator: AREA },
  putAuditGroups: { integration: AREA },
  getAuditGroups: { integration: AREA },

  putOpening: WRITERS,
  importOpenings: { integration: AREA },
  patchOpening: WRITERS,
  getOpening: READERS,
  listOpenings: READERS,
  deleteOpening: WRITERS,
  putOpeningDemand: WRITERS,
  putOpeningSkills: WRITERS,
  nextEmployerQuestion: READERS,
  putEmployerAnswer: WRITERS,

  listConflicts: { coordinator: AREA },

  askForShortlist: LISTS,
  listShortlists: LISTS,
  getShortlist: LISTS,
  explain: { coordinator: SCOPED },
  contrast: { coordinator: SCOPED },
  nearMisses: { coordinator: SCOPED },
  askFirst: { coordinator: SCOPED },
  verify: { coordinator: ANY },
  replay: { coordinator: ANY },

  recommend: { coordinator: AREA },
  explainRecommendation: { coordinator: AREA },
  changesForPair: { coordinator: AREA },
  whatIfOpening: { coordinator: ANY, 'employer-service': STEPS },

  startMarketRun: RUNS,
  getMarketRun: RUNS,
  cancelMarketRun: RUNS,
  marketRunOpening: { coordinator: SCOPED },
  marketRunJobseeker: { coordinator: AREA },
  marketRunUnreached: { coordinator: AREA },
  marketRunRadar: { coordinator: COUNTS, operator: COUNTS },

  listWeights: { operator: ANY },
  getWeights: { operator: ANY },
  addWeights: { operator: ANY },
  activateWeights: { operator: ANY },
  listActivations: { operator: ANY },
  previewWeights: { operator: COUNTS },
  listPreviews: { operator: COUNTS },
  getPreview: { operator: COUNTS },
} as const satisfies Readonly<Record<string, Policy>>

export type Operation = keyof typeof POLICIES

export const isOperation = (name: string): name is Operation => Object.hasOwn(POLICIES, name)

export const policyOf = (operation: Operation): Policy => POLICIES[operation]
