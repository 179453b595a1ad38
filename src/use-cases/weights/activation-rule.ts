/** What has to be there before a version of the weights may come into force, whoever asks for it. */
import { PREVIEW_LIMITS } from '../../contract/preview.ts'
import { AppError } from '../../errors.ts'
import type { Detail } from '../../messages.ts'
import type { StoredPreviews } from '../../store/ports/previews.ts'
import type { Shortlists } from '../../store/ports/shortlists.ts'
import type { Waiver, WeightsTable, WeightsVersion } from '../../store/ports/weights.ts'

export type ActivationPorts = {
  readonly weights: Pick<WeightsTable, 'active' | 'activations' | 'activate' | 'find'>
  readonly previews: Pick<StoredPreviews, 'newest'>
  readonly shortlists: Pick<Shortlists, 'count'>
}

/** A look at fewer of the last shortlists decides nothing, unless there are no more. */
const LISTS = PREVIEW_LIMITS.listsDefault

/** More than there will ever be. */
export const ALL_ACTIVATIONS = 1_000_000

/**
 * - A draft needs a national preview against the version that is active now, which looked at the last 200 shortlists, or at
 *   all that there are by now where these are fewer. The newest such preview decides.
 * - Where it has groups below four fifths, or further below, the draft needs a waiver.
 * - What was active before comes back without a preview; where it came into force with a waiver, it needs one again.
 * - What is active may be activated again.
 * @returns the version that is replaced, undefined where none is active @throws AppError preview-needed, impact-waiver-needed
 */
export const requireActivatable = async (
  ports: ActivationPorts,
  version: WeightsVersion,
  waiver: Waiver | undefined,
): Promise<number | undefined> => {
  const active = await ports.weights.active()
  if (!active || active.version === version.version) return active?.version
  if (version.activatedAt === null) await requirePreviewed(ports, version.version, active.version, waiver)
  else await requireWaivedAgain(ports, version.version, waiver)
  return active.version
}

const requirePreviewed = async (
  { previews, shortlists }: ActivationPorts,
  draft: number,
  active: number,
  waiver: Waiver | undefined,
): Promise<void> => {
  const preview = await previews.newest(draft, active, LISTS)
  if (!preview)
    throw new AppError('preview-needed', {
      key: 'detail.previewFirst',
      parameters: { version: draft, against: active, shortlists: LISTS },
    })
  const { worse, lists } = preview.body
  const there = await shortlists.count(LISTS)
  if (lists.asked < there)
    throw new AppError('preview-needed', {
      key: 'detail.previewAgain',
      parameters: { version: draft, against: active, seen: lists.asked, there },
    })
  const groups = worse.map(({ group, value }) => `${group} ${value}`).join(', ')
  if (worse.length > 0 && !waiver)
    throw waiverNeeded({ key: 'detail.groupsBelow', parameters: { version: draft, groups } })
}

const requireWaivedAgain = async (
  { weights }: ActivationPorts,
  version: number,
  waiver: Waiver | undefined,
): Promise<void> => {
  if (waiver) return
  const activations = await weights.activations(ALL_ACTIVATIONS)
  if (activations.some((activation) => activation.version === version && activation.waiver !== null))
    throw waiverNeeded({ key: 'detail.waivedBefore', parameters: { version } })
}

const waiverNeeded = (detail: Detail): AppError =>
  new AppError('impact-waiver-needed', detail, [
    { pointer: '/waiver', code: 'impact-waiver-needed', message: { key: 'fault.waiver', parameters: {} } },
  ])
