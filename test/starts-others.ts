/** Tells which test files start processes or servers, by what they and the modules beside them import. */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const IMPORT = /^(?:import|export)\s[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm

/** Test files below the folder that need more than their own process. */
export const startsOthers = (folder: string): readonly string[] => {
  const known = new Map<string, boolean>()
  const starts = (file: string): boolean => {
    const found = known.get(file)
    if (found !== undefined) return found
    // Whoever comes back here in a circle adds nothing.
    known.set(file, false)
    const targets = [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(
      (match) => match[1] ?? match[2] ?? [],
    )
    const others =
      targets.includes('node:child_process') ||
      targets
        .filter((target) => target.startsWith('.'))
        .map((target) => normalize(join(dirname(file), target)))
        .some((target) => target.startsWith(normalize(folder)) && starts(target))
    known.set(file, others)
    return others
  }
  return globSync(`${folder}/**/*.test.ts`).filter(starts)
}
