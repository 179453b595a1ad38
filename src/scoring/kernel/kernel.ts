/** The compiled kernel, one instance a thread over the memory that all threads read. Its source is in assembly/. */
import { readFileSync } from 'node:fs'
import type { SharedMemory } from '../../index/shared-memory.ts'

/** What is asked of a kernel: a job is an address that `ScanLane` wrote. */
export type Kernel = {
  /** Runs a job's program over its blocks. */
  scan(job: number): void
  /** After `scan`: who stands on the last step, and who would come to it by one answer. */
  ask(job: number, lastStep: number): void
  /** Bytes of scratch that a job needs. */
  scratchBytes(): number
}

let compiled: WebAssembly.Module | undefined

const kernelModule = (): WebAssembly.Module => {
  compiled ??= new WebAssembly.Module(readFileSync(new URL('./kernel.wasm', import.meta.url)))
  return compiled
}

export const startKernel = (memory: WebAssembly.Memory): Kernel =>
  new WebAssembly.Instance(kernelModule(), { env: { memory } }).exports as Kernel

/** Bytes that lie in shared memory while they are used. */
export const lend = (memory: SharedMemory, bytes: Uint8Array): { readonly at: number; free(): void } => {
  const at = bytes.length === 0 ? 0 : memory.allocate(bytes.length)
  memory.bytes.set(bytes, at)
  return { at, free: () => at !== 0 && memory.free(at, bytes.length) }
}

export const bytesOf = (array: Uint32Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
