/** An element that has to be there. @throws RangeError where it is not */
export const elementAt = <T extends NonNullable<unknown> | null>(list: readonly T[], place: number): T => {
  const element = list.at(place)
  if (element === undefined) throw new RangeError(`there is no element ${place} of ${list.length}`)
  return element
}
