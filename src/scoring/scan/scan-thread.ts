/** A thread that runs the jobs of one lane, over the memory that the threads share. */
import { parentPort, workerData } from 'node:worker_threads'
import { type KernelCall, runCall, startKernel } from '../kernel/kernel.ts'

if (parentPort === null) throw new Error('it runs as a thread')
const port = parentPort
const { memory } = workerData as { memory: WebAssembly.Memory }
const kernel = startKernel(memory)

port.on('message', (call: KernelCall) => {
  runCall(kernel, call)
  port.postMessage(undefined)
})
