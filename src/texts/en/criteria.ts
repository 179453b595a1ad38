/** Skills, wishes, accommodations, working time, commute, experience, languages, and what an opening leaves unsaid. */
export const CRITERION_TEXTS = {
  'skill.exact': '{skill}: the jobseeker can do this.',
  'skill.narrower': '{skill}: the jobseeker can do a part of this, and it is enough: {held}.',
  'skill.parent':
    '{skill}: the jobseeker has broader skills in the same field: {held}. Ask whether they include this.',
  'skill.similar': '{skill}: the jobseeker has a skill close to this: {held}.',
  'skill.level': `{fit, select,
    enough {The level is enough.}
    one_short {The workplace hopes for a slightly stronger skill.}
    more_short {The workplace hopes for a clearly stronger skill.}
    other {The level is not known: ask the jobseeker.}}`,
  'skill.suggested': `{has, select,
    yes {{skill}: a usual skill in this occupation, and the jobseeker has it.}
    close {{skill}: a usual skill in this occupation. The jobseeker has a skill close to it: {held}.}
    other {{skill}: a usual skill in this occupation. It is not among the jobseeker’s recorded skills.}} The employer has not confirmed that it is needed.`,
  'skill.none': '{skill}: not among the jobseeker’s recorded skills.',
  'skill.unlisted': '{skill}: skills have not been recorded yet. Ask the jobseeker.',
  'wish.hit': `{list, select,
    occupations {The occupation is one that the jobseeker wishes for: {target}.}
    sectors {The sector is one that the jobseeker wishes for: {target}.}
    other {The employer is of a kind that the jobseeker wishes for: {target}.}}`,
  'wish.miss': `{list, select,
    occupations {The occupation is not among the wishes: {target}.}
    sectors {The sector is not among the wishes: {target}.}
    other {This kind of employer is not among the wishes: {target}.}}`,
  'wish.avoided': `{list, select,
    occupations {The jobseeker does not want this occupation: {target}.}
    sectors {The jobseeker does not want this sector: {target}.}
    other {The jobseeker does not want this kind of employer: {target}.}}`,
  'wish.unsaid': `{list, select,
    occupations {Wishes about the occupation have not been recorded yet. Ask whether this is of interest: {target}.}
    sectors {Wishes about the sector have not been recorded yet. Ask whether this is of interest: {target}.}
    other {Wishes about the employer have not been recorded yet. Ask whether this is of interest: {target}.}}`,
  'needs.count': `{count, plural,
    =0 {The jobseeker needs no accommodations.}
    one {One accommodation has been recorded. Telling about a need never counts against the jobseeker.}
    other {# accommodations have been recorded. Telling about needs never counts against the jobseeker.}}`,
  'needs.unknown': 'Needs for accommodations have not been recorded yet. Ask what would help at work.',
  'need.state':
    '{accommodation} ({need, select, essential {an essential accommodation} other {a helpful accommodation}}): {state}',
  'hours.exact': '{hours, plural, one {# hour} other {# hours}} a week',
  'hours.range': '{min, number}–{max, number} hours a week',
  'hours.fit': 'The weekly hours fit: the work is {asks}, and what suits the jobseeker is {has}.',
  'hours.gap':
    'What suits the jobseeker is {has}; the work is {asks}. The difference is {gap, plural, one {# hour} other {# hours}}: ask the employer whether the hours can be agreed.',
  'hours.unknown':
    'It is not known yet how many hours a week suit the jobseeker. Ask them. The work is {asks}.',
  'shifts.fit': '{count, plural, one {The shift fits} other {The shifts fit}}: {asks}.',
  'shifts.missing':
    'What suits the jobseeker: {has}. Agree with the employer whether the work can be done without these shifts: {missing}.',
  'shifts.unknown':
    'It is not known yet which shifts suit the jobseeker. Ask them. The shifts of the work: {asks}.',
  'commute.near': 'The commute fits: the workplace is in the jobseeker’s own municipality.',
  'commute.fit':
    'The commute fits: the workplace is about {km, number} km away as the crow flies, and up to {maxKm, number} km suits the jobseeker.',
  'commute.anywhere':
    'The commute fits: the workplace is about {km, number} km away as the crow flies, and the jobseeker has set no limit.',
  'commute.beyond':
    'A commute of up to {maxKm, number} km suits the jobseeker, and the workplace is about {km, number} km away as the crow flies. Look into remote work and transport.',
  'commute.remoteOnly':
    'The jobseeker is looking for remote work. Ask the employer whether the work can be done remotely.',
  'commute.homeUnknown':
    'The jobseeker’s municipality is not known, so the commute cannot be estimated. Ask the jobseeker.',
  'commute.limitUnknown':
    '{km, plural, =0 {The workplace is in the jobseeker’s own municipality.} other {The workplace is about # km away as the crow flies.}} It is not known yet how long a commute suits the jobseeker. Ask them.',
  'experience.held': `{via, select,
    unitGroup {Experience of the same work}
    minorGroup {Experience of work close to this}
    other {Experience of work in the same field}}: {occupation}, {years, plural, =0 {under a year} one {# year} other {# years}}.`,
  'experience.none': 'No experience of this work has been recorded: {occupation}.',
  'experience.unlisted':
    'Work experience has not been recorded yet. Ask whether there is experience of this work: {occupation}.',
  'language.enough': '{language}: the level is enough (the jobseeker {has}, the work {asks}).',
  'language.short':
    '{language}: the jobseeker’s level is {has}, and the workplace hopes for {asks}. A language can grow at work or on a course.',
  'language.none':
    '{language}: not among the jobseeker’s recorded languages. The workplace hopes for {asks}.',
  'language.unlisted':
    '{language}: languages have not been recorded yet. The workplace hopes for {asks}. Ask the jobseeker.',
  'fixed.remote': 'The work can be done fully remotely, so there is no commute.',
  'fixed.noneRequired': `{what, select,
    skills {The work asks for no earlier skills.}
    languages {The work asks for no particular language.}
    other {The work asks for nothing here.}}`,
  'unstated.all': `{what, select,
    abilities {The workplace has not said what one needs to be able to do in the work. Ask the employer.}
    skills {The workplace has not said what skills the work needs. Ask the employer.}
    languages {The workplace has not said what languages the work needs. Ask the employer.}
    occupations {The workplace has not said what occupation this is. Ask the employer.}
    sectors {The workplace has not said what sector it is in. Ask the employer.}
    employerKinds {The workplace has not said what kind of employer it is. Ask the employer.}
    hours {The workplace has not said what the weekly hours are. Ask the employer.}
    shifts {The workplace has not said what the shifts are. Ask the employer.}
    commute {The workplace has not said where the work is done. Ask the employer.}
    other {The workplace has not said what occupation the work belongs to, so experience cannot be compared with it. Ask the employer.}}`,
  'unstated.rest': `{what, select,
    abilities {The workplace has not said anything about other demands of the work. Ask the employer.}
    skills {The workplace has not said anything about other skills. Ask the employer.}
    other {The workplace has not said anything about other languages. Ask the employer.}}`,
} as const
