/** Who may read the index and who may change it: any number read at once, one changes alone, in the order of arrival. */

export type Turns = {
  /** Runs work while nothing changes. */
  read<T>(work: () => Promise<T>): Promise<T>
  /** Runs work while nobody reads. */
  change<T>(work: () => Promise<T>): Promise<T>
}

type Waiter = { readonly changes: boolean; readonly start: () => void }

export const createTurns = (): Turns => {
  const line: Waiter[] = []
  let readers = 0
  let changing = false

  const advance = (): void => {
    for (let next = line[0]; next !== undefined; next = line[0]) {
      if (changing || (next.changes && readers > 0)) return
      line.shift()
      if (next.changes) changing = true
      else readers += 1
      next.start()
    }
  }

  const inTurn = async <T>(changes: boolean, work: () => Promise<T>): Promise<T> => {
    await new Promise<void>((start) => {
      line.push({ changes, start })
      advance()
    })
    try {
      return await work()
    } finally {
      if (changes) changing = false
      else readers -= 1
      advance()
    }
  }

  return { read: (work) => inTurn(false, work), change: (work) => inTurn(true, work) }
}
