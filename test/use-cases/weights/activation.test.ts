/**
 * 1. A draft comes into force after a national preview against the version that is active then, of the last 200 shortlists,
 *    or of all that there are by then.
 * 2. Where that preview has groups below four fifths, somebody answers for it by name; the newest such preview decides.
 * 3. What was active before comes back without a preview, and with a waiver where it needed one.
 * 4. What came into force meanwhile is not overruled unseen.
 */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWeightsStore, WAIVER, type WeightsStore, WORSE } from './weights-store.ts'

let w: WeightsStore
beforeEach(async () => {
  w = await openWeightsStore()
})
afterEach(() => w.close())

const refused = (code: string, key: string, parameters: object) =>
  expect.objectContaining({ code, detail: { key, parameters: expect.objectContaining(parameters) } })

test('the very first version is active without a preview, and may be activated again', async () => {
  expect(await w.active()).toBe(1)
  expect(await w.activate(1)).toMatchObject({ version: 1, active: true })
  await expect(w.activate(9)).rejects.toMatchObject({ code: 'not-found' })
})

test('a draft needs a preview of enough lists, of the whole country, against the active version', async () => {
  const second = await w.inForce('second')
  const draft = await w.add('draft')
  const needed = refused('preview-needed', 'detail.previewFirst', { version: 3, against: 2, shortlists: 200 })
  await expect(w.activate(draft)).rejects.toEqual(needed)
  await w.preview(draft, { against: 1 })
  await w.preview(draft, { against: second, wanted: 199 })
  await w.preview(draft, { against: second, area: '04' })
  await expect(w.activate(draft)).rejects.toEqual(needed)
  await w.preview(draft, { against: second })
  expect(await w.activate(draft)).toMatchObject({ version: draft, active: true })
})

test('a preview counts no more once another version is active', async () => {
  const draft = await w.add('draft')
  await w.preview(draft, { against: 1 })
  await w.inForce('meanwhile')
  await expect(w.activate(draft)).rejects.toEqual(
    refused('preview-needed', 'detail.previewFirst', { against: 3 }),
  )
})

test('where there are fewer than 200 lists, the preview looked at all that there are by now', async () => {
  const draft = await w.add('draft')
  await w.preview(draft, { against: 1, asked: 0 })
  await w.askForLists(2)
  await expect(w.activate(draft)).rejects.toEqual(
    refused('preview-needed', 'detail.previewAgain', { seen: 0, there: 2 }),
  )
  await w.preview(draft, { against: 1, asked: 2 })
  expect(await w.activate(draft)).toMatchObject({ active: true })
})

test('a group below four fifths needs somebody who answers for it, and the log keeps who', async () => {
  const draft = await w.add('draft')
  await w.preview(draft, { against: 1 })
  await w.preview(draft, { against: 1, worse: WORSE })
  await expect(w.activate(draft)).rejects.toEqual(
    refused('impact-waiver-needed', 'detail.groupsBelow', { groups: 'essential-need has' }),
  )
  expect(await w.active()).toBe(1)
  await w.activate(draft, WAIVER)
  expect(await w.store.weights.activations(1)).toMatchObject([
    { version: draft, reason: 'agreed', by: 'operator:olli', waiver: WAIVER },
  ])
})

test('an earlier version comes back without a preview, one with a waiver only with a waiver', async () => {
  const waived = await w.inForce('waived', WAIVER)
  const third = await w.inForce('third')
  await expect(w.activate(waived)).rejects.toEqual(
    refused('impact-waiver-needed', 'detail.waivedBefore', { version: 2 }),
  )
  expect(await w.active()).toBe(third)
  await w.activate(waived, WAIVER)
  expect(await w.active()).toBe(waived)
  await w.activate(third)
  await w.activate(1)
  await expect(w.activate(waived)).rejects.toMatchObject({ code: 'impact-waiver-needed' })
})

test('of two drafts that were previewed against the same version one comes into force', async () => {
  const drafts = [await w.add('a'), await w.add('b')]
  for (const draft of drafts) await w.preview(draft, { against: 1 })
  const ended = await Promise.allSettled(drafts.map((draft) => w.activate(draft)))
  const lost = ended.flatMap((end) => (end.status === 'rejected' ? [end.reason.code] : []))
  expect(lost).toHaveLength(1)
  expect(['conflict', 'preview-needed']).toContain(lost[0])
})
