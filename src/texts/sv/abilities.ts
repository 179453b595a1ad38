/** Abilities. A name stands before a colon, since some are nouns and some begin with "att". */
export const ABILITIES = {
  'level.person': `{level, select,
    0 {går det inte}
    05 {går det knappt}
    1 {är det mycket svårt}
    15 {är det svårt}
    2 {är det ganska svårt}
    25 {är det lite svårare än på jobbet i allmänhet}
    3 {går det som på jobbet i allmänhet}
    35 {går det lite bättre än på jobbet i allmänhet}
    4 {är det en styrka}
    45 {är det en tydlig styrka}
    other {går det exceptionellt bra}}`,
  'level.exposure': `{level, select,
    0 {tål personen det inte}
    05 {tål personen det knappt}
    1 {tål personen det mycket lite}
    15 {tål personen det lite}
    2 {tål personen det ganska lite}
    25 {tål personen det lite sämre än på jobbet i allmänhet}
    3 {tål personen det som på jobbet i allmänhet}
    35 {tål personen det lite bättre än på jobbet i allmänhet}
    4 {tål personen det bra}
    45 {tål personen det mycket bra}
    other {tål personen det exceptionellt bra}}`,
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
  'ability.ordinary': `{said, select,
    self {Det är den arbetssökandes egen helhetsbedömning.}
    other {Det är en yrkespersons helhetsbedömning.}}`,
  'ability.refused':
    'Med stöd skulle detta gå: {ability}. Arbetsgivaren har sagt nej till anpassningen: {accommodations}.',
  'ability.expired': 'Den tidigare uppgiften är föråldrad: {ability}.',
  'ability.notNeeded':
    'Enligt arbetsplatsen {kind, select, presence {förekommer} other {behövs}} detta inte i arbetet: {ability}.',
  'ability.seldomNeeded':
    'I det här yrket {kind, select, presence {förekommer} other {behövs}} detta vanligen inte: {ability}. Arbetsgivaren har inte bekräftat det.',
  'work.asks': 'I arbetet {kind, select, presence {förekommer} other {behövs}} det {work}.',
  'work.critical': 'I arbetet är det nödvändigt.',
  'work.adjustable': 'Arbetsplatsen kan ändra den här delen.',
  'support.state': `{state, select,
    provided {finns på arbetsplatsen}
    agreed {överenskommet med arbetsgivaren}
    negotiable {arbetsplatsen är öppen för en överenskommelse}
    proposed {föreslaget, svar väntas}
    partly_agreed {delvis överenskommet}
    declined {går i allmänhet inte enligt arbetsplatsen}
    refused {arbetsgivaren har sagt nej}
    other {arbetsplatsen har ännu inte tagit ställning}}`,
  'support.by': 'Stöd: {accommodations} ({state}).',
  'support.refused': 'Arbetsgivaren har sagt nej till anpassningen: {accommodations}.',
  'support.unassessed': 'En anpassning kan hjälpa, men effekten är inte bedömd: {accommodations}.',
  'support.selfSaid': 'Bedömningen av stödet är den arbetssökandes egen.',
  'ability.level': `{when, select,
    now {Nu {how}.}
    supported {Med stöd {how}.}
    other {Utan stöd {how}.}}`,
  'ability.unaidedUnknown': 'Hur det går utan stöd vet man inte ännu.',
  'work.usual': 'I det här yrket är detta vanligt: {ability}. Arbetsgivaren har inte bekräftat det.',
  'work.suggestedFit': `{fit, select,
    enough {Det passar den arbetssökande.}
    short {Det passar inte den arbetssökande nu.}
    other {Ännu vet man inte om det passar.}}`,
  'support.reasons': 'Ett nej kräver skäl, och de kan begäras skriftligt.',
} as const
