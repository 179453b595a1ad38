import { manyPeople as generate } from '../../scripts/tools/synthetic/many-people.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { TODAY } from '../arbitraries.ts'

export { idOf, renamed } from '../../scripts/tools/synthetic/many-people.ts'

const taxonomy = starterTaxonomy()

/** @param kinds how many different people there are */
export const manyPeople = (count: number, kinds = 300, seed = 3): readonly Uint8Array[] => [
  ...generate({ count, kinds, seed, day: TODAY, taxonomy }),
]
