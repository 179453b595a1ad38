/** What a lift of a near miss takes. */
export const NEAR_MISSES = {
  'nearMiss.lift': `{lift}. {side, select,
    jobseeker {The jobseeker is asked first.}
    employer {This is agreed with the employer.}
    other {This is arranged through services.}}`,
  'nearMiss.time': `{unit, select,
    days {{most, plural, one {It takes a day at most.} other {It takes at most # days.}}}
    weeks {{most, plural, one {It takes a week at most.} other {It takes at most # weeks.}}}
    other {{most, plural, one {It takes a month at most.} other {It takes at most # months.}}}}`,
  'nearMiss.price': 'The price is at most about {most, number} €.',
  'nearMiss.free': 'It costs nothing.',
  'nearMiss.payers': 'It may be paid by {payers}.',
  'nearMiss.first': 'First comes {first}.',
  'nearMiss.degree': 'a degree',
  'nearMiss.workplace': 'a workplace',
  'payer.employer': 'the employer',
  'payer.jobseeker': 'the jobseeker',
  'payer.employment-services': 'employment services',
  'payer.work-conditions-subsidy-equipment': 'the authority (work-conditions subsidy)',
  'payer.work-conditions-subsidy-helper': 'the authority (subsidy for another worker’s help)',
  'payer.kela': 'Kela',
  'payer.wellbeing-services-county': 'the wellbeing services county',
  'payer.work-coaching': 'work coaching',
  'payer.pension-or-accident-insurer': 'the pension or accident insurer',
  'payer.health-care-aids': 'health care’s aids service',
  'payer.occupational-health': 'occupational health care',
} as const
