/** Changes that somebody could make, as short headings for a list. */
export const WHAT_IF = {
  'whatIf.accommodation': 'Sovitaan mukautuksesta: {accommodation}',
  'whatIf.offer': `{to, select,
    provided {Työpaikka järjestää: {accommodation}}
    other {Työpaikalla voidaan sopia: {accommodation}}}`,
  'whatIf.demand': '{ability}: työssä tätä tarvitaan {work}',
  'whatIf.demandGone': '{ability}: työssä tätä ei tarvita',
  'whatIf.critical': '{ability}: vaatimus ei enää ole ehdoton',
  'whatIf.requirement': '{what}: toivotaan, mutta ei vaadita',
  'whatIf.task': 'Tehtävä siirretään toiselle: {task}',
  'whatIf.hours': 'Viikkotyöaika: {hours}',
  'whatIf.shifts': 'Työvuorot: {shifts}',
  'whatIf.remote': `{to, select,
    full {Työ tehdään kokonaan etänä}
    other {Osa työstä tehdään etänä}}`,
  'whatIf.place': 'Työ tehdään toisella paikkakunnalla: {place}',
  'whatIf.start': 'Työ alkaa myöhemmin: {day}',
  'whatIf.skill': 'Opitaan: {skill}',
  'whatIf.language': 'Opitaan kieltä: {language}, taso {level}',
  'whatIf.licence': 'Hankitaan: {licence}',
  'whatIf.workingTime': 'Työaika',
} as const
