/** What an occupation usually asks is told alike wherever it is told: of the starters', and of what was imported. */
import { expect, test } from 'vitest'
import { createCatalogue } from '../../src/taxonomy/catalogue.ts'
import { starterVocabulary } from '../../src/taxonomy/starter-taxonomy.ts'
import { taxonomyOf } from '../../src/taxonomy/taxonomy-of.ts'

const imported = {
  source: 'onet' as const,
  demands: [{ ability: 'd430' as const, level: 2, importance: 1 as const }],
}

test('usual demands are those of the vocabulary', async () => {
  const starter = starterVocabulary()
  const vocabulary = {
    ...starter,
    usualDemands: new Map([...starter.usualDemands, ['9412', imported], ['0110', imported]]),
  }
  const taxonomy = taxonomyOf(vocabulary)
  const all = await createCatalogue(vocabulary).list('occupations', undefined, 'fi', {
    limit: 999,
    offset: 0,
  })
  const told = new Map(
    all.map(({ code, usual }) => [code, (usual as { demands?: unknown } | undefined)?.demands]),
  )
  for (const code of ['9412', '0110', '7512', '9112'])
    expect(told.get(code)).toEqual(taxonomy.usualDemands(code)?.demands)
  expect(told.get('0110')).toEqual(imported.demands)
})
