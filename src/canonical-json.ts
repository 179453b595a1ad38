/** JSON text of one form only (RFC 8785), so that equal results are equal bytes. */

/**
 * Keys in order of their UTF-16 code units, no white space, numbers as ECMAScript writes them. Fields that are undefined
 * are left out, as `JSON.stringify` does.
 * @throws TypeError for what JSON cannot say: non-finite numbers, bigints, functions, undefined in a list, lone surrogates
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return stringText(value)
  if (typeof value === 'number') return numberText(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') return objectText(value)
  throw new TypeError(`JSON has no ${typeof value}`)
}

const stringText = (value: string): string => {
  if (!value.isWellFormed()) throw new TypeError('a lone surrogate has no UTF-8 form')
  return JSON.stringify(value)
}

const numberText = (value: number): string => {
  if (!Number.isFinite(value)) throw new TypeError(`JSON has no ${value}`)
  return JSON.stringify(value)
}

const objectText = (value: object): string => {
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  fields.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${fields.map(([key, field]) => `${stringText(key)}:${canonicalJson(field)}`).join(',')}}`
}
