/**
 * The service with a real Meilisearch, each a process of its own; skipped where there is none.
 * 1. What is written is found by text through the server, exactly as it is found without it.
 * 2. `npm run search:rebuild` makes the indexes anew from the store.
 * 3. Once the server is out of reach, lists go on and say that they are degraded.
 */
import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { INDEXES } from '../../src/retrieval/search/search-settings.ts'
import { jobseeker, opening } from '../builders.ts'
import { preparedFolder } from '../prepared-store.ts'
import { describeWith, MEILISEARCH } from '../requirement.ts'
import { type Relay, relayTo } from '../retrieval/relay.ts'
import { type MeilisearchServer, openMeilisearch } from '../servers/meilisearch.ts'
import { type Service, startService } from './service.ts'

type List = {
  readonly retrieval: { readonly kind: string; readonly degraded: boolean; readonly candidates: number }
  readonly entries: readonly { readonly jobseeker: string }[]
}

describeWith(MEILISEARCH, 'the service with Meilisearch', () => {
  let server: MeilisearchServer
  let relay: Relay
  let folder: string
  let service: Service
  let env: { MEILISEARCH_URL: string; MEILISEARCH_API_KEY: string }

  beforeAll(async () => {
    server = await openMeilisearch()
    relay = await relayTo(server.url)
    env = { MEILISEARCH_URL: relay.url, MEILISEARCH_API_KEY: server.apiKey ?? '' }
    folder = await preparedFolder()
    service = await startService(folder, env)
    const put = (path: string, body: unknown) =>
      service.request('integration', path, { method: 'PUT', body: JSON.stringify(body) })
    await put('/v1/openings/op-1', opening())
    await put('/v1/jobseekers/hk-1', jobseeker({ skills: [{ skill: 'dishwashing' }] }))
    await put('/v1/jobseekers/hk-2', jobseeker({ experience: [{ occupation: '9412', years: 2 }] }))
    await put('/v1/jobseekers/hk-3', jobseeker())
    await server.serviceAt(4)
  })
  afterAll(async () => {
    await service?.kill()
    await server?.stop()
    if (folder) rmSync(folder, { recursive: true, force: true })
  })

  const list = async (text: string): Promise<List> => {
    const response = await service.request('coordinator', '/v1/openings/op-1/shortlists', {
      method: 'POST',
      body: JSON.stringify({ text }),
      headers: { prefer: 'wait=20' },
    })
    expect(response.status).toBe(201)
    return (await response.json()) as List
  }
  const throughServer = (text: string) =>
    vi.waitFor(
      async () => {
        const made = await list(text)
        expect(made.retrieval).toMatchObject({ kind: 'meilisearch', degraded: false })
        return made
      },
      { timeout: 40_000, interval: 300 },
    )

  it('finds through the server who is meant, makes it anew by one command, and goes on without it', async () => {
    expect((await throughServer('astianpesu')).entries.map((entry) => entry.jobseeker)).toEqual(['hk-1'])
    expect((await throughServer('keittiöapulainen')).entries.map((entry) => entry.jobseeker)).toEqual([
      'hk-2',
    ])
    const raw = JSON.stringify(await server.client.index(INDEXES.people).getDocuments({ limit: 100 }))
    expect(raw).not.toMatch(/hk-\d/)

    await service.stop()
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/cli/search-rebuild.ts'], {
      env: { ...process.env, ...env, SOVITE_DATA: folder, LOG_LEVEL: 'silent' },
    })
    expect(stdout).toMatch(/2 documents of 3 people, as of position 4/)
    service = await startService(folder, env)
    expect((await throughServer('astianpesu')).entries.map((entry) => entry.jobseeker)).toEqual(['hk-1'])

    await relay.cut()
    const without = await list('astianpesu')
    expect(without.retrieval).toMatchObject({ kind: 'minisearch', degraded: true, candidates: 1 })
    expect(without.entries.map((entry) => entry.jobseeker)).toEqual(['hk-1'])
  }, 120_000)
})
