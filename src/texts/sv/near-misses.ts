/** What a lift of a near miss takes. */
export const NEAR_MISSES = {
  'nearMiss.lift': `{lift}. {side, select,
    jobseeker {Först frågar man den arbetssökande.}
    employer {Man kommer överens med arbetsgivaren.}
    other {Detta ordnas med hjälp av tjänster.}}`,
  'nearMiss.time': `{unit, select,
    days {{most, plural, one {Det tar högst en dag.} other {Det tar högst # dagar.}}}
    weeks {{most, plural, one {Det tar högst en vecka.} other {Det tar högst # veckor.}}}
    other {{most, plural, one {Det tar högst en månad.} other {Det tar högst # månader.}}}}`,
  'nearMiss.price': 'Priset är uppskattningsvis högst {most, number} €.',
  'nearMiss.free': 'Det kostar ingenting.',
  'nearMiss.payers': 'Det kan betalas av {payers}.',
  'nearMiss.first': 'Först behövs {first}.',
  'nearMiss.degree': 'en examen',
  'nearMiss.workplace': 'en arbetsplats',
  'payer.employer': 'arbetsgivaren',
  'payer.jobseeker': 'den arbetssökande själv',
  'payer.employment-services': 'sysselsättningstjänsterna',
  'payer.work-conditions-subsidy-equipment': 'myndigheten (stöd för ordnande av arbetsförhållanden)',
  'payer.work-conditions-subsidy-helper': 'myndigheten (stöd för en annan arbetstagares hjälp)',
  'payer.kela': 'FPA',
  'payer.wellbeing-services-county': 'välfärdsområdet',
  'payer.work-coaching': 'arbetscoachningen',
  'payer.pension-or-accident-insurer': 'pensions- eller olycksfallsförsäkraren',
  'payer.health-care-aids': 'hälso- och sjukvårdens hjälpmedelstjänst',
  'payer.occupational-health': 'företagshälsovården',
} as const
