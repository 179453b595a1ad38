/** Invented employers of every kind, some in each trade. */
import type { EmployerKind } from '../../../src/domain/codes.ts'
import type { Opening } from '../../../src/domain/opening.ts'
import type { Municipality } from '../../../src/taxonomy/municipalities.ts'
import { elementAt } from '../element-at.ts'
import { drawMunicipality } from './places.ts'
import { createRandom, type Random } from './random.ts'
import { TRADES, type Trade } from './trades.ts'

const PER_TRADE = 4
export const EMPLOYER_COUNT = TRADES.length * PER_TRADE
export const employerId = (number: number): string => `emp-${String(number).padStart(3, '0')}`

export type Employer = Opening['employer'] & {
  readonly kind: EmployerKind
  readonly trade: Trade
  readonly home: Municipality
}

// biome-ignore format: a table
const WORDS = [
  'Aalto', 'Haapa', 'Harju', 'Honka', 'Kaarna', 'Kaisla', 'Kallio', 'Kataja', 'Kielo', 'Koivu', 'Kuusi', 'Käpy',
  'Lehmus', 'Lumme', 'Mesi', 'Niitty', 'Otava', 'Paju', 'Pihlaja', 'Puro', 'Ranta', 'Saarni', 'Salo', 'Sammal',
  'Tammi', 'Tuomi', 'Vaahtera', 'Valo', 'Vesi', 'Virta',
] as const

const ENDINGS: Readonly<Record<EmployerKind, string>> = {
  company: ' Oy',
  public: '',
  'social-enterprise': ' Oy',
  'last-resort': ' Oy',
  association: ' ry',
  foundation: ' sr',
  household: '',
  cooperative: ' osk',
}

/** The town of a public employer stands after a comma, since its name would bend in Finnish. A household has no name. */
const nameOf = (random: Random, trade: Trade, kind: EmployerKind, home: Municipality): string | undefined => {
  if (kind === 'household') return undefined
  if (kind === 'public') return `${trade.name}, ${home.names.fi}`
  return `${trade.name} ${random.pick(WORDS)}${ENDINGS[kind]}`
}

/** The same employers for the same seed. The first of a trade is of its commonest kind, so that a household is among them. */
export const createEmployers = (seed: number): readonly Employer[] =>
  Array.from({ length: EMPLOYER_COUNT }, (_, place) => {
    const random = createRandom(seed, -1 - place)
    const trade = elementAt(TRADES, place % TRADES.length)
    const isFirst = place < TRADES.length
    const kind = isFirst ? elementAt(trade.kinds, 0)[0] : random.weighted(trade.kinds)
    const home = drawMunicipality(random)
    const name = nameOf(random, trade, kind, home)
    return { id: employerId(place + 1), ...(name && { name }), kind, trade, home }
  })
