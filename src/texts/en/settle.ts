/** What is to be settled, with whom, and how the rest is folded. */
export const SETTLE = {
  'settle.ask': `{about, select,
    ability {Ask the jobseeker.}
    ownUsual {Ask the jobseeker how the usual demands of the occupation go.}
    skill {Ask the jobseeker.}
    skills {Ask the jobseeker about their skills.}
    experience {Ask the jobseeker about earlier work.}
    languages {Ask the jobseeker about languages.}
    wishes {Ask the jobseeker what they wish for.}
    needs {Ask the jobseeker what would help at work.}
    ownHours {Ask the jobseeker.}
    ownShifts {Ask the jobseeker.}
    home {Ask the jobseeker.}
    distance {Ask the jobseeker.}
    demand {Agree with the employer on an accommodation or on limiting the tasks.}
    usual {Ask the employer whether this work asks it.}
    need {Ask the employer.}
    hours {Ask the employer whether the hours can be agreed.}
    shifts {Ask the employer whether the shifts can be agreed.}
    remote {Ask the employer whether the work can be done remotely.}
    unsaid {Ask the employer.}
    visit {Arrange a visit to the workplace or a work trial.}
    transport {Look into transport and remote work.}
    licence {Find out how it can be got.}
    details {Complete the details together.}
    other {Find out whether this can be solved.}}`,
  'settle.needNext': `{state, select,
    negotiable {Agree with the employer how to arrange it.}
    proposed {Ask the employer for an answer.}
    partly_agreed {Agree with the employer on what is still open.}
    other {Ask the employer: {question}}}`,
  'settle.missing': `{about, select,
    skills {Skills have not been recorded yet.}
    experience {Work experience has not been recorded yet.}
    languages {Languages have not been recorded yet.}
    wishes {Wishes have not been recorded yet.}
    needs {Needs for accommodations have not been recorded yet.}
    other {There is little information yet.}}`,
  'settle.unsaid': 'The opening leaves something unsaid: {criteria}.',
  'settle.usual': 'The employer has not confirmed the usual demands of the occupation.',
  'settle.licence': `{kind, select,
    register {It takes a degree and an entry in the register of professionals.}
    workplace {The workplace grants it once the competence has been shown.}
    other {It can be got by a course or a test.}}`,
  'rest.fits': '{fits, plural, one {One more is as the work asks.} other {# more are as the work asks.}}',
  'rest.less': '{count, plural, one {One more matters less.} other {# more matter less.}}',
  'rest.matters': '{count, plural, one {Settle one more matter, too.} other {Settle # more matters, too.}}',
  'apart.text':
    '{count, plural, one {One other on the list is described alike.} other {# others on the list are described alike.}} This is what differs. {lines}',
  'apart.equal':
    '{count, plural, one {One other on the list is described alike.} other {# others on the list are described alike.}} For this work there is no difference.',
} as const
