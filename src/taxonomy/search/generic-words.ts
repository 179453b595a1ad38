/**
 * Words of a text that tell no trade from another: what somebody wants, when, and that it is work. Common usage, without
 * marks, as texts are compared.
 */
export const GENERIC_WORDS: ReadonlySet<string> = new Set(
  `
  ja tai eli seka on ovat ole olen ollut olla oli jossa joka jota missa niin kuin kun ei en voi voin voisin saa saan
  haluan haluaisin haluavat etsin etsii haen hakee tehda teen tekee tekisin toita tyo tyon tyota toissa toihin tyossa
  tyopaikka tyopaikkaa tyontekija tyontekijaa tyontekijaksi homma hommat hommia hommiin duuni duunia duuniin tekija
  tekijaa minun mina me he tassa siina takana luona kanssa myos vain esimerkiksi osa aika osaaika osaaikainen kokoaika
  aamuisin iltaisin paivisin viikonloppuisin kesatyo kesatoita koulutus koulutusta ammatti ammattia ala alan alalla
  alalle helppo helppoa kevyt kevytta lahella osaa osaan osaava osata haemme etsimme joku jolla jotka hyva hyvaa hyvin
  kokemus kokemusta kieli kielen kielta kielitaito suomi suomen suomea ruotsi ruotsin ruotsia englanti englannin
  englantia vuoro vuorot vuoroissa vahan paljon heti pystyy
  och eller ar en ett ett i pa av for med som dar att har haft jag vi de vill onskar soker soka jobb jobba jobbet
  jobbar arbete arbeta arbetet arbetar arbetare arbetsplats deltid heltid extra sommarjobb latt nara utbildning bransch
  kan kunna ska skulle vara nagon gora bra erfarenhet sprak spraket svenska finska engelska kvall kvallar kvallen dag
  dagar morgon morgnar helg helger lite mycket genast
  and or the of in on at a an to with for as is are i we they want would like looking work works working worker job jobs
  position part time full employee staff person people who can do doing something things my me easy light near able
  speak speaks evening evenings day days morning mornings weekend weekends experience experienced good language finnish
  swedish english
  `
    .split(/\s+/)
    .filter((word) => word !== ''),
)
