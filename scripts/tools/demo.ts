/** `npm run demo`: the main job on invented people and openings, over HTTP, from an empty folder to an explained list. */
import { ConfigError } from '../../src/config.ts'
import type { Locale } from '../../src/domain/values.ts'
import type { Weights } from '../../src/domain/weights.ts'
import { AppError } from '../../src/errors.ts'
import { failureText } from '../../src/texts/problem.ts'
import { WeightsFaults } from '../../src/use-cases/weights/weights-file.ts'
import { progress, say } from '../cli/terminal.ts'
import { type Asked, askDetails, askShortlist } from './demo/ask.ts'
import { AnswerError } from './demo/client.ts'
import { impactOf } from './demo/impact.ts'
import { loadData } from './demo/load-data.ts'
import { type DemoOptions, readOptions, USAGE, UsageError } from './demo/options.ts'
import {
  printAdviserView,
  printAskFirst,
  printExplanation,
  printNearMisses,
  printOpenings,
} from './demo/print-details.ts'
import { printHowToGoOn, printImpact, printTimes } from './demo/print-end.ts'
import { printList } from './demo/print-list.ts'
import { type Service, startService } from './demo/service.ts'
import { elementAt } from './element-at.ts'
import { openingId } from './synthetic/openings.ts'

const LISTS = 12
const BAKERY = openingId(2)

const run = async (options: DemoOptions): Promise<void> => {
  const began = performance.now()
  say('Sovite: from an opening to an explained shortlist, on invented people.')
  const service = await startService(process.env, options.lang)
  try {
    const started = performance.now()
    const data = await loadData(service, options)
    const loaded = performance.now()
    const asked = await askLists(service, Math.min(LISTS, data.openings))
    const first = elementAt(asked, 0)
    await show(service, first, options.lang)
    printImpact(impactOf(data, asked, await weightsOf(service, first)), BAKERY)
    printTimes({
      startMs: started - began,
      loadMs: loaded - started,
      asked,
      totalMs: performance.now() - began,
    })
  } finally {
    await service.close()
  }
  printHowToGoOn(options.lang)
}

const askLists = async ({ client }: Service, count: number): Promise<readonly Asked[]> => {
  const bar = progress('asking for lists', count)
  const asked: Asked[] = []
  for (let number = 1; number <= count; number++) {
    asked.push(await askShortlist(client, openingId(number)))
    bar.to(number)
  }
  bar.end()
  return asked
}

const show = async ({ client }: Service, asked: Asked, lang: Locale): Promise<void> => {
  const details = await askDetails(client, asked)
  const { explanation, adviser } = details
  const maxima = new Map(explanation?.criteria?.map(({ criterion, max }) => [criterion, max]))
  await printList(client, asked, maxima)
  if (explanation) printExplanation(explanation)
  printNearMisses(details)
  printAskFirst(details)
  printAdviserView(adviser, lang)
  printOpenings(details, lang)
}

const weightsOf = async ({ client }: Service, { list }: Asked): Promise<Weights> =>
  (await client.get<{ weights: Weights }>('operator', `/v1/weights/${list.weights}`)).weights

/** What the person at the terminal can mend is told plainly; anything else with its stack. */
const fail = (error: unknown): void => {
  const plain =
    error instanceof UsageError
      ? `${error.message}\n${USAGE}`
      : error instanceof AppError
        ? failureText(error)
        : error instanceof ConfigError || error instanceof WeightsFaults || error instanceof AnswerError
          ? error.message
          : undefined
  process.stderr.write(
    `The demo stopped: ${plain ?? (error instanceof Error ? error.stack : String(error))}\n`,
  )
  process.exitCode = 1
}

try {
  await run(readOptions(process.argv.slice(2)))
} catch (error) {
  fail(error)
}
