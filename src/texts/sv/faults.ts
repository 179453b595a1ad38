/** Faults of a request: what is said of the value at a place. No capital and no full stop: the place stands before it. */
export const FAULTS = {
  'fault.missing': 'saknas',
  'fault.type': `{type, select,
    text {ska vara en text}
    number {ska vara ett tal}
    integer {ska vara ett heltal}
    boolean {ska vara true eller false}
    object {ska vara ett objekt}
    list {ska vara en lista}
    other {är av en annan typ än väntat}}`,
  'fault.exactly': 'ska vara {value}',
  'fault.oneOf': 'ska vara något av dessa: {values}',
  'fault.noneOf': 'är inget av de {count, number} värden som godtas här',
  'fault.atMost': `{unit, select,
    characters {får ha högst {limit, plural, one {# tecken} other {# tecken}}}
    items {får ha högst {limit, plural, one {# element} other {# element}}}
    number {får vara högst {limit, number}}
    other {är för stort: den övre gränsen är {limit, number}}}`,
  'fault.atLeast': `{unit, select,
    characters {ska ha minst {limit, plural, one {# tecken} other {# tecken}}}
    items {ska ha minst {limit, plural, one {# element} other {# element}}}
    number {ska vara minst {limit, number}}
    other {är för litet: den nedre gränsen är {limit, number}}}`,
  'fault.below': 'ska vara mindre än {limit, number}',
  'fault.above': 'ska vara större än {limit, number}',
  'fault.length': `{unit, select,
    characters {ska ha exakt {length, plural, one {# tecken} other {# tecken}}}
    other {ska ha exakt {length, plural, one {# element} other {# element}}}}`,
  'fault.multiple': 'ska vara delbart med {of, number}',
  'fault.pattern': 'ska följa mönstret {pattern}',
  'fault.format': `{format, select,
    date {ska vara ett datum, till exempel 2026-11-24}
    url {ska vara en URL}
    other {har inte den avtalade formen}}`,
  'fault.unknownField': 'är inget fält här',
  'fault.noForm': 'har ingen av de former som går att använda här',
  'fault.invalid': 'är inte giltigt',

  'fault.notUtf8': 'är inte UTF-8',
  'fault.notJson': 'är inte JSON',
  'fault.saidTwice': 'finns två gånger i samma objekt',
  'fault.tooDeep': 'ligger djupare än {levels, number} nivåer',
  'fault.tooManyValues': 'innehåller fler än {values, number} värden',
  'fault.surrogate':
    '{part, select, name {fältets namn innehåller} other {innehåller}} ett halvt surrogatpar, som inte är något tecken',
  'fault.nullCharacter': '{part, select, name {fältets namn innehåller} other {innehåller}} tecknet U+0000',
  'fault.lineTooLong': 'är längre än {bytes, number} byte',
  'fault.notAnObjectWithId': 'är inte ett objekt med ett id',
  'fault.notACursor': 'är inte en markör i den här listan',
  'fault.idempotencyKey': 'ska vara 1–255 synliga ASCII-tecken',
  'fault.ifMatch': 'ska vara en version inom citattecken så som ETag anger den, eller *',
  'fault.onlyStar': 'ska vara *',

  'fault.identityCode': 'ser ut som en personbeteckning, och en sådan får inte lagras',
  'fault.dayOutside': 'ska vara mellan {first} och {last}',
  'fault.controlCharacters': 'innehåller styrtecken',
  'fault.noText': 'behöver en text på något av språken fi, sv och en',
  'fault.notAnOccupation': 'är varken en yrkesgrupp i ISCO-08 (fyra siffror) eller en ESCO-URI',
  'fault.duplicate': 'finns redan i listan',
  'fault.minAboveMax': 'är större än max',
  'fault.payAboveMax': 'är större än maxPerHour',
  'fault.unknownCode': `{what, select,
    municipality {det finns ingen kommun {code}}
    area {det finns inget område {code}}
    skill {det finns ingen färdighet {code}}
    occupation {det finns inget yrke {code}}
    weights {det finns ingen version {code} av vikterna}
    other {det finns ingen anpassning {code}}}`,
  'fault.sameSkill': 'är samma färdighet som {skill}, som redan finns i listan',
  'fault.notYourArea': 'hör till ett område som inte ingår i åtkomstnyckeln',

  'fault.suggestedCritical': 'ett föreslaget krav kan inte vara ovillkorligt; bekräfta det först',
  'fault.suggestedGate': 'en föreslagen färdighet kan inte vara ett hinder; bekräfta den först',
  'fault.noDemands': 'allt arbete kräver något; lämna demands bort så länge kraven inte är kända',
  'fault.noGroups': 'behöver anyOf, allOf eller not',
  'fault.drivingNotDemanded':
    'ett körkort kan vara ett hinder bara om arbetet också har ett krav på körning (d475)',
  'fault.notADemand': 'hör inte till kraven för den lediga platsen',
  'fault.sharesOver': 'uppgifternas andelar är sammanlagt över 100 %',

  'fault.contextMissing': 'saknas: det ska vara https://schema.org',
  'fault.contextNotRead': 'läses inte: bara https://schema.org läses, och inget hämtas från nätet',
  'fault.contextInside': 'läses inte: @context på den översta nivån gäller för allt',
  'fault.contextForeign': 'leder bort från schema.org, och inga andra vokabulärer läses',
  'fault.contextDefinition':
    'är ingen definition som läses här: en sådan ger ett namn åt ett nyckelord eller en term i schema.org',
  'fault.contextNoSchemaOrg': 'nämner inte schema.org',
  'fault.notAPosting': 'ska vara JobPosting',
  'fault.notOnePosting': 'ska innehålla exakt en JobPosting',
  'fault.jsonLd': `{what, select,
    object {ska vara ett JSON-LD-objekt}
    scalar {ska vara en text, ett tal eller true eller false}
    language {ska vara en språkkod intill en text}
    uri {ska vara en URI}
    other {ska vara namnet på en typ}}`,
  'fault.otherOpening': 'är inte den lediga platsen {opening}',
  'fault.noLanguage': 'finns inte på något av språken fi, sv och en',
  'fault.employerNeeded': 'behövs, eller taxID eller vatID: av ett namn görs inget id',
  'fault.demandLevelNeeded': 'behövs: hur mycket arbetet kräver av detta, från 0 till 5',
  'fault.languageLevelNeeded': 'behövs: den nivå som arbetet kräver, från A1 till C2',

  'fault.coordinatorsWord': 'kan bara sägas av en koordinator',
  'fault.notAnAnswer': 'är inte ett svar på den här frågan',
  'fault.notAnAnswerOf': 'är inte ett svar på den här frågan; svaren är {answers}',
  'fault.knownAlready': 'är redan känt',
  'fault.past': 'har redan passerat',
  'fault.unreadableRecord': 'är lagrat i en form som inte kan läsas',
  'fault.unknownQuestion': 'nämner en fråga som inte finns',
  'fault.reasonNotNeeded': 'ges bara med svaret no',
  'fault.reasonNeeded': 'behövs när svaret är no',
  'fault.notDemandOfOpening':
    'är inte {critical, select, yes {ett ovillkorligt krav} other {ett krav}} för den lediga platsen',
  'fault.keepsNobodyOut': 'är inte ett hinder för någon på den lediga platsen',
  'fault.notATask': 'är inte en uppgift på den lediga platsen',
  'fault.nothingToCarve': 'har inget krav som kan lättas och som ingen annan uppgift har',
  'fault.tooManyAtOnce':
    'innehåller tillsammans med changes fler än {most, number} ändringar, som är gränsen för en begäran',
  'fault.noCriterion': 'ska nämna minst ett kriterium',

  'fault.yaml': '{reason}',
  'fault.boundsTurned': 'det första får inte vara större än det andra',
  'fault.beginsWith100': 'ska börja med 100',
  'fault.rises': 'får inte stiga från ett steg till nästa',
  'fault.risesAlong': 'får inte stiga i den här ordningen: {keys}',
  'fault.refusedIs100': 'ska vara 100',
  'fault.gapHours': 'ska börja med 0 och stiga',
  'fault.risingKm': 'får inte sjunka',
  'fault.fallsWithYears': 'får inte sjunka med åren',
  'fault.allZero': 'minst ett kriterium ska väga något',
  'fault.similarAboveExact': 'en närliggande färdighet får inte vara värd mer än färdigheten själv',
  'fault.unstatedBelowLast': 'får inte vara mindre än det sista i byLevelsShort',
  'fault.nationalOutside': 'ska omfatta den nationella vikten {weight, number}',
  'fault.noBounds': 'har inga gränser, så inget område kan ändra det',
  'fault.outsideBounds': 'ska vara från {least, number} till {most, number}',
  'fault.groupName': 'ska vara små bokstäver, siffror och bindestreck, högst 40 tecken',
  'fault.tooManyGroups': 'får ha högst {most, plural, one {# grupp} other {# grupper}}',
  'fault.notRounded': 'är inte avrundat',
  'fault.waiver': 'ska berätta vem som svarar för detta och varför',
} as const
