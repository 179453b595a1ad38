/** Circles among imports, and the import that makes one. */

export type Import = { readonly from: string; readonly to: string }

/** Files that import each other in a circle, with the imports among them. */
export type Circle = { readonly files: readonly string[]; readonly imports: readonly Import[] }

const usedBy = (imports: readonly Import[]): ReadonlyMap<string, readonly string[]> => {
  const used = new Map<string, string[]>()
  for (const { from, to } of imports) used.set(from, [...(used.get(from) ?? []), to])
  return used
}

const reached = (used: ReadonlyMap<string, readonly string[]>, from: string): ReadonlySet<string> => {
  const seen = new Set<string>()
  const open = [from]
  for (let file = open.pop(); file !== undefined; file = open.pop())
    for (const to of used.get(file) ?? [])
      if (!seen.has(to)) {
        seen.add(to)
        open.push(to)
      }
  return seen
}

/** The largest sets of files of which each reaches each. */
export const circlesOf = (imports: readonly Import[]): readonly Circle[] => {
  const used = usedBy(imports)
  const reach = new Map([...used.keys()].map((file) => [file, reached(used, file)]))
  const circles = new Map<string, Circle>()
  for (const [file, all] of reach) {
    if (!all.has(file)) continue
    const files = [...all].filter((other) => reach.get(other)?.has(file)).sort()
    const among = imports.filter(({ from, to }) => files.includes(from) && files.includes(to))
    circles.set(files.join(), { files, imports: among })
  }
  return [...circles.values()]
}

const leftWithout = (circle: Circle, left: Import): number =>
  circlesOf(circle.imports.filter((one) => one !== left)).reduce((sum, { files }) => sum + files.length, 0)

/** The import to turn round: without it the fewest files are left in a circle. */
export const advice = (circle: Circle): string => {
  const [first, ...others] = circle.imports
  if (!first) throw new Error('a circle has imports')
  const best = others.reduce(
    (least, one) => {
      const left = leftWithout(circle, one)
      return left < least.left ? { one, left } : least
    },
    { one: first, left: leftWithout(circle, first) },
  )
  return `turn round ${best.one.from} → ${best.one.to} (in a circle: ${circle.files.join(', ')})`
}

/** The way by which a file reaches one of those that are meant, as text; undefined where there is none. */
export const pathTo = (
  imports: readonly Import[],
  from: string,
  meant: (file: string) => boolean,
): string | undefined => {
  const used = usedBy(imports)
  const ways = [[from]]
  const seen = new Set([from])
  for (let way = ways.shift(); way !== undefined; way = ways.shift())
    for (const to of used.get(way.at(-1) ?? from) ?? []) {
      if (meant(to)) return [...way, to].join(' → ')
      if (seen.has(to)) continue
      seen.add(to)
      ways.push([...way, to])
    }
  return undefined
}
