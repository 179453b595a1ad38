/** Changes that somebody could make, as short headings for a list; and two people side by side. */
export const WHAT_IF = {
  'whatIf.accommodation': 'An accommodation is agreed: {accommodation}',
  'whatIf.offer': `{to, select,
    provided {The workplace arranges: {accommodation}}
    other {The workplace will talk about: {accommodation}}}`,
  'whatIf.demand': '{ability}: {work}',
  'whatIf.demandGone': '{ability}: not at all in the work',
  'whatIf.critical': '{ability}: no longer indispensable',
  'whatIf.requirement': '{what}: asked for, no longer required',
  'whatIf.task': 'A task goes to somebody else: {task}',
  'whatIf.hours': 'Working time: {hours}',
  'whatIf.shifts': 'Shifts: {shifts}',
  'whatIf.remote': `{to, select,
    full {The work is done fully remotely}
    other {Part of the work is done remotely}}`,
  'whatIf.place': 'The work is done in another place: {place}',
  'whatIf.start': 'The work starts later: {day}',
  'whatIf.skill': 'Learnt: {skill}',
  'whatIf.language': 'A language is learnt: {language}, level {level}',
  'whatIf.licence': 'Got: {licence}',
  'whatIf.workingTime': 'Working time',
  'contrast.criterion': `{criterion, select,
    abilities {abilities}
    skills {skills}
    wishes {wishes}
    accommodations {accommodations}
    workingTime {working time}
    commute {the way to work}
    experience {experience}
    other {languages}}`,
  'contrast.above': '{first} stands before {second}. What differs most here: {things}.',
  'contrast.equal':
    '{first} and {second} are equal: the differences are too small to count. Their order on the list is drawn.',
  'contrast.distance':
    '{first} stands before {second}: it is not known how long a commute suits {second}, and the way is long.',
  'contrast.gate': '{first} can stand on the list. For {second} something has to be settled first.',
  'contrast.bothOut': 'Something keeps both from the list: {first} and {second}.',
} as const
