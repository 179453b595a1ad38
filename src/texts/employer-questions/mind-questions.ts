/** How much the work asks of senses, mind and dealings with people, as an employer is asked. */
import type { Names } from '../../domain/values.ts'

export const MIND_QUESTIONS = {
  b144: {
    fi: 'Kuinka paljon työssä on muistettavaa?',
    sv: 'Hur mycket ska man komma ihåg i arbetet?',
    en: 'How much is there to remember in the work?',
  },
  b164: {
    fi: 'Kuinka paljon oman työn suunnittelua työ vaatii?',
    sv: 'Hur mycket planering av det egna arbetet krävs?',
    en: 'How much planning of one’s own work is needed?',
  },
  b210: {
    fi: 'Kuinka paljon työ vaatii näkemistä?',
    sv: 'Hur mycket kräver arbetet av synen?',
    en: 'How much seeing does the work need?',
  },
  b230: {
    fi: 'Kuinka paljon työ vaatii kuulemista?',
    sv: 'Hur mycket kräver arbetet av hörseln?',
    en: 'How much hearing does the work need?',
  },
  b235: {
    fi: 'Kuinka paljon työ vaatii tasapainoa?',
    sv: 'Hur mycket balans kräver arbetet?',
    en: 'How much balance does the work need?',
  },
  b265: {
    fi: 'Kuinka paljon työ vaatii tuntoaistia?',
    sv: 'Hur mycket kräver arbetet av känseln?',
    en: 'How much does the work need the sense of touch?',
  },
  b310: {
    fi: 'Kuinka paljon työssä käytetään ääntä?',
    sv: 'Hur mycket används rösten i arbetet?',
    en: 'How much is the voice used in the work?',
  },
  b455: {
    fi: 'Kuinka paljon työ vaatii fyysistä kestävyyttä?',
    sv: 'Hur mycket fysisk uthållighet kräver arbetet?',
    en: 'How much physical stamina does the work need?',
  },
  b730: {
    fi: 'Kuinka paljon työ vaatii voimaa?',
    sv: 'Hur mycket muskelstyrka kräver arbetet?',
    en: 'How much strength does the work need?',
  },
  d155: {
    fi: 'Kuinka paljon työssä pitää oppia uutta?',
    sv: 'Hur mycket nytt ska man lära sig i arbetet?',
    en: 'How much new is there to learn in the work?',
  },
  d160: {
    fi: 'Kuinka paljon työ vaatii keskittymistä?',
    sv: 'Hur mycket koncentration kräver arbetet?',
    en: 'How much concentration does the work need?',
  },
  d166: {
    fi: 'Kuinka paljon työssä luetaan?',
    sv: 'Hur mycket läser man i arbetet?',
    en: 'How much reading is there in the work?',
  },
  d170: {
    fi: 'Kuinka paljon työssä kirjoitetaan?',
    sv: 'Hur mycket skriver man i arbetet?',
    en: 'How much writing is there in the work?',
  },
  d172: {
    fi: 'Kuinka paljon työssä lasketaan?',
    sv: 'Hur mycket räknar man i arbetet?',
    en: 'How much calculating is there in the work?',
  },
  d175: {
    fi: 'Kuinka paljon työssä ratkaistaan ongelmia?',
    sv: 'Hur mycket löser man problem i arbetet?',
    en: 'How much problem solving is there in the work?',
  },
  d177: {
    fi: 'Kuinka paljon työssä tehdään itse päätöksiä?',
    sv: 'Hur mycket fattar man egna beslut i arbetet?',
    en: 'How much deciding for oneself is there in the work?',
  },
  d210: {
    fi: 'Kuinka paljon työssä viedään tehtäviä yksin valmiiksi?',
    sv: 'Hur mycket ska man själv slutföra uppgifter?',
    en: 'How much of the work is finishing tasks on one’s own?',
  },
  d220: {
    fi: 'Kuinka paljon työssä tehdään montaa asiaa yhtä aikaa?',
    sv: 'Hur mycket gör man flera saker samtidigt?',
    en: 'How much handling of several tasks at once is there?',
  },
  d230: {
    fi: 'Kuinka paljon työ vaatii tarkkoja aikoja ja päivärytmiä?',
    sv: 'Hur mycket kräver arbetet fasta tider och rutiner?',
    en: 'How much does the work need set times and routine?',
  },
  d240: {
    fi: 'Kuinka paljon työssä on painetta ja kiirettä?',
    sv: 'Hur mycket press och brådska finns det i arbetet?',
    en: 'How much pressure and hurry is there in the work?',
  },
  d310: {
    fi: 'Kuinka paljon työssä pitää ymmärtää puhetta?',
    sv: 'Hur mycket tal ska man förstå i arbetet?',
    en: 'How much speech is there to understand in the work?',
  },
  d330: {
    fi: 'Kuinka paljon työssä puhutaan?',
    sv: 'Hur mycket talar man i arbetet?',
    en: 'How much speaking is there in the work?',
  },
  d350: {
    fi: 'Kuinka paljon työssä keskustellaan?',
    sv: 'Hur mycket samtalar man i arbetet?',
    en: 'How much conversation is there in the work?',
  },
  d360: {
    fi: 'Kuinka paljon työssä käytetään puhelinta ja viestejä?',
    sv: 'Hur mycket används telefon och meddelanden i arbetet?',
    en: 'How much are phone and messages used in the work?',
  },
  d710: {
    fi: 'Kuinka paljon työ vaatii toimeen tulemista toisten kanssa?',
    sv: 'Hur mycket måste man komma överens med andra?',
    en: 'How much getting along with others does the work need?',
  },
  d720: {
    fi: 'Kuinka paljon työtä tehdään yhdessä muiden kanssa?',
    sv: 'Hur mycket samarbetar man i arbetet?',
    en: 'How much of the work is teamwork?',
  },
  d730: {
    fi: 'Kuinka paljon työssä kohdataan vieraita ihmisiä?',
    sv: 'Hur mycket möter man främmande människor i arbetet?',
    en: 'How much does one meet strangers in the work?',
  },
  d740: {
    fi: 'Kuinka paljon työssä toimitaan esihenkilön kanssa?',
    sv: 'Hur mycket samspel med chefen har arbetet?',
    en: 'How much is done together with the supervisor?',
  },
} as const satisfies Record<string, Names>
