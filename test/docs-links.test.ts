/** Every link of the docs to a file of ours leads somewhere. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const LINK = /\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g

it('leads to files that are there', () => {
  const files = globSync(['*.md', 'docs/**/*.md'])
  const links = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(LINK)].map(([, target = '']) => ({ file, target })),
  )
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter(({ file, target }) => !existsSync(join(dirname(file), target)))).toEqual([])
})
