/** How much the work asks of the body, and what its conditions are, as an employer is asked. */
import type { Names } from '../../domain/values.ts'

export const BODY_QUESTIONS = {
  d410: {
    fi: 'Kuinka paljon työssä kumarrutaan ja noustaan?',
    sv: 'Hur mycket böjer och reser man sig i arbetet?',
    en: 'How much bending and getting up does the work have?',
  },
  d4153: {
    fi: 'Kuinka paljon työssä istutaan?',
    sv: 'Hur mycket sitter man i arbetet?',
    en: 'How much sitting is there in the work?',
  },
  d4154: {
    fi: 'Kuinka paljon työssä seistään?',
    sv: 'Hur mycket står man i arbetet?',
    en: 'How much standing is there in the work?',
  },
  d4152: {
    fi: 'Kuinka paljon työssä ollaan polvillaan?',
    sv: 'Hur mycket står man på knä i arbetet?',
    en: 'How much kneeling is there in the work?',
  },
  d430: {
    fi: 'Kuinka paljon työssä nostetaan ja kannetaan?',
    sv: 'Hur mycket lyfter och bär man i arbetet?',
    en: 'How much lifting and carrying is there in the work?',
  },
  d440: {
    fi: 'Kuinka paljon työssä on tarkkaa sormityötä?',
    sv: 'Hur mycket finmotorik kräver arbetet?',
    en: 'How much precise finger work is there?',
  },
  d445: {
    fi: 'Kuinka paljon työssä kurotetaan, työnnetään ja vedetään?',
    sv: 'Hur mycket sträcker man sig, skjuter och drar?',
    en: 'How much reaching, pushing and pulling is there?',
  },
  d450: {
    fi: 'Kuinka paljon työssä kävellään?',
    sv: 'Hur mycket går man i arbetet?',
    en: 'How much walking is there in the work?',
  },
  d455: {
    fi: 'Kuinka paljon työssä kuljetaan portaita tai tikkaita?',
    sv: 'Hur mycket går man i trappor eller på stegar?',
    en: 'How much are stairs or ladders used in the work?',
  },
  d475: {
    fi: 'Kuinka paljon työssä ajetaan?',
    sv: 'Hur mycket kör man fordon i arbetet?',
    en: 'How much driving is there in the work?',
  },
  'x.pace': {
    fi: 'Kuinka paljon muut määräävät työn tahdin?',
    sv: 'Hur mycket bestämmer andra takten i arbetet?',
    en: 'How much do others set the pace of the work?',
  },
  'x.autonomy': {
    fi: 'Kuinka paljon työssä toimitaan itsenäisesti?',
    sv: 'Hur mycket arbetar man självständigt?',
    en: 'How much of the work is done independently?',
  },
  'x.alone': {
    fi: 'Kuinka paljon työssä ollaan yksin?',
    sv: 'Hur mycket arbetar man ensam?',
    en: 'How much of the work is done alone?',
  },
  'x.heights': {
    fi: 'Kuinka paljon työtä tehdään korkealla?',
    sv: 'Hur mycket arbete sker på hög höjd?',
    en: 'How much of the work is done at heights?',
  },
  'x.machines': {
    fi: 'Kuinka paljon työssä käytetään vaarallisia koneita?',
    sv: 'Hur mycket används farliga maskiner i arbetet?',
    en: 'How much are dangerous machines used in the work?',
  },
  'x.travel': {
    fi: 'Kuinka paljon työssä matkustetaan?',
    sv: 'Hur mycket reser man i arbetet?',
    en: 'How much travel is there in the job?',
  },
  'x.variability': {
    fi: 'Kuinka paljon tehtävät ja suunnitelmat muuttuvat?',
    sv: 'Hur mycket växlar uppgifter och planer?',
    en: 'How much do tasks and plans change?',
  },
  'x.customers': {
    fi: 'Kuinka paljon työssä on asiakkaita?',
    sv: 'Hur mycket kundkontakt har arbetet?',
    en: 'How much is there to do with customers?',
  },
  'x.noise': {
    fi: 'Kuinka paljon työssä on melua?',
    sv: 'Hur mycket buller finns det i arbetet?',
    en: 'How much noise is there at work?',
  },
  'x.light': {
    fi: 'Kuinka paljon työssä on kirkasta valoa ja häikäisyä?',
    sv: 'Hur mycket starkt ljus och bländning finns det?',
    en: 'How much bright light and glare is there at work?',
  },
  'x.air': {
    fi: 'Kuinka paljon työssä on pölyä, käryjä tai hajusteita?',
    sv: 'Hur mycket damm, ångor eller dofter finns det?',
    en: 'How much dust, fumes or scents are there at work?',
  },
  'x.climate': {
    fi: 'Kuinka paljon työssä on kylmää, kuumaa tai vetoa?',
    sv: 'Hur mycket kyla, värme eller drag finns det?',
    en: 'How much cold, heat or draught is there at work?',
  },
  'x.vibration': {
    fi: 'Kuinka paljon työssä on tärinää?',
    sv: 'Hur mycket vibrerar det i arbetet?',
    en: 'How much vibration is there at work?',
  },
  'x.wet': {
    fi: 'Kuinka paljon iholle joutuu vettä tai aineita?',
    sv: 'Hur mycket vatten eller ämnen får man på huden?',
    en: 'How much water or chemicals get on the skin?',
  },
  'x.screen': {
    fi: 'Kuinka paljon työtä tehdään tietokoneella?',
    sv: 'Hur mycket arbetar man vid dator?',
    en: 'How much of the work is done at a computer?',
  },
  'x.emotional': {
    fi: 'Kuinka paljon työssä on henkisesti raskaita tilanteita?',
    sv: 'Hur mycket i arbetet är känslomässigt tungt?',
    en: 'How much of the work is emotionally heavy?',
  },
} as const satisfies Record<string, Names>
