import type { Locale } from '../../src/domain/values.ts'

/** Words that are never said to readers (DOMAIN.md), and points, which stay out of texts. */
export const UNSAYABLE: Readonly<Record<Locale, RegExp>> = {
  fi: /osatyökyky|vajaakunto|vajaatyökyky|vammai|erityisjärjestely|tarjou|hylkä|hylät|riski|poikkeama|läheltä piti|paremmu|päätö|sijoitu|sijalla|TE-toimisto|TE-palvelu|\bpiste(ttä|itä|et)/i,
  sv: /partiellt arbetsför|nedsatt|handikapp|specialarrangemang|erbjud|avslag|avvisa|\brisk|avvikelse|tillbud|beslut|rangordning|TE-byrå|TE-tjänst|poäng/i,
  en: /disab|handicap|near miss|reject|\brisk|deviation|decision|verdict|ranking|TE office|\bpoints?\b|score/i,
}
