/** Matters to settle (att reda ut), each with whom; and the question to ask first. */
export const FLAGS = {
  'flag.coreDeficit':
    'Hör till kärnan i arbetet: {ability}. {kind, select, presence {Det förekommer mer än vad som nu passar.} other {Det behövs mer än vad som nu går.}}',
  'flag.coreUnknown': 'Hör till kärnan i arbetet: {ability}. Hur det går vet man inte ännu.',
  'flag.criticalUnknown': 'Nödvändigt i arbetet: {ability}. Hur det går vet man inte ännu.',
  'flag.criticalHalf': 'Nödvändigt i arbetet: {ability}. Skillnaden till kravet är liten.',
  'flag.bridge': 'Går med stöd: {ability}. Stödet måste fungera i just de här uppgifterna.',
  'flag.selfSaid': 'Bedömningen av stödet är den arbetssökandes egen: {ability}.',
  'flag.hours': 'Arbetets och den arbetssökandes veckotimmar möts inte.',
  'flag.shifts': 'Alla skift i arbetet passar inte den arbetssökande.',
  'flag.commute': 'Arbetsresan behöver lösas på annat sätt.',
  'flag.commuteUnknown': 'Hur lång arbetsresa som passar vet man inte.',
  'flag.farUnsaid': 'Vägen är lång, så personen står efter de andra på listan.',
  'flag.placeUnknown': 'I vilken kommun den arbetssökande bor vet man inte.',
  'flag.licence': 'I arbetet önskas: {licence}. Det finns inte bland den arbetssökandes uppgifter.',
  'flag.expired': 'Uppgiften är föråldrad: {ability}.',
  'flag.thin': 'Uppgifterna är få, så det är oklart hur arbetet passar.',
  'question.ability': `{scale, select,
    exposure {Fråga: {ability} – hur tål du detta i arbetet, och vad skulle hjälpa?}
    other {Fråga: {ability} – hur går detta för dig i arbetet, och vad skulle hjälpa?}}`,
  'question.suggested':
    'Detta är vanligt i yrket, men arbetsgivaren har inte bekräftat att det hör till det här arbetet.',
  'question.hours': 'Fråga: Hur många timmar i veckan passar dig? I det här arbetet är arbetstiden {asks}.',
  'question.shifts': 'Fråga: Vilka arbetsskift passar dig? Skiften i det här arbetet: {asks}.',
  'question.commute':
    'Fråga: Hur lång arbetsresa passar dig? {km, plural, =0 {Den här arbetsplatsen finns i din hemkommun.} other {Till den här arbetsplatsen är det cirka # km fågelvägen.}}',
  'question.home': 'Fråga: I vilken kommun bor du, och hur lång arbetsresa passar dig?',
  'question.wish': `{list, select,
    occupations {Fråga: Är du intresserad av det här yrket: {target}?}
    sectors {Fråga: Är du intresserad av den här branschen: {target}?}
    other {Fråga: Hos vilken sorts arbetsgivare vill du arbeta? Den här arbetsgivaren: {target}.}}`,
  'question.skill': 'Fråga: Har du sådana kunskaper: {skill}?',
  'question.experience': 'Fråga: Har du gjort sådant arbete: {occupation}?',
  'question.language': 'Fråga: Hur bra kan du det här språket: {language}?',
  'question.needs': 'Fråga: Vad skulle hjälpa dig i det här arbetet?',
  'question.employer': 'Fråga arbetsgivaren: Vad behövs i det här arbetet?',
} as const
