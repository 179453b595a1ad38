/** Openings for a person: how near each is, and why it stands where it stands. */
export const RECOMMENDATIONS = {
  'label.wished': 'Work that was wished for',
  'label.near': 'Close to the person’s own skills or experience',
  'label.other': 'Other open work',
  'because.wish':
    '{list, select, occupations {a wished-for occupation} sectors {a wished-for sector} other {a wished-for kind of employer}}',
  'because.experience': `{via, select,
    unitGroup {experience of the same work}
    minorGroup {experience of work close to this}
    other {experience of work in the same field}}`,
  'because.skills': 'skills ({names})',
  'because.languages': 'languages ({names})',
  'because.place':
    '{km, plural, =0 {a workplace in the home municipality} other {a short commute (about # km as the crow flies)}}',
  'because.arranged':
    '{count, plural, one {an essential accommodation is arranged} other {essential accommodations are arranged}} ({accommodations})',
} as const
