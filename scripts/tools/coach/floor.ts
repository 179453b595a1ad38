/** How many expectations of each kind have to stay kept: a floor that only rises. */
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { byKind, byVerb, type Count, type JudgedCase } from './bench.ts'

const Counts = z.record(z.string(), z.int().min(0))
const Floor = z.strictObject({ byKind: Counts, byVerb: Counts })
export type Floor = z.infer<typeof Floor>

export const FLOOR_FILE = fileURLToPath(new URL('../../../test/coach/floor.json', import.meta.url))

export const readFloor = (text: string): Floor => Floor.parse(JSON.parse(text))

const keptOf = (counts: Readonly<Record<string, Count>>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).map(([name, { kept }]) => [name, kept]))

export const keptNow = (cases: readonly JudgedCase[]): Floor => ({
  byKind: keptOf(byKind(cases)),
  byVerb: keptOf(byVerb(cases)),
})

/** Which kinds keep fewer than the floor says. */
export const belowFloor = (floor: Floor, now: Floor): readonly string[] =>
  (['byKind', 'byVerb'] as const).flatMap((by) =>
    Object.entries(floor[by]).flatMap(([name, least]) => {
      const kept = now[by][name] ?? 0
      return kept < least ? [`${name}: ${kept} are kept, ${least} have to be`] : []
    }),
  )

/** The file's text with each number the higher of the two. */
export const raisedFloor = (floor: Floor, cases: readonly JudgedCase[]): string => {
  const now = keptNow(cases)
  const higher = (by: keyof Floor) =>
    Object.fromEntries(
      Object.entries(now[by]).map(([name, kept]) => [name, Math.max(kept, floor[by][name] ?? 0)]),
    )
  return `${JSON.stringify({ byKind: higher('byKind'), byVerb: higher('byVerb') }, undefined, 2)}\n`
}
