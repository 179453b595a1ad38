/** A reporter that ends the run with a line for each file and reason of tests that did not run. */
import { relative } from 'node:path'
import type { Reporter, TestModule, Vitest } from 'vitest/node'
import { NOT_RUN } from './not-run.ts'

export default class NotRunReporter implements Reporter {
  #chosen = false

  onInit({ config }: Vitest): void {
    // Whoever names tests to run knows that the others do not.
    this.#chosen = config.testNamePattern !== undefined
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    if (this.#chosen) return
    for (const line of notRun(modules)) process.stdout.write(`${line}\n`)
  }
}

const notRun = (modules: readonly TestModule[]): readonly string[] =>
  modules.flatMap((module) => {
    const counts = new Map<string, number>()
    for (const { fullName } of module.children.allTests('skipped')) {
      const reason = fullName.split(NOT_RUN)[1]?.split(' > ')[0] ?? 'and no reason is given'
      counts.set(reason, (counts.get(reason) ?? 0) + 1)
    }
    const file = relative('.', module.moduleId)
    return [...counts].map(
      ([reason, count]) => `Not run: ${count} ${count === 1 ? 'test' : 'tests'} of ${file}, ${reason}`,
    )
  })
