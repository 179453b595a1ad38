/** Matters to settle, each with whom; and the question to ask first. */
export const FLAGS = {
  'flag.coreDeficit':
    '{ability}: part of the core of the work, and in these tasks {kind, select, presence {there is more of this than suits the jobseeker now} other {more of this is needed than the jobseeker manages now}}. Agree with the employer on an accommodation or on limiting the tasks.',
  'flag.coreUnknown':
    '{ability}: part of the core of the work, and it is not known yet how {scale, select, exposure {the jobseeker stands this} other {this goes}}. Ask the jobseeker.',
  'flag.criticalUnknown':
    '{ability}: necessary in this work, and it is not known yet how {scale, select, exposure {the jobseeker stands this} other {this goes}}. Ask the jobseeker, and arrange a visit to the workplace if needed.',
  'flag.criticalHalf':
    '{ability}: necessary in this work, and the difference from what is asked is small. Arrange a visit to the workplace: there one sees whether it is enough.',
  'flag.bridge':
    '{ability}: works out with support. Make sure at the workplace, together with the jobseeker and the employer, that the support works in these very tasks.',
  'flag.essentialOpen': 'Essential accommodation, {accommodation}: {state}',
  'flag.essentialNext': `{state, select,
    negotiable {Agree with the employer how to arrange it.}
    proposed {Ask the employer for an answer.}
    other {Agree with the employer on what is still open.}}`,
  'flag.selfSaid':
    '{ability}: the estimate of what the support brings is the jobseeker’s own. A work trial, a professional’s assessment or a visit to the workplace can confirm it.',
  'flag.hours':
    'Weekly hours: those of the work and of the jobseeker do not meet. Ask the employer whether the hours can be agreed.',
  'flag.shifts':
    'Shifts: not all shifts of the work suit the jobseeker. Ask the employer whether the shifts can be agreed.',
  'flag.commute':
    'Commute: it has to be arranged in another way. Ask the employer about remote work, and find a service that can arrange transport.',
  'flag.commuteUnknown':
    'Commute: it is not known how long a commute suits the jobseeker. Ask the jobseeker.',
  'flag.farUnsaid': 'The way is long, so they stand after the others on the list until this is known.',
  'flag.placeUnknown':
    'Home: it is not known in which municipality the jobseeker lives, so the commute cannot be estimated. Ask the jobseeker.',
  'flag.licence':
    '{licence}: the workplace hopes for this, and it is not among the jobseeker’s details. Ask the jobseeker, and find out how it can be got.',
  'flag.expired':
    '{ability}: the information is out of date. Ask the jobseeker how {scale, select, exposure {they stand this} other {this goes}} now, or ask for a new assessment.',
  'flag.thin':
    'There is still little information, so the fit is not clear. Complete it together with the jobseeker, and ask the employer what the work asks for.',
  'question.ability': `{scale, select,
    exposure {Ask: {ability} – how well do you stand this at work, and what would help?}
    other {Ask: {ability} – how does this go for you at work, and what would help?}}`,
  'question.suggested':
    'This is usual in the occupation, but the employer has not confirmed that it is part of this work.',
  'question.hours': 'Ask: How many hours a week suit you? This work is {asks}.',
  'question.shifts': 'Ask: Which shifts suit you? The shifts of this work: {asks}.',
  'question.commute':
    'Ask: How long a commute suits you? {km, plural, =0 {This workplace is in your own municipality.} other {This workplace is about # km away as the crow flies.}}',
  'question.home': 'Ask: In which municipality do you live, and how long a commute suits you?',
  'question.wish': `{list, select,
    occupations {Ask: Are you interested in this occupation: {target}?}
    sectors {Ask: Are you interested in this sector: {target}?}
    other {Ask: What kind of employer would you like to work for? This one: {target}.}}`,
  'question.skill': 'Ask: Do you have a skill like this: {skill}?',
  'question.experience': 'Ask: Have you done work like this: {occupation}?',
  'question.language': 'Ask: How well do you know {language}?',
  'question.needs': 'Ask: What would help you in this work?',
  'question.employer': 'Ask the employer: What is needed in this work?',
} as const
