/** A preview as lines for a terminal: tables with bars. */
import type { Preview, PreviewGroup } from '../../../src/contract/preview.ts'

const BAR = 20

/** `part` of `whole` as a bar of whole and half blocks. */
export const bar = (part: number, whole: number, width: number = BAR): string => {
  const halves = whole === 0 ? 0 : Math.min(2 * width, Math.round((2 * width * part) / whole))
  return `${'█'.repeat(halves >> 1)}${halves & 1 ? '▌' : ''}`.padEnd(width, '·')
}

const percent = (thousandths: number): string => `${(thousandths / 10).toFixed(1)} %`.padStart(8)
const two = (thousandths: number): string => (thousandths / 1000).toFixed(2).padStart(5)
const placed = (place: number | null): string => (place === null ? 'behind' : String(place)).padStart(6)
const signed = (change: number): string => (change > 0 ? `+${change}` : String(change))

const MOST_ITEMS = 4

const churnLines = ({ churn, tau, entered }: Preview): readonly string[] => [
  ...(['top10', 'top20'] as const).map((name) => {
    const { left, places, share } = churn[name]
    return `  ${name.replace('top', 'first ').padEnd(10)} ${bar(share, 1000)} ${percent(share)}  ${left} of ${places} places`
  }),
  `  Kendall’s τ-b: mean ${two(tau.mean)}, least ${two(tau.least)}; ${entered} times somebody comes into the first 20`,
]

const moverLines = ({ movers }: Preview): readonly string[] => {
  const most = Math.max(1, ...movers.map(({ points }) => Math.abs(points.is - points.was)))
  return movers.map(({ person, list, place, points, items }) => {
    const change = points.is - points.was
    const told = items.slice(0, MOST_ITEMS).map(({ item, was, is }) => `${item} ${signed(is - was)}`)
    return `  ${String(person).padStart(6)} ${String(list).padStart(5)} ${placed(place.was)} → ${placed(place.is)}  ${bar(Math.abs(change), most, 10)} ${signed(change).padStart(6)}  ${told.join(', ')}`
  })
}

const groupLines = ({ group, judged, values }: PreviewGroup): readonly string[] => [
  `  ${group}${judged ? '' : '  (too few to judge)'}`,
  ...values.map(({ value, figures, belowFourFifths: { active, draft } }) => {
    const mark = draft ? (active ? '  below ⅘, as now' : '  BELOW ⅘') : active ? '  no longer below ⅘' : ''
    if (!figures) return `    ${value.padEnd(14)} fewer than five people in a cell: not told${mark}`
    const { active: now, draft: then } = figures
    return `    ${value.padEnd(14)} ${two(now.ratio)} → ${two(then.ratio)} ${bar(then.ratio, 1000)}  exposure ${two(now.exposure)} → ${two(then.exposure)}  places ${now.places} → ${then.places}${mark}`
  }),
]

export const previewLines = (preview: Preview): readonly string[] => {
  const { weights, against, area, lists, snapshot, movers, groups, worse } = preview
  const what =
    area === null
      ? `Version ${weights} against version ${against}`
      : `Version ${weights} in the area ${area}, with its overlay against without`
  return [
    `${what}: ${lists.compared} lists (of the last ${lists.asked} shortlists), as of ${snapshot.asOf}`,
    '',
    'Who leaves',
    ...churnLines(preview),
    ...(movers.length > 0
      ? [
          '',
          'Largest movers (numbers of this preview)',
          '  person  list    place           points',
          ...moverLines(preview),
        ]
      : []),
    '',
    'Places for each time that somebody of the group met no gate, against the group that is placed best',
    ...groups.flatMap(groupLines),
    '',
    worse.length === 0
      ? 'No group falls below four fifths that is not there now.'
      : `Needs a waiver: ${worse.map(({ group, value }) => `${group} ${value}`).join(', ')}`,
  ]
}
