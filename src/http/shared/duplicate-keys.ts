/** Keys that an object says twice: `JSON.parse` keeps the last one only, and a need would be dropped without a word. */
import { type Fault, pointerOf } from '../../errors.ts'
import { told } from '../../messages.ts'

/** Every string of a JSON text, with its colon where it is a key, and every bracket and comma between them. */
const TOKEN = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\],]/gs

type Open = { readonly keys: Set<string> | undefined; place: PropertyKey }

/**
 * @param text valid JSON, so that brackets and commas outside strings mean what they seem to
 * @returns one fault for each repetition, at most `limit`
 */
export const duplicateKeys = (text: string, limit: number): readonly Fault[] => {
  const faults: Fault[] = []
  const open: Open[] = []
  for (const [token, colon] of text.matchAll(TOKEN)) {
    if (faults.length >= limit) break
    const inside = open.at(-1)
    if (token === '{') open.push({ keys: new Set(), place: '' })
    else if (token === '[') open.push({ keys: undefined, place: 0 })
    else if (token === '}' || token === ']') open.pop()
    else if (token === ',') {
      if (inside && typeof inside.place === 'number') inside.place += 1
    } else if (colon !== undefined && inside?.keys) {
      const key = JSON.parse(token.slice(0, token.length - colon.length)) as string
      inside.place = key
      if (inside.keys.has(key)) {
        const pointer = pointerOf(open.map(({ place }) => place)).toWellFormed()
        faults.push({ pointer, code: 'duplicate', message: told('fault.saidTwice') })
      }
      inside.keys.add(key)
    }
  }
  return faults
}
