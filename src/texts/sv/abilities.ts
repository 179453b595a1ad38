/** Abilities. A name stands before a colon, since some are nouns and some begin with "att". */
export const ABILITIES = {
  'level.person': `{level, select,
    0 {klarar inte detta}
    05 {klarar knappt detta}
    1 {mycket svårt}
    15 {svårt}
    2 {ganska svårt}
    25 {lite svårare än på jobbet i allmänhet}
    3 {går som på jobbet i allmänhet}
    35 {går lite bättre än på jobbet i allmänhet}
    4 {en styrka}
    45 {en tydlig styrka}
    other {exceptionellt bra på detta}}`,
  'level.exposure': `{form, select,
    full {{level, select,
      0 {tål inte detta}
      05 {tål knappt detta}
      1 {tål detta mycket lite}
      15 {tål detta lite}
      2 {tål detta ganska lite}
      25 {tål detta lite sämre än på jobbet i allmänhet}
      3 {tål detta som på jobbet i allmänhet}
      35 {tål detta lite bättre än på jobbet i allmänhet}
      4 {tål detta bra}
      45 {tål detta mycket bra}
      other {tål detta exceptionellt bra}}}
    other {{level, select,
      0 {inte alls}
      05 {knappt alls}
      1 {mycket lite}
      15 {lite}
      2 {ganska lite}
      25 {lite sämre än på jobbet i allmänhet}
      3 {som på jobbet i allmänhet}
      35 {lite bättre än på jobbet i allmänhet}
      4 {bra}
      45 {mycket bra}
      other {exceptionellt bra}}}}`,
  'level.work': `{level, select,
    0 {inte alls}
    05 {mycket lite}
    1 {lite, ibland}
    15 {klart mindre än i de flesta arbeten}
    2 {mindre än i de flesta arbeten}
    25 {lite mindre än i de flesta arbeten}
    3 {lika mycket som i de flesta arbeten}
    35 {lite mer än i de flesta arbeten}
    4 {mer än i de flesta arbeten}
    45 {klart mer än i de flesta arbeten}
    other {exceptionellt mycket}}`,
  'ability.how': '{ability}: {how}.',
  'ability.ordinary':
    '{ability}: {how} ({said, select, self {den arbetssökandes egen helhetsbedömning} other {en yrkespersons helhetsbedömning}}).',
  'ability.supported': '{ability}, med stöd: {supported}. Utan stöd: {unaided}.',
  'ability.supportedOnly': '{ability}, med stöd: {supported}. Hur det går utan stöd är inte känt.',
  'ability.unknown':
    '{ability}: ännu inte känt. Fråga den arbetssökande hur {scale, select, exposure {personen tål detta} other {detta går}}.',
  'ability.refused':
    '{ability}, med stöd: {supported}, men arbetsgivaren har sagt nej till anpassningen ({accommodations}). Utan stöd: {unaided}.',
  'ability.refusedUnknown':
    '{ability}, med stöd: {supported}, men arbetsgivaren har sagt nej till anpassningen ({accommodations}). Fråga den arbetssökande hur {scale, select, exposure {personen tål detta} other {detta går}} utan stöd.',
  'ability.expired':
    '{ability}: den tidigare uppgiften är föråldrad. Fråga den arbetssökande hur {scale, select, exposure {personen tål detta} other {detta går}} nu.',
  'ability.notNeeded':
    '{ability}: enligt arbetsplatsen {kind, select, presence {förekommer detta inte} other {behövs detta inte}} i arbetet.',
  'ability.seldomNeeded':
    '{ability}: i det här yrket {kind, select, presence {förekommer} other {behövs}} detta vanligen inte. Arbetsgivaren har inte bekräftat det.',
  'work.enough':
    'Det räcker: i uppgifterna {kind, select, presence {förekommer} other {behövs}} detta {work}.',
  'work.nearly':
    'Skillnaden är liten: i uppgifterna {kind, select, presence {förekommer} other {behövs}} detta {work}.',
  'work.short': 'I uppgifterna {kind, select, presence {förekommer} other {behövs}} detta {work}.',
  'work.asks': 'I uppgifterna {kind, select, presence {förekommer} other {behövs}} detta {work}.',
  'work.suggested':
    'I det här yrket är det vanligt att detta {kind, select, presence {förekommer} other {behövs}} {work}. Arbetsgivaren har inte bekräftat det. Fråga arbetsgivaren.',
  'work.suggestedEnough':
    'Det räcker för det som är vanligt i det här yrket: detta {kind, select, presence {förekommer} other {behövs}} {work}. Arbetsgivaren har inte bekräftat det.',
  'work.askPerson':
    'Fråga den arbetssökande hur {scale, select, exposure {personen tål detta} other {detta går}}.',
  'work.critical': 'I det här arbetet är det nödvändigt.',
  'work.adjustable': 'Arbetsplatsen kan ändra den här delen: kom överens med arbetsgivaren.',
  'work.askCarving': 'Fråga arbetsgivaren om uppgifterna kan avgränsas eller ändras.',
  'support.state': `{state, select,
    provided {finns på arbetsplatsen.}
    agreed {överenskommet med arbetsgivaren.}
    negotiable {arbetsplatsen är beredd att komma överens om detta.}
    proposed {föreslaget för arbetsgivaren, svar väntas.}
    partly_agreed {delvis överenskommet med arbetsgivaren.}
    declined {arbetsplatsen har meddelat att detta i allmänhet inte går. Fråga särskilt för den här arbetssökande.}
    refused {arbetsgivaren har sagt nej till detta. Ett nej kräver skäl, och de kan begäras skriftligt.}
    other {arbetsplatsen har ännu inte berättat om detta går. Fråga arbetsgivaren.}}`,
  'support.by': 'Stöd: {accommodations} – {state}',
  'support.refused': 'Arbetsgivaren har sagt nej till anpassningen: {accommodations}.',
  'support.unassessed': 'En anpassning kan hjälpa, men effekten är ännu inte bedömd: {accommodations}.',
  'support.selfSaid': 'Bedömningen av stödet är den arbetssökandes egen.',
} as const
