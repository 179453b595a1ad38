/** The summary: short sentences, what fits first, then what is open or would have to change. */
export const SUMMARY = {
  'summary.fits': 'Sopii hyvin: {things}.',
  'summary.partly': 'Sopii osittain: {things}.',
  'summary.little': 'Vielä ei tiedetä, mikä tässä työssä sopisi hyvin.',
  'summary.clear': 'Erityistä selvitettävää ei ole.',
  'summary.gated': 'Ennen ehdotusta pitää ratkaista: {changes}.',
  'summary.avoided': 'Työnhakija on toivonut, ettei häntä ehdoteta tähän työhön.',
  'summary.withMore': '{things} ja {count, plural, one {yksi muu asia} other {# muuta asiaa}}',
  'thing.supported': '{ability} tuettuna',
  'thing.experience': `{via, select,
    unitGroup {kokemus samasta työstä}
    minorGroup {kokemus läheisestä työstä}
    other {kokemus saman alan työstä}}`,
  'thing.time': '{part, select, both {työaika} hours {viikkotyöaika} other {työvuorot}}',
  'thing.commute': 'työmatka',
  'thing.remote': 'etätyön mahdollisuus',
  'thing.language': 'kielitaito ({language})',
  'thing.wish':
    '{list, select, occupations {toivottu ammatti} sectors {toivottu toimiala} other {toivotunlainen työnantaja}}',
  'open.person': 'Kysy työnhakijalta: {things}.',
  'open.employer': 'Selvitä työnantajan kanssa: {things}.',
  'open.service': 'Järjestä palvelujen avulla: {things}.',
  'open.matter': `{about, select,
    ownUsual {miten ammatin tavalliset vaatimukset sujuvat}
    skills {osaaminen}
    experience {työkokemus}
    languages {kielitaito}
    wishes {toiveet}
    needs {mikä auttaisi työssä}
    ownHours {sopiva viikkotyöaika}
    ownShifts {sopivat työvuorot}
    home {kotikunta}
    distance {sopiva työmatka}
    usual {vaatiiko työ sitä, mikä ammatissa on tavallista}
    hours {viikkotyöaika}
    shifts {työvuorot}
    remote {etätyö}
    unsaid {mitä ilmoitus ei kerro}
    transport {työmatka}
    other {puuttuvat tiedot}}`,
  'change.notAvailable': 'aloituspäivä (työnhakija voi aloittaa {from})',
  'change.critical': '{abilities} (mukautus tai tehtävien rajaaminen)',
  'change.refused': '{accommodation} (työnantaja on kieltäytynyt)',
  'change.licence': '{licence}',
  'change.skill': 'osaaminen ({skills})',
  'change.language': 'kielitaito ({languages})',
  'change.time': '{part, select, hours {viikkotunnit} other {työvuorot}}',
  'change.commute': '{remoteOnly, select, yes {etätyö} other {työmatka (kuljetus tai etätyö)}}',
  'change.targetGroup': 'kohderyhmä',
  'tier.equal':
    'Saman tason työnhakijat ovat samanvertaisia: heidän järjestyksensä listalla on sattumanvarainen.',
  'list.and': '{head} ja {last}',
  'list.andNested': '{head} sekä {last}',
  'list.or': '{head} tai {last}',
} as const
