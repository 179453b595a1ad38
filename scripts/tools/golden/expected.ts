/** The expected lists as a file: a head with the reasons of every update, then a line for each place. */
import { z } from 'zod'
import { FULL_POINTS } from '../../../src/domain/points.ts'
import { type GoldenLists, type GoldenSource, TOP } from './golden-lists.ts'

const Points = z.int().min(0).max(FULL_POINTS)

const Update = z.strictObject({ reason: z.string().min(10).max(500), scoring: z.int() })

const Head = z.strictObject({
  scoring: z.int(),
  weights: z.string(),
  taxonomy: z.string(),
  openings: z.string(),
  /** Oldest first. */
  updates: z.array(Update).min(1),
})

const Place = z.strictObject({
  opening: z.string(),
  place: z.int().min(1).max(TOP),
  row: z.string(),
  points: Points,
  items: z.record(z.string(), z.int()),
})
const Behind = z.strictObject({ opening: z.string(), behind: z.record(z.string(), Points) })

export type ExpectedList = {
  readonly top: readonly Pick<z.infer<typeof Place>, 'row' | 'points' | 'items'>[]
  readonly behind: Readonly<Record<string, number>>
}

export type Expected = GoldenSource & {
  readonly updates: readonly z.infer<typeof Update>[]
  readonly lists: ReadonlyMap<string, ExpectedList>
}

/** @throws ZodError where somebody edited it by hand */
export const readExpected = (text: string): Expected => {
  const [head, ...lines] = text.trimEnd().split('\n')
  const lists = new Map<string, { top: ExpectedList['top'][number][]; behind: Record<string, number> }>()
  for (const line of lines) {
    const read = z.union([Place, Behind]).parse(JSON.parse(line))
    const list = lists.get(read.opening) ?? { top: [], behind: {} }
    lists.set(read.opening, list)
    if ('behind' in read) list.behind = read.behind
    else list.top.push({ row: read.row, points: read.points, items: read.items })
  }
  return { ...Head.parse(JSON.parse(head!)), lists }
}

export const writeExpected = (
  { source, lists }: GoldenLists,
  reason: string,
  before: Expected | undefined,
): string => {
  const updates = [...(before?.updates ?? []), { reason, scoring: source.scoring }]
  const lines = lists.flatMap(({ name: opening, top, behind }) => [
    ...top.map((entry, i) => ({ opening, place: i + 1, ...entry })),
    { opening, behind },
  ])
  return `${[Head.parse({ ...source, updates }), ...lines].map((line) => JSON.stringify(line)).join('\n')}\n`
}
