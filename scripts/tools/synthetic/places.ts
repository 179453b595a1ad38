/** Where people live and work, and which of the national languages is spoken there. */
import { MUNICIPALITIES, type Municipality } from '../../../src/taxonomy/municipalities.ts'
import { elementAt } from '../element-at.ts'
import type { Random } from './random.ts'

/** Unemployment is somewhat commoner in towns than the share of people alone would say. */
const URBAN_WEIGHT = 1.2

const running: number[] = []
let total = 0
for (const { population, urban } of MUNICIPALITIES) {
  total += population * (urban ? URBAN_WEIGHT : 1)
  running.push(total)
}

/** By population, towns a little more. */
export const drawMunicipality = (random: Random): Municipality => {
  const at = random.unit() * total
  let low = 0
  let high = running.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((running[middle] ?? total) > at) high = middle
    else low = middle + 1
  }
  return elementAt(MUNICIPALITIES, low)
}

/** Percent of Swedish speakers, roughly, where Swedish is a language of the municipality; on Åland 88. */
// biome-ignore format: a table
const SWEDISH_PERCENT: Readonly<Record<string, number>> = {
  '049': 7, '078': 41, '091': 6, '149': 49, '231': 27, '235': 31, '257': 15, '272': 12, '280': 79, '287': 53,
  '288': 76, '322': 66, '407': 28, '434': 38, '440': 91, '445': 52, '475': 84, '499': 66, '504': 8, '545': 72,
  '598': 54, '599': 88, '624': 7, '638': 28, '710': 63, '753': 28, '755': 26, '853': 6, '893': 83, '905': 24,
  '946': 80,
}
const ALAND_AREA = '46'
const SAMI_HOMELAND: ReadonlySet<string> = new Set(['047', '148', '890', '758'])

export const swedishShare = ({ code, area }: Municipality): number =>
  area === ALAND_AREA ? 0.88 : (SWEDISH_PERCENT[code] ?? 0.3) / 100

export const samiShare = ({ code }: Municipality): number => (SAMI_HOMELAND.has(code) ? 0.08 : 0)

const CAPITAL_REGION: ReadonlySet<string> = new Set(['049', '091', '092', '235'])

/** Share of people who speak another language than the national ones at home. */
export const otherLanguageShare = ({ code, urban }: Municipality): number =>
  CAPITAL_REGION.has(code) ? 0.26 : urban ? 0.11 : 0.04
