/**
 * Thirty postings as job boards write them, made up: ten each in Finnish, Swedish and English. `occupation`: ISCO-08 unit
 * groups, any of which is right. `hours`: a week, least and most; absent where the posting does not tell.
 */
export type BoardPosting = {
  readonly language: 'fi' | 'sv' | 'en'
  readonly title: string
  readonly employmentType?: string
  readonly workHours?: string
  readonly description?: string
  readonly skills?: readonly string[]
  readonly qualifications?: readonly string[]
  readonly occupationalCategory?: string
  readonly occupation: readonly string[]
  readonly hours?: readonly [number, number]
}

export const BOARD_POSTINGS: readonly BoardPosting[] = [
  {
    language: 'fi',
    title: 'Siivooja toimistokohteisiin, osa-aikainen',
    employmentType: 'PART_TIME',
    workHours: '20–25 h/vko',
    skills: ['ylläpitosiivous'],
    occupation: ['9112'],
    hours: [20, 25],
  },
  {
    language: 'fi',
    title: 'Keittiöapulainen lounasravintolaan',
    workHours: '30 tuntia viikossa, arkisin klo 7–13',
    skills: ['keittiöhygienia', 'astianpesu'],
    qualifications: ['Hygieniapassi'],
    occupation: ['9412'],
    hours: [30, 30],
  },
  {
    language: 'fi',
    title: 'Varastotyöntekijä / keräilijä (Vantaa)',
    employmentType: 'FULL_TIME',
    workHours: '37,5 h/viikko, kaksivuorotyö',
    occupation: ['9333', '4321'],
    hours: [37.5, 37.5],
  },
  {
    language: 'fi',
    title: 'Haemme Tampereelle kiinteistönhoitajaa!',
    employmentType: 'kokoaikainen',
    description: '<p>Työ on kokoaikaista ja vakituista.</p>',
    occupation: ['5153'],
    hours: [37.5, 37.5],
  },
  {
    language: 'fi',
    title: 'Lähihoitaja kotihoitoon',
    workHours: '38 t 15 min/viikko',
    occupation: ['5321', '5322', '3221'],
    hours: [38.25, 38.25],
  },
  {
    language: 'fi',
    title: 'Koulunkäynninohjaaja ajalle 1.1.–31.5.',
    workHours: 'noin 25 h viikossa',
    occupation: ['5312'],
    hours: [25, 25],
  },
  {
    language: 'fi',
    title: 'Myyjä/kassa, 15-30h/vk',
    employmentType: 'osa-aikainen',
    occupation: ['5223', '5230'],
    hours: [15, 30],
  },
  {
    language: 'fi',
    title: 'Pakkaaja elintarviketehtaaseen',
    workHours: 'Viikkotyöaika 40 tuntia',
    occupation: ['9321', '9329', '8160'],
    hours: [40, 40],
  },
  {
    language: 'fi',
    title: 'Palkanlaskija tilitoimistoon',
    employmentType: 'FULL_TIME',
    occupationalCategory: 'Palkanlaskijat',
    occupation: ['4313'],
    hours: [37.5, 37.5],
  },
  {
    language: 'fi',
    title: 'Kesätyöntekijä puistotöihin',
    workHours: '36,25 h / viikko',
    occupation: ['9214', '6113'],
    hours: [36.25, 36.25],
  },
  {
    language: 'sv',
    title: 'Städare till skolor i Vasa',
    employmentType: 'deltid',
    workHours: '20 timmar i veckan',
    occupation: ['9112'],
    hours: [20, 20],
  },
  {
    language: 'sv',
    title: 'Köksbiträde till skolkök',
    workHours: '25 h/vecka',
    skills: ['diskning'],
    occupation: ['9412'],
    hours: [25, 25],
  },
  {
    language: 'sv',
    title: 'Vaktmästare sökes, heltid',
    employmentType: 'FULL_TIME',
    workHours: '38,25 h/vecka',
    occupation: ['5153', '9621'],
    hours: [38.25, 38.25],
  },
  {
    language: 'sv',
    title: 'Närvårdare till serviceboende',
    workHours: '30–38 timmar per vecka',
    occupation: ['5321', '5322', '3221'],
    hours: [30, 38],
  },
  {
    language: 'sv',
    title: 'Lagerarbetare/plockare',
    employmentType: 'heltid',
    occupation: ['9333', '4321'],
    hours: [37.5, 37.5],
  },
  { language: 'sv', title: 'Butiksförsäljare, 15–25 h/v', occupation: ['5223'], hours: [15, 25] },
  {
    language: 'sv',
    title: 'Barnskötare till daghem i Esbo',
    workHours: '38 h 15 min per vecka',
    occupation: ['5311'],
    hours: [38.25, 38.25],
  },
  {
    language: 'sv',
    title: 'Kontorist med ansvar för löner',
    employmentType: 'PART_TIME',
    workHours: 'ca 22,5 tim/vecka',
    occupation: ['4110', '4313'],
    hours: [22.5, 22.5],
  },
  {
    language: 'sv',
    title: 'Bussförare i lokaltrafiken',
    description: 'Arbetstiden är 40 timmar i veckan i tre skift.',
    occupation: ['8331'],
    hours: [40, 40],
  },
  {
    language: 'sv',
    title: 'Trädgårdsarbetare för sommaren',
    workHours: '8 h/dag',
    occupation: ['9214', '6113'],
  },
  {
    language: 'en',
    title: 'Office Cleaner – evenings',
    employmentType: 'PART_TIME',
    workHours: '15-20 hours/week',
    occupation: ['9112'],
    hours: [15, 20],
  },
  {
    language: 'en',
    title: 'Kitchen Assistant (m/f/d)',
    workHours: '25 hours per week',
    skills: ['dishwashing'],
    occupation: ['9412'],
    hours: [25, 25],
  },
  {
    language: 'en',
    title: 'Warehouse Operative, full-time',
    employmentType: 'FULL_TIME',
    workHours: '37.5 hrs per week',
    occupation: ['9333', '4321'],
    hours: [37.5, 37.5],
  },
  {
    language: 'en',
    title: 'Care assistant in a nursing home',
    workHours: '30 to 38 hours a week',
    occupation: ['5321', '5322'],
    hours: [30, 38],
  },
  {
    language: 'en',
    title: 'Software Developer',
    employmentType: 'Full-time',
    occupation: ['2512', '2513', '2514', '2519'],
    hours: [37.5, 37.5],
  },
  {
    language: 'en',
    title: 'Shop assistant wanted!',
    workHours: '20h/week, weekends',
    occupation: ['5223'],
    hours: [20, 20],
  },
  {
    language: 'en',
    title: 'Receptionist for a clinic',
    workHours: 'Approx. 30 hours weekly',
    occupation: ['4226', '4224'],
    hours: [30, 30],
  },
  {
    language: 'en',
    title: 'Forklift driver, night shift',
    employmentType: 'FULL_TIME',
    occupation: ['8344'],
    hours: [37.5, 37.5],
  },
  {
    language: 'en',
    title: 'Data entry clerk, remote',
    workHours: '10–15 h/wk',
    occupation: ['4132'],
    hours: [10, 15],
  },
  {
    language: 'en',
    title: 'Gardener for city parks (seasonal)',
    description: 'You work 36 hours per week from May to September.',
    occupation: ['6113', '9214'],
    hours: [36, 36],
  },
]
