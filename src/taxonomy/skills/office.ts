/** Office work, office programs, money and staff administration, writing. Append only: see index.ts. */
import type { StarterSkill } from './starter-skill.ts'

export const OFFICE_SKILLS = [
  { code: 'office-work', names: { fi: 'Toimistotyö', sv: 'Kontorsarbete', en: 'Office work' } },
  {
    code: 'data-entry',
    names: { fi: 'Tietojen tallentaminen', sv: 'Dataregistrering', en: 'Data entry' },
    parent: 'office-work',
    related: { typing: 60, 'data-checking': 60, spreadsheets: 45 },
  },
  {
    code: 'data-checking',
    names: { fi: 'Tietojen tarkistaminen', sv: 'Kontroll av uppgifter', en: 'Checking data' },
    parent: 'office-work',
    related: { proofreading: 50 },
  },
  {
    code: 'archiving',
    names: { fi: 'Arkistointi', sv: 'Arkivering', en: 'Archiving' },
    parent: 'office-work',
    related: { scanning: 65 },
  },
  {
    code: 'scanning',
    names: { fi: 'Skannaus ja kopiointi', sv: 'Skanning och kopiering', en: 'Scanning and copying' },
    parent: 'office-work',
    related: { 'mail-handling': 50 },
  },
  {
    code: 'mail-handling',
    names: { fi: 'Postin käsittely toimistossa', sv: 'Posthantering på kontor', en: 'Handling office mail' },
    parent: 'office-work',
  },
  {
    code: 'meeting-arrangements',
    names: { fi: 'Kokousjärjestelyt', sv: 'Mötesarrangemang', en: 'Arranging meetings' },
    parent: 'office-work',
    related: { 'calendar-keeping': 65 },
  },
  {
    code: 'calendar-keeping',
    names: {
      fi: 'Kalenterin ja varausten hoito',
      sv: 'Skötsel av kalendrar och bokningar',
      en: 'Keeping calendars and bookings',
    },
    parent: 'office-work',
    related: { 'booking-systems': 55 },
  },
  {
    code: 'office-software',
    names: { fi: 'Toimisto-ohjelmat', sv: 'Kontorsprogram', en: 'Office software' },
  },
  {
    code: 'word-processing',
    names: { fi: 'Tekstinkäsittely', sv: 'Textbehandling', en: 'Word processing' },
    parent: 'office-software',
    related: { typing: 50, spreadsheets: 50 },
  },
  {
    code: 'spreadsheets',
    names: { fi: 'Taulukkolaskenta', sv: 'Kalkylprogram', en: 'Spreadsheets' },
    parent: 'office-software',
    related: { 'data-analysis': 50 },
  },
  {
    code: 'online-meetings',
    names: {
      fi: 'Etäkokoukset ja pikaviestimet',
      sv: 'Distansmöten och snabbmeddelanden',
      en: 'Online meetings and messaging',
    },
    parent: 'office-software',
    related: { 'chat-service': 45 },
  },
  {
    code: 'typing',
    names: {
      fi: 'Sujuva näppäimistöllä kirjoittaminen',
      sv: 'Vana att skriva på tangentbord',
      en: 'Fluent typing',
    },
  },
  {
    code: 'financial-administration',
    names: { fi: 'Taloushallinto', sv: 'Ekonomiförvaltning', en: 'Financial administration' },
  },
  {
    code: 'bookkeeping',
    names: { fi: 'Kirjanpito', sv: 'Bokföring', en: 'Bookkeeping' },
    parent: 'financial-administration',
    related: { invoicing: 60, 'purchase-invoices': 65, payroll: 50 },
  },
  {
    code: 'invoicing',
    names: { fi: 'Laskutus', sv: 'Fakturering', en: 'Invoicing' },
    parent: 'financial-administration',
    related: { 'purchase-invoices': 75 },
  },
  {
    code: 'purchase-invoices',
    names: {
      fi: 'Ostolaskujen käsittely',
      sv: 'Hantering av inköpsfakturor',
      en: 'Handling purchase invoices',
    },
    parent: 'financial-administration',
  },
  {
    code: 'payroll',
    names: { fi: 'Palkanlaskenta', sv: 'Löneräkning', en: 'Payroll' },
    parent: 'financial-administration',
    related: { 'staff-administration': 55 },
  },
  {
    code: 'staff-administration',
    names: { fi: 'Henkilöstöasioiden hoito', sv: 'Skötsel av personalärenden', en: 'Staff administration' },
  },
  {
    code: 'application-processing',
    names: { fi: 'Hakemusten käsittely', sv: 'Handläggning av ansökningar', en: 'Processing applications' },
    related: { 'data-checking': 50, 'social-security': 55 },
  },
  {
    code: 'social-security',
    names: {
      fi: 'Sosiaaliturvan tuntemus',
      sv: 'Kännedom om den sociala tryggheten',
      en: 'Knowledge of social security',
    },
  },
  {
    code: 'library-work',
    names: { fi: 'Kirjastotyö', sv: 'Biblioteksarbete', en: 'Library work' },
    related: { archiving: 40, 'customer-service': 45 },
  },
  { code: 'writing', names: { fi: 'Tekstien kirjoittaminen', sv: 'Textförfattande', en: 'Writing texts' } },
  {
    code: 'web-writing',
    names: {
      fi: 'Verkkotekstien kirjoittaminen',
      sv: 'Skribentarbete för webben',
      en: 'Writing for the web',
    },
    parent: 'writing',
    related: { 'plain-language': 55, 'web-publishing': 50 },
  },
  {
    code: 'plain-language',
    names: { fi: 'Selkokieli', sv: 'Lättläst språk', en: 'Plain language' },
    parent: 'writing',
  },
  {
    code: 'proofreading',
    names: { fi: 'Oikoluku', sv: 'Korrekturläsning', en: 'Proofreading' },
    related: { translation: 45, writing: 50 },
  },
  {
    code: 'translation',
    names: { fi: 'Kääntäminen', sv: 'Översättning', en: 'Translation' },
    related: { writing: 50 },
  },
] as const satisfies readonly StarterSkill[]
