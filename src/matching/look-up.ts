/** What must be there: its absence is a mistake of ours, told where it is met. */

/** @throws Error where nothing is under the id */
export const lookUp = <V>(found: ReadonlyMap<string, V>, id: string): V => {
  const value = found.get(id)
  if (value === undefined) throw new Error(`there is nothing of ${id}`)
  return value
}

/** @throws Error where the list ends before */
export const itemAt = <T>(list: ArrayLike<T>, at: number): T => {
  const item = list[at]
  if (item === undefined) throw new Error(`there is no item ${at} of ${list.length}`)
  return item
}
