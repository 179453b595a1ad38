/** `npm run import:onet -- <folder> [--version 30.0]`: what occupations ask, from O*NET's abilities, into the store. */
import { onetConcepts } from '../../src/taxonomy/onet/onet-concepts.ts'
import { readOnet } from '../../src/taxonomy/onet/read-onet.ts'
import { counted, runImport } from './import/run-import.ts'
import { seconds } from './terminal.ts'

await runImport({
  usage: 'npm run import:onet -- <folder of O*NET abilities and crosswalks> [--version 30.0]',
  extension: '.tsv',
  import: async ({ store, folder, version, onStep }) => {
    const began = performance.now()
    const read = onStep('reading', 1)
    const profiles = readOnet(folder)
    read(1)
    const before = new Map(
      (await store.concepts.list('demand-profile')).map(({ code, number }) => [code, number]),
    )
    const concepts = onetConcepts(profiles, before)
    const write = onStep('writing', concepts.length)
    await store.concepts.put({ source: 'onet', version }, new Map([['demand-profile', concepts]]), write)
    const { unitGroups, occupations, unmatched } = profiles
    const took = seconds(performance.now() - began)
    return [
      `O*NET ${version}: usual demands of ${counted(unitGroups.size)} ISCO-08 unit groups and ${counted(occupations.size)} ESCO occupations; in ${took}.`,
      ...(unmatched.unitGroups.length > 0
        ? [`Without an occupation in O*NET: ${unmatched.unitGroups.join(', ')}.`]
        : []),
      'This product includes information from the O*NET Database by the U.S. Department of Labor, Employment and Training',
      'Administration (USDOL/ETA), used under the CC BY 4.0 licence. O*NET is a trademark of USDOL/ETA. Sovite has changed it:',
      'ratings are mapped to its own abilities and levels and carried to ISCO-08 and ESCO by crosswalks.',
    ]
  },
})
