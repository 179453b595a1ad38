/**
 * `npm run bench`: every part in a process of its own, one after another: the kernel and its peers, HTTP with start and
 * memory, market runs, openings for a person. `-- --json` prints one JSON object and nothing else; `-- --quick` takes
 * fewer people, to try it. `-- what-if …` runs `bench/what-if.ts` alone, with the options that stand there.
 */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { BLOCK_PLANES } from '../src/index/layout.ts'

const [name, ...options] = process.argv.slice(2)
const one = name?.startsWith('-') ? undefined : name

const { values } = parseArgs({
  args: one === undefined ? process.argv.slice(2) : [],
  options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
})

type Part = { readonly file: string; readonly full: readonly string[]; readonly quick: readonly string[] }

const PARTS: readonly Part[] = [
  { file: 'kernel.ts', full: [], quick: ['--people', '10000,100000', '--peersAt', '100000'] },
  { file: 'http.ts', full: ['--people', '1000000'], quick: ['--people', '20000'] },
  { file: 'market.ts', full: [], quick: ['--people', '20000', '--openings', '1000'] },
  { file: 'reverse.ts', full: [], quick: [] },
]

/** Naive objects of a million people need some gigabytes of heap; some benches measure what is left after collection. */
const NODE_OPTIONS = ['--max-old-space-size=12288', '--expose-gc']

/** Runs a part. @returns what it printed as JSON, or nothing where it talks to the reader itself */
const run = async ({ file, full, quick }: Part): Promise<Record<string, unknown>> => {
  const flags = [...NODE_OPTIONS, fileURLToPath(new URL(file, import.meta.url))]
  const args = [...flags, ...(values.quick ? quick : full), ...(values.json ? ['--json'] : [])]
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', values.json ? 'pipe' : 'inherit', 'inherit'],
  })
  let printed = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  const [code] = await new Promise<[number | null]>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (ended) => resolve([ended]))
  })
  if (code !== 0) throw new Error(`${file} ended with ${code}`)
  return printed === '' ? {} : (JSON.parse(printed) as Record<string, unknown>)
}

if (one !== undefined && !existsSync(new URL(`${one}.ts`, import.meta.url))) {
  const names = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.ts'))
  console.error(`There is no bench ${one}: ${names.map((file) => file.slice(0, -3)).join(', ')}`)
  process.exit(1)
}

const found: Record<string, Record<string, unknown>> = {}
const parts = one === undefined ? PARTS : [{ file: `${one}.ts`, full: options, quick: [] }]
for (const part of parts) found[part.file] = await run(part)

if (values.json) {
  const { [`kernel.ts`]: kernel, 'http.ts': http, 'market.ts': market, 'reverse.ts': reverse } = found
  const memory = http?.['memory'] as Record<string, unknown>
  console.log(
    JSON.stringify({
      ...kernel,
      ...http,
      market,
      reverse,
      memory: { bytesPerPerson: BLOCK_PLANES, ...memory },
    }),
  )
}
