/** Openings for a person: how near each is, and why it stands where it stands. */
export const RECOMMENDATIONS = {
  'label.wished': 'Arbete enligt önskemål',
  'label.near': 'Nära de egna kunskaperna eller erfarenheterna',
  'label.other': 'Annat ledigt arbete',
  'because.wish':
    '{list, select, occupations {ett önskat yrke} sectors {en önskad bransch} other {en önskad typ av arbetsgivare}}',
  'because.experience': `{via, select,
    unitGroup {erfarenhet av samma arbete}
    minorGroup {erfarenhet av närliggande arbete}
    other {erfarenhet av arbete inom samma område}}`,
  'because.skills': 'kunskaper ({names})',
  'because.languages': 'språkkunskaper ({names})',
  'because.place':
    '{km, plural, =0 {en arbetsplats i hemkommunen} other {en kort arbetsresa (ungefär # km fågelvägen)}}',
  'because.arranged':
    '{count, plural, one {en nödvändig anpassning ordnas} other {nödvändiga anpassningar ordnas}} ({accommodations})',
} as const
