/** Matters to settle, each with whom; and the question to ask first. */
export const FLAGS = {
  'flag.coreDeficit':
    'Part of the core of the work: {ability}. {kind, select, presence {There is more of it than suits now.} other {It is needed more than it goes now.}}',
  'flag.coreUnknown': 'Part of the core of the work: {ability}. It is not known yet how it goes.',
  'flag.criticalUnknown': 'Necessary in this work: {ability}. It is not known yet how it goes.',
  'flag.criticalHalf': 'Necessary in this work: {ability}. The gap to what is asked is small.',
  'flag.bridge': 'Works out with support: {ability}. The support has to work in these very tasks.',
  'flag.selfSaid': 'The estimate of the support is the jobseeker’s own: {ability}.',
  'flag.hours': 'The weekly hours of the work and of the jobseeker do not meet.',
  'flag.shifts': 'Not all shifts of the work suit the jobseeker.',
  'flag.commute': 'The commute has to work out in another way.',
  'flag.commuteUnknown': 'It is not known how long a commute suits.',
  'flag.farUnsaid': 'The way is long, so they stand after the others on the list.',
  'flag.placeUnknown': 'It is not known in which municipality the jobseeker lives.',
  'flag.licence': 'The workplace hopes for: {licence}. It is not among the jobseeker’s details.',
  'flag.expired': 'The information is out of date: {ability}.',
  'flag.thin': 'There is little information yet, so the fit is unclear.',
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
