/** What is to be settled, with whom, and how the rest is folded. */
export const SETTLE = {
  'settle.ask': `{about, select,
    ability {Fråga den arbetssökande.}
    ownUsual {Fråga den arbetssökande hur de vanliga kraven i yrket går.}
    skill {Fråga den arbetssökande.}
    skills {Fråga den arbetssökande om kunskaperna.}
    experience {Fråga den arbetssökande om tidigare arbete.}
    languages {Fråga den arbetssökande om språkkunskaperna.}
    wishes {Fråga den arbetssökande om önskemålen.}
    needs {Fråga den arbetssökande vad som skulle hjälpa i arbetet.}
    ownHours {Fråga den arbetssökande.}
    ownShifts {Fråga den arbetssökande.}
    home {Fråga den arbetssökande.}
    distance {Fråga den arbetssökande.}
    demand {Kom överens med arbetsgivaren om en anpassning eller avgränsade uppgifter.}
    usual {Fråga arbetsgivaren om det här arbetet kräver det.}
    need {Fråga arbetsgivaren.}
    hours {Fråga arbetsgivaren om timmarna kan anpassas.}
    shifts {Fråga arbetsgivaren om skiften kan anpassas.}
    remote {Fråga arbetsgivaren om arbetet kan göras på distans.}
    unsaid {Fråga arbetsgivaren.}
    visit {Kom överens om ett besök på arbetsplatsen eller en arbetsprövning.}
    transport {Ta reda på möjligheterna till transport och distansarbete.}
    licence {Ta reda på hur det kan skaffas.}
    details {Komplettera uppgifterna tillsammans.}
    other {Ta reda på om hindret kan undanröjas.}}`,
  'settle.needNext': `{state, select,
    negotiable {Kom överens med arbetsgivaren om hur det ordnas.}
    proposed {Fråga arbetsgivaren om svaret.}
    partly_agreed {Kom överens med arbetsgivaren om det som är öppet.}
    other {Fråga arbetsgivaren: {question}}}`,
  'settle.missing': `{about, select,
    skills {Kunskaperna är ännu inte antecknade.}
    experience {Arbetserfarenheten är ännu inte antecknad.}
    languages {Språkkunskaperna är ännu inte antecknade.}
    wishes {Önskemålen är ännu inte antecknade.}
    needs {Behovet av anpassningar är ännu inte antecknat.}
    other {Uppgifterna är ännu få.}}`,
  'settle.unsaid': 'I annonsen saknas uppgifter: {criteria}.',
  'settle.usual': 'Arbetsgivaren har inte bekräftat de vanliga kraven i yrket.',
  'settle.licence': `{kind, select,
    register {Det kräver examen och anteckning i registret över yrkesutbildade personer.}
    workplace {Arbetsplatsen beviljar det när kunnandet har visats.}
    other {Det kan skaffas genom en kurs eller ett prov.}}`,
  'rest.fits':
    '{fits, plural, one {En annan sak är som arbetet kräver.} other {# andra saker är som arbetet kräver.}}',
  'rest.less': '{count, plural, one {En annan sak påverkar mindre.} other {# andra saker påverkar mindre.}}',
  'rest.matters': '{count, plural, one {Red också ut en sak till.} other {Red också ut # saker till.}}',
  'apart.text':
    '{count, plural, one {På listan finns en annan med samma beskrivning.} other {På listan finns # andra med samma beskrivning.}} Detta skiljer. {lines}',
  'apart.equal':
    '{count, plural, one {På listan finns en annan med samma beskrivning.} other {På listan finns # andra med samma beskrivning.}} I det här arbetet finns ingen skillnad.',
} as const
