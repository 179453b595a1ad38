/** Names of the closed lists that have nothing but names, in the order of the codes. */
import type {
  EmployerKind,
  LanguageCode,
  LicenceCode,
  SectorCode,
  Shift,
  TargetGroupCode,
} from '../domain/codes.ts'
import type { Names } from '../domain/values.ts'

export const LANGUAGE_NAMES = {
  fi: { fi: 'Suomi', sv: 'Finska', en: 'Finnish' },
  sv: { fi: 'Ruotsi', sv: 'Svenska', en: 'Swedish' },
  en: { fi: 'Englanti', sv: 'Engelska', en: 'English' },
  fse: { fi: 'Suomalainen viittomakieli', sv: 'Finskt teckenspråk', en: 'Finnish Sign Language' },
  ru: { fi: 'Venäjä', sv: 'Ryska', en: 'Russian' },
  uk: { fi: 'Ukraina', sv: 'Ukrainska', en: 'Ukrainian' },
  et: { fi: 'Viro', sv: 'Estniska', en: 'Estonian' },
  ar: { fi: 'Arabia', sv: 'Arabiska', en: 'Arabic' },
  so: { fi: 'Somali', sv: 'Somaliska', en: 'Somali' },
  fa: { fi: 'Persia (farsi, dari)', sv: 'Persiska (farsi, dari)', en: 'Persian (Farsi, Dari)' },
  ku: { fi: 'Kurdi', sv: 'Kurdiska', en: 'Kurdish' },
  vi: { fi: 'Vietnam', sv: 'Vietnamesiska', en: 'Vietnamese' },
  th: { fi: 'Thai', sv: 'Thailändska', en: 'Thai' },
  zh: { fi: 'Kiina', sv: 'Kinesiska', en: 'Chinese' },
  es: { fi: 'Espanja', sv: 'Spanska', en: 'Spanish' },
  se: { fi: 'Pohjoissaame', sv: 'Nordsamiska', en: 'Northern Sámi' },
} as const satisfies Record<LanguageCode, Names>

/** In the words that the cards carry in everyday use. */
export const LICENCE_NAMES = {
  'hygiene-passport': { fi: 'Hygieniapassi', sv: 'Hygienpass', en: 'Hygiene passport' },
  'occupational-safety-card': {
    fi: 'Työturvallisuuskortti',
    sv: 'Arbetssäkerhetskort',
    en: 'Occupational Safety Card',
  },
  'hot-work-card': { fi: 'Tulityökortti', sv: 'Heta arbeten-kort', en: 'Hot work card' },
  'first-aid-1': { fi: 'Ensiapu EA 1', sv: 'Första hjälpen FHJ 1', en: 'First aid, basic course (EA 1)' },
  'first-aid-2': { fi: 'Ensiapu EA 2', sv: 'Första hjälpen FHJ 2', en: 'First aid, advanced course (EA 2)' },
  'alcohol-passport': { fi: 'Anniskelupassi', sv: 'Serveringspass', en: 'Alcohol serving passport' },
  'driving-am': { fi: 'Ajokortti AM (mopo)', sv: 'Körkort AM (moped)', en: 'Driving licence AM (moped)' },
  'driving-b': {
    fi: 'Ajokortti B (henkilöauto)',
    sv: 'Körkort B (personbil)',
    en: 'Driving licence B (car)',
  },
  'driving-be': {
    fi: 'Ajokortti BE (henkilöauto ja perävaunu)',
    sv: 'Körkort BE (personbil med släp)',
    en: 'Driving licence BE (car with trailer)',
  },
  'driving-c1': {
    fi: 'Ajokortti C1 (kevyt kuorma-auto)',
    sv: 'Körkort C1 (lätt lastbil)',
    en: 'Driving licence C1 (light lorry)',
  },
  'driving-c': {
    fi: 'Ajokortti C (kuorma-auto)',
    sv: 'Körkort C (lastbil)',
    en: 'Driving licence C (lorry)',
  },
  'driving-ce': {
    fi: 'Ajokortti CE (kuorma-auto ja perävaunu)',
    sv: 'Körkort CE (lastbil med släp)',
    en: 'Driving licence CE (lorry with trailer)',
  },
  'driving-d': { fi: 'Ajokortti D (linja-auto)', sv: 'Körkort D (buss)', en: 'Driving licence D (bus)' },
  'driver-cpc': {
    fi: 'Kuljettajan ammattipätevyys',
    sv: 'Yrkeskompetens för förare',
    en: "Driver's certificate of professional competence (CPC)",
  },
  forklift: { fi: 'Trukkikortti', sv: 'Truckkort', en: 'Forklift card' },
  'road-safety-1': { fi: 'Tieturva 1', sv: 'Vägskydd 1', en: 'Road safety card 1 (Tieturva 1)' },
  'road-safety-2': { fi: 'Tieturva 2', sv: 'Vägskydd 2', en: 'Road safety card 2 (Tieturva 2)' },
  'electrical-safety': {
    fi: 'Sähkötyöturvallisuus (SFS 6002)',
    sv: 'Elarbetssäkerhet (SFS 6002)',
    en: 'Electrical work safety (SFS 6002)',
  },
  'electrical-s2': {
    fi: 'Sähköpätevyys 2 (S2)',
    sv: 'Elbehörighet 2 (S2)',
    en: 'Electrical qualification 2 (S2)',
  },
  'security-guard': { fi: 'Vartijakortti', sv: 'Väktarkort', en: 'Security guard card' },
  steward: { fi: 'Järjestyksenvalvojakortti', sv: 'Ordningsvaktskort', en: 'Security steward card' },
  taxi: { fi: 'Taksinkuljettajan ajolupa', sv: 'Körtillstånd för taxiförare', en: "Taxi driver's licence" },
  medication: {
    fi: 'Työpaikan lääkehoitolupa',
    sv: 'Arbetsplatsens läkemedelstillstånd',
    en: 'Workplace permit to give medication',
  },
  'nurse-registration': {
    fi: 'Sairaanhoitajan tutkinto ja laillistus',
    sv: 'Sjukskötarexamen och legitimation',
    en: 'Nurse’s degree and licence',
  },
  'practical-nurse-registration': {
    fi: 'Lähihoitajan tutkinto ja rekisteröinti',
    sv: 'Närvårdarexamen och registrering',
    en: 'Practical nurse’s qualification and registration',
  },
  'early-childhood-qualification': {
    fi: 'Kelpoisuus varhaiskasvatukseen',
    sv: 'Behörighet inom småbarnspedagogik',
    en: 'Qualification for early childhood education',
  },
  'teacher-qualification': {
    fi: 'Opettajan kelpoisuus',
    sv: 'Lärarbehörighet',
    en: 'Teaching qualification',
  },
  'plant-protection': {
    fi: 'Kasvinsuojelututkinto',
    sv: 'Växtskyddsexamen',
    en: 'Plant protection qualification',
  },
  'water-work-card': { fi: 'Vesityökortti', sv: 'Vattenarbetskort', en: 'Water work card' },
  'welding-certificate': { fi: 'Hitsaajan pätevyystodistus', sv: 'Svetsarintyg', en: "Welder's certificate" },
  'crane-operator': {
    fi: 'Nosturinkuljettajan pätevyys',
    sv: 'Behörighet som kranförare',
    en: "Crane operator's qualification",
  },
  'aerial-platform': { fi: 'Henkilönostinkortti', sv: 'Personlyftkort', en: 'Aerial work platform card' },
} as const satisfies Record<LicenceCode, Names>

/** A group says where a person stands or which service they have, never what they are worth. */
export const TARGET_GROUP_NAMES = {
  'long-term-unemployed': {
    fi: 'Pitkään työttömänä (vähintään vuoden)',
    sv: 'Länge arbetslös (minst ett år)',
    en: 'Long unemployed (a year or more)',
  },
  'unemployed-over-two-years': {
    fi: 'Työttömänä yli kaksi vuotta',
    sv: 'Arbetslös i över två år',
    en: 'Unemployed for over two years',
  },
  'partial-work-ability': {
    fi: 'Osittainen työkyky',
    sv: 'Partiell arbetsförmåga',
    en: 'Partial work ability',
  },
  'under-25': { fi: 'Alle 25-vuotias', sv: 'Under 25 år', en: 'Under 25 years' },
  'under-30': { fi: 'Alle 30-vuotias', sv: 'Under 30 år', en: 'Under 30 years' },
  'over-50': { fi: 'Yli 50-vuotias', sv: 'Över 50 år', en: 'Over 50 years' },
  'over-55': { fi: 'Yli 55-vuotias', sv: 'Över 55 år', en: 'Over 55 years' },
  'over-60': { fi: 'Yli 60-vuotias', sv: 'Över 60 år', en: 'Over 60 years' },
  'newly-graduated': { fi: 'Vastavalmistunut', sv: 'Nyutexaminerad', en: 'Newly graduated' },
  immigrant: { fi: 'Maahan muuttanut', sv: 'Inflyttad till Finland', en: 'Moved to Finland' },
  'integration-plan': { fi: 'Kotoutumissuunnitelma', sv: 'Integrationsplan', en: 'Integration plan' },
  'quota-refugee': { fi: 'Kiintiöpakolainen', sv: 'Kvotflykting', en: 'Quota refugee' },
  'ukrainian-protection': {
    fi: 'Tilapäinen suojelu (Ukrainasta)',
    sv: 'Tillfälligt skydd (från Ukraina)',
    en: 'Temporary protection (from Ukraine)',
  },
  'no-upper-secondary': {
    fi: 'Ei vielä toisen asteen tutkintoa',
    sv: 'Ännu ingen examen på andra stadiet',
    en: 'No upper secondary qualification yet',
  },
  'disability-benefit': {
    fi: 'Kelan vammaisetuus',
    sv: 'FPA:s handikappförmån',
    en: "Kela's disability benefit",
  },
  'disability-pension': {
    fi: 'Työkyvyttömyyseläke',
    sv: 'Sjukpension (invalidpension)',
    en: 'Disability pension',
  },
  'partial-disability-pension': {
    fi: 'Osatyökyvyttömyyseläke',
    sv: 'Delinvalidpension',
    en: 'Partial disability pension',
  },
  'rehabilitation-allowance': {
    fi: 'Kuntoutusraha',
    sv: 'Rehabiliteringspenning',
    en: 'Rehabilitation allowance',
  },
  'social-rehabilitation': {
    fi: 'Sosiaalinen kuntoutus',
    sv: 'Social rehabilitering',
    en: 'Social rehabilitation',
  },
  'rehabilitative-work': {
    fi: 'Kuntouttava työtoiminta',
    sv: 'Arbetsverksamhet i rehabiliteringssyfte',
    en: 'Rehabilitative work activity',
  },
  'developmental-disability-services': {
    fi: 'Kehitysvammapalvelut',
    sv: 'Service för personer med intellektuell funktionsnedsättning',
    en: 'Services for people with developmental disabilities',
  },
  'mental-health-rehabilitation': {
    fi: 'Mielenterveyskuntoutus',
    sv: 'Rehabilitering för psykisk hälsa',
    en: 'Mental health rehabilitation',
  },
  'substance-recovery': {
    fi: 'Päihdekuntoutus',
    sv: 'Rehabilitering från beroende',
    en: 'Recovery from substance use',
  },
  'released-prisoner': {
    fi: 'Vankilasta vapautunut',
    sv: 'Frigiven från fängelse',
    en: 'Released from prison',
  },
  'family-carer': { fi: 'Omaishoitaja', sv: 'Närståendevårdare', en: 'Family carer' },
  'returning-from-family-leave': {
    fi: 'Palaamassa perhevapaalta',
    sv: 'På väg tillbaka från familjeledighet',
    en: 'Returning from family leave',
  },
  'career-changer': { fi: 'Alan vaihtaja', sv: 'Byter bransch', en: 'Changing occupation' },
  'labour-market-subsidy': { fi: 'Työmarkkinatuki', sv: 'Arbetsmarknadsstöd', en: 'Labour market subsidy' },
  'multi-professional-service': {
    fi: 'Työllistymisen monialainen edistäminen',
    sv: 'Sektorsövergripande främjande av sysselsättningen',
    en: 'Multi-professional employment service',
  },
  'youth-workshop': { fi: 'Nuorten työpaja', sv: 'Ungdomsverkstad', en: 'Youth workshop' },
  'social-assistance': { fi: 'Toimeentulotuki', sv: 'Utkomststöd', en: 'Social assistance' },
  homeless: { fi: 'Ilman asuntoa', sv: 'Utan bostad', en: 'Without a home' },
} as const satisfies Record<TargetGroupCode, Names>

/** Statistics Finland's titles of the sections of TOL 2008. */
export const SECTOR_NAMES = {
  A: {
    fi: 'Maatalous, metsätalous ja kalatalous',
    sv: 'Jordbruk, skogsbruk och fiske',
    en: 'Agriculture, forestry and fishing',
  },
  B: { fi: 'Kaivostoiminta ja louhinta', sv: 'Utvinning av mineral', en: 'Mining and quarrying' },
  C: { fi: 'Teollisuus', sv: 'Tillverkning', en: 'Manufacturing' },
  D: {
    fi: 'Sähkö-, kaasu- ja lämpöhuolto, jäähdytysliiketoiminta',
    sv: 'Försörjning av el, gas, värme och kyla',
    en: 'Electricity, gas, steam and air conditioning supply',
  },
  E: {
    fi: 'Vesihuolto, viemäri- ja jätevesihuolto, jätehuolto ja muu ympäristön puhtaanapito',
    sv: 'Vattenförsörjning; avloppsrening, avfallshantering och sanering',
    en: 'Water supply; sewerage, waste management and remediation activities',
  },
  F: { fi: 'Rakentaminen', sv: 'Byggverksamhet', en: 'Construction' },
  G: {
    fi: 'Tukku- ja vähittäiskauppa; moottoriajoneuvojen ja moottoripyörien korjaus',
    sv: 'Handel; reparation av motorfordon och motorcyklar',
    en: 'Wholesale and retail trade; repair of motor vehicles and motorcycles',
  },
  H: { fi: 'Kuljetus ja varastointi', sv: 'Transport och magasinering', en: 'Transportation and storage' },
  I: {
    fi: 'Majoitus- ja ravitsemistoiminta',
    sv: 'Hotell- och restaurangverksamhet',
    en: 'Accommodation and food service activities',
  },
  J: {
    fi: 'Informaatio ja viestintä',
    sv: 'Informations- och kommunikationsverksamhet',
    en: 'Information and communication',
  },
  K: {
    fi: 'Rahoitus- ja vakuutustoiminta',
    sv: 'Finans- och försäkringsverksamhet',
    en: 'Financial and insurance activities',
  },
  L: { fi: 'Kiinteistöalan toiminta', sv: 'Fastighetsverksamhet', en: 'Real estate activities' },
  M: {
    fi: 'Ammatillinen, tieteellinen ja tekninen toiminta',
    sv: 'Verksamhet inom juridik, ekonomi, vetenskap och teknik',
    en: 'Professional, scientific and technical activities',
  },
  N: {
    fi: 'Hallinto- ja tukipalvelutoiminta',
    sv: 'Uthyrning, fastighetsservice, resetjänster och andra stödtjänster',
    en: 'Administrative and support service activities',
  },
  O: {
    fi: 'Julkinen hallinto ja maanpuolustus; pakollinen sosiaalivakuutus',
    sv: 'Offentlig förvaltning och försvar; obligatorisk socialförsäkring',
    en: 'Public administration and defence; compulsory social security',
  },
  P: { fi: 'Koulutus', sv: 'Utbildning', en: 'Education' },
  Q: {
    fi: 'Terveys- ja sosiaalipalvelut',
    sv: 'Vård och omsorg; sociala tjänster',
    en: 'Human health and social work activities',
  },
  R: {
    fi: 'Taiteet, viihde ja virkistys',
    sv: 'Kultur, nöje och fritid',
    en: 'Arts, entertainment and recreation',
  },
  S: { fi: 'Muu palvelutoiminta', sv: 'Annan serviceverksamhet', en: 'Other service activities' },
  T: {
    fi: 'Kotitalouksien toiminta työnantajina; kotitalouksien eriyttämätön toiminta tavaroiden ja palvelujen tuottamiseksi omaan käyttöön',
    sv: 'Förvärvsarbete i hushåll; hushållens produktion av diverse varor och tjänster för eget bruk',
    en: 'Activities of households as employers; undifferentiated goods- and services-producing activities of households for own use',
  },
  U: {
    fi: 'Kansainvälisten organisaatioiden ja toimielinten toiminta',
    sv: 'Verksamhet vid internationella organisationer, utländska ambassader o.d.',
    en: 'Activities of extraterritorial organisations and bodies',
  },
} as const satisfies Record<SectorCode, Names>

export const EMPLOYER_KIND_NAMES = {
  company: { fi: 'Yritys', sv: 'Företag', en: 'Company' },
  public: { fi: 'Julkinen työnantaja', sv: 'Offentlig arbetsgivare', en: 'Public employer' },
  'social-enterprise': {
    fi: 'Yhteiskunnallinen yritys',
    sv: 'Samhälleligt företag',
    en: 'Social enterprise',
  },
  'last-resort': {
    fi: 'Erityistehtäväyhtiö',
    sv: 'Bolag med specialuppgifter',
    en: 'Special-purpose company',
  },
  association: { fi: 'Yhdistys', sv: 'Förening', en: 'Association' },
  foundation: { fi: 'Säätiö', sv: 'Stiftelse', en: 'Foundation' },
  household: { fi: 'Kotitalous', sv: 'Hushåll', en: 'Household' },
  cooperative: { fi: 'Osuuskunta', sv: 'Andelslag', en: 'Cooperative' },
} as const satisfies Record<EmployerKind, Names>

export const SHIFT_NAMES = {
  day: { fi: 'Päivätyö', sv: 'Dagarbete', en: 'Day work' },
  evening: { fi: 'Iltatyö', sv: 'Kvällsarbete', en: 'Evening work' },
  night: { fi: 'Yötyö', sv: 'Nattarbete', en: 'Night work' },
  weekend: { fi: 'Viikonlopputyö', sv: 'Veckoslutsarbete', en: 'Weekend work' },
} as const satisfies Record<Shift, Names>
