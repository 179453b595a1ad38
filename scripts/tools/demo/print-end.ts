/** The figures of the whole run, and where to go from here. */

import { say, seconds, title } from '../../cli/terminal.ts'
import { elementAt } from '../element-at.ts'
import { tellFairness } from '../fairness.ts'
import type { Asked } from './ask.ts'
import { type Impact, type impactOf, ratioOf } from './impact.ts'

export const printImpact = ({ impacts, groups }: ReturnType<typeof impactOf>, silent: string): void => {
  title('Do people with an essential need come onto the lists as often as they fit?')
  say(
    'Impact ratio = places they hold ÷ places that their share among those who meet no gate would give them.',
  )
  say(`  all ${impacts.length} lists               ${line(impacts)}`)
  say(`  the bakery that says nothing  ${line(impacts.filter(({ opening }) => opening === silent))}`)
  title('And the other groups that are watched?')
  tellFairness('places ÷ those who meet no gate, against the same of everybody else', groups)
}

const line = (impacts: readonly Impact[]): string => {
  const sum = (of: (impact: Impact) => number) => impacts.reduce((total, impact) => total + of(impact), 0)
  const share = (100 * sum((i) => i.passingWithNeed)) / sum((i) => i.passing)
  return `${ratioOf(impacts).toFixed(2)}  (${sum((i) => i.placesWithNeed)} of ${sum((i) => i.places)} places; ${share.toFixed(0)} % of those who pass)`
}

export const printTimes = (given: {
  readonly startMs: number
  readonly loadMs: number
  readonly asked: readonly Asked[]
  readonly totalMs: number
}): void => {
  const { asked } = given
  const times = asked.map(({ ms }) => ms).sort((a, b) => a - b)
  title('How long it took')
  say(`  service ready                 ${seconds(given.startMs)}`)
  say(`  data                          ${seconds(given.loadMs)}`)
  say(
    `  ${asked.length} shortlists over HTTP      median ${seconds(elementAt(times, times.length >> 1))}, longest ${seconds(elementAt(times, -1))}`,
  )
  say(`  all                           ${seconds(given.totalMs)}`)
}

export const printHowToGoOn = (lang: string): void => {
  title('How to go on')
  say(
    '  npm start                              the service on the same data; it prints a token for each role',
  )
  say('  http://127.0.0.1:3000/docs             the API, to read and to try')
  say("  npm run token -- --role coordinator --areas '*'")
  say(
    `  npm run demo -- --lang ${lang === 'fi' ? 'sv' : 'fi'}               the explanations in another language (fi, sv, en)`,
  )
}
