/**
 * Which of our abilities each of O*NET's 52 speaks of, by the words of O*NET's own definition.
 *
 * What they do not tell stays unsaid: sitting, standing, kneeling, walking, stairs and ladders, touch, the voice,
 * driving, learning, decisions, routine, pressure, everything with other people, and all `x.` codes.
 *
 * This product includes information from the O*NET Database by the U.S. Department of Labor, Employment and Training
 * Administration (USDOL/ETA), used under the CC BY 4.0 licence. O*NET is a trademark of USDOL/ETA. Changed: names and
 * element ids only, assigned to other abilities.
 */
import type { DemandableAbility } from '../../domain/codes.ts'

export type OnetAbility =
  | { readonly name: string; readonly to: readonly DemandableAbility[]; readonly why?: string }
  /** Nothing that an opening may demand; `why` says what is missing. */
  | { readonly name: string; readonly to: null; readonly why: string }

const PERCEPTION = 'making out what is seen: an ability that our list lacks, and not eyesight'
const COORDINATION = 'coordination: an ability that our list lacks'
const CONTROL =
  'speed and aim at controls or in traffic: speed of acting (b147) describes a person only, and neither driving (d475) nor dangerous machines (x.machines) follow from it'

/** By element id. */
export const ONET_ABILITIES: Readonly<Record<string, OnetAbility>> = {
  '1.A.1.a.1': { name: 'Oral Comprehension', to: ['d310'] },
  '1.A.1.a.2': { name: 'Written Comprehension', to: ['d166'] },
  '1.A.1.a.3': {
    name: 'Oral Expression',
    to: ['d330'],
    why: 'not d350 as well: taking turns with somebody is more than expressing oneself, and it would count one thing twice',
  },
  '1.A.1.a.4': { name: 'Written Expression', to: ['d170'] },
  '1.A.1.b.1': { name: 'Fluency of Ideas', to: null, why: 'many ideas, whatever their use: solves nothing' },
  '1.A.1.b.2': { name: 'Originality', to: null, why: 'creativity: an ability that our list lacks' },
  '1.A.1.b.3': {
    name: 'Problem Sensitivity',
    to: ['d175'],
    why: 'noticing that something is wrong is where solving it begins',
  },
  '1.A.1.b.4': { name: 'Deductive Reasoning', to: ['d175'] },
  '1.A.1.b.5': { name: 'Inductive Reasoning', to: ['d175'] },
  '1.A.1.b.6': {
    name: 'Information Ordering',
    to: ['b164'],
    why: 'arranging things or actions in order; how free one is in it (x.autonomy) it does not tell',
  },
  '1.A.1.b.7': {
    name: 'Category Flexibility',
    to: null,
    why: 'grouping things by rules: an ability that our list lacks',
  },
  '1.A.1.c.1': { name: 'Mathematical Reasoning', to: ['d172'] },
  '1.A.1.c.2': { name: 'Number Facility', to: ['d172'] },
  '1.A.1.d.1': { name: 'Memorization', to: ['b144'] },
  '1.A.1.e.1': { name: 'Speed of Closure', to: null, why: PERCEPTION },
  '1.A.1.e.2': { name: 'Flexibility of Closure', to: null, why: PERCEPTION },
  '1.A.1.e.3': { name: 'Perceptual Speed', to: null, why: PERCEPTION },
  '1.A.1.f.1': {
    name: 'Spatial Orientation',
    to: null,
    why: 'knowing where one is: an ability that our list lacks, and not driving (d475)',
  },
  '1.A.1.f.2': { name: 'Visualization', to: null, why: 'imagining shapes: an ability that our list lacks' },
  '1.A.1.g.1': { name: 'Selective Attention', to: ['d160'] },
  '1.A.1.g.2': { name: 'Time Sharing', to: ['d220'] },
  '1.A.2.a.1': { name: 'Arm-Hand Steadiness', to: ['d440'], why: 'a steady hand is what makes it precise' },
  '1.A.2.a.2': { name: 'Manual Dexterity', to: ['d440'], why: 'grasping, manipulating and assembling' },
  '1.A.2.a.3': { name: 'Finger Dexterity', to: ['d440'] },
  '1.A.2.b.1': { name: 'Control Precision', to: null, why: CONTROL },
  '1.A.2.b.2': { name: 'Multilimb Coordination', to: null, why: COORDINATION },
  '1.A.2.b.3': { name: 'Response Orientation', to: null, why: CONTROL },
  '1.A.2.b.4': { name: 'Rate Control', to: null, why: CONTROL },
  '1.A.2.c.1': { name: 'Reaction Time', to: null, why: CONTROL },
  '1.A.2.c.2': {
    name: 'Wrist-Finger Speed',
    to: null,
    why: 'fast and simple, so not precise; speed of acting (b147) describes a person only, and who sets the pace (x.pace) it does not tell',
  },
  '1.A.2.c.3': {
    name: 'Speed of Limb Movement',
    to: null,
    why: 'speed of acting (b147) describes a person only',
  },
  '1.A.3.a.1': {
    name: 'Static Strength',
    to: ['b730', 'd430', 'd445'],
    why: 'defined as the force to lift, push, pull or carry',
  },
  '1.A.3.a.2': { name: 'Explosive Strength', to: ['b730'] },
  '1.A.3.a.3': {
    name: 'Dynamic Strength',
    to: ['b730'],
    why: 'force over and over; muscle endurance (b740) describes a person only',
  },
  '1.A.3.a.4': {
    name: 'Trunk Strength',
    to: ['d410', 'd430'],
    why: 'the back and the belly hold the body when it bends and when it carries',
  },
  '1.A.3.b.1': {
    name: 'Stamina',
    to: ['b455'],
    why: 'not walking (d450): getting out of breath is not distance',
  },
  '1.A.3.c.1': {
    name: 'Extent Flexibility',
    to: ['d410', 'd445'],
    why: 'defined as bending, stretching, twisting and reaching',
  },
  '1.A.3.c.2': { name: 'Dynamic Flexibility', to: ['d410'], why: 'bending quickly and over and over' },
  '1.A.3.c.3': { name: 'Gross Body Coordination', to: null, why: COORDINATION },
  '1.A.3.c.4': {
    name: 'Gross Body Equilibrium',
    to: ['b235'],
    why: 'staying upright when unsteady; where (d455, x.heights) it does not tell',
  },
  '1.A.4.a.1': { name: 'Near Vision', to: ['b210'] },
  '1.A.4.a.2': { name: 'Far Vision', to: ['b210'] },
  '1.A.4.a.3': { name: 'Visual Color Discrimination', to: ['b210'] },
  '1.A.4.a.4': { name: 'Night Vision', to: ['b210'] },
  '1.A.4.a.5': { name: 'Peripheral Vision', to: ['b210'] },
  '1.A.4.a.6': { name: 'Depth Perception', to: ['b210'] },
  '1.A.4.a.7': {
    name: 'Glare Sensitivity',
    to: null,
    why: 'says that there is glare, which is an exposure (x.light), and not how much of it',
  },
  '1.A.4.b.1': { name: 'Hearing Sensitivity', to: ['b230'] },
  '1.A.4.b.2': {
    name: 'Auditory Attention',
    to: ['b230'],
    why: 'one sound among others; noise (x.noise) it does not measure',
  },
  '1.A.4.b.3': { name: 'Sound Localization', to: ['b230'] },
  '1.A.4.b.4': { name: 'Speech Recognition', to: ['d310'] },
  '1.A.4.b.5': {
    name: 'Speech Clarity',
    to: ['d330'],
    why: 'speaking so that others understand; how much the voice is used (b310) it does not tell',
  },
}

/** Of each of our abilities that O*NET speaks of, the element ids that feed it. */
export const ELEMENTS_OF: ReadonlyMap<DemandableAbility, readonly string[]> = (() => {
  const elements = new Map<DemandableAbility, string[]>()
  for (const [id, { to }] of Object.entries(ONET_ABILITIES))
    for (const ability of to ?? []) elements.set(ability, [...(elements.get(ability) ?? []), id])
  return elements
})()
