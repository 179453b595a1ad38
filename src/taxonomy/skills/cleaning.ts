/** Cleaning, textile care and sorting. Append only: see index.ts. */
import type { StarterSkill } from './starter-skill.ts'

export const CLEANING_SKILLS = [
  { code: 'cleaning', names: { fi: 'Siivous', sv: 'Städning', en: 'Cleaning' } },
  {
    code: 'office-cleaning',
    names: { fi: 'Toimitilojen siivous', sv: 'Städning av kontorslokaler', en: 'Office cleaning' },
    parent: 'cleaning',
    related: { 'home-cleaning': 75, 'hotel-room-cleaning': 75, 'hospital-cleaning': 65 },
  },
  {
    code: 'home-cleaning',
    names: { fi: 'Kotisiivous', sv: 'Hemstädning', en: 'Home cleaning' },
    parent: 'cleaning',
    related: { 'hotel-room-cleaning': 75 },
  },
  {
    code: 'hotel-room-cleaning',
    names: { fi: 'Hotellihuoneiden siivous', sv: 'Städning av hotellrum', en: 'Hotel room cleaning' },
    parent: 'cleaning',
  },
  {
    code: 'hospital-cleaning',
    names: {
      fi: 'Sairaala- ja laitossiivous',
      sv: 'Städning på sjukhus och anstalter',
      en: 'Hospital and care home cleaning',
    },
    parent: 'cleaning',
    related: { 'infection-control': 60 },
  },
  {
    code: 'window-cleaning',
    names: { fi: 'Ikkunanpesu', sv: 'Fönsterputs', en: 'Window cleaning' },
    parent: 'cleaning',
  },
  {
    code: 'floor-care',
    names: {
      fi: 'Perussiivous ja lattioiden koneellinen hoito',
      sv: 'Grundlig rengöring och maskinell golvvård',
      en: 'Deep cleaning and floor care with machines',
    },
    parent: 'cleaning',
    related: { 'office-cleaning': 60 },
  },
  {
    code: 'cleaning-agents',
    names: {
      fi: 'Puhdistusaineiden oikea käyttö',
      sv: 'Rätt användning av rengöringsmedel',
      en: 'Using cleaning agents correctly',
    },
    related: { cleaning: 60, 'vehicle-washing': 45 },
  },
  {
    code: 'laundry-work',
    names: { fi: 'Pyykinpesu ja pesulatyö', sv: 'Tvätt och tvätteriarbete', en: 'Laundry work' },
    related: { ironing: 55, 'machine-operation': 45 },
  },
  {
    code: 'ironing',
    names: { fi: 'Silitys ja mankelointi', sv: 'Strykning och mangling', en: 'Ironing and mangling' },
  },
  {
    code: 'vehicle-washing',
    names: {
      fi: 'Ajoneuvojen pesu ja sisäpuhdistus',
      sv: 'Tvätt och invändig rengöring av fordon',
      en: 'Washing and valeting vehicles',
    },
  },
  {
    code: 'waste-sorting',
    names: { fi: 'Jätteiden lajittelu', sv: 'Avfallssortering', en: 'Waste sorting' },
    related: { dismantling: 50, 'donation-sorting': 45 },
  },
] as const satisfies readonly StarterSkill[]
