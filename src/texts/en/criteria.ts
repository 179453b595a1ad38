/** Skills, wishes, accommodations, working time, commute, experience, languages, and what an opening leaves unsaid. */
export const CRITERION_TEXTS = {
  'skill.exact': 'The jobseeker has this skill: {skill}.',
  'skill.narrower': 'The jobseeker can do enough of this: {skill}. They can do: {held}.',
  'skill.parent':
    'The jobseeker has broader skills: {held}. It is not known whether they include this: {skill}.',
  'skill.similar': 'The jobseeker has a skill close to this: {held}. The work needs: {skill}.',
  'skill.level': `{fit, select,
    enough {The level is enough.}
    one_short {The workplace hopes for a slightly stronger skill.}
    more_short {The workplace hopes for a clearly stronger skill.}
    other {The level is not known.}}`,
  'skill.suggested': `{has, select,
    yes {The jobseeker has a usual skill of the occupation: {skill}.}
    close {A usual skill of the occupation: {skill}. The jobseeker has a skill close to it: {held}.}
    other {A usual skill of the occupation is not recorded: {skill}.}} The employer has not confirmed that it is needed.`,
  'skill.none': 'This skill is not among the jobseeker’s details: {skill}.',
  'skill.unlisted': 'Skills have not been recorded yet. The work needs: {skill}.',
  'wish.hit': `{list, select,
    occupations {The jobseeker wishes for this occupation: {target}.}
    sectors {The jobseeker wishes for this sector: {target}.}
    other {The jobseeker wishes for this kind of employer: {target}.}}`,
  'wish.miss': `{list, select,
    occupations {The occupation is not among the wishes: {target}.}
    sectors {The sector is not among the wishes: {target}.}
    other {This kind of employer is not among the wishes: {target}.}}`,
  'wish.avoided': `{list, select,
    occupations {The jobseeker does not want this occupation: {target}.}
    sectors {The jobseeker does not want this sector: {target}.}
    other {The jobseeker does not want this kind of employer: {target}.}}`,
  'wish.unsaid': `{list, select,
    occupations {Wishes about the occupation have not been recorded yet. This occupation: {target}.}
    sectors {Wishes about the sector have not been recorded yet. This sector: {target}.}
    other {Wishes about the employer have not been recorded yet. This employer: {target}.}}`,
  'needs.count': `{count, plural,
    =0 {The jobseeker needs no accommodations.}
    one {One accommodation has been recorded. Telling about a need never counts against the jobseeker.}
    other {# accommodations have been recorded. Telling about needs never counts against the jobseeker.}}`,
  'needs.unknown': 'Needs for accommodations have not been recorded yet.',
  'need.state': 'Where it stands: {state}.',
  'hours.exact': '{hours, plural, one {# hour} other {# hours}} a week',
  'hours.range': '{min, number}–{max, number} hours a week',
  'hours.fit': 'The weekly hours fit: {asks}.',
  'hours.gap':
    'The work is {asks}. What suits the jobseeker is {has}. The difference is {gap, plural, one {# hour} other {# hours}}.',
  'hours.unknown': 'It is not known yet how many weekly hours suit. The work is {asks}.',
  'shifts.fit': '{count, plural, one {The shift fits} other {The shifts fit}}: {asks}.',
  'shifts.missing': 'What suits the jobseeker: {has}. The work also has: {missing}.',
  'shifts.unknown': 'It is not known yet which shifts suit. The shifts of the work: {asks}.',
  'commute.near': 'The commute fits: the workplace is in the jobseeker’s own municipality.',
  'commute.fit': 'The commute fits: about {km, number} km, and up to {maxKm, number} km is fine.',
  'commute.anywhere': 'The commute fits: about {km, number} km. The jobseeker has set no limit.',
  'commute.beyond': 'The commute is about {km, number} km. Up to {maxKm, number} km suits the jobseeker.',
  'commute.remoteOnly': 'The jobseeker is looking for remote work.',
  'commute.homeUnknown': 'The jobseeker’s home municipality is not known.',
  'commute.limitUnknown':
    '{km, plural, =0 {The workplace is in the jobseeker’s own municipality.} other {The commute is about # km.}} It is not known yet how long a commute suits.',
  'experience.held': `{via, select,
    unitGroup {Experience of the same work}
    minorGroup {Experience of work close to this}
    other {Experience of work in the same field}}: {occupation}, {years, plural, =0 {under a year} one {# year} other {# years}}.`,
  'experience.none': 'No experience of this work has been recorded: {occupation}.',
  'experience.unlisted': 'Work experience has not been recorded yet. The work is of this kind: {occupation}.',
  'language.enough': 'The language is enough: {language} {has}. The work needs {asks}.',
  'language.short': 'The workplace hopes for {language} {asks}. The jobseeker’s level is {has}.',
  'language.none':
    'This language is not among the jobseeker’s details: {language}. The workplace hopes for {asks}.',
  'language.unlisted': 'Languages have not been recorded yet. The workplace hopes for {language} {asks}.',
  'fixed.remote': 'The work can be done fully remotely, so there is no commute.',
  'fixed.noneRequired': `{what, select,
    skills {The work asks for no earlier skills.}
    languages {The work asks for no particular language.}
    other {The work asks for nothing here.}}`,
  'unstated.all': `{what, select,
    abilities {The opening does not say what one has to manage in the work.}
    skills {The opening does not say what skills the work needs.}
    languages {The opening does not say what languages the work needs.}
    occupations {The opening does not say what occupation this is.}
    sectors {The opening does not say what sector it is in.}
    employerKinds {The opening does not say what kind of employer it is.}
    hours {The opening does not say the weekly hours.}
    shifts {The opening does not say the shifts.}
    commute {The opening does not say where the work is done.}
    other {The opening does not say the occupation that experience is compared with.}}`,
  'unstated.rest': `{what, select,
    abilities {The opening says nothing of other demands.}
    skills {The opening says nothing of other skills.}
    other {The opening says nothing of other languages.}}`,
  'need.helpful': 'An accommodation would help: {accommodation}.',
} as const
