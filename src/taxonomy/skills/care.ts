/** Care, childcare, guidance and first aid. Append only: see index.ts. */
import type { StarterSkill } from './starter-skill.ts'

export const CARE_SKILLS = [
  { code: 'care-work', names: { fi: 'Hoiva- ja hoitotyö', sv: 'Vård- och omsorgsarbete', en: 'Care work' } },
  {
    code: 'basic-care',
    names: { fi: 'Perushoito', sv: 'Grundläggande vård', en: 'Basic nursing care' },
    parent: 'care-work',
    related: { 'elderly-care': 75, 'home-care': 70, 'assisting-daily-life': 60 },
  },
  {
    code: 'elderly-care',
    names: { fi: 'Vanhustyö', sv: 'Äldreomsorg', en: 'Care of older people' },
    parent: 'care-work',
    related: { 'dementia-care': 75, 'home-care': 75 },
  },
  {
    code: 'dementia-care',
    names: { fi: 'Muistisairaiden hoito', sv: 'Vård av personer med minnessjukdom', en: 'Dementia care' },
    parent: 'care-work',
  },
  {
    code: 'home-care',
    names: { fi: 'Kotihoito', sv: 'Hemvård', en: 'Home care' },
    parent: 'care-work',
    related: { 'assisting-daily-life': 65 },
  },
  {
    code: 'disability-support',
    names: {
      fi: 'Vammaisten henkilöiden tukeminen',
      sv: 'Stöd till personer med funktionsnedsättning',
      en: 'Supporting people with disabilities',
    },
    parent: 'care-work',
    related: { 'assisting-daily-life': 75, 'mental-health-work': 45, 'pupil-support': 50 },
  },
  {
    code: 'mental-health-work',
    names: {
      fi: 'Mielenterveys- ja päihdetyö',
      sv: 'Mentalhälso- och missbruksarbete',
      en: 'Mental health and substance use work',
    },
    parent: 'care-work',
  },
  {
    code: 'assisting-daily-life',
    names: { fi: 'Avustaminen arjen toimissa', sv: 'Assistans i vardagen', en: 'Assisting in daily life' },
    parent: 'care-work',
    related: { 'home-cleaning': 45 },
  },
  {
    code: 'transfer-techniques',
    names: {
      fi: 'Siirtymisessä avustaminen',
      sv: 'Förflyttningsteknik',
      en: 'Helping people move and transfer',
    },
    related: { 'basic-care': 50 },
  },
  {
    code: 'medication',
    names: { fi: 'Lääkehoito', sv: 'Läkemedelsbehandling', en: 'Medication' },
    related: { 'basic-care': 45 },
  },
  {
    code: 'care-records',
    names: { fi: 'Hoitotietojen kirjaaminen', sv: 'Vårddokumentation', en: 'Keeping care records' },
    related: { 'data-entry': 40 },
  },
  {
    code: 'infection-control',
    names: { fi: 'Infektioiden torjunta', sv: 'Infektionsbekämpning', en: 'Infection control' },
  },
  {
    code: 'instrument-care',
    names: { fi: 'Välinehuolto', sv: 'Instrumentvård', en: 'Cleaning and sterilising instruments' },
    related: { 'infection-control': 65 },
  },
  { code: 'first-aid', names: { fi: 'Ensiapu', sv: 'Första hjälpen', en: 'First aid' } },
  {
    code: 'childcare',
    names: { fi: 'Lasten hoito ja kasvatus', sv: 'Vård och fostran av barn', en: 'Childcare' },
  },
  {
    code: 'toddler-care',
    names: { fi: 'Pienten lasten hoito', sv: 'Vård av småbarn', en: 'Caring for small children' },
    parent: 'childcare',
    related: { 'play-activities': 65 },
  },
  {
    code: 'play-activities',
    names: {
      fi: 'Leikkien ja toiminnan ohjaaminen lapsille',
      sv: 'Lek och aktiviteter med barn',
      en: 'Play and activities with children',
    },
    parent: 'childcare',
    related: { 'pupil-support': 60, 'group-guidance': 60, 'leisure-activities': 50 },
  },
  {
    code: 'pupil-support',
    names: {
      fi: 'Oppilaan tukeminen koulupäivän aikana',
      sv: 'Stöd till elever under skoldagen',
      en: 'Supporting pupils at school',
    },
    parent: 'childcare',
    related: { 'group-guidance': 45 },
  },
  {
    code: 'guidance',
    names: { fi: 'Ohjaustyö', sv: 'Handledning', en: 'Guidance work' },
    related: { 'work-instruction': 45 },
  },
  {
    code: 'group-guidance',
    names: { fi: 'Ryhmän ohjaaminen', sv: 'Gruppledning', en: 'Leading a group' },
    parent: 'guidance',
    related: { 'leisure-activities': 65, 'service-guidance': 45, 'mental-health-work': 45 },
  },
  {
    code: 'service-guidance',
    names: { fi: 'Palveluohjaus', sv: 'Servicehandledning', en: 'Guiding people to services' },
    parent: 'guidance',
    related: { 'social-security': 60 },
  },
  {
    code: 'leisure-activities',
    names: {
      fi: 'Virkistystoiminnan ohjaaminen',
      sv: 'Ledning av rekreationsverksamhet',
      en: 'Leading leisure activities',
    },
    parent: 'guidance',
  },
] as const satisfies readonly StarterSkill[]
