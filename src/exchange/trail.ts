/** Where the parts of one JSON value came from in another: pointers of what we read → pointers of what was sent. */

export type Trail = {
  set(pointer: string, origin: string): void
  /** Where the part at `pointer` came from; what has no origin of its own lies below the nearest part that has one. */
  of(pointer: string): string
}

export const createTrail = (): Trail => {
  const origins = new Map<string, string>()
  return {
    set: (pointer, origin) => {
      origins.set(pointer, origin)
    },
    of: (pointer) => {
      for (let known = pointer; ; known = known.slice(0, known.lastIndexOf('/'))) {
        const origin = origins.get(known)
        if (origin !== undefined) return origin + pointer.slice(known.length)
        if (known === '') return pointer
      }
    },
  }
}
