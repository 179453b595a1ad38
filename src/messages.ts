/**
 * What is told of a failure before anybody's language is known: the key of a message and its parameters. The table is
 * what `texts` writes the sentences of each language against, and what the compiler holds those who tell to.
 */

export const TEXT = 'text'
export const NUMBER = 'number'

/** The parameters of one message: a text, a number, or one of some choices. */
export type Kinds = Readonly<Record<string, typeof TEXT | typeof NUMBER | readonly string[]>>

type Value<T> = T extends typeof NUMBER
  ? number
  : T extends typeof TEXT
    ? string
    : T extends readonly (infer Choice)[]
      ? Choice
      : never
export type ParametersOf<T extends Kinds> = { readonly [P in keyof T]: Value<T[P]> }

/** Nothing to give where a message takes no parameters. */
export type Given<T extends Kinds> = keyof T extends never ? [] : [ParametersOf<T>]

const LIST_STATUS = ['queued', 'running', 'failed'] as const
const RUN_STATUS = ['queued', 'running', 'failed', 'cancelled'] as const
const OVER_STATUS = ['queued', 'running', 'failed', 'done'] as const
const UNIT = ['number', 'characters', 'items', 'other'] as const

/** Why a request fails, in a sentence beside the title of its problem. */
const DETAILS = {
  'detail.activatedMeanwhile': { version: NUMBER },
  'detail.bodyBrokeOff': {},
  'detail.coordinatorConfirms': {},
  'detail.databaseAway': {},
  'detail.databaseEnded': {},
  'detail.databaseFailed': { reason: TEXT },
  'detail.databaseNotOpened': { reason: TEXT },
  'detail.encodingNotTaken': {},
  'detail.existsAlready': {},
  'detail.firstFaults': { told: NUMBER, count: NUMBER },
  'detail.folderInUse': { folder: TEXT },
  'detail.groupsBelow': { version: NUMBER, groups: TEXT },
  'detail.ifMatchNeeded': {},
  'detail.keySetAway': {},
  'detail.listExists': { id: TEXT },
  'detail.listNotDone': { status: LIST_STATUS },
  'detail.listOfOtherEngine': { made: TEXT, here: TEXT },
  'detail.newerRun': {},
  'detail.noOverlay': { version: NUMBER, area: TEXT },
  'detail.noWeightsActive': {},
  'detail.notForRole': { role: TEXT },
  'detail.nothingStored': {},
  'detail.notYourArea': {},
  'detail.openingForms': { json: TEXT, posting: TEXT },
  'detail.openingNotThere': { opening: TEXT },
  'detail.openingsBeingRead': {},
  'detail.otherVersion': { version: NUMBER },
  'detail.previewFirst': { version: NUMBER, against: NUMBER, shortlists: NUMBER },
  'detail.previewAgain': { version: NUMBER, against: NUMBER, seen: NUMBER, there: NUMBER },
  'detail.queueAway': {},
  'detail.recordedAlready': {},
  'detail.runNotDone': { status: RUN_STATUS },
  'detail.runNotMatched': {},
  'detail.runOfOtherEngine': { begun: TEXT, here: TEXT },
  'detail.runOver': { status: OVER_STATUS },
  'detail.runUnderWay': {},
  'detail.serverEncoding': { encoding: TEXT },
  'detail.serverTooOld': { version: NUMBER },
  'detail.stopping': {},
  'detail.tokenClaims': {},
  'detail.tokenExpired': {},
  'detail.usualDemandsUnknown': {},
  'detail.usualSkillsUnknown': {},
  'detail.variations': { opening: NUMBER, caller: NUMBER },
  'detail.waivedBefore': { version: NUMBER },
  'detail.weightsGone': { version: NUMBER },
  'detail.writtenMeanwhile': {},
} as const satisfies Readonly<Record<string, Kinds>>

/** What is wrong at one place of a request: said of the value that stands there. */
const FAULTS = {
  // What a schema finds
  'fault.missing': {},
  'fault.type': { type: ['text', 'number', 'integer', 'boolean', 'object', 'list', 'other'] },
  'fault.exactly': { value: TEXT },
  'fault.oneOf': { values: TEXT },
  'fault.noneOf': { count: NUMBER },
  'fault.atMost': { unit: UNIT, limit: NUMBER },
  'fault.atLeast': { unit: UNIT, limit: NUMBER },
  'fault.below': { limit: NUMBER },
  'fault.above': { limit: NUMBER },
  'fault.length': { unit: ['characters', 'items'], length: NUMBER },
  'fault.multiple': { of: NUMBER },
  'fault.pattern': { pattern: TEXT },
  'fault.format': { format: ['date', 'url', 'other'] },
  'fault.unknownField': {},
  'fault.noForm': {},
  'fault.invalid': {},

  // JSON and headers
  'fault.notUtf8': {},
  'fault.notJson': {},
  'fault.saidTwice': {},
  'fault.tooDeep': { levels: NUMBER },
  'fault.tooManyValues': { values: NUMBER },
  'fault.surrogate': { part: ['name', 'value'] },
  'fault.nullCharacter': { part: ['name', 'value'] },
  'fault.lineTooLong': { bytes: NUMBER },
  'fault.notAnObjectWithId': {},
  'fault.notACursor': {},
  'fault.idempotencyKey': {},
  'fault.ifMatch': {},
  'fault.onlyStar': {},

  // Values
  'fault.identityCode': {},
  'fault.dayOutside': { first: TEXT, last: TEXT },
  'fault.controlCharacters': {},
  'fault.noText': {},
  'fault.notAnOccupation': {},
  'fault.duplicate': {},
  'fault.minAboveMax': {},
  'fault.payAboveMax': {},
  'fault.unknownCode': {
    what: ['municipality', 'area', 'skill', 'occupation', 'weights', 'accommodation'],
    code: TEXT,
  },
  'fault.sameSkill': { skill: TEXT },
  'fault.notYourArea': {},
  'fault.unreadableRecord': {},

  // Openings
  'fault.suggestedCritical': {},
  'fault.suggestedGate': {},
  'fault.noDemands': {},
  'fault.noGroups': {},
  'fault.drivingNotDemanded': {},
  'fault.notADemand': {},
  'fault.sharesOver': {},

  // Postings of schema.org
  'fault.contextMissing': {},
  'fault.contextNotRead': {},
  'fault.contextInside': {},
  'fault.contextForeign': {},
  'fault.contextDefinition': {},
  'fault.contextNoSchemaOrg': {},
  'fault.notAPosting': {},
  'fault.notOnePosting': {},
  'fault.jsonLd': { what: ['object', 'scalar', 'language', 'uri', 'type'] },
  'fault.otherOpening': { opening: TEXT },
  'fault.noLanguage': {},
  'fault.employerNeeded': {},
  'fault.demandLevelNeeded': {},
  'fault.languageLevelNeeded': {},

  // Questions, answers and what-ifs
  'fault.coordinatorsWord': {},
  'fault.notAnAnswer': {},
  'fault.notAnAnswerOf': { answers: TEXT },
  'fault.knownAlready': {},
  'fault.past': {},
  'fault.unknownQuestion': {},
  'fault.reasonNotNeeded': {},
  'fault.reasonNeeded': {},
  'fault.notDemandOfOpening': { critical: ['yes', 'no'] },
  'fault.keepsNobodyOut': {},
  'fault.notATask': {},
  'fault.nothingToCarve': {},
  'fault.tooManyAtOnce': { most: NUMBER },
  'fault.noCriterion': {},

  // Weights
  'fault.yaml': { reason: TEXT },
  'fault.boundsTurned': {},
  'fault.beginsWith100': {},
  'fault.rises': {},
  'fault.risesAlong': { keys: TEXT },
  'fault.refusedIs100': {},
  'fault.gapHours': {},
  'fault.risingKm': {},
  'fault.fallsWithYears': {},
  'fault.allZero': {},
  'fault.similarAboveExact': {},
  'fault.unstatedBelowLast': {},
  'fault.nationalOutside': { weight: NUMBER },
  'fault.noBounds': {},
  'fault.outsideBounds': { least: NUMBER, most: NUMBER },
  'fault.groupName': {},
  'fault.tooManyGroups': { most: NUMBER },
  'fault.notRounded': {},
  'fault.waiver': {},
} as const satisfies Readonly<Record<string, Kinds>>

export const MESSAGES = { ...DETAILS, ...FAULTS } as const
export type Messages = typeof MESSAGES
export type DetailKey = keyof typeof DETAILS
export type FaultKey = keyof typeof FAULTS

/** A message that is told later, in the language of whoever reads it. */
export type Message<K extends keyof Messages = keyof Messages> = {
  [Each in K]: { readonly key: Each; readonly parameters: ParametersOf<Messages[Each]> }
}[K]
export type Detail = Message<DetailKey>
export type FaultMessage = Message<FaultKey>

export const told = <K extends keyof Messages>(key: K, ...[parameters]: Given<Messages[K]>): Message<K> =>
  ({ key, parameters: parameters ?? {} }) as Message<K>

export const isDetailKey = (key: string): key is DetailKey => Object.hasOwn(DETAILS, key)
export const isFaultKey = (key: string): key is FaultKey => Object.hasOwn(FAULTS, key)
