/** Abilities. A name stands before a colon, as in the other languages. */
export const ABILITIES = {
  'level.person': `{level, select,
    0 {cannot do this}
    05 {can hardly do this}
    1 {very hard}
    15 {hard}
    2 {somewhat hard}
    25 {slightly harder than is usual at work}
    3 {manages this as people usually do at work}
    35 {manages this slightly better than people usually do at work}
    4 {a strength}
    45 {a clear strength}
    other {exceptionally good at this}}`,
  'level.exposure': `{form, select,
    full {{level, select,
      0 {cannot stand this}
      05 {can hardly stand this}
      1 {can stand very little of this}
      15 {can stand little of this}
      2 {can stand some of this, less than most}
      25 {can stand slightly less of this than people usually do at work}
      3 {stands this as people usually do at work}
      35 {stands this slightly better than people usually do at work}
      4 {stands this well}
      45 {stands this very well}
      other {stands this exceptionally well}}}
    other {{level, select,
      0 {not at all}
      05 {hardly at all}
      1 {very little}
      15 {little}
      2 {less than most people}
      25 {slightly less than people usually do at work}
      3 {as people usually do at work}
      35 {slightly better than people usually do at work}
      4 {well}
      45 {very well}
      other {exceptionally well}}}}`,
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
  'ability.how': '{ability}: {how}.',
  'ability.ordinary':
    '{ability}: {how} ({said, select, self {the jobseeker’s own general statement} other {a professional’s general statement}}).',
  'ability.supported': '{ability}: with support, {supported}; without support, {unaided}.',
  'ability.supportedOnly': '{ability}: with support, {supported}. How it goes without support is not known.',
  'ability.unknown':
    '{ability}: not known yet. Ask the jobseeker how {scale, select, exposure {they stand this} other {this goes}}.',
  'ability.refused':
    '{ability}: with support, {supported}, but the employer has refused the accommodation ({accommodations}). Without support, {unaided}.',
  'ability.refusedUnknown':
    '{ability}: with support, {supported}, but the employer has refused the accommodation ({accommodations}). Ask the jobseeker how {scale, select, exposure {they stand this} other {this goes}} without support.',
  'ability.expired':
    '{ability}: the earlier information is out of date. Ask the jobseeker how {scale, select, exposure {they stand this} other {this goes}} now.',
  'ability.notNeeded':
    '{ability}: the workplace says that this {kind, select, presence {does not come up} other {is not needed}} in the work.',
  'ability.seldomNeeded':
    '{ability}: in this occupation this {kind, select, presence {does not usually come up} other {is usually not needed}}. The employer has not confirmed it.',
  'work.enough':
    'That is enough: in these tasks this {kind, select, presence {comes up} other {is needed}} {work}.',
  'work.nearly':
    'The difference is small: in these tasks this {kind, select, presence {comes up} other {is needed}} {work}.',
  'work.short': 'In these tasks this {kind, select, presence {comes up} other {is needed}} {work}.',
  'work.asks': 'In these tasks this {kind, select, presence {comes up} other {is needed}} {work}.',
  'work.suggested':
    'In this occupation it is usual that this {kind, select, presence {comes up} other {is needed}} {work}. The employer has not confirmed it. Ask the employer.',
  'work.suggestedEnough':
    'That is enough for what is usual in this occupation: this {kind, select, presence {comes up} other {is needed}} {work}. The employer has not confirmed it.',
  'work.askPerson': 'Ask the jobseeker how {scale, select, exposure {they stand this} other {this goes}}.',
  'work.critical': 'In this work it is necessary.',
  'work.adjustable': 'The workplace can change this part: agree on it with the employer.',
  'work.askCarving': 'Ask the employer whether the tasks can be limited or changed.',
  'support.state': `{state, select,
    provided {already in place at work.}
    agreed {agreed with the employer.}
    negotiable {the workplace is ready to agree on this.}
    proposed {proposed to the employer, who has not answered yet.}
    partly_agreed {agreed in part with the employer.}
    declined {the workplace has said that this is generally not possible. Ask separately for this jobseeker.}
    refused {the employer has refused this. A refusal needs reasons, and they can be asked for in writing.}
    other {the workplace has not yet said whether this is possible. Ask the employer.}}`,
  'support.by': 'Support: {accommodations} – {state}',
  'support.refused': 'The employer has refused the accommodation: {accommodations}.',
  'support.unassessed': 'An accommodation may help, but nobody has assessed how much: {accommodations}.',
  'support.selfSaid': 'The estimate of the support is the jobseeker’s own.',
} as const
