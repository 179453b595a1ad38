/** How a process of ours ends: in order on a signal, or plainly when it cannot start. */
import { ConfigError } from './config.ts'
import { AppError } from './errors.ts'
import { type Log, logStopping } from './log.ts'
import { failureText } from './texts/problem.ts'
import { WeightsFaults } from './use-cases/weights/weights-file.ts'

export type Ending = { readonly logger: Pick<Log, 'info'>; close(): Promise<void> }

export const closeOnSignal = ({ logger, close }: Ending): void => {
  let closing = false
  const stop = (signal: NodeJS.Signals): void => {
    // A second signal means that somebody has no patience.
    if (closing) process.exit(1)
    closing = true
    logStopping(logger, signal)
    close().then(() => process.exit(0), fail)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
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
