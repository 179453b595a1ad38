/** The compiled kernel, one instance a thread over the memory that all threads read. Its source is in assembly/. */
import { readFileSync } from 'node:fs'

/** What is asked of a kernel. Numbers are addresses unless said otherwise; a job is what `ScanLane` wrote. */
export type Kernel = {
  /** Runs a job's program over its blocks. */
  scan(job: number): void
  /** After `scan`: who stands on the last step (a number), and who would come to it by one answer. */
  ask(job: number, lastStep: number): void
  /** Matches the job's first block with so many entries; see assembly/market.ts. */
  match(job: number, entries: number, count: number, counts: number, best: number): void
  /** Counts who passes in the job's first block, by so many entries; see assembly/tally.ts. */
  tally(job: number, entries: number, count: number): void
  /** Counts of a block as numbers of 16 bits. */
  spread(counts: number, into: number): void
  /** Judges the first row of the job's first block by so many entries; see assembly/judge.ts. */
  judge(job: number, entries: number, count: number, answers: number): void
  /** Bytes of scratch that a job needs. */
  scratchBytes(): number
}

/** A call that may be made on another thread. */
export type KernelCall = {
  readonly call: Exclude<keyof Kernel, 'scratchBytes'>
  readonly args: readonly number[]
}

export const runCall = (kernel: Kernel, { call, args }: KernelCall): void => {
  const run: (...args: readonly number[]) => void = kernel[call]
  run(...args)
}

let compiled: WebAssembly.Module | undefined

const kernelModule = (): WebAssembly.Module => {
  compiled ??= new WebAssembly.Module(readFileSync(new URL('./kernel.wasm', import.meta.url)))
  return compiled
}

export const startKernel = (memory: WebAssembly.Memory): Kernel =>
  new WebAssembly.Instance(kernelModule(), { env: { memory } }).exports as Kernel
