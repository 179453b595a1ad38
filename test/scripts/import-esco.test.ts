/**
 * 1 After an import its URIs work wherever a skill or an occupation does. 2 A second import keeps what it has no more
 * readable and working. 3 A file at fault is named, and nothing of the folder is imported.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, renameSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { versionOf } from '../../scripts/cli/import/version-of.ts'
import { compose } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import { signToken } from '../../src/http/shared/tokens.ts'
import { jobseeker, opening } from '../builders.ts'
import { preparedFolder } from '../prepared-store.ts'
import { ESCO_FILES, escoFolder, occupationUri, skillUri } from '../taxonomy/esco/esco-folder.ts'

const clock = () => new Date('2026-11-24T08:00:00.000Z')
let folder: string
beforeAll(async () => {
  folder = await preparedFolder()
})
afterAll(() => rm(folder, { recursive: true }))

const runImport = (from: string, version?: string) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/cli/import-esco.ts', from, ...(version === undefined ? [] : ['--version', version])],
    { env: { ...process.env, SOVITE_DATA: folder }, encoding: 'utf8' },
  )
  return { status, text: stdout + stderr }
}

/** Asks a service on the folder, as whoever may. */
const withService = async (
  work: (
    ask: (role: 'integration' | 'coordinator', url: string, payload?: object) => Promise<Answer>,
  ) => Promise<void>,
) => {
  const composed = await compose(readConfig({ SOVITE_DATA: folder, LOG_LEVEL: 'silent' }), { clock })
  try {
    await work(async (role, url, payload) => {
      const token = await signToken(composed.signingKey!, { sub: 'x', role, areas: '*', days: 1 }, clock)
      const { statusCode, body } = await composed.app.inject({
        url,
        method: payload === undefined ? 'GET' : url.endsWith('/shortlists') ? 'POST' : 'PUT',
        headers: { authorization: `Bearer ${token}`, prefer: 'wait=30' },
        ...(payload && { payload }),
      })
      return { statusCode, json: JSON.parse(body) }
    })
  } finally {
    await composed.close()
  }
}
// biome-ignore lint/suspicious/noExplicitAny: answers are what the tests are about
type Answer = { readonly statusCode: number; readonly json: any }

const baker = jobseeker({
  skills: [{ skill: skillUri('rye'), proficiency: 3 }],
  experience: [{ occupation: occupationUri('baker'), years: 4 }],
})
const bakery = opening({
  occupation: occupationUri('baker'),
  skills: [{ skill: skillUri('bread'), importance: 2 }],
})

test('1: its URIs work wherever a skill or an occupation does', async () => {
  const { status, text } = runImport(escoFolder(), '1.2.0')
  expect(text).toContain('ESCO 1.2.0: skills 3, skill groups 1, occupations 1,')
  expect(text).toContain('a concept that the files do not describe: 1 rows')
  expect(status).toBe(0)
  await withService(async (ask) => {
    expect((await ask('integration', '/v1/jobseekers/hk-1', baker)).statusCode).toBe(201)
    expect((await ask('integration', '/v1/openings/op-1', bakery)).statusCode).toBe(201)
    const { json: list } = await ask('coordinator', '/v1/openings/op-1/shortlists', {})
    expect(list.entries).toMatchObject([{ jobseeker: 'hk-1', criteria: { skills: 1500, experience: 500 } }])
    const { json: explained } = await ask('coordinator', `/v1/shortlists/${list.id}/entries/hk-1?detail=full`)
    expect(JSON.stringify(explained)).toMatch(/valmistaa ruisleipää.*leipuri/i)
    const { statusCode, json } = await ask('integration', '/v1/openings/op-2', {
      ...bakery,
      occupation: occupationUri('nobody'),
    })
    expect(statusCode).toBe(400)
    expect(json.errors).toMatchObject([{ pointer: '/occupation', code: 'unknown-occupation' }])
  })
})

test('2: a newer version keeps old codes readable', async () => {
  const without = (lines: readonly string[], name: string) =>
    lines.filter((line) => !line.includes(`/${name},`))
  const { text } = runImport(
    escoFolder({
      skills_en: without(ESCO_FILES.skills_en, 'rye'),
      skills_fi: without(ESCO_FILES.skills_fi, 'rye'),
      skills_sv: without(ESCO_FILES.skills_sv, 'rye'),
    }),
    '1.3.0',
  )
  expect(text).toContain('still readable: 1 concepts of an earlier import')
  await withService(async (ask) => {
    expect((await ask('integration', '/v1/jobseekers/hk-1')).json).toEqual(baker)
    const { json: list } = await ask('coordinator', '/v1/openings/op-1/shortlists', {})
    expect(list.entries).toMatchObject([{ jobseeker: 'hk-1', criteria: { skills: 1500 } }])
    const { json: explained } = await ask('coordinator', `/v1/shortlists/${list.id}/entries/hk-1?detail=full`)
    expect(JSON.stringify(explained)).toMatch(/valmistaa ruisleipää/i)
  })
})

test('3: a file at fault is named, and nothing is imported', () => {
  const { status, text } = runImport(escoFolder({ skills_sv: ['x', 'y'] }), '1.4.0')
  expect(status).toBe(1)
  expect(text).toMatch(/Nothing was imported: skills_sv\.csv/)
  expect(runImport('/nowhere', '1').status).toBe(1)
})

test('4: the version is that of the folder’s own name, or of what its files hold', () => {
  // A version above it is another one's.
  const above = mkdtempSync(join(tmpdir(), 'sovite-9.9.9-'))
  const named = join(above, 'ESCO dataset - v1.2.1 - classification')
  const plain = join(above, 'download')
  renameSync(escoFolder(), named)
  renameSync(escoFolder(), plain)
  const versionIn = (folder: string) => versionOf(folder, readdirSync(folder).sort())
  expect(versionIn(named)).toBe('1.2.1')
  expect(versionIn(`${named}/`)).toBe('1.2.1')
  const held = versionIn(plain)
  expect(held).toMatch(/^[0-9a-f]{8}$/)
  expect(versionIn(escoFolder())).toBe(held)
  expect(versionIn(escoFolder({ skills_sv: ESCO_FILES.skills_sv.slice(0, -1) }))).not.toBe(held)
  expect(runImport(plain).text).toContain(`ESCO ${held}: skills 3`)
})
