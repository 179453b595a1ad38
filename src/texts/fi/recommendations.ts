/** Openings for a person: how near each is, and why it stands where it stands. */
export const RECOMMENDATIONS = {
  'label.wished': 'Toiveen mukainen työ',
  'label.near': 'Lähellä omaa osaamista tai kokemusta',
  'label.other': 'Muu avoin työ',
  'because.wish':
    '{list, select, occupations {toivottu ammatti} sectors {toivottu toimiala} other {toivotunlainen työnantaja}}',
  'because.experience': `{via, select,
    unitGroup {kokemus samasta työstä}
    minorGroup {kokemus läheisestä työstä}
    other {kokemus saman alan työstä}}`,
  'because.skills': 'osaaminen ({names})',
  'because.languages': 'kielitaito ({names})',
  'because.place': '{km, plural, =0 {työpaikka kotikunnassa} other {lyhyt työmatka (linnuntietä noin # km)}}',
  'because.arranged':
    '{count, plural, one {välttämätön mukautus järjestyy} other {välttämättömät mukautukset järjestyvät}} ({accommodations})',
} as const
