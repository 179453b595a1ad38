/** The summary: short sentences, what fits first, then what is open or would have to change. */
export const SUMMARY = {
  'summary.fits': 'Fits well: {things}.',
  'summary.partly': 'Fits in part: {things}.',
  'summary.little': 'It is not known yet what would fit well in this work.',
  'summary.clear': 'Nothing in particular is left to settle.',
  'summary.gated': 'Before a proposal, this has to be solved: {changes}.',
  'summary.avoided': 'The jobseeker has wished not to be proposed for this work.',
  'summary.withMore': '{things} and {count, plural, one {one more matter} other {# more matters}}',
  'thing.supported': '{ability} with support',
  'thing.experience': `{via, select,
    unitGroup {experience of the same work}
    minorGroup {experience of work close to this}
    other {experience of work in the same field}}`,
  'thing.time': '{part, select, both {working time} hours {weekly hours} other {shifts}}',
  'thing.commute': 'the commute',
  'thing.remote': 'the possibility to work remotely',
  'thing.language': 'the {language} language',
  'thing.wish':
    '{list, select, occupations {the wished-for occupation} sectors {the wished-for sector} other {the wished-for kind of employer}}',
  'open.person': 'Ask the jobseeker about: {things}.',
  'open.employer': 'Settle with the employer: {things}.',
  'open.service': 'Arrange through services: {things}.',
  'open.matter': `{about, select,
    ownUsual {how the usual demands of the occupation go}
    skills {skills}
    experience {work experience}
    languages {languages}
    wishes {wishes}
    needs {what would help at work}
    ownHours {suitable weekly hours}
    ownShifts {suitable shifts}
    home {home municipality}
    distance {suitable length of the commute}
    usual {whether the work asks what is usual in the occupation}
    hours {weekly hours}
    shifts {shifts}
    remote {remote work}
    unsaid {what the opening leaves unsaid}
    transport {the commute}
    other {missing details}}`,
  'change.notAvailable': 'the starting day (the jobseeker can start on {from})',
  'change.critical': '{abilities} (an accommodation or limited tasks)',
  'change.refused': '{accommodation} (refused by the employer)',
  'change.licence': '{licence}',
  'change.skill': 'skills ({skills})',
  'change.language': 'language ({languages})',
  'change.time': '{part, select, hours {weekly hours} other {shifts}}',
  'change.commute': '{remoteOnly, select, yes {remote work} other {the commute (transport or remote work)}}',
  'change.targetGroup': 'the target group',
  'tier.equal': 'Jobseekers of one tier are equal: the order among them in the list is random.',
  'list.and': '{head} and {last}',
  'list.andNested': '{head}, and {last}',
  'list.or': '{head} or {last}',
} as const
