/** `npm run import:esco -- <folder> [--version 1.2.0]`: the official CSV download of ESCO, into the store. */
import { importEsco } from '../../src/taxonomy/esco/import-esco.ts'
import { counted, runImport } from './import/run-import.ts'
import { seconds } from './terminal.ts'

await runImport({
  usage: 'npm run import:esco -- <folder of the official CSV download> [--version 1.2.0]',
  extension: '.csv',
  import: async ({ store, folder, version, onStep }) => {
    const began = performance.now()
    const done = await importEsco({ concepts: store.concepts, folder, version, onStep })
    const { skills, groups, occupations, relations, leftOut, withdrawn } = done
    const took = seconds(performance.now() - began)
    return [
      `ESCO ${version}: skills ${counted(skills)}, skill groups ${counted(groups)}, occupations ${counted(occupations)},`,
      `relations between occupations and skills ${counted(relations)}; in ${took}.`,
      ...(leftOut > 0
        ? [`Left out, since they name a concept that the files do not describe: ${counted(leftOut)} rows.`]
        : []),
      ...(withdrawn > 0
        ? [`No longer in it, and still readable: ${counted(withdrawn)} concepts of an earlier import.`]
        : []),
      'This service uses the ESCO classification of the European Commission.',
    ]
  },
})
