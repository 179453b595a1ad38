/**
 * The parameters of every message. It is what the patterns of each language are written against, what the compiler holds
 * `render` to, and what the tests walk through, choice by choice.
 */
import type { NegotiationState } from '../domain/negotiation.ts'
import type { OfferState } from '../domain/opening.ts'
import { CRITERIA } from '../domain/weights.ts'

const TEXT = 'text'
const NUMBER = 'number'

/** Levels 0–5 in halves, as choices of a message. */
export const LEVEL_CHOICES = ['0', '05', '1', '15', '2', '25', '3', '35', '4', '45', '5'] as const
export type LevelChoice = (typeof LEVEL_CHOICES)[number]

const STATES = [
  'provided',
  'agreed',
  'negotiable',
  'proposed',
  'partly-agreed',
  'unknown',
  'declined',
  'refused',
] as const satisfies readonly (OfferState | NegotiationState)[]

/** Whether the work needs an ability, or holds a condition or a kind of situation. */
const KIND = ['need', 'presence'] as const
const SCALE = ['person', 'exposure'] as const
const GROUND = ['safety', 'law', 'core-task'] as const
const WISHES = ['occupations', 'sectors', 'employerKinds'] as const
const YES_NO = ['yes', 'no'] as const

export const PARAMETERS = {
  // Abilities
  'level.person': { level: LEVEL_CHOICES },
  'level.exposure': { level: LEVEL_CHOICES, form: ['full', 'bare'] },
  'level.work': { level: LEVEL_CHOICES },
  'ability.how': { ability: TEXT, how: TEXT },
  'ability.ordinary': { ability: TEXT, how: TEXT, said: ['self', 'professional'] },
  'ability.supported': { ability: TEXT, supported: TEXT, unaided: TEXT },
  'ability.supportedOnly': { ability: TEXT, supported: TEXT },
  'ability.unknown': { ability: TEXT, scale: SCALE },
  'ability.refused': { ability: TEXT, supported: TEXT, accommodations: TEXT, unaided: TEXT },
  'ability.refusedUnknown': { ability: TEXT, supported: TEXT, accommodations: TEXT, scale: SCALE },
  'ability.expired': { ability: TEXT, scale: SCALE },
  'ability.notNeeded': { ability: TEXT, kind: KIND },
  'ability.seldomNeeded': { ability: TEXT, kind: KIND },
  'work.enough': { kind: KIND, work: TEXT },
  'work.nearly': { kind: KIND, work: TEXT },
  'work.short': { kind: KIND, work: TEXT },
  'work.asks': { kind: KIND, work: TEXT },
  'work.suggested': { kind: KIND, work: TEXT },
  'work.suggestedEnough': { kind: KIND, work: TEXT },
  'work.critical': {},
  'work.adjustable': {},
  'work.askCarving': {},
  'support.state': { state: STATES },
  'support.by': { accommodations: TEXT, state: TEXT },
  'support.refused': { accommodations: TEXT },
  'support.unassessed': { accommodations: TEXT },
  'support.selfSaid': {},

  // Other criteria
  'skill.exact': { skill: TEXT },
  'skill.narrower': { skill: TEXT, held: TEXT },
  'skill.parent': { skill: TEXT, held: TEXT },
  'skill.similar': { skill: TEXT, held: TEXT },
  'skill.level': { fit: ['enough', 'one-short', 'more-short', 'unsaid'] },
  'skill.none': { skill: TEXT },
  'skill.unlisted': { skill: TEXT },
  'wish.hit': { list: WISHES, target: TEXT },
  'wish.miss': { list: WISHES, target: TEXT },
  'wish.avoided': { list: WISHES, target: TEXT },
  'wish.unsaid': { list: WISHES, target: TEXT },
  'needs.count': { count: NUMBER },
  'needs.unknown': {},
  'need.state': { accommodation: TEXT, need: ['essential', 'helpful'], state: TEXT },
  'hours.exact': { hours: NUMBER },
  'hours.range': { min: NUMBER, max: NUMBER },
  'hours.fit': { asks: TEXT, has: TEXT },
  'hours.gap': { asks: TEXT, has: TEXT, gap: NUMBER },
  'hours.unknown': { asks: TEXT },
  'shifts.fit': { asks: TEXT, count: NUMBER },
  'shifts.missing': { has: TEXT, missing: TEXT },
  'shifts.unknown': { asks: TEXT },
  'commute.near': {},
  'commute.fit': { km: NUMBER, maxKm: NUMBER },
  'commute.anywhere': { km: NUMBER },
  'commute.beyond': { km: NUMBER, maxKm: NUMBER },
  'commute.remoteOnly': {},
  'commute.homeUnknown': {},
  'commute.limitUnknown': { km: NUMBER },
  'experience.held': {
    via: ['unitGroup', 'minorGroup', 'subMajorGroup'],
    occupation: TEXT,
    years: NUMBER,
  },
  'experience.none': { occupation: TEXT },
  'experience.unlisted': { occupation: TEXT },
  'language.enough': { language: TEXT, has: TEXT, asks: TEXT },
  'language.short': { language: TEXT, has: TEXT, asks: TEXT },
  'language.none': { language: TEXT, asks: TEXT },
  'language.unlisted': { language: TEXT, asks: TEXT },
  'fixed.remote': {},
  'fixed.noneRequired': { what: ['skills', 'languages', 'other'] },
  'unstated.all': {
    what: [
      'abilities',
      'skills',
      'languages',
      'occupations',
      'sectors',
      'employerKinds',
      'hours',
      'shifts',
      'commute',
      'experience',
    ],
  },
  'unstated.rest': { what: ['abilities', 'skills', 'languages'] },

  // Gates
  'gate.notPermitted': {},
  'gate.notAvailable': { from: TEXT, needed: TEXT },
  'gate.critical': { ability: TEXT, how: TEXT, supported: YES_NO, kind: KIND, work: TEXT },
  'gate.refused': { accommodation: TEXT },
  'gate.licence': { licence: TEXT },
  'gate.skill': { skill: TEXT },
  'gate.language': { language: TEXT, asks: TEXT, has: TEXT },
  'gate.languageNone': { language: TEXT, asks: TEXT },
  'gate.hours': { asks: TEXT, has: TEXT },
  'gate.shifts': { asks: TEXT, has: TEXT },
  'gate.commute': { km: NUMBER, maxKm: NUMBER },
  'gate.remoteOnly': { remote: ['none', 'partial', 'unsaid'] },
  'gate.employerAvoided': {},
  'gate.workAvoided': { part: ['occupation', 'sector'], target: TEXT },
  'gate.targetGroup': {},
  'gate.groups': { rule: ['anyOf', 'allOf', 'not'], groups: TEXT, count: NUMBER },
  'gate.ground': { ground: GROUND },
  'gate.lift': { lifts: TEXT, count: NUMBER, more: YES_NO },

  // Flags
  'flag.coreDeficit': { ability: TEXT, kind: KIND },
  'flag.coreUnknown': { ability: TEXT, scale: SCALE },
  'flag.criticalUnknown': { ability: TEXT, scale: SCALE },
  'flag.criticalHalf': { ability: TEXT },
  'flag.bridge': { ability: TEXT },
  'flag.essentialOpen': { accommodation: TEXT, state: TEXT },
  'flag.essentialNext': { state: ['negotiable', 'proposed', 'partly-agreed'] },
  'flag.selfSaid': { ability: TEXT },
  'flag.hours': {},
  'flag.shifts': {},
  'flag.commute': {},
  'flag.licence': { licence: TEXT },
  'flag.expired': { ability: TEXT, scale: SCALE },
  'flag.thin': {},

  // Questions
  'question.ability': { ability: TEXT, scale: SCALE },
  'question.suggested': {},
  'question.hours': { asks: TEXT },
  'question.shifts': { asks: TEXT },
  'question.commute': { km: NUMBER },
  'question.home': {},
  'question.wish': { list: WISHES, target: TEXT },
  'question.skill': { skill: TEXT },
  'question.experience': { occupation: TEXT },
  'question.language': { language: TEXT },
  'question.needs': {},
  'question.employer': {},

  // Summary
  'summary.fits': { things: TEXT, count: NUMBER },
  'summary.partly': { things: TEXT, count: NUMBER },
  'summary.little': {},
  'summary.plain': { fits: TEXT },
  'summary.clear': { fits: TEXT },
  'summary.open': { fits: TEXT, open: TEXT },
  'summary.gated': { fits: TEXT, changes: TEXT },
  'summary.avoided': { fits: TEXT },
  'summary.withMore': { things: TEXT, count: NUMBER },
  'thing.skills': { names: TEXT },
  'thing.work': { names: TEXT },
  'thing.supported': { ability: TEXT },
  'thing.experience': { via: ['unitGroup', 'minorGroup', 'subMajorGroup'] },
  'thing.time': { part: ['both', 'hours', 'shifts'] },
  'thing.commute': {},
  'thing.remote': {},
  'thing.language': { languages: TEXT },
  'thing.wish': { list: WISHES },
  'open.person': { things: TEXT },
  'open.employer': { things: TEXT },
  'open.workplace': { things: TEXT },
  'open.service': { things: TEXT },
  'open.data': {},
  'open.time': { part: ['hours', 'shifts'] },
  'change.notAvailable': { from: TEXT },
  'change.critical': { abilities: TEXT },
  'change.refused': { accommodation: TEXT },
  'change.licence': { licence: TEXT },
  'change.skill': { skills: TEXT },
  'change.language': { languages: TEXT },
  'change.time': { part: ['hours', 'shifts'] },
  'change.commute': { remoteOnly: YES_NO },
  'change.targetGroup': {},
  'tier.equal': {},
  'list.and': { head: TEXT, last: TEXT },
  'list.andNested': { head: TEXT, last: TEXT },
  'list.or': { head: TEXT, last: TEXT },

  // What-ifs
  'whatIf.accommodation': { accommodation: TEXT },
  'whatIf.offer': { accommodation: TEXT, to: ['provided', 'negotiable'] },
  'whatIf.demand': { ability: TEXT, work: TEXT },
  'whatIf.demandGone': { ability: TEXT },
  'whatIf.critical': { ability: TEXT },
  'whatIf.requirement': { what: TEXT },
  'whatIf.task': { task: TEXT },
  'whatIf.hours': { hours: TEXT },
  'whatIf.shifts': { shifts: TEXT },
  'whatIf.remote': { to: ['partial', 'full'] },
  'whatIf.place': { place: TEXT },
  'whatIf.start': { day: TEXT },
  'whatIf.skill': { skill: TEXT },
  'whatIf.language': { language: TEXT, level: TEXT },
  'whatIf.licence': { licence: TEXT },
  'whatIf.workingTime': {},
  'contrast.criterion': { criterion: CRITERIA },
  'contrast.above': { first: TEXT, second: TEXT, things: TEXT },
  'contrast.equal': { first: TEXT, second: TEXT },
  'contrast.gate': { first: TEXT, second: TEXT },
  'contrast.bothOut': { first: TEXT, second: TEXT },
} as const

export type MessageKey = keyof typeof PARAMETERS

/** A complete set of patterns: a missing key, or one too many, does not compile. */
export type Patterns = Readonly<Record<MessageKey, string>>

type Value<T> = T extends 'number'
  ? number
  : T extends 'text'
    ? string
    : T extends readonly (infer Choice)[]
      ? Choice
      : never
export type MessageParameters<K extends MessageKey> = {
  readonly [P in keyof (typeof PARAMETERS)[K]]: Value<(typeof PARAMETERS)[K][P]>
}
