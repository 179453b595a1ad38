/** The two openings that a reader follows: a kitchen that says much, and a bakery that says nothing. */
import type { Opening, Requirement } from '../../../src/domain/opening.ts'
import { addDays } from './days.ts'

const HYGIENE = (today: string): Requirement => ({
  reason:
    'Työssä käsitellään pakkaamattomia helposti pilaantuvia elintarvikkeita (elintarvikelaki 297/2021, 19 §).',
  ground: 'law',
  confirmedBy: 'työnantaja',
  confirmedOn: addDays(today, -6),
})

/** Half a day's work in a lunch kitchen in Tampere. */
export const kitchenAssistant = (today: string): Opening => ({
  employer: { id: 'emp-kitchen', name: 'Lounaskeittiö Kaarna Oy', kind: 'company' },
  title: { fi: 'Keittiöapulainen', sv: 'Köksbiträde', en: 'Kitchen assistant' },
  occupation: '9412',
  sector: 'I',
  municipality: '837',
  remote: 'none',
  wanted: 2,
  validUntil: addDays(today, 40),
  startsOn: addDays(today, 21),
  contract: 'permanent',
  pay: { minPerHour: 13.2, maxPerHour: 14.1 },
  demands: [
    { ability: 'd4154', level: 3.5, importance: 3, adjustable: true, source: 'confirmed' },
    { ability: 'd430', level: 3, importance: 3, adjustable: true, source: 'confirmed' },
    { ability: 'x.wet', level: 3.5, importance: 3, source: 'confirmed' },
    { ability: 'd210', level: 3, importance: 3, source: 'confirmed' },
    { ability: 'd450', level: 3, importance: 2, source: 'suggested' },
    { ability: 'd445', level: 3, importance: 2, source: 'suggested' },
    { ability: 'd410', level: 3, importance: 2, source: 'suggested' },
    { ability: 'x.noise', level: 3, importance: 2, source: 'suggested' },
    { ability: 'x.climate', level: 2.5, importance: 1, source: 'suggested' },
    { ability: 'd240', level: 3, importance: 2, adjustable: true, source: 'stated' },
    { ability: 'd230', level: 3, importance: 2, source: 'stated' },
    { ability: 'd720', level: 2.5, importance: 2, source: 'suggested' },
    { ability: 'b144', level: 2, importance: 1, source: 'suggested' },
    { ability: 'd155', level: 2, importance: 1, source: 'suggested' },
  ],
  offers: {
    'lifting-aid': { state: 'provided' },
    'task-rotation': { state: 'provided' },
    'skin-protection': { state: 'provided' },
    'one-task-at-a-time': { state: 'negotiable' },
    'picture-instructions': { state: 'negotiable' },
    'longer-induction': { state: 'negotiable' },
    'job-coach': { state: 'negotiable' },
    'quiet-space': { state: 'declined', reason: 'Keittiö on yksi yhteinen tila.' },
  },
  skills: [
    { skill: 'kitchen-hygiene', importance: 3, proficiency: 2 },
    { skill: 'dishwashing', importance: 2 },
    { skill: 'food-preparation', importance: 2, proficiency: 2 },
    { skill: 'portioning', importance: 1 },
    { skill: 'line-serving', importance: 1 },
  ],
  languages: [{ language: 'fi', level: 'A2' }],
  licences: [{ licence: 'hygiene-passport', gate: HYGIENE(today) }],
  workingTime: { hours: { min: 20, max: 30 }, shifts: ['day'], gate: null },
  targetGroups: null,
  tasks: [
    {
      title: { fi: 'Tiskaus', sv: 'Disk', en: 'Washing up' },
      share: 40,
      demands: ['d4154', 'x.wet', 'd430'],
    },
    {
      title: { fi: 'Salaattien esivalmistelu', sv: 'Förberedelse av sallader', en: 'Preparing salads' },
      share: 35,
      demands: ['d4154', 'd210'],
    },
    {
      title: { fi: 'Linjaston täyttö', sv: 'Påfyllning av linjen', en: 'Filling the serving line' },
      share: 25,
      demands: ['d450', 'd240'],
    },
  ],
})

/** Full days with weekends, nothing said of accommodations, and nothing that would imply one. */
export const bakery = (today: string): Opening => ({
  employer: { id: 'emp-bakery', name: 'Leipomo Kuusi Oy', kind: 'company' },
  title: { fi: 'Leipuri', sv: 'Bagare', en: 'Baker' },
  occupation: '7512',
  sector: 'C',
  municipality: '049',
  wanted: 1,
  validUntil: addDays(today, 35),
  startsOn: addDays(today, 28),
  contract: 'permanent',
  pay: { minPerHour: 14.2, maxPerHour: 16 },
  demands: [
    { ability: 'd4154', level: 3.5, importance: 3, source: 'stated' },
    { ability: 'd430', level: 3, importance: 3, source: 'stated' },
    { ability: 'x.air', level: 3, importance: 3, source: 'suggested' },
    { ability: 'd230', level: 3.5, importance: 2, source: 'stated' },
    { ability: 'd445', level: 3, importance: 2, source: 'suggested' },
    { ability: 'd440', level: 3, importance: 2, source: 'suggested' },
    { ability: 'x.climate', level: 3, importance: 2, source: 'suggested' },
    { ability: 'x.pace', level: 3, importance: 2, source: 'suggested' },
    { ability: 'x.machines', level: 2.5, importance: 1, source: 'suggested' },
  ],
  skills: [
    { skill: 'baking', importance: 3, proficiency: 2 },
    { skill: 'pastry-making', importance: 1 },
    { skill: 'kitchen-hygiene', importance: 2 },
    { skill: 'food-safety-control', importance: 1 },
  ],
  languages: [{ language: 'fi', level: 'A2' }],
  licences: [{ licence: 'hygiene-passport', gate: HYGIENE(today) }],
  workingTime: { hours: { min: 37.5, max: 37.5 }, shifts: ['day', 'weekend'] },
})
