/** What is made of many measured times. */
import { cpus } from 'node:os'

export type Quantiles = {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
}

/** By nearest rank, to a microsecond. @throws RangeError when there is nothing to tell of */
export const quantilesOf = (samples: readonly number[]): Quantiles => {
  if (samples.length === 0) throw new RangeError('nothing was measured')
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (part: number) => rounded(sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)]!)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

/** To three decimals: more is noise. */
export const rounded = (figure: number): number => Math.round(figure * 1000) / 1000

/** Milliseconds of the machine's clock that never goes back: the same in all its processes, unlike `performance.now()`. */
export const monotonicMs = (): number => Number(process.hrtime.bigint()) / 1e6

/** @returns tells how many cores of the machine were busy since, whoever used them; work of lowered priority gives way */
export const watchCores = (): (() => number) => {
  const began = coreTimes()
  return () => {
    const { busy, all } = coreTimes()
    return rounded(((busy - began.busy) / (all - began.all)) * cpus().length)
  }
}

const coreTimes = (): { readonly busy: number; readonly all: number } => {
  let busy = 0
  let idle = 0
  for (const { times } of cpus()) {
    busy += times.user + times.sys + times.irq
    idle += times.idle + times.nice
  }
  return { busy, all: busy + idle }
}
