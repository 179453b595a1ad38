/** What the newest market run that is done found, as far as the caller's areas reach. */
import { holds } from '../../access/areas.ts'
import type { Principal } from '../../access/principal.ts'
import type { MarketJobseeker, MarketOpening, MarketRadar, Unreached } from '../../contract/market-run.ts'
import { AppError } from '../../errors.ts'
import { radarOf } from '../../matching/market/radar.ts'
import { jobseekerView, openingView, unreachedView } from '../../matching/market/views.ts'
import { told } from '../../messages.ts'
import type { DoneRun, MarketRuns } from '../../store/ports/market-runs.ts'
import type { Page } from '../../store/ports/page.ts'
import type { WeightsTable } from '../../store/ports/weights.ts'

type Ports<Of extends keyof MarketRuns> = {
  readonly store: { readonly marketRuns: Pick<MarketRuns, Of | 'find'> }
}

export type MarketResultPorts = Ports<'opening' | 'jobseeker' | 'unreached'> & {
  readonly store: { readonly weights: Pick<WeightsTable, 'find'> }
}

const requireKept = async ({ store }: Ports<'find'>, id: string): Promise<DoneRun> => {
  const run = await store.marketRuns.find(id)
  if (!run) throw new AppError('not-found')
  if (run.status !== 'done') throw new AppError('not-done', told('detail.runNotDone', { status: run.status }))
  if (!run.kept) throw new AppError('retention-over', told('detail.newerRun'))
  return run
}

/** The first people of an opening, those of other areas as `heldBy`. @throws AppError not-found, not-done, retention-over */
export const marketOpening = async (
  ports: Pick<MarketResultPorts, 'store'>,
  { areas }: Principal,
  { run: id, opening }: { readonly run: string; readonly opening: string },
): Promise<MarketOpening> => {
  const run = await requireKept(ports, id)
  const found = await ports.store.marketRuns.opening(run.id, opening)
  const version = await ports.store.weights.find(run.weights)
  if (!found || !version) throw new AppError('not-found')
  return openingView(found, version.weights, areas)
}

/** The best openings of a person. @throws AppError not-found, for people beyond the caller's reach as well; not-done, retention-over */
export const marketJobseeker = async (
  ports: Ports<'jobseeker'>,
  { reach }: Principal,
  { run: id, jobseeker }: { readonly run: string; readonly jobseeker: string },
): Promise<MarketJobseeker> => {
  const run = await requireKept(ports, id)
  const found = await ports.store.marketRuns.jobseeker(run.id, jobseeker)
  if (!found || !holds(reach, found.area)) throw new AppError('not-found')
  return jobseekerView(found)
}

/** People within the caller's reach who reach no opening, in order of id. @throws AppError not-found, not-done, retention-over */
export const marketUnreached = async (
  ports: Ports<'unreached'>,
  { reach }: Principal,
  { run: id, page }: { readonly run: string; readonly page: Page },
): Promise<readonly Unreached[]> => {
  const run = await requireKept(ports, id)
  const found = await ports.store.marketRuns.unreached(run.id, reach, page)
  return found.map(unreachedView)
}

/** Counts of everybody, small ones hidden. @throws AppError not-found, not-done, retention-over */
export const marketRadar = async (ports: Ports<'find'>, id: string): Promise<MarketRadar> => {
  const { radar, unmatched } = await requireKept(ports, id)
  return radarOf(radar, unmatched)
}
