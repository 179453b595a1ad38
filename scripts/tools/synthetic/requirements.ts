/** Requirements that keep people out, each with the reason that makes it a genuine one. */
import type { DemandableAbility, LicenceCode } from '../../../src/domain/codes.ts'
import type { Requirement } from '../../../src/domain/opening.ts'
import { addDays } from './days.ts'
import type { Random } from './random.ts'

type Ground = readonly [ground: Requirement['ground'], reason: string]

/** Licences without an entry are asked and never keep anybody out. */
export const LICENCE_GROUNDS: Readonly<Partial<Record<LicenceCode, Ground>>> = {
  'hygiene-passport': [
    'law',
    'Työssä käsitellään pakkaamattomia helposti pilaantuvia elintarvikkeita (elintarvikelaki 297/2021, 19 §).',
  ],
  forklift: ['safety', 'Työssä ajetaan trukkia tiloissa, joissa muut kulkevat jalan.'],
  'driving-b': ['law', 'Työssä ajetaan henkilö- tai pakettiautoa (ajokorttilaki 386/2011).'],
  'driving-c': ['law', 'Työssä ajetaan kuorma-autoa (ajokorttilaki 386/2011).'],
  'driving-ce': ['law', 'Työssä ajetaan ajoneuvoyhdistelmää (ajokorttilaki 386/2011).'],
  'driving-d': ['law', 'Työssä ajetaan linja-autoa (ajokorttilaki 386/2011).'],
  'driver-cpc': ['law', 'Ammattimainen kuljetus edellyttää kuljettajan ammattipätevyyttä.'],
  'nurse-registration': ['law', 'Tehtävä on laillistetun ammattihenkilön tehtävä (laki 559/1994).'],
  'practical-nurse-registration': [
    'law',
    'Tehtävässä toimitaan rekisteröitynä nimikesuojattuna ammattihenkilönä (laki 559/1994).',
  ],
  'early-childhood-qualification': ['law', 'Kelpoisuus on säädetty varhaiskasvatuslaissa (540/2018).'],
  'electrical-safety': ['law', 'Sähkötöitä saa tehdä vain niihin pätevä (sähköturvallisuuslaki 1135/2016).'],
  'security-guard': ['law', 'Vartijalla on oltava voimassa oleva hyväksyntä (laki 1085/2015).'],
  'hot-work-card': ['safety', 'Tulitöitä tehdään tiloissa, joissa on palovaara.'],
  'plant-protection': ['law', 'Työssä levitetään kasvinsuojeluaineita (laki 1563/2011).'],
}

/** Abilities that the work can genuinely need, with what in the tasks needs them. */
export const CRITICAL_GROUNDS: Readonly<Partial<Record<DemandableAbility, Ground>>> = {
  d475: ['core-task', 'Ajaminen on työn pääasia.'],
  b210: ['safety', 'Liikkuvat koneet ja ajoneuvot on nähtävä ajoissa.'],
  b230: ['safety', 'Varoitusäänet on kuultava työpisteellä.'],
  b235: ['safety', 'Työtä tehdään tikkailla ja märillä lattioilla.'],
  d430: ['core-task', 'Taakkoja nostetaan käsin koko työpäivän ajan, eikä niitä voi pienentää.'],
  d4154: ['core-task', 'Työpiste on linjalla, jolla ei voi istua.'],
  d450: ['core-task', 'Työ on kävelemistä kohteesta toiseen koko päivän.'],
  d440: ['core-task', 'Osat ovat millimetrien kokoisia ja kootaan käsin.'],
  d310: ['core-task', 'Asiakkaan asia selvitetään puhelimessa.'],
  d350: ['core-task', 'Työ on keskustelua asiakkaan kanssa.'],
  d172: ['core-task', 'Työssä lasketaan palkkoja tai kirjanpitoa, ja virheet maksavat muille.'],
  d160: ['safety', 'Hetken herpaantuminen voi vahingoittaa muita.'],
  'x.heights': ['safety', 'Työtä tehdään nostimessa ja katoilla.'],
  'x.machines': ['safety', 'Koneen terää ei voi suojata kokonaan.'],
  'x.emotional': ['core-task', 'Työssä kohdataan ihmisiä vaikeissa elämäntilanteissa päivittäin.'],
  'x.customers': ['core-task', 'Työ on asiakkaiden palvelemista koko vuoron.'],
}

const CONFIRMERS = ['työnantaja', 'työsuojelupäällikkö', 'esihenkilö', 'henkilöstöpäällikkö'] as const

export const requirementOf = (random: Random, [ground, reason]: Ground, today: string): Requirement => ({
  reason,
  ground,
  confirmedBy: random.pick(CONFIRMERS),
  confirmedOn: addDays(today, -random.int(1, 60)),
})
