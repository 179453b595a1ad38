/** What a lift of a near miss takes. */
export const NEAR_MISSES = {
  'nearMiss.lift': `{lift}. {side, select,
    jobseeker {Ensin kysytään työnhakijalta.}
    employer {Tästä sovitaan työnantajan kanssa.}
    other {Tämä järjestetään palvelujen avulla.}}`,
  'nearMiss.time': `{unit, select,
    days {{most, plural, one {Aikaa menee enintään päivä.} other {Aikaa menee enintään # päivää.}}}
    weeks {{most, plural, one {Aikaa menee enintään viikko.} other {Aikaa menee enintään # viikkoa.}}}
    other {{most, plural, one {Aikaa menee enintään kuukausi.} other {Aikaa menee enintään # kuukautta.}}}}`,
  'nearMiss.price': 'Hinta on arviolta enintään {most, number} €.',
  'nearMiss.free': 'Tämä ei maksa mitään.',
  'nearMiss.payers': 'Maksaja voi olla {payers}.',
  'nearMiss.first': 'Ensin tarvitaan {first}.',
  'nearMiss.degree': 'tutkinto',
  'nearMiss.workplace': 'työpaikka',
  'payer.employer': 'työnantaja',
  'payer.jobseeker': 'työnhakija itse',
  'payer.employment-services': 'työllisyyspalvelut',
  'payer.work-conditions-subsidy-equipment': 'viranomainen (työolosuhteiden järjestelytuki)',
  'payer.work-conditions-subsidy-helper': 'viranomainen (järjestelytuki toisen työntekijän antamaan apuun)',
  'payer.kela': 'Kela',
  'payer.wellbeing-services-county': 'hyvinvointialue',
  'payer.work-coaching': 'työhönvalmennus',
  'payer.pension-or-accident-insurer': 'eläke- tai tapaturmavakuuttaja',
  'payer.health-care-aids': 'terveydenhuollon apuvälinepalvelu',
  'payer.occupational-health': 'työterveyshuolto',
} as const
