/** Skills, wishes, accommodations, working time, commute, experience, languages, and what an opening leaves unsaid. */
export const CRITERION_TEXTS = {
  'skill.exact': 'Den arbetssökande kan detta: {skill}.',
  'skill.narrower': 'Den arbetssökande kan en tillräcklig del av detta: {skill}. Personen kan: {held}.',
  'skill.parent': 'Den arbetssökande har bredare kunskaper: {held}. Om detta ingår vet man inte: {skill}.',
  'skill.similar': 'Den arbetssökande har närliggande kunskaper: {held}. I arbetet behövs: {skill}.',
  'skill.level': `{fit, select,
    enough {Kunskapsnivån räcker.}
    one_short {I arbetet önskas lite starkare kunskaper.}
    more_short {I arbetet önskas klart starkare kunskaper.}
    other {Kunskapsnivån är inte känd.}}`,
  'skill.suggested': `{has, select,
    yes {Den arbetssökande har en vanlig kunskap i yrket: {skill}.}
    close {En vanlig kunskap i yrket: {skill}. Den arbetssökande har närliggande kunskaper: {held}.}
    other {En vanlig kunskap i yrket är inte antecknad: {skill}.}} Arbetsgivaren har inte bekräftat att den behövs.`,
  'skill.none': 'Kunskapen finns inte bland den arbetssökandes uppgifter: {skill}.',
  'skill.unlisted': 'Kunskaperna är ännu inte antecknade. I arbetet behövs: {skill}.',
  'wish.hit': `{list, select,
    occupations {Den arbetssökande önskar det här yrket: {target}.}
    sectors {Den arbetssökande önskar den här branschen: {target}.}
    other {Den arbetssökande önskar en sådan arbetsgivare: {target}.}}`,
  'wish.miss': `{list, select,
    occupations {Yrket finns inte bland de önskade: {target}.}
    sectors {Branschen finns inte bland de önskade: {target}.}
    other {En sådan arbetsgivare finns inte bland de önskade: {target}.}}`,
  'wish.avoided': `{list, select,
    occupations {Den arbetssökande vill inte ha det här yrket: {target}.}
    sectors {Den arbetssökande vill inte till den här branschen: {target}.}
    other {Den arbetssökande vill inte ha en sådan arbetsgivare: {target}.}}`,
  'wish.unsaid': `{list, select,
    occupations {Önskemål om yrke är ännu inte antecknade. Yrket: {target}.}
    sectors {Önskemål om bransch är ännu inte antecknade. Branschen: {target}.}
    other {Önskemål om arbetsgivare är ännu inte antecknade. Arbetsgivaren: {target}.}}`,
  'needs.count': `{count, plural,
    =0 {Den arbetssökande behöver inga anpassningar.}
    one {En anpassning är antecknad. Att berätta om ett behov försämrar aldrig den arbetssökandes ställning.}
    other {# anpassningar är antecknade. Att berätta om behov försämrar aldrig den arbetssökandes ställning.}}`,
  'needs.unknown': 'Behovet av anpassningar är ännu inte antecknat.',
  'need.state': 'Läget: {state}.',
  'hours.exact': '{hours, plural, one {# timme} other {# timmar}} i veckan',
  'hours.range': '{min, number}–{max, number} timmar i veckan',
  'hours.fit': 'Veckotimmarna passar: {asks}.',
  'hours.gap':
    'Arbetstiden är {asks}. För den arbetssökande passar {has}. Skillnaden är {gap, plural, one {# timme} other {# timmar}}.',
  'hours.unknown': 'Ännu vet man inte hur många timmar som passar. Arbetstiden är {asks}.',
  'shifts.fit': '{count, plural, one {Arbetsskiftet passar} other {Arbetsskiften passar}}: {asks}.',
  'shifts.missing': 'För den arbetssökande passar {has}. I arbetet finns också: {missing}.',
  'shifts.unknown': 'Ännu vet man inte vilka skift som passar. Skiften i arbetet: {asks}.',
  'commute.near': 'Arbetsresan passar: arbetsplatsen finns i den arbetssökandes hemkommun.',
  'commute.fit': 'Arbetsresan passar: cirka {km, number} km, och högst {maxKm, number} km går bra.',
  'commute.anywhere':
    'Arbetsresan passar: cirka {km, number} km. Den arbetssökande har inte begränsat resan.',
  'commute.beyond':
    'Arbetsresan är cirka {km, number} km. Högst {maxKm, number} km passar den arbetssökande.',
  'commute.remoteOnly': 'Den arbetssökande söker distansarbete.',
  'commute.homeUnknown': 'Den arbetssökandes hemkommun är inte känd.',
  'commute.limitUnknown':
    '{km, plural, =0 {Arbetsplatsen finns i den arbetssökandes hemkommun.} other {Arbetsresan är cirka # km.}} Ännu vet man inte hur lång resa som passar.',
  'experience.held': `{via, select,
    unitGroup {Erfarenhet av samma arbete}
    minorGroup {Erfarenhet av närliggande arbete}
    other {Erfarenhet av arbete inom samma område}}: {occupation}, {years, plural, =0 {under ett år} one {# år} other {# år}}.`,
  'experience.none': 'Ingen erfarenhet av arbetet är antecknad: {occupation}.',
  'experience.unlisted': 'Arbetserfarenheten är ännu inte antecknad. Arbetet är av detta slag: {occupation}.',
  'language.enough': 'Språkkunskaperna räcker: {language} {has}. I arbetet behövs {asks}.',
  'language.short': 'I arbetet önskas: {language} {asks}. Den arbetssökandes nivå är {has}.',
  'language.none':
    'Språket finns inte bland den arbetssökandes uppgifter: {language}. I arbetet önskas nivå {asks}.',
  'language.unlisted': 'Språkkunskaperna är ännu inte antecknade. I arbetet önskas: {language} {asks}.',
  'fixed.remote': 'Arbetet kan göras helt på distans, så det blir ingen arbetsresa.',
  'fixed.noneRequired': `{what, select,
    skills {Arbetet kräver inga förkunskaper.}
    languages {Arbetet kräver inga särskilda språkkunskaper.}
    other {Här kräver arbetet ingenting.}}`,
  'unstated.all': `{what, select,
    abilities {Annonsen berättar inte vad man ska klara i arbetet.}
    skills {Annonsen berättar inte vilka kunskaper som behövs.}
    languages {Annonsen berättar inte vilka språk som behövs.}
    occupations {Annonsen berättar inte vilket yrke det gäller.}
    sectors {Annonsen berättar inte branschen.}
    employerKinds {Annonsen berättar inte vilken sorts arbetsgivare det är.}
    hours {Annonsen berättar inte veckotimmarna.}
    shifts {Annonsen berättar inte arbetsskiften.}
    commute {Annonsen berättar inte var arbetet görs.}
    other {Annonsen berättar inte yrket, som erfarenheten jämförs med.}}`,
  'unstated.rest': `{what, select,
    abilities {Annonsen berättar inte om andra krav.}
    skills {Annonsen berättar inte om andra kunskaper.}
    other {Annonsen berättar inte om andra språk.}}`,
  'need.helpful': 'En anpassning skulle hjälpa: {accommodation}.',
} as const
