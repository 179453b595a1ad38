/** Problems: their titles, and the sentence that says more. */
export const PROBLEM_TEXTS = {
  'title.invalid-json': 'Begärans innehåll är inte JSON',
  'title.invalid-body': 'Begäran har inte den avtalade formen',
  'title.unsupported-media-type': 'Den här typen av innehåll kan inte skickas hit',
  'title.body-too-large': 'Begärans innehåll är större än 1 MiB',
  'title.unauthenticated': 'Det behövs en giltig åtkomstnyckel (bearer token)',
  'title.forbidden': 'Med den här rollen eller det här området kan man inte göra detta',
  'title.not-found': 'Detta finns inte, eller är inte synligt för dig',
  'title.method-not-allowed': 'Den här HTTP-metoden kan inte användas här',
  'title.not-acceptable': 'Svaret kan inte ges i någon av de former som begärs',
  'title.version-differs': 'Den lagrade versionen är en annan än den som If-Match anger',
  'title.precondition-required': 'If-Match saknas: begäran ska ange den version som den ändrar',
  'title.idempotency-mismatch': 'Samma Idempotency-Key har redan använts för en annan begäran',
  'title.idempotency-in-progress': 'En begäran med samma Idempotency-Key behandlas fortfarande',
  'title.not-done': 'Detta är inte klart ännu',
  'title.preview-needed':
    'Ett utkast kan tas i bruk först efter en förhandsgranskning mot den version som gäller',
  'title.impact-waiver-needed':
    'En grupp hamnar under fyra femtedelar: någon måste svara för det med sitt namn och ge skäl',
  'title.unreadable-record': 'Det som är lagrat här kan inte läsas; det rättas när uppgiften lagras på nytt',
  'title.conflict': 'Begäran passar inte det nuvarande läget',
  'title.retention-over': 'De uppgifter som behövs för detta bevaras inte längre',
  'title.too-many-variations': 'Platser har i dag ändrats så många gånger som är möjligt på en dag',
  'title.overloaded': 'Det kommer för många begäranden just nu; försök igen om en stund',
  'title.unavailable': 'En del av tjänsten kan inte nås; försök igen om en stund',
  'title.internal': 'Ett fel inträffade i tjänsten',

  'detail.activatedMeanwhile': 'Version {version} togs i bruk under tiden.',
  'detail.bodyBrokeOff': 'Begärans innehåll bröts innan det var slut.',
  'detail.coordinatorConfirms': 'Bara en koordinator kan bekräfta ett svar.',
  'detail.databaseAway': 'Databasen svarar inte.',
  'detail.databaseEnded': 'Tjänstens egen databas har stannat.',
  'detail.databaseFailed': 'Tjänstens egen databas stannade på grund av ett fel: {reason}',
  'detail.databaseNotOpened': 'Databasen i DATABASE_URL kan inte öppnas: {reason}',
  'detail.encodingNotTaken': 'Innehållet ska skickas utan Content-Encoding.',
  'detail.existsAlready': 'Det finns redan.',
  'detail.firstFaults': 'Här är de första {told, number} felen. Sammanlagt finns det {count, number}.',
  'detail.folderInUse':
    'Datamappen {folder} används av en annan Sovite-process. Stoppa den, eller ange en annan mapp i SOVITE_DATA.',
  'detail.groupsBelow':
    'Med version {version} hamnar dessa grupper under fyra femtedelar, eller längre därunder: {groups}.',
  'detail.ifMatchNeeded': 'Läs uppgiften först och skicka dess ETag som If-Match.',
  'detail.keySetAway': 'Nycklarna för åtkomst kan inte hämtas.',
  'detail.listExists': 'Förslagslistan {id} finns redan.',
  'detail.listNotDone': `{status, select,
    queued {Förslagslistan väntar ännu på sin tur.}
    running {Förslagslistan görs som bäst.}
    other {Förslagslistan kunde inte göras.}}`,
  'detail.listOfOtherEngine': 'Förslagslistan gjordes av {made}; den här tjänsten har nu {here}.',
  'detail.newerRun': 'En nyare helkörning har ersatt den här.',
  'detail.noOverlay': 'Version {version} har inga egna vikter för område {area}.',
  'detail.noWeightsActive': 'Inga vikter har tagits i bruk ännu.',
  'detail.notForRole': 'Med rollen {role} kan man inte göra detta.',
  'detail.nothingStored': 'Inget är lagrat under detta id, men begäran väntar sig en version.',
  'detail.notYourArea': 'Det hör till ett område som inte ingår i åtkomstnyckeln.',
  'detail.openingForms': 'En ledig plats kan fås som {json} och som {posting}.',
  'detail.openingNotThere': 'Den lediga platsen {opening} fanns inte när förslagslistan begärdes.',
  'detail.openingsBeingRead': 'Tjänsten läser ännu in lediga platser. Försök igen om en stund.',
  'detail.otherVersion': 'Version {version} är lagrad, men begäran väntar sig en annan.',
  'detail.previewFirst':
    'Förhandsgranska först version {version}: den har inte jämförts med version {against} över {shortlists, number} förslagslistor.',
  'detail.previewAgain':
    'Förhandsgranska version {version} på nytt: när den jämfördes med version {against} var {seen, number} förslagslistor med, och nu finns det fler. Det behövs {there, number}.',
  'detail.queueAway': 'Kön kan inte nås.',
  'detail.recordedAlready':
    'Uppgiften finns redan: någon annan har antecknat den, eller så saknas källan. Ett svar ersätter den inte.',
  'detail.runNotDone': `{status, select,
    queued {Helkörningen väntar ännu på sin tur.}
    running {Helkörningen pågår.}
    cancelled {Helkörningen har avbrutits.}
    other {Helkörningen misslyckades.}}`,
  'detail.runNotMatched': 'En del av helkörningen pågår ännu.',
  'detail.runOfOtherEngine': 'Helkörningen startades av {begun}; den här tjänsten har nu {here}.',
  'detail.runOver': `{status, select,
    queued {Helkörningen väntar ännu på sin tur.}
    running {Helkörningen pågår.}
    failed {Helkörningen har redan misslyckats.}
    other {Helkörningen är redan klar.}}`,
  'detail.runUnderWay': 'En annan helkörning väntar på sin tur eller pågår.',
  'detail.serverEncoding': 'Databasen i DATABASE_URL har kodningen {encoding}, men det ska vara UTF8.',
  'detail.serverTooOld': 'PostgreSQL 15 eller senare behövs, men DATABASE_URL leder till version {version}.',
  'detail.stopping': 'Tjänsten håller på att stängas.',
  'detail.tokenClaims': 'Åtkomstnyckeln saknar en giltig sub, role eller areas.',
  'detail.tokenExpired': 'Åtkomstnyckeln har gått ut.',
  'detail.usualDemandsUnknown': 'Det är inte känt vad det här yrket vanligen kräver.',
  'detail.usualSkillsUnknown': 'Det är inte känt vilka kunskaper det här yrket vanligen kräver.',
  'detail.variations':
    'En ledig plats kan ändras {opening, number} gånger per dag. En användare kan ändra lediga platser sammanlagt {caller, number} gånger per dag, nya platser medräknade.',
  'detail.waivedBefore': 'Version {version} togs i bruk med ett undantag, och behöver nu ett nytt.',
  'detail.weightsGone': 'Vikternas version {version} finns inte.',
  'detail.writtenMeanwhile': 'Någon annan lagrade emellan, flera gånger om. Försök igen.',
} as const
