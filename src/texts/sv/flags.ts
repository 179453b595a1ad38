/** Matters to settle (att reda ut), each with whom; and the question to ask first. */
export const FLAGS = {
  'flag.coreDeficit':
    '{ability}: hör till kärnan i arbetet, och i uppgifterna {kind, select, presence {förekommer detta mer än vad som nu passar den arbetssökande} other {behövs detta mer än vad den arbetssökande nu klarar}}. Kom överens med arbetsgivaren om en anpassning eller om avgränsade uppgifter.',
  'flag.coreUnknown':
    '{ability}: hör till kärnan i arbetet, men det är ännu inte känt hur {scale, select, exposure {den arbetssökande tål detta} other {detta går}}. Fråga den arbetssökande.',
  'flag.criticalUnknown':
    '{ability}: nödvändigt i det här arbetet, men det är ännu inte känt hur {scale, select, exposure {den arbetssökande tål detta} other {detta går}}. Fråga den arbetssökande och kom vid behov överens om ett besök på arbetsplatsen.',
  'flag.criticalHalf':
    '{ability}: nödvändigt i det här arbetet, och skillnaden till kravet är liten. Kom överens om ett besök på arbetsplatsen: där syns det om det räcker.',
  'flag.bridge':
    '{ability}: går med stöd. Säkerställ på arbetsplatsen, tillsammans med den arbetssökande och arbetsgivaren, att stödet fungerar i just de här uppgifterna.',
  'flag.essentialOpen': 'Nödvändig anpassning, {accommodation}: {state}',
  'flag.essentialNext': `{state, select,
    negotiable {Kom överens med arbetsgivaren om hur det ordnas.}
    proposed {Fråga arbetsgivaren om svaret.}
    other {Kom överens med arbetsgivaren om det som ännu är öppet.}}`,
  'flag.selfSaid':
    '{ability}: bedömningen av stödets effekt är den arbetssökandes egen. Den kan bekräftas i en arbetsprövning, av en yrkesperson eller vid ett besök på arbetsplatsen.',
  'flag.hours':
    'Veckotimmarna: arbetets och den arbetssökandes timmar möts inte. Fråga arbetsgivaren om det går att komma överens om timmarna.',
  'flag.shifts':
    'Arbetsskiften: alla skift i arbetet passar inte den arbetssökande. Fråga arbetsgivaren om det går att komma överens om skiften.',
  'flag.commute':
    'Arbetsresan: resan behöver ordnas på annat sätt. Fråga arbetsgivaren om distansarbete och ta reda på vilken service som kan ordna transport.',
  'flag.commuteUnknown':
    'Arbetsresan: det är inte känt hur lång arbetsresa som passar den arbetssökande. Fråga den arbetssökande.',
  'flag.farUnsaid': 'Vägen är lång, så personen står efter de andra på listan tills svaret är känt.',
  'flag.placeUnknown':
    'Hemkommunen: det är inte känt i vilken kommun den arbetssökande bor, så resan kan inte uppskattas. Fråga den arbetssökande.',
  'flag.licence':
    '{licence}: detta önskas i arbetet men finns inte bland den arbetssökandes uppgifter. Fråga den arbetssökande och ta reda på hur det kan skaffas.',
  'flag.expired':
    '{ability}: uppgiften är föråldrad. Fråga den arbetssökande hur {scale, select, exposure {personen tål detta} other {detta går}} nu, eller be om en ny bedömning.',
  'flag.thin':
    'Uppgifterna är ännu få, så bilden av hur arbetet passar är oklar. Komplettera uppgifterna med den arbetssökande och fråga arbetsgivaren vad arbetet kräver.',
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
