/** The abilities: names in our own plain words, never the official ICF titles, and which of them an opening may demand. */
import type { AbilityCode, DemandableAbility } from '../domain/codes.ts'
import type { Names } from '../domain/values.ts'

export type Ability = {
  readonly names: Names
  /** `demand`: an opening may demand it. `person`: it describes a person only, and is never scored. */
  readonly kind: 'demand' | 'person'
  /** Of a person-only ability: the demands that say the same of the work. */
  readonly useInstead?: readonly DemandableAbility[]
  /** A condition of the work: its levels read "how well I stand it" and "how much there is of it". */
  readonly exposure: boolean
}

/** `b` and `d` codes are ICF's; `x.` codes are ours, for what ICF lacks: work organisation, safety, exposure. */
export const ABILITY_TABLE = {
  b130: {
    names: { fi: 'Jaksaminen ja vireys', sv: 'Ork och energi', en: 'Energy' },
    kind: 'person',
    exposure: false,
  },
  b134: { names: { fi: 'Uni', sv: 'Sömn', en: 'Sleep' }, kind: 'person', exposure: false },
  b140: {
    names: { fi: 'Tarkkaavuus', sv: 'Uppmärksamhet', en: 'Attention' },
    kind: 'person',
    useInstead: ['d160'],
    exposure: false,
  },
  b144: { names: { fi: 'Muistaminen', sv: 'Minne', en: 'Remembering' }, kind: 'demand', exposure: false },
  b147: {
    names: { fi: 'Toiminnan nopeus', sv: 'Handlingstempo', en: 'Speed of acting' },
    kind: 'person',
    useInstead: ['x.pace'],
    exposure: false,
  },
  b152: {
    names: { fi: 'Tunteiden hallinta', sv: 'Känsloreglering', en: 'Handling feelings' },
    kind: 'person',
    useInstead: ['d240', 'x.emotional'],
    exposure: false,
  },
  b164: {
    names: { fi: 'Oman työn suunnittelu', sv: 'Planering av eget arbete', en: 'Planning own work' },
    kind: 'demand',
    exposure: false,
  },
  b210: { names: { fi: 'Näkeminen', sv: 'Syn', en: 'Seeing' }, kind: 'demand', exposure: false },
  b230: { names: { fi: 'Kuuleminen', sv: 'Hörsel', en: 'Hearing' }, kind: 'demand', exposure: false },
  b235: { names: { fi: 'Tasapaino', sv: 'Balans', en: 'Balance' }, kind: 'demand', exposure: false },
  b265: { names: { fi: 'Tuntoaisti', sv: 'Känsel', en: 'Sense of touch' }, kind: 'demand', exposure: false },
  b280: { names: { fi: 'Kipu', sv: 'Smärta', en: 'Pain' }, kind: 'person', exposure: false },
  b310: {
    names: { fi: 'Äänen käyttö', sv: 'Röstanvändning', en: 'Using the voice' },
    kind: 'demand',
    exposure: false,
  },
  b440: {
    names: { fi: 'Hengitys', sv: 'Andning', en: 'Breathing' },
    kind: 'person',
    useInstead: ['x.air'],
    exposure: false,
  },
  b455: {
    names: { fi: 'Fyysinen kestävyys', sv: 'Fysisk uthållighet', en: 'Physical stamina' },
    kind: 'demand',
    exposure: false,
  },
  b710: {
    names: { fi: 'Nivelten liikkuvuus', sv: 'Ledrörlighet', en: 'Joint movement' },
    kind: 'person',
    useInstead: ['d410', 'd445'],
    exposure: false,
  },
  b730: { names: { fi: 'Lihasvoima', sv: 'Muskelstyrka', en: 'Strength' }, kind: 'demand', exposure: false },
  b740: {
    names: { fi: 'Lihasten kestävyys', sv: 'Muskeluthållighet', en: 'Muscle endurance' },
    kind: 'person',
    useInstead: ['b455', 'd430'],
    exposure: false,
  },
  b810: {
    names: { fi: 'Iho', sv: 'Hud', en: 'Skin' },
    kind: 'person',
    useInstead: ['x.wet'],
    exposure: false,
  },
  d155: {
    names: { fi: 'Uuden oppiminen', sv: 'Att lära sig nytt', en: 'Learning new things' },
    kind: 'demand',
    exposure: false,
  },
  d160: {
    names: { fi: 'Keskittyminen', sv: 'Koncentration', en: 'Concentrating' },
    kind: 'demand',
    exposure: false,
  },
  d166: { names: { fi: 'Lukeminen', sv: 'Läsning', en: 'Reading' }, kind: 'demand', exposure: false },
  d170: { names: { fi: 'Kirjoittaminen', sv: 'Skrivande', en: 'Writing' }, kind: 'demand', exposure: false },
  d172: {
    names: { fi: 'Laskeminen', sv: 'Räkning', en: 'Counting and calculating' },
    kind: 'demand',
    exposure: false,
  },
  d175: {
    names: { fi: 'Ongelmien ratkaiseminen', sv: 'Problemlösning', en: 'Solving problems' },
    kind: 'demand',
    exposure: false,
  },
  d177: {
    names: { fi: 'Päätösten tekeminen', sv: 'Att fatta beslut', en: 'Making decisions' },
    kind: 'demand',
    exposure: false,
  },
  d210: {
    names: {
      fi: 'Tehtävien tekeminen loppuun',
      sv: 'Att göra uppgifter färdiga',
      en: 'Finishing tasks',
    },
    kind: 'demand',
    exposure: false,
  },
  d220: {
    names: {
      fi: 'Monen tehtävän hoitaminen yhtä aikaa',
      sv: 'Flera uppgifter samtidigt',
      en: 'Several tasks at once',
    },
    kind: 'demand',
    exposure: false,
  },
  d230: {
    names: { fi: 'Päivärytmi ja aikataulut', sv: 'Dagliga rutiner och tider', en: 'Daily routine and times' },
    kind: 'demand',
    exposure: false,
  },
  d240: {
    names: { fi: 'Paine ja kiire', sv: 'Press och brådska', en: 'Pressure and hurry' },
    kind: 'demand',
    exposure: false,
  },
  d310: {
    names: { fi: 'Puheen ymmärtäminen', sv: 'Att förstå tal', en: 'Understanding speech' },
    kind: 'demand',
    exposure: false,
  },
  d330: { names: { fi: 'Puhuminen', sv: 'Att tala', en: 'Speaking' }, kind: 'demand', exposure: false },
  d350: {
    names: { fi: 'Keskusteleminen', sv: 'Samtal', en: 'Conversation' },
    kind: 'demand',
    exposure: false,
  },
  d360: {
    names: { fi: 'Puhelin ja viestit', sv: 'Telefon och meddelanden', en: 'Phone and messages' },
    kind: 'demand',
    exposure: false,
  },
  d710: {
    names: { fi: 'Toisten kanssa toimeen tuleminen', sv: 'Att komma överens', en: 'Getting along' },
    kind: 'demand',
    exposure: false,
  },
  d720: {
    names: {
      fi: 'Yhteistyö ja erimielisyydet',
      sv: 'Samarbete och meningsskiljaktigheter',
      en: 'Teamwork and disagreements',
    },
    kind: 'demand',
    exposure: false,
  },
  d730: {
    names: { fi: 'Vieraiden ihmisten kohtaaminen', sv: 'Att möta främmande', en: 'Meeting strangers' },
    kind: 'demand',
    exposure: false,
  },
  d740: {
    names: { fi: 'Toimiminen esihenkilön kanssa', sv: 'Samspel med chefen', en: 'Working with a supervisor' },
    kind: 'demand',
    exposure: false,
  },
  d410: {
    names: {
      fi: 'Kumartuminen ja nouseminen',
      sv: 'Att böja sig och resa sig',
      en: 'Bending and getting up',
    },
    kind: 'demand',
    exposure: false,
  },
  d4153: { names: { fi: 'Istuminen', sv: 'Sittande', en: 'Sitting' }, kind: 'demand', exposure: false },
  d4154: { names: { fi: 'Seisominen', sv: 'Stående', en: 'Standing' }, kind: 'demand', exposure: false },
  d4152: {
    names: { fi: 'Polvillaan olo', sv: 'Knästående', en: 'Kneeling' },
    kind: 'demand',
    exposure: false,
  },
  d430: {
    names: { fi: 'Nostaminen ja kantaminen', sv: 'Att lyfta och bära', en: 'Lifting and carrying' },
    kind: 'demand',
    exposure: false,
  },
  d440: {
    names: { fi: 'Tarkka sormityö', sv: 'Finmotorik', en: 'Precise finger work' },
    kind: 'demand',
    exposure: false,
  },
  d445: {
    names: {
      fi: 'Kurottaminen, työntäminen ja vetäminen',
      sv: 'Att sträcka sig, skjuta och dra',
      en: 'Reaching, pushing and pulling',
    },
    kind: 'demand',
    exposure: false,
  },
  d450: { names: { fi: 'Käveleminen', sv: 'Att gå', en: 'Walking' }, kind: 'demand', exposure: false },
  d455: {
    names: { fi: 'Portaat ja tikkaat', sv: 'Trappor och stegar', en: 'Stairs and ladders' },
    kind: 'demand',
    exposure: false,
  },
  d465: {
    names: {
      fi: 'Liikkuminen apuvälineellä',
      sv: 'Förflyttning med hjälpmedel',
      en: 'Moving with a mobility aid',
    },
    kind: 'person',
    exposure: false,
  },
  d470: {
    names: { fi: 'Työmatkan kulkeminen', sv: 'Att ta sig till arbetet', en: 'Getting to work' },
    kind: 'person',
    exposure: false,
  },
  d475: { names: { fi: 'Ajaminen', sv: 'Att köra fordon', en: 'Driving' }, kind: 'demand', exposure: false },
  d530: {
    names: { fi: 'WC:ssä käyminen', sv: 'Toalettbesök', en: 'Using the toilet' },
    kind: 'person',
    exposure: false,
  },
  d570: {
    names: {
      fi: 'Omasta terveydestä huolehtiminen',
      sv: 'Att sköta sin hälsa',
      en: "Looking after one's health",
    },
    kind: 'person',
    exposure: false,
  },
  'x.pace': {
    names: { fi: 'Muiden määräämä työtahti', sv: 'Takt som andra bestämmer', en: 'Pace set by others' },
    kind: 'demand',
    exposure: true,
  },
  'x.autonomy': {
    names: { fi: 'Itsenäinen työ', sv: 'Självständigt arbete', en: 'Working independently' },
    kind: 'demand',
    exposure: false,
  },
  'x.alone': {
    names: { fi: 'Yksin työskentely', sv: 'Ensamarbete', en: 'Working alone' },
    kind: 'demand',
    exposure: false,
  },
  'x.heights': {
    names: { fi: 'Korkealla työskentely', sv: 'Arbete på hög höjd', en: 'Work at heights' },
    kind: 'demand',
    exposure: true,
  },
  'x.machines': {
    names: { fi: 'Vaaralliset koneet', sv: 'Farliga maskiner', en: 'Dangerous machines' },
    kind: 'demand',
    exposure: true,
  },
  'x.travel': {
    names: { fi: 'Matkustaminen työssä', sv: 'Resor i arbetet', en: 'Travel in the job' },
    kind: 'demand',
    exposure: false,
  },
  'x.variability': {
    names: {
      fi: 'Muuttuvat tehtävät ja suunnitelmat',
      sv: 'Växlande uppgifter och planer',
      en: 'Changing tasks and plans',
    },
    kind: 'demand',
    exposure: true,
  },
  'x.customers': {
    names: { fi: 'Asiakastyö', sv: 'Kundarbete', en: 'Customer work' },
    kind: 'demand',
    exposure: false,
  },
  'x.noise': { names: { fi: 'Melu', sv: 'Buller', en: 'Noise' }, kind: 'demand', exposure: true },
  'x.light': {
    names: { fi: 'Kirkas valo ja häikäisy', sv: 'Starkt ljus och bländning', en: 'Bright light and glare' },
    kind: 'demand',
    exposure: true,
  },
  'x.air': {
    names: { fi: 'Pöly, käryt ja hajusteet', sv: 'Damm, ångor och dofter', en: 'Dust, fumes, scents' },
    kind: 'demand',
    exposure: true,
  },
  'x.climate': {
    names: { fi: 'Kylmä, kuuma ja veto', sv: 'Kyla, värme och drag', en: 'Cold, heat, draught' },
    kind: 'demand',
    exposure: true,
  },
  'x.vibration': {
    names: { fi: 'Tärinä', sv: 'Vibrationer', en: 'Vibration' },
    kind: 'demand',
    exposure: true,
  },
  'x.wet': {
    names: {
      fi: 'Märkä työ ja iholle joutuvat aineet',
      sv: 'Vått arbete och ämnen på huden',
      en: 'Wet work, chemicals on skin',
    },
    kind: 'demand',
    exposure: true,
  },
  'x.screen': {
    names: { fi: 'Työ tietokoneella', sv: 'Arbete vid dator', en: 'Computer work' },
    kind: 'demand',
    exposure: true,
  },
  'x.emotional': {
    names: {
      fi: 'Henkisesti raskaat tilanteet',
      sv: 'Känslomässigt tunga situationer',
      en: 'Emotionally heavy situations',
    },
    kind: 'demand',
    exposure: true,
  },
} as const satisfies Record<AbilityCode, Ability>
