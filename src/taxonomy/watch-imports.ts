/** Notices that another process imported a vocabulary: numbers of skills are no longer the same in both. */
import type { VocabularyImport } from './concept.ts'

export type ImportWatch = {
  readonly imports: () => Promise<readonly VocabularyImport[]>
  /** What the vocabulary in use was read from. */
  readonly read: readonly VocabularyImport[]
  readonly everyMs?: number
  /** Told once. */
  readonly onChanged: () => void
  /** Told of a look that failed; the next one comes all the same. */
  readonly onFault: (error: unknown) => void
}

/** Looks every `everyMs`, never two at a time, until something changed or `close`. */
export const watchImports = (watch: ImportWatch): { close(): void } => {
  const { imports, read, everyMs = 5000, onChanged, onFault } = watch
  const known = JSON.stringify(read)
  let timer: NodeJS.Timeout | undefined
  let closed = false
  const later = () => {
    if (!closed) timer = setTimeout(look, everyMs).unref()
  }
  const look = async () => {
    try {
      const changed = JSON.stringify(await imports()) !== known
      if (closed) return
      if (changed) return onChanged()
    } catch (error) {
      onFault(error)
    }
    later()
  }
  later()
  return {
    close: () => {
      closed = true
      clearTimeout(timer)
    },
  }
}
