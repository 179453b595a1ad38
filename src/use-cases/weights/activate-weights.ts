/** The one way in which a version of the weights comes into force. */
import { AppError } from '../../errors.ts'
import type { Waiver, WeightsVersion } from '../../store/ports/weights.ts'
import { type ActivationPorts, requireActivatable } from './activation-rule.ts'
import { nameOfKeeper, type WeightsKeeper } from './add-weights.ts'
import { requireVersion } from './require-version.ts'

export type ActivationAsked = {
  readonly version: number
  readonly reason: string
  /** Who answers for groups that fall below four fifths, and why. */
  readonly waiver?: Waiver | undefined
}

/**
 * @throws AppError not-found; preview-needed and impact-waiver-needed as the rule says; conflict where another version came
 * into force while the rule was looked at
 */
export const activateWeights = async (
  ports: ActivationPorts,
  by: WeightsKeeper,
  { version, reason, waiver }: ActivationAsked,
): Promise<WeightsVersion> => {
  const asked = await requireVersion(ports.weights, version)
  const over = await requireActivatable(ports, asked, waiver)
  const activated = await ports.weights.activate(version, reason, nameOfKeeper(by), { waiver, over })
  if (!activated) throw new AppError('not-found')
  return activated
}
