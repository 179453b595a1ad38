/** The row of a query that always has one. */
export const onlyRow = <T>([row]: readonly T[]): T => {
  if (row === undefined) throw new Error('the database answered no row')
  return row
}
