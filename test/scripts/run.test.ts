/**
 * Every npm script of ours goes through `scripts/cli/run.js`. Before `npm ci`, or under a Node that reads no TypeScript, it
 * says in one line what to do, without a stack; otherwise it runs the file as Node would.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = mkdtempSync(join(tmpdir(), 'sovite-run-'))
const launcher = join(root, 'scripts/cli/run.js')

beforeAll(() => {
  mkdirSync(join(root, 'scripts/cli'), { recursive: true })
  cpSync('scripts/cli/run.js', launcher)
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(root, 'old.cjs'), OLD)
  writeFileSync(
    join(root, 'told.ts'),
    'const told: string = process.argv.slice(1).join(" "); console.log(told, typeof globalThis.gc)',
  )
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** As a machine's own Node would be. */
const OLD = 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.20.2" } })'
const old = ['--require', join(root, 'old.cjs')]

const run = (args: readonly string[], options: readonly string[] = []) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, launcher, ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('the launcher of the npm scripts', () => {
  it('says to install before anything is installed, under any Node', () => {
    const told = {
      status: 1,
      stdout: '',
      stderr: 'Sovite cannot start. The packages are missing: run npm ci first.\n',
    }
    expect(run(['told.ts'])).toEqual(told)
    expect(run(['told.ts'], old)).toEqual(told)
  })

  it('says which Node is needed, and where it is to be had', () => {
    mkdirSync(join(root, 'node_modules/fastify'), { recursive: true })
    expect(run(['told.ts'], old)).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'Sovite cannot start. This is Node 20.20.2, and Node 24 is needed: run npm ci first, which brings it.\n',
    })
    mkdirSync(join(root, 'node_modules/node'))
    expect(run(['told.ts'], old).stderr).toBe(
      'Sovite cannot start. This is Node 20.20.2, and Node 24 is among the packages: use npm run.\n',
    )
  })

  it('runs the file with its arguments, and with options of Node where there are some', () => {
    mkdirSync(join(root, 'node_modules/fastify'), { recursive: true })
    const file = join(root, 'told.ts')
    expect(run(['told.ts', '--a', 'b'])).toEqual({
      status: 0,
      stdout: `${file} --a b undefined\n`,
      stderr: '',
    })
    expect(run(['--expose-gc', 'told.ts', '--a'])).toEqual({
      status: 0,
      stdout: `${file} --a function\n`,
      stderr: '',
    })
  })

  it('is what every npm script that runs a TypeScript file goes through', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>
    }
    const direct = Object.entries(scripts).filter(
      ([, command]) =>
        command.includes('.ts') &&
        !command.startsWith('node scripts/cli/run.js ') &&
        !command.startsWith('vitest '),
    )
    expect(direct).toEqual([])
  })
})
