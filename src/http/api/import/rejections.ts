/** Refused lines, kept in a file once they are many, so that an import of nothing but faults stays flat in memory. */
import { randomUUID } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locale } from '../../../domain/values.ts'
import type { Fault } from '../../../errors.ts'
import { toldFault } from '../../../texts/problem.ts'

export type Rejections = {
  /** Counts one line, with its faults up to FAULTS_PER_LINE. */
  add(line: number, faults: readonly Fault[]): Promise<void>
  /** Bytes of `text` as they stand. */
  bytes(): number
  /** The elements of the JSON list, without its brackets. Read once all is added. */
  text(): AsyncGenerator<string, void>
  close(): Promise<void>
}

export const FAULTS_PER_LINE = 20
const HELD_BYTES = 64 * 1024

/** The file holds pointers, codes and messages, no values; it has no name from its first moment on, so nothing stays. */
const openNameless = async (): Promise<FileHandle> => {
  const path = join(tmpdir(), `sovite-rejections-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  await unlink(path)
  return file
}

/** @param locale of whoever sent the lines */
export const createRejections = (locale: Locale): Rejections => {
  let file: FileHandle | undefined
  let held: Buffer[] = []
  let heldBytes = 0
  let fileBytes = 0

  const spill = async (): Promise<void> => {
    file ??= await openNameless()
    const bytes = Buffer.concat(held)
    await file.write(bytes, 0, bytes.length, fileBytes)
    fileBytes += bytes.length
    held = []
    heldBytes = 0
  }

  return {
    add: async (line, faults) => {
      for (const fault of faults.slice(0, FAULTS_PER_LINE)) {
        const separator = fileBytes + heldBytes > 0 ? ',' : ''
        const entry = Buffer.from(separator + JSON.stringify({ line, ...toldFault(fault, locale) }))
        held.push(entry)
        heldBytes += entry.length
      }
      if (heldBytes > HELD_BYTES) await spill()
    },
    bytes: () => fileBytes + heldBytes,
    text: async function* () {
      const decoder = new TextDecoder()
      for (let at = 0; file && at < fileBytes; ) {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(HELD_BYTES), 0, HELD_BYTES, at)
        if (bytesRead === 0) throw new Error('the file of rejections is shorter than what was written')
        yield decoder.decode(buffer.subarray(0, bytesRead), { stream: true })
        at += bytesRead
      }
      yield decoder.decode(Buffer.concat(held))
    },
    close: async () => {
      await file?.close()
      file = undefined
    },
  }
}
