/**
 * Two exports of `src/` and `workers/` do not share a name: a name stands for one thing (docs/glossary.md). A schema and its
 * type are one, and so are the tables of texts that each language has.
 */
import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const EXPORT =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:const|type|function\*?|class|enum|interface)\s+([\w$]+)/gm
/** A part of the texts has one name in every language, and where its parameters are. */
const LANGUAGE = /^src\/texts\/(?:fi|sv|en|parameters)\//
/** Written in another language, or by a table. */
const LEFT_OUT = /\/kernel\/assembly\//

it('names one thing by each exported name', () => {
  const files = globSync(['src/**/*.ts', 'workers/**/*.ts']).filter((file) => !LEFT_OUT.test(file))
  const places = new Map<string, Set<string>>()
  for (const file of files)
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(EXPORT)) {
      const place = file.replace(LANGUAGE, 'src/texts/<language>/')
      places.set(name, (places.get(name) ?? new Set()).add(place))
    }
  expect(places.size).toBeGreaterThan(500)
  const shared = [...places]
    .filter(([, at]) => at.size > 1)
    .map(([name, at]) => `${name}: ${[...at].join(', ')}`)
  expect(shared).toEqual([])
})
