/** Skills, wishes, accommodations, working time, commute, experience, languages, and what an opening leaves unsaid. */
export const CRITERION_TEXTS = {
  'skill.exact': '{skill}: työnhakija osaa tämän.',
  'skill.narrower': '{skill}: työnhakija osaa tästä osan, joka riittää: {held}.',
  'skill.parent':
    '{skill}: työnhakijalla on laajempaa osaamista samasta aiheesta: {held}. Kysy, kuuluuko tämä siihen.',
  'skill.similar': '{skill}: työnhakijalla on läheistä osaamista: {held}.',
  'skill.level': `{fit, select,
    enough {Osaamisen taso riittää.}
    one_short {Työssä toivotaan hieman vahvempaa osaamista.}
    more_short {Työssä toivotaan selvästi vahvempaa osaamista.}
    other {Osaamisen taso ei ole tiedossa: kysy työnhakijalta.}}`,
  'skill.suggested': `{has, select,
    yes {{skill}: tässä ammatissa tavallinen taito, ja työnhakija osaa sen.}
    close {{skill}: tässä ammatissa tavallinen taito. Työnhakijalla on läheistä osaamista: {held}.}
    other {{skill}: tässä ammatissa tavallinen taito. Sitä ei ole työnhakijan kirjatuissa taidoissa.}} Työnantaja ei ole vahvistanut, että sitä tarvitaan.`,
  'skill.none': '{skill}: ei ole työnhakijan kirjatuissa taidoissa.',
  'skill.unlisted': '{skill}: osaamista ei ole vielä kirjattu. Kysy työnhakijalta.',
  'wish.hit': `{list, select,
    occupations {Ammatti on sellainen, jota työnhakija toivoo: {target}.}
    sectors {Toimiala on sellainen, jota työnhakija toivoo: {target}.}
    other {Työnantaja on sellainen, jota työnhakija toivoo: {target}.}}`,
  'wish.miss': `{list, select,
    occupations {Ammatti ei ole toivottujen joukossa: {target}.}
    sectors {Toimiala ei ole toivottujen joukossa: {target}.}
    other {Tällainen työnantaja ei ole toivottujen joukossa: {target}.}}`,
  'wish.avoided': `{list, select,
    occupations {Työnhakija ei halua tähän ammattiin: {target}.}
    sectors {Työnhakija ei halua tälle toimialalle: {target}.}
    other {Työnhakija ei halua tällaiselle työnantajalle: {target}.}}`,
  'wish.unsaid': `{list, select,
    occupations {Toiveita ammatista ei ole vielä kirjattu. Kysy, kiinnostaako tämä: {target}.}
    sectors {Toiveita toimialasta ei ole vielä kirjattu. Kysy, kiinnostaako tämä: {target}.}
    other {Toiveita työnantajasta ei ole vielä kirjattu. Kysy, kiinnostaako tämä: {target}.}}`,
  'needs.count': `{count, plural,
    =0 {Työnhakija ei tarvitse mukautuksia.}
    one {Työnhakijalle on kirjattu yksi mukautus. Tarpeesta kertominen ei heikennä hänen asemaansa.}
    other {Työnhakijalle on kirjattu # mukautusta. Tarpeista kertominen ei heikennä hänen asemaansa.}}`,
  'needs.unknown': 'Mukautusten tarvetta ei ole vielä kirjattu. Kysy, mikä auttaisi työssä.',
  'need.state':
    '{accommodation} ({need, select, essential {välttämätön mukautus} other {mukautus, josta on apua}}): {state}',
  'hours.exact': '{hours, plural, one {# tunti} other {# tuntia}} viikossa',
  'hours.range': '{min, number}–{max, number} tuntia viikossa',
  'hours.fit': 'Viikkotunnit sopivat: työssä on {asks}, työnhakijalle sopii {has}.',
  'hours.gap':
    'Työnhakijalle sopii {has}, työssä on {asks}. Ero on {gap, plural, one {# tunti} other {# tuntia}}: kysy työnantajalta, voiko tunneista sopia.',
  'hours.unknown':
    'Ei ole vielä tiedossa, montako tuntia viikossa työnhakijalle sopii. Kysy häneltä. Työssä on {asks}.',
  'shifts.fit': '{count, plural, one {Työvuoro sopii} other {Työvuorot sopivat}}: {asks}.',
  'shifts.missing':
    'Työnhakijalle sopii {has}. Sovi työnantajan kanssa, voiko työn tehdä ilman näitä vuoroja: {missing}.',
  'shifts.unknown':
    'Ei ole vielä tiedossa, mitkä työvuorot työnhakijalle sopivat. Kysy häneltä. Työn vuorot: {asks}.',
  'commute.near': 'Työmatka sopii: työpaikka on työnhakijan kotikunnassa.',
  'commute.fit':
    'Työmatka sopii: työpaikalle on linnuntietä noin {km, number} km, ja työnhakijalle käy enintään {maxKm, number} km.',
  'commute.anywhere':
    'Työmatka sopii: työpaikalle on linnuntietä noin {km, number} km, eikä työnhakija ole rajannut matkan pituutta.',
  'commute.beyond':
    'Työnhakijalle käy enintään {maxKm, number} km:n työmatka, ja työpaikalle on linnuntietä noin {km, number} km. Selvitä etätyö ja kuljetus.',
  'commute.remoteOnly': 'Työnhakija etsii etätyötä. Kysy työnantajalta, voiko työn tehdä etänä.',
  'commute.homeUnknown':
    'Työnhakijan kotikunta ei ole tiedossa, joten työmatkaa ei voi arvioida. Kysy työnhakijalta.',
  'commute.limitUnknown':
    '{km, plural, =0 {Työpaikka on työnhakijan kotikunnassa.} other {Työpaikalle on linnuntietä noin # km.}} Ei ole vielä tiedossa, kuinka pitkä työmatka työnhakijalle sopii. Kysy häneltä.',
  'experience.held': `{via, select,
    unitGroup {Kokemusta samasta työstä}
    minorGroup {Kokemusta läheisestä työstä}
    other {Kokemusta saman alan työstä}}: {occupation}, {years, plural, =0 {alle vuosi} one {# vuosi} other {# vuotta}}.`,
  'experience.none': 'Kokemusta tästä työstä ei ole kirjattu: {occupation}.',
  'experience.unlisted':
    'Työkokemusta ei ole vielä kirjattu. Kysy, onko tästä työstä kokemusta: {occupation}.',
  'language.enough': '{language}: kielitaito riittää (työnhakija {has}, työssä {asks}).',
  'language.short':
    '{language}: työnhakijan taso on {has}, työssä toivotaan tasoa {asks}. Kielitaito voi kasvaa työssä tai kurssilla.',
  'language.none':
    '{language}: kieltä ei ole työnhakijan kirjatuissa kielissä. Työssä toivotaan tasoa {asks}.',
  'language.unlisted':
    '{language}: kielitaitoa ei ole vielä kirjattu. Työssä toivotaan tasoa {asks}. Kysy työnhakijalta.',
  'fixed.remote': 'Työn voi tehdä kokonaan etänä, joten työmatkaa ei ole.',
  'fixed.noneRequired': `{what, select,
    skills {Työssä ei vaadita aiempaa osaamista.}
    languages {Työssä ei vaadita tiettyä kielitaitoa.}
    other {Työssä ei vaadita tässä mitään.}}`,
  'unstated.all': `{what, select,
    abilities {Työpaikka ei ole kertonut, mitä työssä pitää pystyä tekemään. Kysy työnantajalta.}
    skills {Työpaikka ei ole kertonut, mitä työssä pitää osata. Kysy työnantajalta.}
    languages {Työpaikka ei ole kertonut, mitä kieliä työssä tarvitaan. Kysy työnantajalta.}
    occupations {Työpaikka ei ole kertonut, mistä ammatista on kyse. Kysy työnantajalta.}
    sectors {Työpaikka ei ole kertonut toimialaansa. Kysy työnantajalta.}
    employerKinds {Työpaikka ei ole kertonut, millainen työnantaja on. Kysy työnantajalta.}
    hours {Työpaikka ei ole kertonut viikkotunteja. Kysy työnantajalta.}
    shifts {Työpaikka ei ole kertonut työvuoroja. Kysy työnantajalta.}
    commute {Työpaikka ei ole kertonut, missä työ tehdään. Kysy työnantajalta.}
    other {Työpaikka ei ole kertonut, mihin ammattiin työ kuuluu, joten kokemusta ei voi verrata siihen. Kysy työnantajalta.}}`,
  'unstated.rest': `{what, select,
    abilities {Muista työn vaatimuksista työpaikka ei ole kertonut. Kysy työnantajalta.}
    skills {Muusta osaamisesta työpaikka ei ole kertonut. Kysy työnantajalta.}
    other {Muista kielistä työpaikka ei ole kertonut. Kysy työnantajalta.}}`,
} as const
