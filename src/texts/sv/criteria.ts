/** Skills, wishes, accommodations, working time, commute, experience, languages, and what an opening leaves unsaid. */
export const CRITERION_TEXTS = {
  'skill.exact': '{skill}: den arbetssökande kan detta.',
  'skill.narrower': '{skill}: den arbetssökande kan en del av detta, och det räcker: {held}.',
  'skill.parent':
    '{skill}: den arbetssökande har bredare kunskaper inom samma område: {held}. Fråga om detta ingår.',
  'skill.similar': '{skill}: den arbetssökande har närliggande kunskaper: {held}.',
  'skill.level': `{fit, select,
    enough {Kunskapsnivån räcker.}
    one_short {I arbetet önskas lite starkare kunskaper.}
    more_short {I arbetet önskas klart starkare kunskaper.}
    other {Kunskapsnivån är inte känd: fråga den arbetssökande.}}`,
  'skill.suggested': `{has, select,
    yes {{skill}: en vanlig kunskap i yrket, och den arbetssökande har den.}
    close {{skill}: en vanlig kunskap i yrket. Den arbetssökande har närliggande kunskaper: {held}.}
    other {{skill}: en vanlig kunskap i yrket. Den finns inte bland den arbetssökandes antecknade kunskaper.}} Arbetsgivaren har inte bekräftat att den behövs.`,
  'skill.none': '{skill}: finns inte bland den arbetssökandes antecknade kunskaper.',
  'skill.unlisted': '{skill}: kunskaperna är ännu inte antecknade. Fråga den arbetssökande.',
  'wish.hit': `{list, select,
    occupations {Yrket är ett sådant som den arbetssökande önskar: {target}.}
    sectors {Branschen är en sådan som den arbetssökande önskar: {target}.}
    other {Arbetsgivaren är en sådan som den arbetssökande önskar: {target}.}}`,
  'wish.miss': `{list, select,
    occupations {Yrket finns inte bland de önskade: {target}.}
    sectors {Branschen finns inte bland de önskade: {target}.}
    other {En sådan arbetsgivare finns inte bland de önskade: {target}.}}`,
  'wish.avoided': `{list, select,
    occupations {Den arbetssökande vill inte ha det här yrket: {target}.}
    sectors {Den arbetssökande vill inte till den här branschen: {target}.}
    other {Den arbetssökande vill inte ha en sådan arbetsgivare: {target}.}}`,
  'wish.unsaid': `{list, select,
    occupations {Önskemål om yrke är ännu inte antecknade. Fråga om det här intresserar: {target}.}
    sectors {Önskemål om bransch är ännu inte antecknade. Fråga om den här intresserar: {target}.}
    other {Önskemål om arbetsgivare är ännu inte antecknade. Fråga om en sådan intresserar: {target}.}}`,
  'needs.count': `{count, plural,
    =0 {Den arbetssökande behöver inga anpassningar.}
    one {En anpassning är antecknad. Att berätta om ett behov försämrar aldrig den arbetssökandes ställning.}
    other {# anpassningar är antecknade. Att berätta om behov försämrar aldrig den arbetssökandes ställning.}}`,
  'needs.unknown': 'Behovet av anpassningar är ännu inte antecknat. Fråga vad som skulle hjälpa i arbetet.',
  'need.state':
    '{accommodation} ({need, select, essential {nödvändig anpassning} other {anpassning som hjälper}}): {state}',
  'hours.exact': '{hours, plural, one {# timme} other {# timmar}} i veckan',
  'hours.range': '{min, number}–{max, number} timmar i veckan',
  'hours.fit': 'Veckotimmarna passar: arbetstiden är {asks}, och för den arbetssökande passar {has}.',
  'hours.gap':
    'För den arbetssökande passar {has}, och arbetstiden är {asks}. Skillnaden är {gap, plural, one {# timme} other {# timmar}}: fråga arbetsgivaren om det går att komma överens om timmarna.',
  'hours.unknown':
    'Hur många timmar i veckan som passar är ännu inte känt. Fråga den arbetssökande. Arbetstiden är {asks}.',
  'shifts.fit': '{count, plural, one {Arbetsskiftet passar} other {Arbetsskiften passar}}: {asks}.',
  'shifts.missing':
    'För den arbetssökande passar {has}. Kom överens med arbetsgivaren om arbetet kan göras utan de här skiften: {missing}.',
  'shifts.unknown':
    'Vilka skift som passar är ännu inte känt. Fråga den arbetssökande. Skiften i arbetet: {asks}.',
  'commute.near': 'Arbetsresan passar: arbetsplatsen finns i den arbetssökandes hemkommun.',
  'commute.fit':
    'Arbetsresan passar: till arbetsplatsen är det cirka {km, number} km fågelvägen, och för den arbetssökande går högst {maxKm, number} km bra.',
  'commute.anywhere':
    'Arbetsresan passar: till arbetsplatsen är det cirka {km, number} km fågelvägen, och den arbetssökande har inte begränsat resans längd.',
  'commute.beyond':
    'För den arbetssökande går en arbetsresa på högst {maxKm, number} km bra, och till arbetsplatsen är det cirka {km, number} km fågelvägen. Ta reda på möjligheterna till distansarbete och transport.',
  'commute.remoteOnly':
    'Den arbetssökande söker distansarbete. Fråga arbetsgivaren om arbetet kan göras på distans.',
  'commute.homeUnknown':
    'Den arbetssökandes hemkommun är inte känd, så arbetsresan kan inte bedömas. Fråga den arbetssökande.',
  'commute.limitUnknown':
    '{km, plural, =0 {Arbetsplatsen finns i den arbetssökandes hemkommun.} other {Till arbetsplatsen är det cirka # km fågelvägen.}} Hur lång arbetsresa som passar är ännu inte känt. Fråga den arbetssökande.',
  'experience.held': `{via, select,
    unitGroup {Erfarenhet av samma arbete}
    minorGroup {Erfarenhet av närliggande arbete}
    other {Erfarenhet av arbete inom samma område}}: {occupation}, {years, plural, =0 {under ett år} one {# år} other {# år}}.`,
  'experience.none': 'Ingen erfarenhet av arbetet är antecknad: {occupation}.',
  'experience.unlisted':
    'Arbetserfarenheten är ännu inte antecknad. Fråga om det finns erfarenhet av arbetet: {occupation}.',
  'language.enough': '{language}: språkkunskaperna räcker (den arbetssökande {has}, arbetet {asks}).',
  'language.short':
    '{language}: den arbetssökandes nivå är {has}, i arbetet önskas nivå {asks}. Språket kan utvecklas i arbetet eller på en kurs.',
  'language.none':
    '{language}: språket finns inte bland dem som den arbetssökande har antecknat. I arbetet önskas nivå {asks}.',
  'language.unlisted':
    '{language}: språkkunskaperna är ännu inte antecknade. I arbetet önskas nivå {asks}. Fråga den arbetssökande.',
  'fixed.remote': 'Arbetet kan göras helt på distans, så det blir ingen arbetsresa.',
  'fixed.noneRequired': `{what, select,
    skills {Arbetet kräver inga förkunskaper.}
    languages {Arbetet kräver inga särskilda språkkunskaper.}
    other {Här kräver arbetet ingenting.}}`,
  'unstated.all': `{what, select,
    abilities {Arbetsplatsen har inte berättat vad man behöver kunna klara i arbetet. Fråga arbetsgivaren.}
    skills {Arbetsplatsen har inte berättat vilka kunskaper arbetet kräver. Fråga arbetsgivaren.}
    languages {Arbetsplatsen har inte berättat vilka språk arbetet kräver. Fråga arbetsgivaren.}
    occupations {Arbetsplatsen har inte berättat vilket yrke det gäller. Fråga arbetsgivaren.}
    sectors {Arbetsplatsen har inte berättat om sin bransch. Fråga arbetsgivaren.}
    employerKinds {Arbetsplatsen har inte berättat hurdan arbetsgivare den är. Fråga arbetsgivaren.}
    hours {Arbetsplatsen har inte berättat om veckotimmarna. Fråga arbetsgivaren.}
    shifts {Arbetsplatsen har inte berättat om arbetsskiften. Fråga arbetsgivaren.}
    commute {Arbetsplatsen har inte berättat var arbetet görs. Fråga arbetsgivaren.}
    other {Arbetsplatsen har inte berättat vilket yrke arbetet hör till, så erfarenheten kan inte jämföras med det. Fråga arbetsgivaren.}}`,
  'unstated.rest': `{what, select,
    abilities {Om andra krav i arbetet har arbetsplatsen inte berättat. Fråga arbetsgivaren.}
    skills {Om andra kunskaper har arbetsplatsen inte berättat. Fråga arbetsgivaren.}
    other {Om andra språk har arbetsplatsen inte berättat. Fråga arbetsgivaren.}}`,
} as const
