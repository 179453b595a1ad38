/**
 * 1. The command goes the whole way over HTTP: list, add, preview, activate with reason and waiver, roll back again and again.
 * 2. What the caller can mend is told in the service's words; nothing is activated without a reason.
 * 3. A preview is printed with bars as long as what they show, and hidden figures stay hidden.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bar, previewLines } from '../../scripts/cli/weights/print-preview.ts'
import { runWeights } from '../../scripts/cli/weights/run-weights.ts'
import type { Preview } from '../../src/contract/preview.ts'
import { SHIPPED_WEIGHTS_FILE } from '../../src/matching/parse-weights.ts'
import { type TestApp, testApp, tokenOf } from '../http/test-app.ts'

let t: TestApp
let url: string
const folder = mkdtempSync(join(tmpdir(), 'sovite-weights-'))
beforeAll(async () => {
  t = await testApp()
  await t.app.listen({ port: 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await t.close()
  rmSync(folder, { recursive: true })
})

const weights = async (...args: readonly string[]): Promise<string> => {
  const lines: string[] = []
  await runWeights(
    [...args, '--url', url],
    () => tokenOf('operator'),
    (line) => lines.push(line),
  )
  return lines.join('\n')
}

test('a file goes from draft to active and back', async () => {
  expect(await weights('add', SHIPPED_WEIGHTS_FILE)).toMatch(/^ {3}2 {2}draft/)
  await expect(weights('activate', '2', '--reason', 'agreed')).rejects.toThrow(
    /^preview-needed: Preview version 2/,
  )
  await expect(weights('activate', '2')).rejects.toThrow('--reason is needed')
  t.matching.told.worse = [{ group: 'essential-need', value: 'has' }]
  expect(await weights('preview', '2', '--shortlists', '250')).toContain('Needs a waiver: essential-need has')
  await expect(weights('activate', '2', '--reason', 'agreed')).rejects.toThrow(/^impact-waiver-needed/)
  await expect(weights('activate', '2', '--reason', 'x', '--waiver', 'y')).rejects.toThrow('belong together')
  const waived = ['--waiver-by', 'Head of services', '--waiver', 'A trial of a month.']
  expect(await weights('activate', '2', '--reason', 'agreed', ...waived)).toMatch(/^ {3}2 {2}active/)
  expect(await weights('rollback', '--reason', 'ended')).toMatch(/^ {3}1 {2}active/)
  expect((await weights('list')).split('\n')).toMatchObject(
    [/^ {3}2 {2}earlier/, /^ {3}1 {2}active/].map((of) => expect.stringMatching(of)),
  )
})

test('a rollback goes back again and again, and to a version with a waiver only with one', async () => {
  const inForce = async (name: string, ...waived: readonly string[]): Promise<string> => {
    const path = join(folder, `${name}.yaml`)
    writeFileSync(path, readFileSync(SHIPPED_WEIGHTS_FILE, 'utf8').replace(/^name: .*$/m, `name: ${name}`))
    const version = (await weights('add', path)).trim().split(' ')[0] ?? ''
    t.matching.told.worse = waived.length > 0 ? [{ group: 'essential-need', value: 'has' }] : []
    await weights('preview', version)
    await weights('activate', version, '--reason', 'agreed', ...waived)
    return version
  }
  const waived = ['--waiver-by', 'Head of services', '--waiver', 'A trial of a month.']
  const a = await inForce('a', ...waived)
  const b = await inForce('b')
  await inForce('c')
  const back = (...more: readonly string[]) => weights('rollback', '--reason', 'ended', ...more)
  expect((await back()).trim()).toMatch(new RegExp(`^${b} +active`))
  await expect(back()).rejects.toThrow(/^impact-waiver-needed/)
  expect((await back(...waived)).trim()).toMatch(new RegExp(`^${a} +active`))
  expect(await back()).toMatch(/^ {3}1 {2}active/)
  await expect(back()).rejects.toThrow('no version was active before')
})

test('without a command its usage is told, and it ends with 1', async () => {
  const ended = promisify(execFile)(process.execPath, ['scripts/cli/weights.ts', '--token', 'x'])
  await expect(ended).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('usage: npm run weights'),
  })
})

const side = (ratio: number) => ({ places: 10, selected: 5, ratio, exposure: ratio })
const PREVIEW: Preview = {
  ...{ id: 'p', weights: 3, against: 2, area: null, createdAt: '', entered: 5, worse: [] },
  snapshot: { position: 9, asOf: '2026-11-24' },
  lists: { asked: 200, compared: 150 },
  churn: { top10: { places: 100, left: 25, share: 250 }, top20: { places: 200, left: 0, share: 0 } },
  tau: { mean: 876, least: -120 },
  movers: [
    {
      ...{ person: 1, list: 2, place: { was: 3, is: null }, points: { was: 8000, is: 7800 } },
      items: [{ item: 'commute/commute', was: 700, is: 500 }],
    },
  ],
  groups: [
    {
      ...{ group: 'essential-need', from: 'index', judged: true },
      values: [
        {
          value: 'has',
          belowFourFifths: { active: false, draft: true },
          figures: { passes: 900, active: side(850), draft: side(750), entered: 5, left: 9 },
        },
      ],
    },
    {
      ...{ group: 'audit-rare', from: 'audit', judged: false },
      values: [{ value: 'few', belowFourFifths: { active: false, draft: false }, figures: null }],
    },
  ],
}

test('a preview is a table with bars', () => {
  const text = previewLines(PREVIEW).join('\n')
  expect(text).toMatch(/first 10 +█████·{15} +25\.0 % +25 of 100 places/)
  expect(text).toContain('mean  0.88, least -0.12')
  expect(text).toMatch(/1 +2 +3 → behind +█{10} +-200 +commute\/commute -200/)
  expect(text).toMatch(/has +0\.85 → +0\.75 █{15}·{5} .*BELOW ⅘/)
  expect(text).toMatch(/few +fewer than five people in a cell: not told/)
})

test('a bar is as long as its part, in halves', () => {
  expect([bar(0, 10, 4), bar(5, 10, 4), bar(3, 8, 4), bar(12, 10, 4), bar(1, 0, 4)]).toEqual([
    ...['····', '██··', '█▌··', '████', '····'],
  ])
})
