/** The words for the levels 0–5; a half is read as between its neighbours. */
import type { Names } from '../domain/values.ts'

/** Indexed by the whole level, 0 first. */
export type LevelAnchors = readonly [Names, Names, Names, Names, Names, Names]

/** How a person manages something. */
export const PERSON_ANCHORS: LevelAnchors = [
  { fi: 'En pysty', sv: 'Jag kan inte', en: 'I cannot do it' },
  { fi: 'Se on minulle hyvin vaikeaa', sv: 'Det är mycket svårt för mig', en: 'It is very hard for me' },
  {
    fi: 'Se on minulle melko vaikeaa',
    sv: 'Det är ganska svårt för mig',
    en: 'It is somewhat hard for me',
  },
  {
    fi: 'Se sujuu niin kuin työssä yleensä',
    sv: 'Det går som på jobbet i allmänhet',
    en: 'I manage it as people usually do at work',
  },
  { fi: 'Se on vahvuuteni', sv: 'Det är min styrka', en: 'It is a strength of mine' },
  {
    fi: 'Olen siinä poikkeuksellisen hyvä',
    sv: 'Jag är exceptionellt bra på det',
    en: 'I am exceptionally good at it',
  },
]

/** How well a person stands a condition of the work, for the abilities marked `exposure`. */
export const EXPOSURE_ANCHORS: LevelAnchors = [
  { fi: 'En kestä sitä', sv: 'Jag tål det inte', en: 'I cannot stand it' },
  {
    fi: 'Kestän sitä hyvin vähän',
    sv: 'Jag tål det mycket lite',
    en: 'I can stand very little of it',
  },
  {
    fi: 'Kestän sitä melko vähän',
    sv: 'Jag tål det ganska lite',
    en: 'I can stand some of it, less than most',
  },
  {
    fi: 'Kestän sitä niin kuin työssä yleensä',
    sv: 'Jag tål det som på jobbet i allmänhet',
    en: 'I stand it as people usually do at work',
  },
  { fi: 'Kestän sitä hyvin', sv: 'Jag tål det bra', en: 'I stand it well' },
  {
    fi: 'Kestän sitä poikkeuksellisen hyvin',
    sv: 'Jag tål det exceptionellt bra',
    en: 'I stand it exceptionally well',
  },
]

/** How much the work asks of an ability, or holds of a condition. 0 is a statement of its own, not silence. */
export const WORK_ANCHORS: LevelAnchors = [
  { fi: 'sanottu, ettei tarvita', sv: 'enligt uppgift behövs det inte', en: 'said to be not needed' },
  { fi: 'vähän, silloin tällöin', sv: 'lite, ibland', en: 'a little, now and then' },
  {
    fi: 'vähemmän kuin työssä yleensä',
    sv: 'mindre än i de flesta arbeten',
    en: 'less than in most work',
  },
  { fi: 'kuten työssä yleensä', sv: 'som i de flesta arbeten', en: 'as in most work' },
  { fi: 'enemmän', sv: 'mer', en: 'more' },
  { fi: 'poikkeuksellisen paljon', sv: 'exceptionellt mycket', en: 'exceptionally much' },
]
