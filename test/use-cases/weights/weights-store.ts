/** A store with versions of weights, previews and shortlists as a test says them. */
import type { Principal } from '../../../src/access/principal.ts'
import type { Preview } from '../../../src/contract/preview.ts'
import { shippedWeights } from '../../../src/matching/parse-weights.ts'
import { activateWeights } from '../../../src/use-cases/weights/activate-weights.ts'
import { addWeights } from '../../../src/use-cases/weights/add-weights.ts'
import { openEmptied } from '../../store/shared-embedded.ts'

const NOW = '2026-11-24T08:00:00.000Z'
export const OPERATOR: Principal = {
  ...{ sub: 'olli', role: 'operator', areas: [] },
  ...{ reach: '*', view: 'full' },
}
export const WAIVER = { by: 'Head of services', reason: 'A trial of a month.' }
export const WORSE = [{ group: 'essential-need', value: 'has' }]

const churn = { places: 0, left: 0, share: 0 }

export type PreviewGiven = Partial<Pick<Preview, 'area' | 'worse'>> & {
  readonly against: number
  /** How many of the last shortlists were to be looked at, and were. */
  readonly wanted?: number
  readonly asked?: number
}

/** The first version is the shipped weights, and active. */
export const openWeightsStore = async () => {
  const opened = await openEmptied({
    clock: () => new Date(NOW),
    encode: (id) => new TextEncoder().encode(id),
  })
  const { store } = opened
  let made = 0
  const add = async (name: string): Promise<number> => {
    const { version } = await addWeights(store, OPERATOR, {
      weights: { ...shippedWeights(), name },
      reason: 'posted',
    })
    return version
  }
  const activate = (version: number, waiver?: typeof WAIVER) =>
    activateWeights(store, OPERATOR, { version, reason: 'agreed', waiver })
  const preview = async (
    version: number,
    { against, area = null, worse = [], wanted = 200, asked = wanted }: PreviewGiven,
  ): Promise<void> => {
    const id = `preview-${String(++made).padStart(3, '0')}`
    const preview: Preview = {
      ...{ id, weights: version, against, area, createdAt: NOW, entered: 0, movers: [], groups: [] },
      ...{ snapshot: { position: 1, asOf: '2026-11-24' }, lists: { asked, compared: asked } },
      ...{ churn: { top10: churn, top20: churn }, tau: { mean: 1000, least: 1000 }, worse: [...worse] },
    }
    await store.previews.add({ preview, shortlists: wanted, by: 'operator:olli' })
  }
  /** Active by the rule. */
  const inForce = async (name: string, waiver?: typeof WAIVER): Promise<number> => {
    const version = await add(name)
    const active = await store.weights.active()
    if (!active) return version
    await preview(version, { against: active.version, worse: waiver ? WORSE : [] })
    await activate(version, waiver)
    return version
  }
  const askForLists = async (count: number): Promise<void> => {
    const body = { employer: { id: 'emp-1' }, title: { fi: 'Työ' } }
    await store.openings.put([{ id: 'op-1', body, area: null }])
    for (let list = 0; list < count; list++)
      await store.shortlists.create({
        ...{ id: `list-${String(++made).padStart(3, '0')}`, opening: 'op-1', request: {} },
        ...{ asOf: '2026-11-24', engine: 'test', by: 'tester' },
      })
  }
  const active = async () => (await store.weights.active())?.version
  await add('first')
  return { ...{ store, add, activate, preview, inForce, askForLists, active }, close: opened.close }
}

export type WeightsStore = Awaited<ReturnType<typeof openWeightsStore>>
