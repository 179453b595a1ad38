/** What the taxonomy knows of a code of a body that was checked against it. @throws RangeError where it was not */
export const checked = <T>(found: T | undefined, code: string): T => {
  if (found === undefined) throw new RangeError(`no ${code}: the body was not checked against the taxonomy`)
  return found
}
