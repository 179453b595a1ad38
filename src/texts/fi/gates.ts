/** Gates (este): what keeps out, then what would lift it. Nothing here is a verdict. */
export const GATES = {
  'gate.notPermitted':
    'Työnhakijan tietoja ei voi nyt käyttää työn etsimiseen. Voimassa olevaa lupaa tai perustetta ei ole.',
  'gate.notAvailable': 'Työnhakija voi aloittaa {from}, ja työhön tarvitaan tekijä {needed}.',
  'gate.critical':
    'Työssä välttämätöntä: {ability}. {supported, select, yes {Tuettuna} other {Nyt}} {how}. Työssä sitä {kind, select, presence {on} other {tarvitaan}} {work}.',
  'gate.refused':
    'Työnantaja on kieltäytynyt mukautuksesta, jota työnhakija välttämättä tarvitsee: {accommodation}. Kieltäytymiseen tarvitaan perusteet, joissa punnitaan ensin työnhakijan tarve (yhdenvertaisuuslaki 15 §). Perusteet voi pyytää kirjallisina, ja ne voidaan arvioida uudelleen.',
  'gate.licence': 'Työssä tarvitaan: {licence}. Sitä ei ole työnhakijan tiedoissa.',
  'gate.skill': 'Työssä pitää osata tämä: {skill}. Sitä ei ole työnhakijan kirjatuissa taidoissa.',
  'gate.language': 'Työssä tarvitaan kielitaitoa: {language}, taso {asks}. Työnhakijan taso on {has}.',
  'gate.languageNone':
    'Työssä tarvitaan kielitaitoa: {language}, taso {asks}. Kieltä ei ole työnhakijan kirjatuissa kielissä.',
  'gate.hours': 'Työnhakijalle sopii {has}, työssä on {asks}. Työpaikan mukaan tunnit ovat välttämättömät.',
  'gate.shifts':
    'Työnhakijalle sopii {has}, ja työn vuorot ovat: {asks}. Työpaikan mukaan vuorot ovat välttämättömät.',
  'gate.commute':
    'Työnhakijalle käy enintään {maxKm, number} km:n työmatka, ja työpaikalle on linnuntietä noin {km, number} km.',
  'gate.remoteOnly':
    'Työnhakija etsii etätyötä, {remote, select, none {ja tämä työ tehdään työpaikalla} partial {ja tämän työn voi tehdä etänä vain osittain} other {eikä työpaikka ole vielä kertonut, voiko työn tehdä etänä}}.',
  'gate.employerAvoided':
    'Työnhakija on toivonut, ettei häntä ehdoteta tälle työnantajalle. Toivetta noudatetaan; vain hän itse voi muuttaa sitä. Tieto näkyy vain työnhakijalle ja koordinaattorille.',
  'gate.workAvoided': `{part, select,
    occupation {Työnhakija on toivonut, ettei häntä ehdoteta tähän ammattiin: {target}.}
    other {Työnhakija on toivonut, ettei häntä ehdoteta tälle toimialalle: {target}.}} Toivetta noudatetaan; vain hän itse voi muuttaa sitä. Tieto näkyy vain työnhakijalle ja koordinaattorille.`,
  'gate.targetGroup': 'Paikka on rajattu kohderyhmälle, johon työnhakija ei tietojensa mukaan kuulu.',
  'gate.groups': `{rule, select,
    anyOf {{count, plural, one {Kohderyhmä} other {Kohderyhmä, jokin näistä}}}
    allOf {{count, plural, one {Kohderyhmä} other {Kohderyhmä, kaikki nämä}}}
    other {Kohderyhmään eivät kuulu}}: {groups}.`,
  'gate.ground': `{ground, select,
    safety {Vaatimuksen peruste on turvallisuus.}
    law {Vaatimuksen peruste on laki.}
    other {Vaatimuksen peruste on työn ydintehtävä.}}`,
  'gate.lift': `{more, select,
    yes {Ratkaisu voisi löytyä näistä tai muusta mukautuksesta}
    other {{count, plural, one {Ratkaisu voisi olla} other {Ratkaisu voisi löytyä näistä}}}}: {lifts}.`,
} as const
