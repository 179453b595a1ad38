/** JSON Merge Patch (RFC 7396). */

type JsonObject = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The target with what the patch says: null takes a member away, an object is patched, anything else replaces. */
export const mergePatch = (target: unknown, patch: unknown): unknown => {
  if (!isObject(patch)) return patch
  const patched: Record<string, unknown> = isObject(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete patched[key]
    else patched[key] = mergePatch(patched[key], value)
  }
  return patched
}

/** Pointers of what a patch takes away. */
export const takenAway = (patch: unknown, pointer = ''): readonly string[] =>
  isObject(patch)
    ? Object.entries(patch).flatMap(([key, value]) => {
        const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
        return value === null ? [at] : takenAway(value, at)
      })
    : []
