/** Abilities. A name stands in the nominative before a colon: no machine inflects it. */
export const ABILITIES = {
  'level.person': `{level, select,
    0 {se ei onnistu}
    05 {se onnistuu tuskin lainkaan}
    1 {se on hyvin vaikeaa}
    15 {se on vaikeaa}
    2 {se on melko vaikeaa}
    25 {se on hieman vaikeampaa kuin työssä yleensä}
    3 {se sujuu niin kuin työssä yleensä}
    35 {se sujuu hieman paremmin kuin työssä yleensä}
    4 {se on vahvuus}
    45 {se on selvä vahvuus}
    other {se sujuu poikkeuksellisen hyvin}}`,
  'level.exposure': `{level, select,
    0 {hän ei kestä sitä}
    05 {hän kestää sitä tuskin lainkaan}
    1 {hän kestää sitä hyvin vähän}
    15 {hän kestää sitä vähän}
    2 {hän kestää sitä melko vähän}
    25 {hän kestää sitä hieman vähemmän kuin työssä yleensä}
    3 {hän kestää sitä niin kuin työssä yleensä}
    35 {hän kestää sitä hieman paremmin kuin työssä yleensä}
    4 {hän kestää sitä hyvin}
    45 {hän kestää sitä erittäin hyvin}
    other {hän kestää sitä poikkeuksellisen hyvin}}`,
  'level.work': `{level, select,
    0 {ei lainkaan}
    05 {hyvin vähän}
    1 {vähän, silloin tällöin}
    15 {selvästi vähemmän kuin työssä yleensä}
    2 {vähemmän kuin työssä yleensä}
    25 {hieman vähemmän kuin työssä yleensä}
    3 {kuten työssä yleensä}
    35 {hieman enemmän kuin työssä yleensä}
    4 {enemmän kuin työssä yleensä}
    45 {selvästi enemmän kuin työssä yleensä}
    other {poikkeuksellisen paljon}}`,
  'ability.ordinary': `{said, select,
    self {Arvio on työnhakijan oma yleisarvio.}
    other {Arvio on ammattilaisen yleisarvio.}}`,
  'ability.refused':
    'Tuettuna tämä onnistuisi: {ability}. Työnantaja on kieltäytynyt mukautuksesta: {accommodations}.',
  'ability.expired': 'Aiempi tieto on vanhentunut: {ability}.',
  'ability.notNeeded':
    'Työpaikan mukaan tätä ei työssä {kind, select, presence {ole} other {tarvita}}: {ability}.',
  'ability.seldomNeeded':
    'Tässä ammatissa tätä ei yleensä {kind, select, presence {ole} other {tarvita}}: {ability}. Työnantaja ei ole vahvistanut sitä.',
  'work.asks': 'Työssä sitä {kind, select, presence {on} other {tarvitaan}} {work}.',
  'work.critical': 'Työssä se on välttämätöntä.',
  'work.adjustable': 'Työpaikka voi muuttaa tätä kohtaa.',
  'support.state': `{state, select,
    provided {työpaikalla valmiina}
    agreed {sovittu työnantajan kanssa}
    negotiable {työpaikka on valmis sopimaan}
    proposed {ehdotettu, vastausta odotetaan}
    partly_agreed {sovittu osittain}
    declined {työpaikan mukaan ei yleensä onnistu}
    refused {työnantaja on kieltäytynyt}
    other {työpaikka ei ole vielä kertonut kantaansa}}`,
  'support.by': 'Tuki: {accommodations} ({state}).',
  'support.refused': 'Työnantaja on kieltäytynyt mukautuksesta: {accommodations}.',
  'support.unassessed': 'Mukautus voi auttaa, mutta vaikutusta ei ole arvioitu: {accommodations}.',
  'support.selfSaid': 'Arvio tuesta on työnhakijan oma.',
  'ability.level': `{when, select,
    now {Nyt {how}.}
    supported {Tuettuna {how}.}
    other {Ilman tukea {how}.}}`,
  'ability.unaidedUnknown': 'Vielä ei tiedetä, miten se onnistuu ilman tukea.',
  'work.usual': 'Tässä ammatissa on tavallista: {ability}. Työnantaja ei ole vahvistanut sitä.',
  'work.suggestedFit': `{fit, select,
    enough {Se sopii työnhakijalle.}
    short {Se ei nyt sovi työnhakijalle.}
    other {Vielä ei tiedetä, sopiiko se.}}`,
  'support.reasons': 'Kieltäytymiseen tarvitaan perusteet, ja ne voi pyytää kirjallisina.',
} as const
