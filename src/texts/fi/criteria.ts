/** Skills, wishes, accommodations, working time, commute, experience, languages, and what an opening leaves unsaid. */
export const CRITERION_TEXTS = {
  'skill.exact': 'Työnhakija osaa tämän: {skill}.',
  'skill.narrower': 'Työnhakija osaa tästä riittävän osan: {skill}. Hän osaa: {held}.',
  'skill.parent': 'Työnhakijalla on laajempaa osaamista: {held}. Kuuluuko siihen {skill}, ei ole tiedossa.',
  'skill.similar': 'Työnhakijalla on läheistä osaamista: {held}. Työssä tarvitaan: {skill}.',
  'skill.level': `{fit, select,
    enough {Osaamisen taso riittää.}
    one_short {Työssä toivotaan hieman vahvempaa osaamista.}
    more_short {Työssä toivotaan selvästi vahvempaa osaamista.}
    other {Osaamisen taso ei ole tiedossa.}}`,
  'skill.suggested': `{has, select,
    yes {Ammatissa tavallinen taito on työnhakijalla: {skill}.}
    close {Ammatissa tavallinen taito: {skill}. Työnhakijalla on läheistä osaamista: {held}.}
    other {Ammatissa tavallista taitoa ei ole kirjattu: {skill}.}} Työnantaja ei ole vahvistanut, että sitä tarvitaan.`,
  'skill.none': 'Tätä taitoa ei ole työnhakijan tiedoissa: {skill}.',
  'skill.unlisted': 'Osaamista ei ole vielä kirjattu. Työssä tarvitaan: {skill}.',
  'wish.hit': `{list, select,
    occupations {Työnhakija toivoo tätä ammattia: {target}.}
    sectors {Työnhakija toivoo tätä toimialaa: {target}.}
    other {Työnhakija toivoo tällaista työnantajaa: {target}.}}`,
  'wish.miss': `{list, select,
    occupations {Ammatti ei ole toivottujen joukossa: {target}.}
    sectors {Toimiala ei ole toivottujen joukossa: {target}.}
    other {Tällainen työnantaja ei ole toivottujen joukossa: {target}.}}`,
  'wish.avoided': `{list, select,
    occupations {Työnhakija ei halua tähän ammattiin: {target}.}
    sectors {Työnhakija ei halua tälle toimialalle: {target}.}
    other {Työnhakija ei halua tällaiselle työnantajalle: {target}.}}`,
  'wish.unsaid': `{list, select,
    occupations {Toiveita ammatista ei ole vielä kirjattu. Tämä ammatti: {target}.}
    sectors {Toiveita toimialasta ei ole vielä kirjattu. Tämä toimiala: {target}.}
    other {Toiveita työnantajasta ei ole vielä kirjattu. Tämä työnantaja: {target}.}}`,
  'needs.count': `{count, plural,
    =0 {Työnhakija ei tarvitse mukautuksia.}
    one {Työnhakijalle on kirjattu yksi mukautus. Tarpeesta kertominen ei heikennä hänen asemaansa.}
    other {Työnhakijalle on kirjattu # mukautusta. Tarpeista kertominen ei heikennä hänen asemaansa.}}`,
  'needs.unknown': 'Mukautusten tarvetta ei ole vielä kirjattu.',
  'need.state': 'Tilanne: {state}.',
  'hours.exact': '{hours, plural, one {# tunti} other {# tuntia}} viikossa',
  'hours.range': '{min, number}–{max, number} tuntia viikossa',
  'hours.fit': 'Viikkotunnit sopivat: {asks}.',
  'hours.gap':
    'Työssä on {asks}. Työnhakijalle sopii {has}. Ero on {gap, plural, one {# tunti} other {# tuntia}}.',
  'hours.unknown': 'Vielä ei tiedetä, montako tuntia viikossa sopii. Työssä on {asks}.',
  'shifts.fit': '{count, plural, one {Työvuoro sopii} other {Työvuorot sopivat}}: {asks}.',
  'shifts.missing': 'Työnhakijalle sopii {has}. Työssä on myös: {missing}.',
  'shifts.unknown': 'Vielä ei tiedetä, mitkä työvuorot sopivat. Työn vuorot: {asks}.',
  'commute.near': 'Työmatka sopii: työpaikka on työnhakijan kotikunnassa.',
  'commute.fit': 'Työmatka sopii: noin {km, number} km, ja enintään {maxKm, number} km käy.',
  'commute.anywhere': 'Työmatka sopii: noin {km, number} km. Työnhakija ei ole rajannut matkaa.',
  'commute.beyond': 'Työmatka on noin {km, number} km. Työnhakijalle käy enintään {maxKm, number} km.',
  'commute.remoteOnly': 'Työnhakija etsii etätyötä.',
  'commute.homeUnknown': 'Työnhakijan kotikunta ei ole tiedossa.',
  'commute.limitUnknown':
    '{km, plural, =0 {Työpaikka on työnhakijan kotikunnassa.} other {Työmatka on noin # km.}} Vielä ei tiedetä, kuinka pitkä matka sopii.',
  'experience.held': `{via, select,
    unitGroup {Kokemusta samasta työstä}
    minorGroup {Kokemusta läheisestä työstä}
    other {Kokemusta saman alan työstä}}: {occupation}, {years, plural, =0 {alle vuosi} one {# vuosi} other {# vuotta}}.`,
  'experience.none': 'Kokemusta tästä työstä ei ole kirjattu: {occupation}.',
  'experience.unlisted': 'Työkokemusta ei ole vielä kirjattu. Työ on tällaista: {occupation}.',
  'language.enough': 'Kielitaito riittää: {language} {has}. Työssä tarvitaan {asks}.',
  'language.short': 'Työssä toivotaan: {language} {asks}. Työnhakijan taso on {has}.',
  'language.none': 'Kieltä ei ole työnhakijan tiedoissa: {language}. Työssä toivotaan tasoa {asks}.',
  'language.unlisted': 'Kielitaitoa ei ole vielä kirjattu. Työssä toivotaan: {language} {asks}.',
  'fixed.remote': 'Työn voi tehdä kokonaan etänä, joten työmatkaa ei ole.',
  'fixed.noneRequired': `{what, select,
    skills {Työssä ei vaadita aiempaa osaamista.}
    languages {Työssä ei vaadita tiettyä kielitaitoa.}
    other {Työssä ei vaadita tässä mitään.}}`,
  'unstated.all': `{what, select,
    abilities {Ilmoitus ei kerro, mitä työssä pitää pystyä tekemään.}
    skills {Ilmoitus ei kerro, mitä työssä pitää osata.}
    languages {Ilmoitus ei kerro, mitä kieliä työssä tarvitaan.}
    occupations {Ilmoitus ei kerro ammattia.}
    sectors {Ilmoitus ei kerro toimialaa.}
    employerKinds {Ilmoitus ei kerro, millainen työnantaja on.}
    hours {Ilmoitus ei kerro viikkotunteja.}
    shifts {Ilmoitus ei kerro työvuoroja.}
    commute {Ilmoitus ei kerro, missä työ tehdään.}
    other {Ilmoitus ei kerro ammattia, johon kokemusta verrataan.}}`,
  'unstated.rest': `{what, select,
    abilities {Ilmoitus ei kerro muista vaatimuksista.}
    skills {Ilmoitus ei kerro muusta osaamisesta.}
    other {Ilmoitus ei kerro muista kielistä.}}`,
  'need.helpful': 'Mukautuksesta olisi apua: {accommodation}.',
} as const
