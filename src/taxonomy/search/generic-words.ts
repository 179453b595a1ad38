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
  alalle helppo helppoa kevyt kevytta lahella
  och eller ar en ett ett i pa av for med som dar att har haft jag vi de vill onskar soker soka jobb jobba jobbet
  jobbar arbete arbeta arbetet arbetar arbetare arbetsplats deltid heltid extra sommarjobb latt nara utbildning bransch
  and or the of in on at a an to with for as is are i we they want would like looking work works working worker job jobs
  position part time full employee staff person people who can do doing something things my me easy light near
  `
    .split(/\s+/)
    .filter((word) => word !== ''),
)
