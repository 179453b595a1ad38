/** Gates (hinder): what keeps out, then what would lift it. Nothing here is a verdict. */
export const GATES = {
  'gate.notPermitted':
    'Den arbetssökandes uppgifter kan inte nu användas för att söka arbete. Det finns inget gällande tillstånd och ingen gällande grund.',
  'gate.notAvailable': 'Den arbetssökande kan börja {from}, och någon behövs i arbetet {needed}.',
  'gate.critical':
    'Nödvändigt i arbetet: {ability}. {supported, select, yes {Med stöd} other {Nu}} {how}. I arbetet {kind, select, presence {förekommer} other {behövs}} det {work}.',
  'gate.refused':
    'Arbetsgivaren har sagt nej till en anpassning som är nödvändig för den arbetssökande: {accommodation}. Ett nej kräver skäl, där den arbetssökandes behov vägs först (diskrimineringslagen 15 §). Skälen kan begäras skriftligt, och de kan prövas på nytt.',
  'gate.licence': 'I arbetet behövs: {licence}. Det finns inte bland den arbetssökandes uppgifter.',
  'gate.skill':
    'I arbetet behöver man kunna detta: {skill}. Det finns inte bland den arbetssökandes antecknade kunskaper.',
  'gate.language':
    'I arbetet behövs språkkunskaper: {language}, nivå {asks}. Den arbetssökandes nivå är {has}.',
  'gate.languageNone':
    'I arbetet behövs språkkunskaper: {language}, nivå {asks}. Språket finns inte bland dem som den arbetssökande har antecknat.',
  'gate.hours':
    'För den arbetssökande passar {has}, och arbetstiden är {asks}. Enligt arbetsplatsen är timmarna nödvändiga.',
  'gate.shifts':
    'För den arbetssökande passar {has}, och skiften i arbetet är: {asks}. Enligt arbetsplatsen är skiften nödvändiga.',
  'gate.commute':
    'För den arbetssökande går en arbetsresa på högst {maxKm, number} km bra, och till arbetsplatsen är det cirka {km, number} km fågelvägen.',
  'gate.remoteOnly':
    'Den arbetssökande söker distansarbete, {remote, select, none {och det här arbetet görs på arbetsplatsen} partial {och det här arbetet kan göras på distans bara delvis} other {och arbetsplatsen har ännu inte berättat om arbetet kan göras på distans}}.',
  'gate.employerAvoided':
    'Den arbetssökande har önskat att inte bli föreslagen för den här arbetsgivaren. Önskan följs; bara den arbetssökande själv kan ändra den. Uppgiften syns bara för den arbetssökande och koordinatorn.',
  'gate.workAvoided': `{part, select,
    occupation {Den arbetssökande har önskat att inte bli föreslagen för det här yrket: {target}.}
    other {Den arbetssökande har önskat att inte bli föreslagen för den här branschen: {target}.}} Önskan följs; bara den arbetssökande själv kan ändra den. Uppgiften syns bara för den arbetssökande och koordinatorn.`,
  'gate.targetGroup':
    'Platsen är avsedd för en målgrupp som den arbetssökande enligt sina uppgifter inte hör till.',
  'gate.groups': `{rule, select,
    anyOf {{count, plural, one {Målgruppen} other {Målgruppen, någon av dessa}}}
    allOf {{count, plural, one {Målgruppen} other {Målgruppen, alla dessa}}}
    other {Till målgruppen hör inte}}: {groups}.`,
  'gate.ground': `{ground, select,
    safety {Kravet grundar sig på säkerheten.}
    law {Kravet grundar sig på lag.}
    other {Kravet grundar sig på kärnan i arbetet.}}`,
  'gate.lift': `{more, select,
    yes {En lösning kan finnas bland dessa eller någon annan anpassning}
    other {{count, plural, one {En lösning kan vara} other {En lösning kan finnas bland dessa}}}}: {lifts}.`,
} as const
