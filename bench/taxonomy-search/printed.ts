/** The report as tables for a reader. */
import type { Quality, Times } from './measure.ts'

export type Report = {
  readonly node: string
  readonly seed: number
  readonly quality: Readonly<Record<string, Readonly<Record<string, Quality>>>>
  readonly speed: Readonly<Record<string, unknown>>
}

type Speed = {
  readonly buildMs?: number
  readonly heldMib?: number
  readonly fillMs?: number
  readonly whole: Times
  readonly typed: Readonly<Record<string, Times>>
}

const times = ({ p50, p95 }: Times) => `${p50.toFixed(1)}/${p95.toFixed(1)}`

export const printed = ({ node, seed, quality, speed }: Report): string => {
  const names = Object.keys(quality)
  const kinds = Object.entries(Object.values(quality)[0] ?? {})
  const line = (first: string, cells: readonly string[]) =>
    first.padEnd(30) + cells.map((cell) => cell.padStart(20)).join('')
  const rows = kinds.map(([kind, { queries }]) =>
    line(
      `${kind} (${queries})`,
      names.map((name) => {
        const { mrr, first, ten } = quality[name]![kind]!
        return [mrr, first, ten].map((share) => share.toFixed(2)).join(' ')
      }),
    ),
  )
  const speeds = Object.entries(speed as Readonly<Record<string, Speed>>).map(
    ([name, { buildMs, heldMib, fillMs, whole, typed }]) =>
      line(name, [
        fillMs === undefined ? `${buildMs!.toFixed(0)} ms` : `${fillMs.toFixed(0)} ms`,
        heldMib === undefined ? '' : `${heldMib.toFixed(0)} MiB`,
        times(whole),
        ...['1', '2', '3', '4 and more'].map((letters) => (typed[letters] ? times(typed[letters]) : '')),
      ]),
  )
  return [
    `Node ${node}, seed ${seed}: mean reciprocal rank, found first, among the first ten`,
    line('', names),
    ...rows,
    '',
    'All of ESCO: ms p50/p95 for whole texts and by letters typed',
    line('', ['build or fill', 'held', 'whole', '1 letter', '2', '3', '4 and more']),
    ...speeds,
  ].join('\n')
}
