/** Tables of the official downloads: a header, quoted fields with line breaks, a short last column now and then. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'csv-parse/sync'

export class TableFault extends Error {}

/**
 * The rows of a file, by the names of the columns asked for.
 * @param separator `,` of CSV, `\t` of TSV, whose fields are never quoted
 * @throws TableFault naming the file: it is not there, is no table, or lacks a column
 */
export const readTable = <Column extends string>(
  path: string,
  columns: readonly Column[],
  separator: ',' | '\t' = ',',
): readonly Readonly<Record<Column, string>>[] => {
  const name = basename(path)
  let rows: Record<string, string>[]
  try {
    rows = parse(readFileSync(path), {
      columns: true,
      bom: true,
      delimiter: separator,
      quote: separator === ',' ? '"' : false,
      relax_column_count: true,
      skip_empty_lines: true,
    })
  } catch (error) {
    throw new TableFault(`${name}: ${(error as Error).message}`)
  }
  const [first] = rows
  const missing = first ? columns.filter((column) => first[column] === undefined) : []
  if (missing.length > 0) throw new TableFault(`${name}: there is no column ${missing.join(', ')}`)
  return rows as Record<Column, string>[]
}
