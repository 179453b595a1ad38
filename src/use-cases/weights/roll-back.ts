/** To which version of the weights a rollback goes. */
import type { Activation } from '../../store/ports/weights.ts'

/**
 * The version before the one in force, as on a stack of activations: whoever activates the version before has gone back,
 * so that going back twice goes back two versions and not forth again.
 * @param activations newest first @returns undefined where there is nothing to go back to
 */
export const versionBefore = (activations: readonly Pick<Activation, 'version'>[]): number | undefined => {
  const stack: number[] = []
  for (const { version } of activations.toReversed()) {
    if (version === stack.at(-1)) continue
    if (version === stack.at(-2)) stack.pop()
    else stack.push(version)
  }
  return stack.at(-2)
}
