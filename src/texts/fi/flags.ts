/** Matters to settle (selvitettävä asia), each with whom; and the question to ask first. */
export const FLAGS = {
  'flag.coreDeficit':
    'Kuuluu työn ytimeen: {ability}. {kind, select, presence {Sitä on enemmän kuin nyt sopii.} other {Sitä tarvitaan enemmän kuin nyt sujuu.}}',
  'flag.coreUnknown': 'Kuuluu työn ytimeen: {ability}. Vielä ei tiedetä, miten se sujuu.',
  'flag.criticalUnknown': 'Työssä välttämätöntä: {ability}. Vielä ei tiedetä, miten se sujuu.',
  'flag.criticalHalf': 'Työssä välttämätöntä: {ability}. Ero vaatimukseen on pieni.',
  'flag.bridge': 'Onnistuu tuettuna: {ability}. Tuen pitää toimia juuri näissä tehtävissä.',
  'flag.selfSaid': 'Arvio tuen vaikutuksesta on työnhakijan oma: {ability}.',
  'flag.hours': 'Työn ja työnhakijan viikkotunnit eivät kohtaa.',
  'flag.shifts': 'Kaikki työn vuorot eivät sovi työnhakijalle.',
  'flag.commute': 'Työmatka pitää järjestyä toisin.',
  'flag.commuteUnknown': 'Ei tiedetä, kuinka pitkä työmatka sopii.',
  'flag.farUnsaid': 'Matka on pitkä, joten hän on listalla muiden jälkeen.',
  'flag.placeUnknown': 'Ei tiedetä, missä kunnassa työnhakija asuu.',
  'flag.licence': 'Työssä toivotaan: {licence}. Sitä ei ole työnhakijan tiedoissa.',
  'flag.expired': 'Tieto on vanhentunut: {ability}.',
  'flag.thin': 'Tietoja on vielä vähän, joten sopivuus on epäselvä.',
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
