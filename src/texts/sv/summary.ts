/** The summary: short sentences, what fits first, then what is open or would have to change. */
export const SUMMARY = {
  'summary.fits': 'Passar bra: {things}.',
  'summary.partly': 'Passar delvis: {things}.',
  'summary.little': 'Ännu vet man inte vad som skulle passa bra i det här arbetet.',
  'summary.clear': 'Det finns inget särskilt att reda ut.',
  'summary.gated': 'Före ett förslag måste detta lösas: {changes}.',
  'summary.avoided': 'Den arbetssökande har önskat att inte bli föreslagen för det här arbetet.',
  'summary.withMore': '{things} och {count, plural, one {en sak till} other {# saker till}}',
  'thing.supported': '{ability} med stöd',
  'thing.experience': `{via, select,
    unitGroup {erfarenhet av samma arbete}
    minorGroup {erfarenhet av närliggande arbete}
    other {erfarenhet av arbete inom samma område}}`,
  'thing.time': '{part, select, both {arbetstid} hours {veckotimmar} other {arbetsskift}}',
  'thing.commute': 'arbetsresan',
  'thing.remote': 'möjligheten till distansarbete',
  'thing.language': 'språkkunskaper ({language})',
  'thing.wish':
    '{list, select, occupations {det önskade yrket} sectors {den önskade branschen} other {den önskade typen av arbetsgivare}}',
  'open.person': 'Fråga den arbetssökande om: {things}.',
  'open.employer': 'Red ut med arbetsgivaren: {things}.',
  'open.service': 'Ordna med hjälp av tjänster: {things}.',
  'open.matter': `{about, select,
    ownUsual {hur de vanliga kraven i yrket går}
    skills {kunskaper}
    experience {arbetserfarenhet}
    languages {språkkunskaper}
    wishes {önskemål}
    needs {vad som skulle hjälpa i arbetet}
    ownHours {lämplig veckoarbetstid}
    ownShifts {lämpliga arbetsskift}
    home {hemkommun}
    distance {lämplig arbetsresa}
    usual {om arbetet kräver det som är vanligt i yrket}
    hours {veckoarbetstid}
    shifts {arbetsskift}
    remote {distansarbete}
    unsaid {det som annonsen inte berättar}
    transport {arbetsresan}
    other {uppgifter som saknas}}`,
  'change.notAvailable': 'startdagen (den arbetssökande kan börja {from})',
  'change.critical': '{abilities} (en anpassning eller avgränsade uppgifter)',
  'change.refused': '{accommodation} (arbetsgivaren har sagt nej)',
  'change.licence': '{licence}',
  'change.skill': 'kunskaperna ({skills})',
  'change.language': 'språkkunskaperna ({languages})',
  'change.time': '{part, select, hours {veckotimmarna} other {arbetsskiften}}',
  'change.commute':
    '{remoteOnly, select, yes {distansarbete} other {arbetsresan (transport eller distansarbete)}}',
  'change.targetGroup': 'målgruppen',
  'tier.equal': 'Arbetssökande på samma nivå är likvärdiga: ordningen mellan dem på listan är slumpmässig.',
  'list.and': '{head} och {last}',
  'list.andNested': '{head} samt {last}',
  'list.or': '{head} eller {last}',
} as const
