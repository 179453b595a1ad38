/** Lanes that are free, handed out in the order in which they are asked for. */
import type { ScanLane } from '../kernel/scan-lane.ts'

export type LaneLine = {
  take(): Promise<ScanLane>
  /** A lane that is free now and that nobody waits for. */
  takeFree(): ScanLane | undefined
  giveBack(lanes: readonly ScanLane[]): void
}

export const laneLine = (lanes: readonly ScanLane[]): LaneLine => {
  const free = [...lanes]
  const waiting: ((lane: ScanLane) => void)[] = []
  return {
    take: () => {
      const lane = free.pop()
      return lane ? Promise.resolve(lane) : new Promise((resolve) => waiting.push(resolve))
    },
    takeFree: () => free.pop(),
    giveBack: (given) => {
      for (const lane of given) {
        const next = waiting.shift()
        if (next) next(lane)
        else free.push(lane)
      }
    },
  }
}
