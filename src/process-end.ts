/** How a process of ours ends: in order on a signal, or plainly when it cannot start. */
import closeWithGrace from 'close-with-grace'
import { ConfigError } from './config.ts'
import { AppError } from './errors.ts'
import { type Log, logStopping } from './log.ts'
import { failureText } from './texts/problem.ts'
import { WeightsFaults } from './use-cases/weights/weights-file.ts'

export type Ending = { readonly logger: Pick<Log, 'info'>; close(): Promise<void> }

/**
 * What ends a process at once, as Node does it: signals of a fault after which no code is safe to run, of a terminal that
 * may be ignored on purpose, and faults of ours, after which a process might not come to an end in order.
 */
const AT_ONCE: closeWithGrace.AllEvents[] = [
  ...([
    'SIGHUP',
    'SIGQUIT',
    'SIGILL',
    'SIGTRAP',
    'SIGABRT',
    'SIGBUS',
    'SIGFPE',
    'SIGSEGV',
    'SIGUSR2',
  ] as const),
  ...(['uncaughtException', 'unhandledRejection', 'beforeExit'] as const),
]

/** On SIGTERM and SIGINT, however long it takes; a second signal means that somebody has no patience. */
export const closeOnSignal = ({ logger, close }: Ending): void => {
  closeWithGrace(
    { delay: false, logger: { error: fail }, onSecondSignal: () => {}, skip: AT_ONCE },
    async ({ signal }) => {
      if (signal) logStopping(logger, signal)
      await close()
    },
  )
}

/** Whoever keeps the process running starts it again: an end that nobody asked for is no success. */
export const endOutdated = (composing: Promise<Pick<Ending, 'close'>>): void => {
  composing.then(({ close }) => close()).then(() => process.exit(1), fail)
}

/** What the person who starts the process can mend is told plainly; anything else with its stack. */
export const fail = (error: unknown): never => {
  if (error instanceof ConfigError) {
    process.stderr.write(`Sovite cannot start:\n${error.faults.map((fault) => `  ${fault}\n`).join('')}`)
  } else if (error instanceof WeightsFaults || error instanceof AppError) {
    const why = error instanceof AppError ? failureText(error) : error.message
    process.stderr.write(`Sovite cannot start: ${why}\n`)
  } else {
    console.error(error)
  }
  process.exit(1)
}
