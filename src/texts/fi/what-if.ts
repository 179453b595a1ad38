/** Changes that somebody could make, as short headings for a list; and two people side by side. */
export const WHAT_IF = {
  'whatIf.accommodation': 'Sovitaan mukautuksesta: {accommodation}',
  'whatIf.offer': `{to, select,
    provided {Työpaikka järjestää: {accommodation}}
    other {Työpaikalla voidaan sopia: {accommodation}}}`,
  'whatIf.demand': '{ability}: {work}',
  'whatIf.demandGone': '{ability}: ei lainkaan työssä',
  'whatIf.critical': '{ability}: vaatimus ei enää ole ehdoton',
  'whatIf.requirement': '{what}: toivotaan, mutta ei vaadita',
  'whatIf.task': 'Tehtävä siirretään toiselle: {task}',
  'whatIf.hours': 'Työaika: {hours}',
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
  'contrast.criterion': `{criterion, select,
    abilities {toimintakyky}
    skills {osaaminen}
    wishes {toiveet}
    accommodations {mukautukset}
    workingTime {työaika}
    commute {työmatka}
    experience {kokemus}
    other {kielitaito}}`,
  'contrast.above': '{first} on listalla ennen hakijaa {second}. Eniten eroa tuo: {things}.',
  'contrast.equal':
    '{first} ja {second} ovat samanvertaiset: erot ovat niin pieniä, ettei niitä lasketa. Järjestys listalla on arvottu.',
  'contrast.distance':
    '{first} on listalla ennen hakijaa {second}: ei tiedetä, kuinka pitkä työmatka hakijalle {second} sopii, ja matka on pitkä.',
  'contrast.gate': '{first} voi olla listalla. Hakijalla {second} on este, joka pitää selvittää ensin.',
  'contrast.bothOut': 'Kummallakin on este, joten kumpikaan ei ole listalla: {first} ja {second}.',
} as const
