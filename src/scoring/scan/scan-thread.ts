/** A thread that runs the jobs of one lane, over the memory that the threads share. */
import { parentPort, workerData } from 'node:worker_threads'
import { type KernelCall, runCall, startKernel } from '../kernel/kernel.ts'

const { memory } = workerData as { memory: WebAssembly.Memory }
const kernel = startKernel(memory)

parentPort!.on('message', (call: KernelCall) => {
  runCall(kernel, call)
  parentPort!.postMessage(undefined)
})
