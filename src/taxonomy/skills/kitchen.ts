/** Kitchens, bakeries and serving. Append only: see index.ts. */
import type { StarterSkill } from './starter-skill.ts'

export const KITCHEN_SKILLS = [
  { code: 'kitchen-work', names: { fi: 'Keittiötyö', sv: 'Köksarbete', en: 'Kitchen work' } },
  {
    code: 'kitchen-hygiene',
    names: { fi: 'Keittiöhygienia', sv: 'Kökshygien', en: 'Kitchen hygiene' },
    related: { 'food-safety-control': 75, 'kitchen-work': 60, 'infection-control': 40 },
  },
  {
    code: 'food-safety-control',
    names: {
      fi: 'Elintarvikkeiden omavalvonta',
      sv: 'Egenkontroll av livsmedel',
      en: 'Food safety self-monitoring',
    },
    related: { 'quality-control': 40 },
  },
  {
    code: 'cooking',
    names: { fi: 'Ruoanvalmistus', sv: 'Matlagning', en: 'Cooking' },
    parent: 'kitchen-work',
    related: {
      'institutional-cooking': 80,
      'food-preparation': 65,
      'cold-dishes': 65,
      'fast-food-making': 55,
    },
  },
  {
    code: 'institutional-cooking',
    names: {
      fi: 'Ruoanvalmistus suurkeittiössä',
      sv: 'Matlagning i storkök',
      en: 'Cooking in a large kitchen',
    },
    parent: 'kitchen-work',
    related: { 'special-diets': 60, 'food-preparation': 65 },
  },
  {
    code: 'food-preparation',
    names: { fi: 'Raaka-aineiden esivalmistelu', sv: 'Förberedelse av råvaror', en: 'Preparing ingredients' },
    parent: 'kitchen-work',
    related: { 'cold-dishes': 75, portioning: 60 },
  },
  {
    code: 'cold-dishes',
    names: {
      fi: 'Salaattien ja kylmien ruokien valmistus',
      sv: 'Tillredning av sallader och kalla rätter',
      en: 'Making salads and cold dishes',
    },
    parent: 'kitchen-work',
    related: { 'fast-food-making': 50 },
  },
  {
    code: 'fast-food-making',
    names: { fi: 'Pikaruoan valmistus', sv: 'Tillredning av snabbmat', en: 'Making fast food' },
    parent: 'kitchen-work',
  },
  {
    code: 'dishwashing',
    names: { fi: 'Astianpesu', sv: 'Diskning', en: 'Dishwashing' },
    parent: 'kitchen-work',
    related: { 'kitchen-hygiene': 45 },
  },
  {
    code: 'portioning',
    names: {
      fi: 'Ruoan annostelu ja pakkaaminen',
      sv: 'Portionering och förpackning av mat',
      en: 'Portioning and packing food',
    },
    parent: 'kitchen-work',
    related: { 'line-serving': 60, packing: 45 },
  },
  {
    code: 'special-diets',
    names: { fi: 'Erityisruokavaliot', sv: 'Specialdieter', en: 'Special diets' },
    related: { cooking: 50 },
  },
  {
    code: 'baking',
    names: { fi: 'Leivonta', sv: 'Bakning', en: 'Baking' },
    related: { 'food-production': 50, cooking: 45 },
  },
  {
    code: 'pastry-making',
    names: {
      fi: 'Kakkujen ja konditoriatuotteiden valmistus',
      sv: 'Tillverkning av tårtor och konditorivaror',
      en: 'Making cakes and pastries',
    },
    related: { baking: 70 },
  },
  {
    code: 'food-serving',
    names: { fi: 'Tarjoilu', sv: 'Servering', en: 'Serving food and drinks' },
    related: { 'customer-service': 50 },
  },
  {
    code: 'table-service',
    names: { fi: 'Pöytiintarjoilu', sv: 'Bordsservering', en: 'Table service' },
    parent: 'food-serving',
    related: { 'line-serving': 55 },
  },
  {
    code: 'line-serving',
    names: {
      fi: 'Linjaston ja noutopöydän hoito',
      sv: 'Skötsel av serveringslinje och buffébord',
      en: 'Serving line and buffet',
    },
    parent: 'food-serving',
  },
  {
    code: 'food-production',
    names: {
      fi: 'Elintarvikkeiden teollinen valmistus',
      sv: 'Industriell livsmedelstillverkning',
      en: 'Industrial food production',
    },
    related: { 'machine-operation': 50, 'kitchen-hygiene': 55 },
  },
] as const satisfies readonly StarterSkill[]
