/**
 * `node scripts/cli/run.js [options of Node] <file.ts> …` runs the file, or says in one line what is missing. This file is
 * JavaScript: an older Node answers a TypeScript file with a stack, before any code of ours has run.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The first that strips types without a flag and without a warning. */
const NODE = 24

const missing = () => {
  if (!existsSync(join(root, 'node_modules', 'fastify'))) return 'The packages are missing: run npm ci first.'
  const { node } = process.versions
  if (Number(node.split('.')[0]) >= NODE) return undefined
  return existsSync(join(root, 'node_modules', 'node'))
    ? `This is Node ${node}, and Node ${NODE} is among the packages: use npm run.`
    : `This is Node ${node}, and Node ${NODE} is needed: run npm ci first, which brings it.`
}

const start = async (options, file, args) => {
  if (options.length > 0) {
    // The terminal sends Ctrl+C to both, and how it ends is the child's to say.
    process.on('SIGINT', () => {})
    const child = spawn(process.execPath, [...options, file, ...args], { stdio: 'inherit' })
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    child.on('exit', (code) => process.exit(code ?? 1))
    return
  }
  // What runs sees itself as the program, as if Node had been told its name.
  process.argv.splice(1, process.argv.length - 1, file, ...args)
  await import(pathToFileURL(file).href)
}

const fault = missing()
if (fault) {
  process.stderr.write(`Sovite cannot start. ${fault}\n`)
  process.exitCode = 1
} else {
  const given = process.argv.slice(2)
  const at = given.findIndex((word) => !word.startsWith('-'))
  await start(given.slice(0, at), join(root, given[at]), given.slice(at + 1))
}
