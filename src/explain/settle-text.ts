/** What is to settle, in words: what is open, and what is to be done about it with whom. */
import {
  type AccommodationCode,
  DEMANDABLE_ABILITIES,
  type DemandableAbility,
  type LicenceCode,
} from '../domain/codes.ts'
import type { Fact, Interpretation } from '../scoring/interpretation.ts'
import { LICENCE_NAMES } from '../taxonomy/closed-lists.ts'
import { itemLine } from './items/explained-item.ts'
import { needLine, needText } from './items/list-text.ts'
import type { Matter } from './settle.ts'
import { abilityName, inside, listed, say, sentences, type Wording } from './wording.ts'

const needOf = (accommodation: string, { criteria }: Interpretation) =>
  criteria
    .flatMap(({ items }) => items.map(({ fact }) => fact))
    .find(
      (fact): fact is Extract<Fact, { kind: 'need' }> =>
        fact.kind === 'need' && fact.accommodation === accommodation,
    )

/** A need and where it stands, as the flag and the item tell it. */
export const needStateText = (
  accommodation: AccommodationCode,
  interpretation: Interpretation,
  wording: Wording,
): string =>
  needText(
    needOf(accommodation, interpretation) ?? {
      ...{ kind: 'need', accommodation, essential: true, state: 'unknown' },
    },
    wording,
  )

const REGISTERED: ReadonlySet<string> = new Set<LicenceCode>([
  'nurse-registration',
  'practical-nurse-registration',
])

/** A profession of the register rests on a degree; the permit to give medication is the workplace's own. */
const licenceKind = (licence: string): 'register' | 'workplace' | 'course' =>
  REGISTERED.has(licence) ? 'register' : licence === 'medication' ? 'workplace' : 'course'

const needAsk = (item: string, interpretation: Interpretation, wording: Wording): string => {
  const accommodation = item as AccommodationCode
  const state = needOf(item, interpretation)?.state
  return say(wording, 'settle.needNext', {
    state: state === 'negotiable' || state === 'proposed' || state === 'partly-agreed' ? state : 'ask',
    question: say(wording, `offerQuestion.${accommodation}`),
  })
}

/** What is to be done, as it stands after the sentence that says what is open. */
export const askText = (matter: Matter, interpretation: Interpretation, wording: Wording): string => {
  const { about, items } = matter
  const [item = ''] = items
  switch (about) {
    case 'need':
      return needAsk(item, interpretation, wording)
    case 'licence':
      return sentences(
        say(wording, 'settle.licence', { kind: licenceKind(item) }),
        say(wording, 'settle.ask', { about }),
      )
    default:
      return say(wording, 'settle.ask', { about })
  }
}

const isDemandable = (code: string): code is DemandableAbility =>
  (DEMANDABLE_ABILITIES as readonly string[]).includes(code)

/** The line of the item that it is about. */
const lineOf = ({ items, criterion }: Matter, { criteria }: Interpretation, wording: Wording): string => {
  const of = criteria.find((one) => one.criterion === criterion)
  const result = of?.items.find((one) => items.includes(one.item))
  return of && result ? itemLine(result, of, wording) : ''
}

const openText = (matter: Matter, interpretation: Interpretation, wording: Wording): string => {
  const { about, items, flags } = matter
  const [item = ''] = items
  switch (about) {
    case 'skills':
    case 'experience':
    case 'languages':
    case 'wishes':
    case 'needs':
    case 'details':
      return say(wording, 'settle.missing', { about })
    case 'usual':
      return say(wording, 'settle.usual')
    case 'ownUsual':
    case 'gate':
      return ''
    case 'unsaid':
      return say(wording, 'settle.unsaid', { criteria: listed(unsaidIn(interpretation, wording)) })
    case 'licence':
      return say(wording, 'flag.licence', {
        licence: inside(LICENCE_NAMES[item as LicenceCode]?.[wording.locale] ?? item),
      })
    case 'visit': {
      const ability = inside(abilityName(wording, item))
      if (flags.includes('bridge-on-critical')) return say(wording, 'flag.bridge', { ability })
      return flags.includes('critical-half') && isDemandable(item)
        ? say(wording, `abilitySmallGap.${item}`)
        : say(wording, 'flag.selfSaid', { ability })
    }
    case 'transport':
      return lineOf(matter, interpretation, wording) || say(wording, 'flag.commute')
    case 'need':
      return needLine(
        needOf(item, interpretation) ?? { accommodation: item as AccommodationCode, essential: true },
        wording,
      )
    default:
      return lineOf(matter, interpretation, wording)
  }
}

/** Criteria of which the opening leaves something unsaid. */
const unsaidIn = ({ criteria }: Interpretation, wording: Wording): readonly string[] =>
  criteria
    .filter(({ items }) => items.some(({ fact }) => fact.kind === 'fixed' && fact.why === 'unstated'))
    .map(({ criterion }) => say(wording, 'contrast.criterion', { criterion }))

/** Stands for itself: what is open, and what is to be done. */
export const settleText = (matter: Matter, interpretation: Interpretation, wording: Wording): string =>
  sentences(openText(matter, interpretation, wording), askText(matter, interpretation, wording))
