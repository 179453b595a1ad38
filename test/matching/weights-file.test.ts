/**
 * 1. The shipped file is without fault, and every value in it is explained by a comment.
 * 2. Every fault of a file is named at its place.
 * 3. A file becomes a version once per content, a changed one without a restart: a draft, or the active version where the
 *    operator has set so and the activation rule is met; one at fault is told and left out.
 * 4. An area weighs otherwise within the bounds of the national file, and nowhere else.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parseWeights, SHIPPED_WEIGHTS_FILE, shippedWeights } from '../../src/matching/parse-weights.ts'
import type { WeightsVersion } from '../../src/store/ports/weights.ts'
import { followWeightsFile, WeightsFaults } from '../../src/use-cases/weights/weights-file.ts'
import { openWorld, type World } from './matching-world.ts'

const shipped = readFileSync(SHIPPED_WEIGHTS_FILE, 'utf8')
/** Before areas may weigh anything otherwise. */
const unbound = shipped.slice(0, shipped.indexOf('# How far an area'))

describe('the shipped weights', () => {
  it('hold the weights of the scorecard', () => {
    expect(shippedWeights()).toMatchObject({
      criteria: {
        abilities: 30,
        skills: 20,
        wishes: 15,
        accommodations: 10,
        workingTime: 8,
        commute: 7,
        experience: 5,
        languages: 5,
      },
      resolution: 200,
      neutral: 50,
      abilities: { baseMass: 8, byDeficit: [100, 85, 60, 40, 20, 10, 0], floor: 600, coreFloor: 2400 },
    })
  })

  it('give their reasons: every value has a comment beside it or on the line above', () => {
    const lines = shipped.split('\n')
    const unexplained = lines.filter((line, i) => {
      const isValue = /:\s*[^\s#]/.test(line) && !line.startsWith('#') && !line.startsWith('name:')
      return isValue && !line.includes('#') && !lines[i - 1]?.startsWith('#')
    })
    expect(unexplained).toEqual([])
  })
})

describe('a weights file', () => {
  it('has every fault named at its pointer', () => {
    const broken = shipped
      .replace('abilities: 30', 'abilities: -1')
      .replace('byDeficit: [100, 85', 'byDeficit: [100, 101')
      .replace('neutral: 50', 'neutrall: 50')
    const parsed = parseWeights(broken)
    expect(parsed.ok).toBe(false)
    const pointers = parsed.ok ? [] : parsed.faults.map(({ pointer }) => pointer)
    expect(pointers).toEqual(
      expect.arrayContaining(['/criteria/abilities', '/abilities/byDeficit', '/neutral']),
    )
  })

  it('has areas weigh otherwise within its bounds, and tells each that goes beyond', () => {
    const bounds = 'bounds: { commute: [5, 9], wishes: [10, 20] }\n'
    const overlay = (criteria: string) =>
      `${unbound}\n${bounds}overlays:\n  "30": { reason: long ways, criteria: ${criteria} }\n`
    expect(parseWeights(overlay('{ commute: 5 }')).ok).toBe(true)
    const pointersOf = (text: string) => {
      const parsed = parseWeights(text)
      return parsed.ok ? [] : parsed.faults.map(({ pointer }) => pointer)
    }
    expect(pointersOf(overlay('{ commute: 4 }'))).toEqual(['/overlays/30/criteria/commute'])
    expect(pointersOf(overlay('{ skills: 20 }'))).toEqual(['/overlays/30/criteria/skills'])
    expect(pointersOf(overlay('{}'))).toEqual(['/overlays/30/criteria'])
    expect(pointersOf(`${unbound}\nbounds: { commute: [8, 9] }\n`)).toEqual(['/bounds/commute'])
    expect(pointersOf(`${unbound}\nbounds: { commute: [9, 5] }\n`)).toContain('/bounds/commute')
  })

  it('has no area weigh nothing at all', () => {
    const { criteria } = shippedWeights()
    const names = Object.keys(criteria)
    const bounds = `bounds: { ${names.map((name) => `${name}: [0, 100]`).join(', ')} }\n`
    const overlay = (all: readonly string[]) =>
      `${unbound}\n${bounds}overlays:\n  "30": { reason: none, criteria: { ${all.map((name) => `${name}: 0`).join(', ')} } }\n`
    const parsed = parseWeights(overlay(names))
    expect(parsed.ok ? [] : parsed.faults).toMatchObject([{ pointer: '/overlays/30/criteria' }])
    expect(parseWeights(overlay(names.slice(1))).ok).toBe(true)
  })

  it('that is not YAML, or says a key twice, is refused', () => {
    for (const text of ['{', 'name: a\nname: b', '', '- 1']) expect(parseWeights(text).ok, text).toBe(false)
  })
})

describe('following a weights file', () => {
  let world: World
  let folder: string
  beforeAll(async () => {
    world = await openWorld()
    folder = mkdtempSync(join(tmpdir(), 'sovite-weights-'))
  })
  afterAll(async () => {
    await world.close()
    rmSync(folder, { recursive: true })
  })

  it('makes a changed file a draft, and leaves the active version as it is', async () => {
    const path = join(folder, 'draft.yaml')
    const versions: WeightsVersion[] = []
    writeFileSync(path, shipped)
    const following = await followWeightsFile({
      ...{ store: world.store, path, apply: 'draft' },
      onVersion: (version) => versions.push(version),
      onFault: () => {},
    })
    expect(versions).toMatchObject([{ active: true }])
    const change = () => {
      // Again and again: a change before the first look at the file is none.
      writeFileSync(path, shipped.replace('resolution: 200', 'resolution: 150'))
      expect(versions).toHaveLength(2)
    }
    await vi.waitFor(change, { timeout: 10_000, interval: 500 })
    following.close()
    expect(versions[1]).toMatchObject({ active: false, activatedAt: null })
    expect((await world.store.weights.find(versions[1]!.version))?.weights).toMatchObject({ resolution: 150 })
    expect(await world.store.weights.active()).toMatchObject({ version: versions[0]!.version })
  })

  /** What lets the next version come into force, whatever its number. */
  const previewNext = async (): Promise<void> => {
    const [newest] = await world.store.weights.list({ limit: 1 })
    const active = await world.store.weights.active()
    if (newest && active && newest.activatedAt === null)
      await world.matching.previews.make({
        ...{ id: `preview-${newest.version}-${active.version}`, version: newest.version },
        ...{ by: 'test', audit: [] },
      })
  }

  it('takes each content once, follows a change without a restart, and leaves out what is at fault', async () => {
    const path = join(folder, 'weights.yaml')
    const versions: number[] = []
    const faults: unknown[] = []
    const follow = () =>
      followWeightsFile({
        store: world.store,
        path,
        apply: 'draft',
        onVersion: ({ version }) => versions.push(version),
        onFault: (fault) => faults.push(fault),
      })
    writeFileSync(path, shipped.replace('resolution: 200', 'resolution: 100'))
    const following = await follow()
    const again = await follow()
    again.close()
    expect(new Set(versions).size).toBe(1)
    writeFileSync(path, shipped.replace('resolution: 200', 'resolution: 50'))
    await vi.waitFor(() => expect(new Set(versions).size).toBe(2), { timeout: 10_000, interval: 50 })
    writeFileSync(path, 'resolution: none')
    await vi.waitFor(() => expect(faults).toHaveLength(1), { timeout: 10_000, interval: 50 })
    expect(faults[0]).toBeInstanceOf(WeightsFaults)
    following.close()
    const [newest] = await world.store.weights.list({ limit: 1 })
    expect(newest?.weights).toMatchObject({ resolution: 50 })
  })

  it('activates by the rule alone where the file decides: a draft that lacks something is told', async () => {
    const path = join(folder, 'again.yaml')
    const start = async (apply: 'draft' | 'active', resolution: number) => {
      writeFileSync(path, shipped.replace('resolution: 200', `resolution: ${resolution}`))
      const versions: [WeightsVersion, string | undefined][] = []
      const following = await followWeightsFile({
        ...{ store: world.store, path, apply },
        onVersion: (version, missing) => versions.push([version, missing?.code]),
        onFault: () => {},
      })
      following.close()
      return versions
    }
    const before = await world.store.weights.active()
    const draft = { active: false, activatedAt: null }
    expect(await start('active', 70)).toMatchObject([[draft, 'preview-needed']])
    expect(await world.store.weights.active()).toMatchObject({ version: before?.version })
    await previewNext()
    // At the next start the same draft meets the rule.
    const [[first] = []] = await start('active', 70)
    expect(first).toMatchObject({ active: true })
    await start('draft', 80)
    await previewNext()
    expect(await start('active', 80)).toMatchObject([[{ active: true }, undefined]])
    expect(await start('draft', 70)).toMatchObject([[{ version: first?.version, active: false }, undefined]])
    expect(await start('active', 70)).toMatchObject([[{ version: first?.version, active: true }, undefined]])
    expect(await world.store.weights.active()).toMatchObject({ version: first?.version })
  })
})
