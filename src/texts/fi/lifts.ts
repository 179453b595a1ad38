/** What would lift a gate, other than accommodations, which the taxonomy names. */
export const LIFT_TEXTS = {
  'lift.lower-demand': 'Vaatimuksen keventäminen tehtävissä',
  'lift.reasons-reviewed': 'Kieltäytymisen perusteiden arviointi uudelleen',
  'lift.another-accommodation': 'Toinen mukautus samaan tarpeeseen',
  'lift.licence-course': 'Pätevyyden hankkiminen',
  'lift.training': 'Koulutus',
  'lift.language-course': 'Kielikurssi',
  'lift.requirement-reviewed': 'Vaatimuksen tarkistaminen työnantajan kanssa',
  'lift.hours-agreement': 'Sopimus viikkotunneista työnantajan kanssa',
  'lift.shift-agreement': 'Sopimus työvuoroista työnantajan kanssa',
  'lift.facts-checked': 'Työnhakijan tietojen päivittäminen',
  'lift.task-carving': 'Tehtävien rajaaminen (työn muotoilu)',
} as const
