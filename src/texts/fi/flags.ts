/** Matters to settle (selvitettävä asia), each with whom; and the question to ask first. */
export const FLAGS = {
  'flag.coreDeficit':
    '{ability}: kuuluu työn ytimeen, ja tehtävissä tätä {kind, select, presence {on enemmän kuin työnhakijalle nyt sopii} other {tarvitaan enemmän kuin työnhakijalta nyt sujuu}}. Sovi työnantajan kanssa mukautuksesta tai tehtävien rajaamisesta.',
  'flag.coreUnknown':
    '{ability}: kuuluu työn ytimeen, eikä vielä tiedetä, miten {scale, select, exposure {työnhakija kestää tätä} other {tämä sujuu}}. Kysy työnhakijalta.',
  'flag.criticalUnknown':
    '{ability}: tässä työssä välttämätöntä, eikä vielä tiedetä, miten {scale, select, exposure {työnhakija kestää tätä} other {tämä sujuu}}. Kysy työnhakijalta ja sovi tarvittaessa tutustumisesta työpaikkaan.',
  'flag.criticalHalf':
    '{ability}: tässä työssä välttämätöntä, ja ero vaatimukseen on pieni. Sovi tutustumisesta työpaikkaan: siellä näkee, riittääkö tämä.',
  'flag.bridge':
    '{ability}: onnistuu tuettuna. Varmista työpaikalla yhdessä työnhakijan ja työnantajan kanssa, että tuki toimii juuri näissä tehtävissä.',
  'flag.essentialOpen': 'Välttämätön mukautus, {accommodation}: {state}',
  'flag.essentialNext': `{state, select,
    negotiable {Sovi työnantajan kanssa, miten se järjestyy.}
    proposed {Kysy vastausta työnantajalta.}
    other {Sovi työnantajan kanssa siitä, mikä on vielä auki.}}`,
  'flag.selfSaid':
    '{ability}: arvio tuen vaikutuksesta on työnhakijan oma. Sen voi varmistaa työkokeilussa, ammattilaisen arviolla tai tutustumalla työpaikkaan.',
  'flag.hours':
    'Viikkotunnit: työn ja työnhakijan tunnit eivät kohtaa. Kysy työnantajalta, voiko tunneista sopia.',
  'flag.shifts':
    'Työvuorot: kaikki työn vuorot eivät sovi työnhakijalle. Kysy työnantajalta, voiko vuoroista sopia.',
  'flag.commute':
    'Työmatka: matka pitää järjestää toisin. Kysy työnantajalta etätyöstä ja selvitä palveluista kuljetus.',
  'flag.commuteUnknown':
    'Työmatka: ei tiedetä, kuinka pitkä työmatka työnhakijalle sopii. Kysy työnhakijalta.',
  'flag.farUnsaid': 'Matka on pitkä, joten hän on listassa muiden jälkeen, kunnes tämä tiedetään.',
  'flag.placeUnknown':
    'Kotikunta: ei tiedetä, missä kunnassa työnhakija asuu, joten matkaa ei voi arvioida. Kysy työnhakijalta.',
  'flag.licence':
    '{licence}: työssä toivotaan tätä, eikä sitä ole merkitty työnhakijan tietoihin. Kysy työnhakijalta ja selvitä, miten sen voi hankkia.',
  'flag.expired':
    '{ability}: tieto on vanhentunut. Kysy työnhakijalta, miten {scale, select, exposure {hän kestää tätä} other {tämä sujuu}} nyt, tai pyydä uusi arvio.',
  'flag.thin':
    'Tietoja on vielä vähän, joten sopivuudesta ei saa selvää kuvaa. Täydennä tietoja työnhakijan kanssa ja kysy työnantajalta, mitä työ vaatii.',
  'question.ability': `{scale, select,
    exposure {Kysy: {ability} – miten kestät tätä työssä, ja mikä auttaisi?}
    other {Kysy: {ability} – miten tämä sujuu sinulta työssä, ja mikä auttaisi?}}`,
  'question.suggested':
    'Tämä on ammatissa tavallista, mutta työnantaja ei ole vahvistanut, että se kuuluu tähän työhön.',
  'question.hours': 'Kysy: Montako tuntia viikossa sinulle sopii? Tässä työssä on {asks}.',
  'question.shifts': 'Kysy: Mitkä työvuorot sinulle sopivat? Tämän työn vuorot: {asks}.',
  'question.commute':
    'Kysy: Kuinka pitkä työmatka sinulle sopii? {km, plural, =0 {Tämä työpaikka on kotikunnassasi.} other {Tälle työpaikalle on linnuntietä noin # km.}}',
  'question.home': 'Kysy: Missä kunnassa asut, ja kuinka pitkä työmatka sinulle sopii?',
  'question.wish': `{list, select,
    occupations {Kysy: Kiinnostaako sinua tämä ammatti: {target}?}
    sectors {Kysy: Kiinnostaako sinua tämä toimiala: {target}?}
    other {Kysy: Millaiselle työnantajalle haluaisit töihin? Tämä työnantaja: {target}.}}`,
  'question.skill': 'Kysy: Onko sinulla tällaista osaamista: {skill}?',
  'question.experience': 'Kysy: Oletko tehnyt tällaista työtä: {occupation}?',
  'question.language': 'Kysy: Miten hyvin osaat tätä kieltä: {language}?',
  'question.needs': 'Kysy: Mikä auttaisi sinua tässä työssä?',
  'question.employer': 'Kysy työnantajalta: Mitä tässä työssä tarvitaan?',
} as const
