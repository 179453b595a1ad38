/** Parts of an opening that fitted together in each layer may not fit in the merge: what leans on a missing demand goes. */
import { DRIVING_LICENCES } from '../../../domain/codes.ts'
import type { Opening } from '../../../domain/opening.ts'
import type { PartOf } from '../../../domain/record-layers.ts'

/** Tasks name no demand that the work does not have, and driving keeps nobody out of work that asks no driving. */
export const fittingOpening = (opening: PartOf<Opening>): PartOf<Opening> => {
  const { demands = [], licences, tasks } = opening
  const demanded = new Set(demands.map(({ ability }) => ability))
  return {
    ...opening,
    ...(licences && {
      licences: licences.map((asked) =>
        asked.gate && DRIVING_LICENCES.has(asked.licence) && !demanded.has('d475')
          ? { ...asked, gate: null }
          : asked,
      ),
    }),
    ...(tasks && {
      tasks: tasks.map((task) => ({
        ...task,
        demands: task.demands.filter((ability) => demanded.has(ability)),
      })),
    }),
  }
}
