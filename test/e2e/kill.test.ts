/**
 * The service is killed (SIGKILL) while people are put and imported and lists are made; after the next start
 * 1. every acknowledged write is there as it was put,
 * 2. an import that was cut off left whole lines only, each as it was sent,
 * 3. every accepted shortlist is done, once, and replays to the byte.
 */
import { rmSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { jobseeker, opening } from '../builders.ts'
import { preparedFolder } from '../prepared-store.ts'
import { type Service, startService } from './service.ts'

const json = (value: unknown) => JSON.stringify(value)

/** Bodies that tell each other apart. */
const bodyOf = (n: number) => jobseeker({ commute: { maxKm: n % 250 }, skills: [{ skill: 'dishwashing' }] })

/** Runs until the service is gone. */
const untilGone = async (step: (n: number) => Promise<void>): Promise<void> => {
  for (let n = 0; ; n++) {
    try {
      await step(n)
    } catch (error) {
      // A fetch that was cut off is what this waits for; a failed expectation is not.
      if (error instanceof TypeError) return
      throw error
    }
  }
}

describe('a killed service', () => {
  let folder: string | undefined
  let service: Service | undefined
  afterEach(async () => {
    await service?.kill()
    if (folder) rmSync(folder, { recursive: true })
  })

  it('loses nothing that it acknowledged, and finishes what it accepted', async () => {
    folder = await preparedFolder()
    const written = new Map<string, string>()
    const accepted = new Set<string>()
    let imported = 0
    for (const [round, acknowledgements] of [6, 15].entries()) {
      service = await startService(folder)
      const current = service
      await current.request('integration', '/v1/openings/op-1', { method: 'PUT', body: json(opening()) })
      let enough: () => void = () => {}
      const reached = new Promise<void>((resolve) => {
        enough = resolve
      })
      const putting = untilGone(async (n) => {
        const id = `put-${round}-${n}`
        const body = json(bodyOf(n))
        const response = await current.request('integration', `/v1/jobseekers/${id}`, { method: 'PUT', body })
        expect(response.status).toBe(201)
        written.set(id, body)
        if (n === acknowledgements) enough()
      })
      const asking = untilGone(async () => {
        const response = await current.request('coordinator', '/v1/openings/op-1/shortlists', {
          method: 'POST',
          body: '{}',
        })
        expect([201, 202]).toContain(response.status)
        accepted.add(((await response.json()) as { id: string }).id)
      })
      const importing = untilGone(async (n) => {
        const lines = Array.from({ length: 300 }, (_, i) =>
          json({ id: `import-${round}-${n}-${i}`, ...bodyOf(i) }),
        )
        const response = await current.request('integration', '/v1/jobseekers/import', {
          method: 'POST',
          body: lines.join('\n'),
          headers: { 'content-type': 'application/x-ndjson' },
        })
        expect(await response.json()).toEqual({ accepted: 300, unchanged: 0, rejected: [] })
        imported += 1
        for (const line of lines) {
          const { id, ...body } = JSON.parse(line)
          written.set(id, json(body))
        }
      })
      await reached
      await current.kill()
      await Promise.all([putting, asking, importing])
    }

    service = await startService(folder)
    const survivor = service
    const stored = new Map<string, string>()
    for (let cursor = ''; ; ) {
      const page = (await (
        await survivor.request('coordinator', `/v1/jobseekers?limit=200${cursor && `&cursor=${cursor}`}`)
      ).json()) as { items: { id: string }[]; nextCursor: string | null }
      for (const { id } of page.items) stored.set(id, '')
      if (page.nextCursor === null) break
      cursor = page.nextCursor
    }
    expect([...written.keys()].filter((id) => !stored.has(id))).toEqual([])
    for (const [id, body] of [...written].filter(([id], i) => id.startsWith('put') || i % 50 === 0)) {
      const response = await survivor.request('integration', `/v1/jobseekers/${id}`)
      expect(json(await response.json())).toBe(body)
    }
    for (const id of [...stored.keys()].filter((id) => !written.has(id)).slice(0, 50)) {
      const body = await (await survivor.request('integration', `/v1/jobseekers/${id}`)).json()
      expect(body).toMatchObject({ skills: [{ skill: 'dishwashing' }] })
    }

    expect(accepted.size).toBeGreaterThan(3)
    for (const id of accepted) {
      await vi.waitFor(
        async () => {
          const list = await (await survivor.request('coordinator', `/v1/shortlists/${id}`)).json()
          expect(list).toMatchObject({ id, status: 'done' })
        },
        { timeout: 30_000, interval: 100 },
      )
    }
    for (const id of [...accepted].slice(-5)) {
      const replay = await survivor.request('coordinator', `/v1/shortlists/${id}/replay`, { method: 'POST' })
      expect(await replay.json()).toEqual({ equal: true, scope: 'full', erased: 0, differences: [] })
    }
    console.log(
      `${written.size} acknowledged people (${imported} imports), ${stored.size} stored, ${accepted.size} accepted lists done`,
    )
    expect(await survivor.stop()).toBe(0)
  }, 120_000)

  it('refuses a second process on its folder, naming it', async () => {
    folder = await preparedFolder()
    service = await startService(folder)
    await expect(startService(folder)).rejects.toThrow(folder)
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200)
  })

  it('names every fault of its configuration and exits with 1', async () => {
    folder = await preparedFolder()
    const started = startService(folder, { PORT: 'many', LOG_LEVEL: 'loud', SOVITE_JWT_SECRET: 'short' })
    await expect(started).rejects.toThrow(/ended with 1[\s\S]*PORT[\s\S]*LOG_LEVEL/)
    await expect(startService(folder, { PORT: 'many', SOVITE_JWT_SECRET: 'short' })).rejects.toThrow(
      /SOVITE_JWT_SECRET/,
    )
  })
})
