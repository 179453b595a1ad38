/** Abilities. A name stands before a colon, as in the other languages. */
export const ABILITIES = {
  'level.person': `{level, select,
    0 {it cannot be done}
    05 {it can hardly be done}
    1 {it is very hard}
    15 {it is hard}
    2 {it is somewhat hard}
    25 {it is slightly harder than is usual at work}
    3 {it goes as people usually manage at work}
    35 {it goes slightly better than people usually manage at work}
    4 {it is a strength}
    45 {it is a clear strength}
    other {it goes exceptionally well}}`,
  'level.exposure': `{level, select,
    0 {they cannot stand it}
    05 {they can hardly stand it}
    1 {they can stand very little of it}
    15 {they can stand little of it}
    2 {they can stand some of it, less than most}
    25 {they can stand slightly less of it than people usually do at work}
    3 {they stand it as people usually do at work}
    35 {they stand it slightly better than people usually do at work}
    4 {they stand it well}
    45 {they stand it very well}
    other {they stand it exceptionally well}}`,
  'level.work': `{level, select,
    0 {not at all}
    05 {very little}
    1 {a little, now and then}
    15 {clearly less than in most work}
    2 {less than in most work}
    25 {slightly less than in most work}
    3 {as much as in most work}
    35 {slightly more than in most work}
    4 {more than in most work}
    45 {clearly more than in most work}
    other {exceptionally much}}`,
  'ability.ordinary': `{said, select,
    self {This is the jobseeker’s own general estimate.}
    other {This is a professional’s general estimate.}}`,
  'ability.refused':
    'With support this would go: {ability}. The employer has refused the accommodation: {accommodations}.',
  'ability.expired': 'The earlier information is out of date: {ability}.',
  'ability.notNeeded':
    'The workplace says that this {kind, select, presence {does not come up} other {is not needed}}: {ability}.',
  'ability.seldomNeeded':
    'In this occupation this {kind, select, presence {does not usually come up} other {is not usually needed}}: {ability}. The employer has not confirmed it.',
  'work.asks': 'In this work it {kind, select, presence {comes up} other {is needed}} {work}.',
  'work.critical': 'In this work it is necessary.',
  'work.adjustable': 'The workplace can change this part.',
  'support.state': `{state, select,
    provided {already in place at work}
    agreed {agreed with the employer}
    negotiable {the workplace is open to agreeing}
    proposed {proposed, waiting for an answer}
    partly_agreed {agreed in part}
    declined {generally not possible, says the workplace}
    refused {refused by the employer}
    other {the workplace has not said yet}}`,
  'support.by': 'Support: {accommodations} ({state}).',
  'support.refused': 'The employer has refused the accommodation: {accommodations}.',
  'support.unassessed': 'An accommodation may help, but nobody has assessed how much: {accommodations}.',
  'support.selfSaid': 'The estimate of the support is the jobseeker’s own.',
  'ability.level': `{when, select,
    now {Now {how}.}
    supported {With support {how}.}
    other {Without support {how}.}}`,
  'ability.unaidedUnknown': 'How it goes without support is not known yet.',
  'work.usual': 'In this occupation this is usual: {ability}. The employer has not confirmed it.',
  'work.suggestedFit': `{fit, select,
    enough {It suits the jobseeker.}
    short {It does not suit the jobseeker now.}
    other {It is not known yet whether it suits.}}`,
  'support.reasons': 'A refusal needs reasons, which can be requested in writing.',
} as const
