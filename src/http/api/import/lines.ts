/** Bytes → lines, holding no more than one line. */

export const LINE_BYTES = 64 * 1024

/** `bytes` is undefined for a line over LINE_BYTES, which is skipped as it flows. Numbers begin with 1, blank lines count. */
export type Line = { readonly number: number; readonly bytes: Buffer | undefined }

const NEWLINE = 10

export async function* linesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Line, void> {
  let number = 1
  let held: Uint8Array[] = []
  let size = 0
  const take = (part: Uint8Array): void => {
    size += part.length
    if (size > LINE_BYTES) held = []
    else held.push(part)
  }
  const finish = (): Line => {
    const line = { number, bytes: size > LINE_BYTES ? undefined : Buffer.concat(held) }
    number++
    held = []
    size = 0
    return line
  }
  for await (const chunk of source) {
    let from = 0
    for (let to = chunk.indexOf(NEWLINE); to !== -1; to = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, to))
      yield finish()
      from = to + 1
    }
    take(chunk.subarray(from))
  }
  if (size > 0) yield finish()
}

/** Only white space as JSON knows it. */
export const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 32 || byte === 9 || byte === 13 || byte === NEWLINE)
