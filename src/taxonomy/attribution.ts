/** Who is to be named for what occupations usually ask, as the licence of the source wants it. */
import type { Names } from '../domain/values.ts'
import type { UsualDemands, UsualSkills } from './vocabulary.ts'

const ONET =
  'O*NET Database, U.S. Department of Labor, Employment and Training Administration (USDOL/ETA), CC BY 4.0. O*NET® is a trademark of USDOL/ETA.'

export const DEMANDS_ATTRIBUTION: Readonly<Record<UsualDemands['source'], Names>> = {
  onet: {
    fi: `Lähde: ${ONET} Muutettu: Sovite on sovittanut tiedot omiin kykyihinsä ja tasoihinsa. USDOL/ETA ei ole hyväksynyt eikä testannut muutoksia.`,
    sv: `Källa: ${ONET} Ändrat: Sovite har anpassat uppgifterna till sina egna förmågor och nivåer. USDOL/ETA har varken godkänt eller testat ändringarna.`,
    en: `This page includes information from the ${ONET} Sovite has modified it to fit its own abilities and levels. USDOL/ETA has not approved, endorsed, or tested these modifications.`,
  },
  starter: {
    fi: 'Soviten oma arvio siitä, mitä ammatissa tavallisesti tarvitaan.',
    sv: 'Sovites egen bedömning av vad yrket vanligen kräver.',
    en: 'Sovite’s own estimate of what the occupation usually asks.',
  },
}

export const SKILLS_ATTRIBUTION: Readonly<Record<UsualSkills['source'], Names>> = {
  esco: {
    fi: 'Tässä palvelussa käytetään Euroopan komission ESCO-luokitusta. Sovite on valinnut ammatin taidoista enintään kahdeksan.',
    sv: 'Den här tjänsten använder Europeiska kommissionens ESCO-klassificering. Sovite har valt högst åtta av yrkets färdigheter.',
    en: 'This service uses the ESCO classification of the European Commission. Sovite has chosen at most eight of the occupation’s skills.',
  },
  starter: {
    fi: 'Soviten oma arvio siitä, mitä ammatissa tavallisesti pitää osata.',
    sv: 'Sovites egen bedömning av vilka kunskaper yrket vanligen kräver.',
    en: 'Sovite’s own estimate of the skills that the occupation usually asks.',
  },
}
