/** Abilities. A name stands in the nominative before a colon: no machine inflects it. */
export const ABILITIES = {
  'level.person': `{level, select,
    0 {ei pysty tähän}
    05 {ei juuri pysty tähän}
    1 {hyvin vaikeaa}
    15 {vaikeaa}
    2 {melko vaikeaa}
    25 {hieman vaikeampaa kuin työssä yleensä}
    3 {sujuu niin kuin työssä yleensä}
    35 {sujuu hieman paremmin kuin työssä yleensä}
    4 {vahvuus}
    45 {selvä vahvuus}
    other {poikkeuksellisen hyvä tässä}}`,
  'level.exposure': `{form, select,
    full {{level, select,
      0 {ei kestä tätä}
      05 {kestää tätä tuskin lainkaan}
      1 {kestää tätä hyvin vähän}
      15 {kestää tätä vähän}
      2 {kestää tätä melko vähän}
      25 {kestää tätä hieman vähemmän kuin työssä yleensä}
      3 {kestää tätä niin kuin työssä yleensä}
      35 {kestää tätä hieman paremmin kuin työssä yleensä}
      4 {kestää tätä hyvin}
      45 {kestää tätä erittäin hyvin}
      other {kestää tätä poikkeuksellisen hyvin}}}
    other {{level, select,
      0 {ei lainkaan}
      05 {tuskin lainkaan}
      1 {hyvin vähän}
      15 {vähän}
      2 {melko vähän}
      25 {hieman vähemmän kuin työssä yleensä}
      3 {niin kuin työssä yleensä}
      35 {hieman paremmin kuin työssä yleensä}
      4 {hyvin}
      45 {erittäin hyvin}
      other {poikkeuksellisen hyvin}}}}`,
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
  'ability.how': '{ability}: {how}.',
  'ability.ordinary':
    '{ability}: {how} ({said, select, self {työnhakijan oma yleisarvio} other {ammattilaisen yleisarvio}}).',
  'ability.supported': '{ability}: tuettuna {supported}, ilman tukea {unaided}.',
  'ability.supportedOnly':
    '{ability}: tuettuna {supported}. Ei ole tiedossa, miten tämä onnistuu ilman tukea.',
  'ability.unknown':
    '{ability}: ei vielä tiedossa. Kysy työnhakijalta, miten {scale, select, exposure {hän kestää tätä} other {tämä sujuu}}.',
  'ability.refused':
    '{ability}: tuettuna {supported}, mutta työnantaja on kieltäytynyt mukautuksesta ({accommodations}). Ilman tukea {unaided}.',
  'ability.refusedUnknown':
    '{ability}: tuettuna {supported}, mutta työnantaja on kieltäytynyt mukautuksesta ({accommodations}). Kysy työnhakijalta, miten {scale, select, exposure {hän kestää tätä} other {tämä sujuu}} ilman tukea.',
  'ability.expired':
    '{ability}: aiempi tieto on vanhentunut. Kysy työnhakijalta, miten {scale, select, exposure {hän kestää tätä} other {tämä sujuu}} nyt.',
  'ability.notNeeded':
    '{ability}: työpaikan mukaan tätä ei {kind, select, presence {ole} other {tarvita}} tässä työssä.',
  'ability.seldomNeeded':
    '{ability}: tässä ammatissa tätä ei yleensä {kind, select, presence {ole} other {tarvita}}. Työnantaja ei ole vahvistanut sitä.',
  'work.enough': 'Se riittää: tehtävissä tätä {kind, select, presence {on} other {tarvitaan}} {work}.',
  'work.nearly': 'Ero on pieni: tehtävissä tätä {kind, select, presence {on} other {tarvitaan}} {work}.',
  'work.short': 'Tehtävissä tätä {kind, select, presence {on} other {tarvitaan}} {work}.',
  'work.asks': 'Tehtävissä tätä {kind, select, presence {on} other {tarvitaan}} {work}.',
  'work.suggested':
    'Tässä ammatissa on tavallista, että tätä {kind, select, presence {on} other {tarvitaan}} {work}. Työnantaja ei ole vahvistanut sitä. Kysy työnantajalta.',
  'work.suggestedEnough':
    'Se riittää siihen, mikä tässä ammatissa on tavallista: tätä {kind, select, presence {on} other {tarvitaan}} {work}. Työnantaja ei ole vahvistanut sitä.',
  'work.askPerson':
    'Kysy työnhakijalta, miten {scale, select, exposure {hän kestää tätä} other {tämä sujuu}}.',
  'work.critical': 'Tässä työssä se on välttämätöntä.',
  'work.adjustable': 'Työpaikka voi muuttaa tätä kohtaa: sovi siitä työnantajan kanssa.',
  'work.askCarving': 'Kysy työnantajalta, voiko tehtäviä rajata tai muuttaa.',
  'support.state': `{state, select,
    provided {työpaikalla valmiina.}
    agreed {sovittu työnantajan kanssa.}
    negotiable {työpaikka on valmis sopimaan tästä.}
    proposed {ehdotettu työnantajalle, vastausta odotetaan.}
    partly_agreed {sovittu osittain työnantajan kanssa.}
    declined {työpaikka on ilmoittanut, ettei tämä yleensä onnistu. Kysy erikseen tämän työnhakijan kohdalla.}
    refused {työnantaja on kieltäytynyt tästä. Kieltäytymiseen tarvitaan perusteet, ja ne voi pyytää kirjallisina.}
    other {työpaikka ei ole vielä kertonut, onnistuuko tämä. Kysy työnantajalta.}}`,
  'support.by': 'Tuki: {accommodations} – {state}',
  'support.refused': 'Työnantaja on kieltäytynyt mukautuksesta: {accommodations}.',
  'support.unassessed':
    'Mukautuksesta voi olla apua, mutta sen vaikutusta ei ole vielä arvioitu: {accommodations}.',
  'support.selfSaid': 'Arvio tuesta on työnhakijan oma.',
} as const
