/** Faults of a request: what is said of the value at a place. No capital and no full stop: the place stands before it. */
export const FAULTS = {
  'fault.missing': 'puuttuu',
  'fault.type': `{type, select,
    text {pitää olla tekstiä}
    number {pitää olla luku}
    integer {pitää olla kokonaisluku}
    boolean {pitää olla true tai false}
    object {pitää olla objekti}
    list {pitää olla luettelo}
    other {on muuta tyyppiä kuin pitäisi}}`,
  'fault.exactly': 'pitää olla {value}',
  'fault.oneOf': 'pitää olla jokin näistä: {values}',
  'fault.noneOf': 'ei ole mikään tähän sopivista {count, number} arvosta',
  'fault.atMost': `{unit, select,
    characters {saa olla enintään {limit, plural, one {# merkki} other {# merkkiä}}}
    items {saa sisältää enintään {limit, plural, one {# kohdan} other {# kohtaa}}}
    number {saa olla enintään {limit, number}}
    other {on liian suuri: yläraja on {limit, number}}}`,
  'fault.atLeast': `{unit, select,
    characters {pitää olla vähintään {limit, plural, one {# merkki} other {# merkkiä}}}
    items {pitää sisältää vähintään {limit, plural, one {# kohta} other {# kohtaa}}}
    number {pitää olla vähintään {limit, number}}
    other {on liian pieni: alaraja on {limit, number}}}`,
  'fault.below': 'pitää olla pienempi kuin {limit, number}',
  'fault.above': 'pitää olla suurempi kuin {limit, number}',
  'fault.length': `{unit, select,
    characters {pitää olla tasan {length, plural, one {# merkki} other {# merkkiä}}}
    other {pitää sisältää tasan {length, plural, one {# kohta} other {# kohtaa}}}}`,
  'fault.multiple': 'pitää olla jaollinen luvulla {of, number}',
  'fault.pattern': 'pitää olla muotoa {pattern}',
  'fault.format': `{format, select,
    date {pitää olla päivämäärä, esimerkiksi 2026-11-24}
    url {pitää olla URL-osoite}
    other {ei ole sovitussa muodossa}}`,
  'fault.unknownField': 'ei ole tässä käytössä oleva kenttä',
  'fault.noForm': 'ei ole missään niistä muodoista, jotka tässä käyvät',
  'fault.invalid': 'ei kelpaa',

  'fault.notUtf8': 'ei ole UTF-8-muodossa',
  'fault.notJson': 'ei ole JSON-muodossa',
  'fault.saidTwice': 'on samassa objektissa kahteen kertaan',
  'fault.tooDeep': 'sisältää yli {levels, number} sisäkkäistä tasoa',
  'fault.tooManyValues': 'sisältää yli {values, number} arvoa',
  'fault.surrogate':
    '{part, select, name {kentän nimi sisältää} other {sisältää}} sijaisparin puolikkaan, joka ei ole merkki',
  'fault.nullCharacter': '{part, select, name {kentän nimi sisältää} other {sisältää}} merkin U+0000',
  'fault.lineTooLong': 'on pitempi kuin {bytes, number} tavua',
  'fault.notAnObjectWithId': 'ei ole objekti, jolla on id',
  'fault.notACursor': 'ei ole tämän luettelon kohdistin',
  'fault.idempotencyKey': 'pitää olla 1–255 näkyvää ASCII-merkkiä',
  'fault.ifMatch': 'pitää olla versio lainausmerkeissä niin kuin ETag sen antaa, tai *',
  'fault.onlyStar': 'pitää olla *',

  'fault.identityCode': 'näyttää henkilötunnukselta, eikä sellaista saa tallentaa',
  'fault.dayOutside': 'pitää olla välillä {first} – {last}',
  'fault.controlCharacters': 'sisältää ohjausmerkkejä',
  'fault.noText': 'tarvitsee tekstin jollakin näistä kielistä: fi, sv, en',
  'fault.notAnOccupation': 'ei ole ISCO-08-luokituksen ammattiryhmä (neljä numeroa) eikä ESCO-tunniste',
  'fault.duplicate': 'on luettelossa jo',
  'fault.minAboveMax': 'on suurempi kuin max',
  'fault.payAboveMax': 'on suurempi kuin maxPerHour',
  'fault.unknownCode': `{what, select,
    municipality {kuntaa {code} ei ole}
    area {aluetta {code} ei ole}
    skill {taitoa {code} ei ole}
    occupation {ammattia {code} ei ole}
    weights {painojen versiota {code} ei ole}
    other {mukautusta {code} ei ole}}`,
  'fault.sameSkill': 'on sama taito kuin {skill}, joka on luettelossa jo',
  'fault.notYourArea': 'kuuluu alueeseen, jota pääsytunnisteessa ei ole',

  'fault.suggestedCritical': 'ehdotettu vaatimus ei voi olla ehdoton; vahvista se ensin',
  'fault.suggestedGate': 'ehdotettu taito ei voi olla este; vahvista se ensin',
  'fault.noDemands':
    'jokaisessa työssä tarvitaan jotakin; jätä demands pois, kun vaatimuksia ei vielä tiedetä',
  'fault.noGroups': 'tarvitsee jonkin näistä: anyOf, allOf, not',
  'fault.drivingNotDemanded':
    'ajokortti voi olla este vain, kun työssä on myös ajamista koskeva vaatimus (d475)',
  'fault.notADemand': 'ei ole avoimen paikan vaatimusten joukossa',
  'fault.sharesOver': 'tehtävien osuudet ovat yhteensä yli 100 %',

  'fault.contextMissing': 'puuttuu: sen pitää olla https://schema.org',
  'fault.contextNotRead': 'jää lukematta: vain https://schema.org luetaan, eikä mitään haeta verkosta',
  'fault.contextInside': 'jää lukematta: ylimmän tason @context koskee kaikkea',
  'fault.contextForeign': 'johtaa pois schema.org-sanastosta, eikä muita sanastoja lueta',
  'fault.contextDefinition':
    'ei ole määritelmä, joka tässä luetaan: sellainen antaa nimen avainsanalle tai schema.org-sanaston termille',
  'fault.contextNoSchemaOrg': 'ei mainitse schema.org-sanastoa',
  'fault.notAPosting': 'pitää olla JobPosting',
  'fault.notOnePosting': 'pitää sisältää tasan yksi JobPosting',
  'fault.jsonLd': `{what, select,
    object {pitää olla JSON-LD-objekti}
    scalar {pitää olla tekstiä, luku tai true tai false}
    language {pitää olla kielitunnus tekstin vieressä}
    uri {pitää olla URI}
    other {pitää olla tyypin nimi}}`,
  'fault.otherOpening': 'ei ole avoin paikka {opening}',
  'fault.noLanguage': 'ei ole millään näistä kielistä: fi, sv, en',
  'fault.employerNeeded': 'tarvitaan, tai sen sijaan taxID tai vatID: nimestä ei tehdä tunnusta',
  'fault.demandLevelNeeded': 'tarvitaan: kuinka paljon työ tätä vaatii, 0–5',
  'fault.languageLevelNeeded': 'tarvitaan: taso, jota työssä tarvitaan, A1–C2',

  'fault.coordinatorsWord': 'on asia, jonka vain koordinaattori voi sanoa',
  'fault.notAnAnswer': 'ei ole vastaus tähän kysymykseen',
  'fault.notAnAnswerOf': 'ei ole vastaus tähän kysymykseen; vastaukset ovat {answers}',
  'fault.knownAlready': 'on jo tiedossa',
  'fault.past': 'on jo mennyt',
  'fault.unreadableRecord': 'on tallennettu muodossa, jota ei voi lukea',
  'fault.unknownQuestion': 'nimeää kysymyksen, jota ei ole',
  'fault.reasonNotNeeded': 'annetaan vain vastauksen no kanssa',
  'fault.reasonNeeded': 'tarvitaan, kun vastaus on no',
  'fault.notDemandOfOpening':
    'ei ole avoimen paikan {critical, select, yes {ehdoton vaatimus} other {vaatimus}}',
  'fault.keepsNobodyOut': 'ei ole este kenellekään tässä avoimessa paikassa',
  'fault.notATask': 'ei ole avoimen paikan tehtävä',
  'fault.nothingToCarve': 'ei sisällä vaatimusta, jota voi keventää ja jota muissa tehtävissä ei ole',
  'fault.tooManyAtOnce':
    'sisältää yhdessä kentän changes kanssa enemmän kuin {most, number} muutosta, joka on yhden pyynnön yläraja',
  'fault.noCriterion': 'pitää nimetä ainakin yksi kriteeri',

  'fault.yaml': '{reason}',
  'fault.boundsTurned': 'ensimmäinen ei saa olla suurempi kuin toinen',
  'fault.beginsWith100': 'pitää alkaa luvulla 100',
  'fault.rises': 'ei saa nousta askelesta seuraavaan',
  'fault.risesAlong': 'ei saa nousta tässä järjestyksessä: {keys}',
  'fault.refusedIs100': 'pitää olla 100',
  'fault.gapHours': 'pitää alkaa nollasta ja nousta',
  'fault.risingKm': 'pitää nousta tai pysyä samana',
  'fault.fallsWithYears': 'ei saa laskea vuosien mukana',
  'fault.allZero': 'ainakin yhden kriteerin pitää painaa jotakin',
  'fault.similarAboveExact': 'läheinen taito ei saa olla arvokkaampi kuin taito itse',
  'fault.unstatedBelowLast': 'ei saa olla pienempi kuin luettelon byLevelsShort viimeinen',
  'fault.nationalOutside': 'pitää sulkea sisäänsä valtakunnallinen paino {weight, number}',
  'fault.noBounds': 'ei ole rajattu, joten mikään alue ei voi muuttaa sitä',
  'fault.outsideBounds': 'pitää olla {least, number}–{most, number}',
  'fault.groupName': 'pitää olla pieniä kirjaimia, numeroita ja yhdysviivoja, enintään 40 merkkiä',
  'fault.tooManyGroups': 'saa sisältää enintään {most, plural, one {# ryhmän} other {# ryhmää}}',
  'fault.notRounded': 'ei ole pyöristetty',
  'fault.waiver': 'pitää kertoa, kuka tästä vastaa ja miksi',
} as const
