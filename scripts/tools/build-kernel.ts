/**
 * `npm run build:kernel`: writes both sides of the kernel's layout from its table, and compiles the scoring kernel to the
 * module beside it. All that is built is kept with the source.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { main } from 'assemblyscript/asc'
import { assemblySide } from './kernel-layout/write-assembly.ts'
import { gatesSide, indexSide, instructionsSide, kernelSide } from './kernel-layout/write-typescript.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
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

/** As the repository's files are formatted. @throws Error with the formatter's words */
const formatted = (path: string, text: string): string => {
  const { stdout, stderr, status } = spawnSync(
    'node_modules/.bin/biome',
    ['format', '--stdin-file-path', path],
    {
      cwd: ROOT,
      input: text,
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(stderr)
  return stdout
}

/** Files of the layout as the table yields them, by path from the root. */
export const layoutFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ['src/scoring/kernel/assembly/layout.ts', assemblySide()],
    ...(
      [
        ['src/index/block-layout.ts', indexSide()],
        ['src/scoring/kernel/layout.ts', kernelSide()],
        ['src/scoring/kernel/instructions.ts', instructionsSide()],
        ['src/scoring/gate-table.ts', gatesSide()],
      ] as const
    ).map(([path, text]) => [path, formatted(path, text)] as const),
  ])

/** @param to where the module is written, below the kernel's folder @throws Error with the compiler's words */
export const buildKernel = async (to: string): Promise<void> => {
  const { error, stderr } = await main([
    'assembly/index.ts',
    ...['--baseDir', FOLDER, '--outFile', to],
    ...OPTIONS,
  ])
  if (error) throw new Error(stderr.toString())
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of layoutFiles()) writeFileSync(`${ROOT}${path}`, text)
  await buildKernel('kernel.wasm')
}
