/**
 * `npm run readme:check`: runs every command of the README's and docs' blocks that are marked `sh run`, as written and in
 * order, in a copy of the repository as a fresh clone has it. A command that fails, or an answer of HTTP that is an error,
 * fails it. Where port 3000 is taken, nothing is run, and it says so.
 */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

type Script = { readonly file: string; readonly line: number; readonly text: string }

const BLOCK = /^```sh run\n([\s\S]*?)^```$/gm
const SERVICE = /^npm start\b/

/** Marked blocks, cut where the service is started: it stays for whatever comes after it. */
const scriptsOf = (file: string): readonly Script[] => {
  const all = readFileSync(file, 'utf8')
  return [...all.matchAll(BLOCK)].flatMap(({ 1: body = '', index }) => {
    let line = all.slice(0, index).split('\n').length + 1
    return body.split(/^(?=npm start\b)|(?<=^npm start\b.*\n)/m).map((text) => {
      const script = { file, line, text }
      line += text.split('\n').length - 1
      return script
    })
  })
}

const copyOfRepository = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sovite-readme-'))
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  for (const file of listed.toString().split('\0').filter(Boolean)) {
    if (file !== 'node_modules') cpSync(file, join(folder, file))
  }
  return folder
}

/** What a person at a terminal has: nothing of npm's, no servers, and an error of HTTP is an error. */
const environmentOf = (folder: string): NodeJS.ProcessEnv => {
  writeFileSync(join(folder, '.curlrc'), 'fail-with-body\nsilent\nshow-error\n')
  const { PATH = '', HOME, LANG, TMPDIR } = process.env
  const path = PATH.split(delimiter).filter((place) => !place.includes('node_modules'))
  return {
    PATH: path.join(delimiter),
    HOME,
    LANG,
    TMPDIR,
    CURL_HOME: folder,
    npm_config_prefer_offline: 'true',
  }
}

const started: { stop(): Promise<void> }[] = []

const startService = async (text: string, folder: string): Promise<void> => {
  const child = spawn('bash', ['-c', text], {
    cwd: folder,
    env: environmentOf(folder),
    // A group, as npm passes no signal on to what it starts.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  let told = ''
  const listening = new Promise<'listening'>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        told += chunk.toString()
        if (told.includes('operator: ')) resolve('listening')
      })
  })
  started.push({
    stop: async () => {
      if (child.exitCode !== null || child.pid === undefined) return
      process.kill(-child.pid, 'SIGTERM')
      await exited
    },
  })
  if ((await Promise.race([listening, exited])) !== 'listening') throw new Error(told)
}

const run = async (text: string, folder: string): Promise<void> => {
  const child = spawn('bash', ['-eu', '-o', 'pipefail', '-c', text], {
    cwd: folder,
    env: environmentOf(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      told += chunk.toString()
    })
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`ended with ${code}\n${told.slice(-2000)}`)
}

/** The commands say it. */
const PORT = 3000

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer().listen(port, '127.0.0.1')
  const [said] = await Promise.race([
    once(server, 'listening').then(() => ['listening']),
    new Promise<[Error]>((resolve) => server.once('error', (error) => resolve([error]))),
  ])
  server.close()
  return said === 'listening'
}

if (!(await isFree(PORT))) {
  console.log(`Not run: the commands of the docs, since port ${PORT} is taken.`)
  process.exit(0)
}

const folder = copyOfRepository()
try {
  const scripts = ['README.md', ...globSync('docs/**/*.md').toSorted()].flatMap(scriptsOf)
  if (scripts.length === 0) throw new Error('No block is marked')
  for (const { file, line, text } of scripts) {
    const commands = text.split('\n').filter((each) => each.trim() !== '' && !each.startsWith('#'))
    if (commands.length === 0) continue
    const began = performance.now()
    const name = `${file}:${line} ${commands[0]}${commands.length > 1 ? ` … (${commands.length} lines)` : ''}`
    try {
      await (SERVICE.test(text) ? startService : run)(text, folder)
    } catch (error) {
      throw new Error(`${name}\n${error instanceof Error ? error.message : error}`)
    }
    console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${name}`)
  }
} catch (error) {
  console.error(`A command of the docs fails: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
} finally {
  for (const { stop } of started) await stop()
  rmSync(folder, { recursive: true, force: true })
}
