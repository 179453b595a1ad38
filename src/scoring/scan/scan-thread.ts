/** A thread that runs the jobs of one lane, over the memory that the threads share. */
import { parentPort, workerData } from 'node:worker_threads'
import { startKernel } from '../kernel/kernel.ts'
import type { LaneOrder } from './scan-threads.ts'

const { memory } = workerData as { memory: WebAssembly.Memory }
const kernel = startKernel(memory)

parentPort!.on('message', ({ job, lastStep }: LaneOrder) => {
  if (lastStep === undefined) kernel.scan(job)
  else kernel.ask(job, lastStep)
  parentPort!.postMessage(job)
})
