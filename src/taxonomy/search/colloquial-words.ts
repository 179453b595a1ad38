/**
 * What people say, and what vocabularies call it, where the two share no letters a matcher could go by. Common usage of
 * Finland, written down from general knowledge; only words that every native reader knows. Keys and values are whole words or
 * the ends of compounds (`koulukokki` ends with `kokki`); a value may be several words. No brand, no slur, no guess.
 */

/** The word said, then what it may be called. */
export type Colloquial = Readonly<Record<string, readonly string[]>>

export const FINNISH: Colloquial = {
  // Common usage: work with the hands
  duunari: ['työntekijä'],
  raksamies: ['rakennustyöntekijä'],
  raksaduunari: ['rakennustyöntekijä'],
  rakennusmies: ['rakennustyöntekijä'],
  timpuri: ['kirvesmies'],
  putkimies: ['putkiasentaja'],
  sähkömies: ['sähköasentaja'],
  talkkari: ['kiinteistönhoitaja', 'kiinteistöhuollon työntekijä'],
  talonmies: ['kiinteistönhoitaja', 'kiinteistöhuollon työntekijä'],
  // Common usage: driving; kuski of anything is its kuljettaja
  kuski: ['kuljettaja'],
  rekkakuski: ['kuorma-autonkuljettaja'],
  rekkamies: ['kuorma-autonkuljettaja'],
  bussikuski: ['linja-autonkuljettaja'],
  taksikuski: ['taksinkuljettaja'],
  nosturikuski: ['nosturinkuljettaja'],
  trukkikuski: ['trukinkuljettaja'],
  // Common usage: cleaning and kitchen
  siistijä: ['siivooja'],
  laitoshuoltaja: ['laitossiivooja'],
  siivooja: ['siistijä'],
  kokki: ['keittäjä'],
  keittäjä: ['kokki'],
  tiskari: ['astianpesijä', 'keittiöapulainen'],
  // Common usage: care and teaching
  hoitsu: ['sairaanhoitaja'],
  sairaanhoitsu: ['sairaanhoitaja'],
  hammaslekuri: ['hammaslääkäri'],
  lekuri: ['lääkäri'],
  ope: ['opettaja'],
  maikka: ['opettaja'],
  lastentarhanopettaja: ['varhaiskasvatuksen opettaja'],
  varhaiskasvatuksenopettaja: ['lastentarhan opettaja'],
  päiväkotiopettaja: ['lastentarhan opettaja'],
  // Common usage: office, trade, security
  koodari: ['ohjelmoija', 'sovelluskehittäjä'],
  pomo: ['johtaja', 'esimies'],
  vartsu: ['vartija'],
}

export const SWEDISH: Colloquial = {
  städerska: ['städare'],
  kokerska: ['kock'],
  kock: ['kokerska'],
  chaffis: ['förare'],
  chaufför: ['förare'],
  lastbilschaufför: ['lastbilsförare'],
  busschaufför: ['bussförare'],
  sköterska: ['sjuksköterska'],
  syrra: ['sjuksköterska'],
  fröken: ['lärare'],
  dagisfröken: ['förskollärare'],
  dagislärare: ['förskollärare'],
  rörläggare: ['rörmokare'],
  gårdskarl: ['fastighetsskötare', 'fastighetsvärd'],
  programmerare: ['systemutvecklare'],
}
