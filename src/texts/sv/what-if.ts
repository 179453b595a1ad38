/** Changes that somebody could make, as short headings for a list; and two people side by side. */
export const WHAT_IF = {
  'whatIf.accommodation': 'Man kommer överens om en anpassning: {accommodation}',
  'whatIf.offer': `{to, select,
    provided {Arbetsplatsen ordnar: {accommodation}}
    other {På arbetsplatsen kan man komma överens om: {accommodation}}}`,
  'whatIf.demand': '{ability}: {work}',
  'whatIf.demandGone': '{ability}: inte alls i arbetet',
  'whatIf.critical': '{ability}: kravet är inte längre ovillkorligt',
  'whatIf.requirement': '{what}: önskas, men krävs inte',
  'whatIf.task': 'Uppgiften flyttas till någon annan: {task}',
  'whatIf.hours': 'Arbetstid: {hours}',
  'whatIf.shifts': 'Arbetsskift: {shifts}',
  'whatIf.remote': `{to, select,
    full {Arbetet görs helt på distans}
    other {En del av arbetet görs på distans}}`,
  'whatIf.place': 'Arbetet görs på en annan ort: {place}',
  'whatIf.start': 'Arbetet börjar senare: {day}',
  'whatIf.skill': 'Man lär sig: {skill}',
  'whatIf.language': 'Man lär sig ett språk: {language}, nivå {level}',
  'whatIf.licence': 'Man skaffar: {licence}',
  'whatIf.workingTime': 'Arbetstid',
  'contrast.criterion': `{criterion, select,
    abilities {funktionsförmåga}
    skills {kunnande}
    wishes {önskemål}
    accommodations {anpassningar}
    workingTime {arbetstid}
    commute {arbetsresa}
    experience {erfarenhet}
    other {språkkunskaper}}`,
  'contrast.above': '{first} står före {second}. Störst skillnad gör här: {things}.',
  'contrast.equal':
    '{first} och {second} är likvärdiga: skillnaderna är så små att de inte räknas. Ordningen på listan är lottad.',
  'contrast.distance':
    '{first} står före {second} på listan: det är inte känt hur lång arbetsresa som passar {second}, och vägen är lång.',
  'contrast.gate': '{first} kan stå på listan. För {second} finns ett hinder som först måste redas ut.',
  'contrast.bothOut': 'För båda finns ett hinder, så ingen av dem står på listan: {first} och {second}.',
} as const
