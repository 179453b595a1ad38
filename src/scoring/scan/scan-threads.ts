/** Scans on threads of their own, so that the event loop goes on: a scan that is alone is split over all of them. */
import { Worker } from 'node:worker_threads'
import type { PackedIndex } from '../../index/packed-index.ts'
import { type KernelCall, startKernel } from '../kernel/kernel.ts'
import { ScanLane } from '../kernel/scan-lane.ts'
import { laneLine } from './lane-line.ts'
import { type Lanes, runHere, type Scanner, scannerOf } from './scanner.ts'

/** A thread that is started when it is first needed, and again should it ever fail. */
const scanThread = (memory: WebAssembly.Memory) => {
  let thread: Worker | undefined
  let pending: { resolve(): void; reject(error: unknown): void } | undefined
  const start = (): Worker => {
    const started = new Worker(new URL('./scan-thread.ts', import.meta.url), { workerData: { memory } })
    // One that fails tells it twice, by then another may have its place.
    const end = (error: unknown) => {
      if (thread !== started) return
      thread = undefined
      pending?.reject(error)
      pending = undefined
    }
    started.unref()
    started.on('message', () => {
      pending?.resolve()
      pending = undefined
    })
    started.on('error', end)
    started.on('exit', (code) => end(new Error(`a scan thread ended with ${code}`)))
    return started
  }
  return {
    run: (call: KernelCall): Promise<void> =>
      new Promise((resolve, reject) => {
        pending = { resolve, reject }
        thread ??= start()
        thread.postMessage(call)
      }),
    close: async (): Promise<void> => {
      await thread?.terminate()
    },
  }
}

/** @param count threads; an index of one block is scanned where it is, in a fraction of a millisecond */
export const createScanThreads = (index: PackedIndex, count: number): Scanner =>
  scannerOf(index, createScanLanes(index, count))

/** The threads' lanes, for more than one that scans with them. */
export const createScanLanes = (index: PackedIndex, count: number): Lanes => {
  const kernel = startKernel(index.memory.memory)
  const threads = new Map(
    Array.from({ length: count }, () => [
      new ScanLane(index, kernel.scratchBytes()),
      scanThread(index.memory.memory),
    ]),
  )
  const line = laneLine([...threads.keys()])
  const here = runHere(kernel, new ScanLane(index, kernel.scratchBytes()))
  return {
    most: count,
    take: async (most) => {
      if (index.blocks <= 1) return here.take(most)
      const taken = [await line.take()]
      while (taken.length < most) {
        const lane = line.takeFree()
        if (lane === undefined) break
        taken.push(lane)
      }
      return taken
    },
    giveBack: (given) => (given.some((lane) => threads.has(lane)) ? line : here).giveBack(given),
    run: (lane, call) => threads.get(lane)?.run(call) ?? here.run(lane, call),
    close: async () => {
      await Promise.all([...threads.values()].map((thread) => thread.close()))
      for (const lane of threads.keys()) lane.free()
      await here.close()
    },
  }
}
