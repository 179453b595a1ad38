/** `npm run build:kernel`: compiles the scoring kernel to the module beside it, which is kept with the source. */
import { fileURLToPath } from 'node:url'
import { main } from 'assemblyscript/asc'

const FOLDER = fileURLToPath(new URL('../../src/scoring/kernel/', import.meta.url))

const OPTIONS = [
  ...['--optimizeLevel', '3', '--shrinkLevel', '0', '--converge', '--noAssert'],
  // No allocator, no start function, no strings: all memory is given, and shared.
  ...['--runtime', 'stub', '--use', 'abort=', '--importMemory', '--sharedMemory'],
  ...['--initialMemory', '1', '--maximumMemory', '65536'],
  ...['--enable', 'simd,relaxed-simd,threads,bulk-memory'],
  // Addresses have 32 bits here, and always will.
  ...['--disableWarning', '201'],
]

/** @param to where the module is written, below the kernel's folder @throws Error with the compiler's words */
export const buildKernel = async (to: string): Promise<void> => {
  const { error, stderr } = await main([
    'assembly/index.ts',
    ...['--baseDir', FOLDER, '--outFile', to],
    ...OPTIONS,
  ])
  if (error) throw new Error(stderr.toString())
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildKernel('kernel.wasm')
