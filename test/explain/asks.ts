/** Whether a text asks somebody something, or tells to settle something with somebody. */
import type { Locale } from '../../src/domain/values.ts'

const ASKS: Readonly<Record<Locale, RegExp>> = {
  fi: /(?<!\p{L})(kysy|sovi|selvitä|varmista|täydennä|järjestä|pitää ratkaista)(?!\p{L})/iu,
  sv: /(?<!\p{L})(fråga|kom (vid behov )?överens|ta reda på|red ut|säkerställ|komplettera|ordna|måste detta lösas)(?!\p{L})/iu,
  en: /(?<=^|[.:] |: )(ask|agree|arrange|settle|find out|look into|make sure|complete)(?!\p{L})|has to be solved/iu,
}

export const asksIn = (text: string, locale: Locale): boolean => ASKS[locale].test(text)
