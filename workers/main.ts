/** A worker process, as many of them as there is work: `npm run worker`, `npm run worker -- --only rank`. */
import { parseArgs } from 'node:util'
import { composeWorker, WORKER_PARTS, type WorkerPart } from '../src/compose-worker.ts'
import { ConfigError, readWorkerConfig } from '../src/config.ts'
import { closeOnSignal, endOutdated, fail } from '../src/process-end.ts'

const isPart = (name: string): name is WorkerPart => WORKER_PARTS.some((part) => part === name)

/** @throws ConfigError */
const readParts = (): readonly WorkerPart[] => {
  const asked = readArguments().only ?? []
  const unknown = asked.filter((name) => !isPart(name))
  if (unknown.length > 0)
    throw new ConfigError(
      unknown.map((name) => `--only ${name} is no part; there are: ${WORKER_PARTS.join(', ')}`),
    )
  return asked.length > 0 ? asked.filter(isPart) : WORKER_PARTS
}

const readArguments = () => {
  try {
    return parseArgs({ options: { only: { type: 'string', multiple: true } } }).values
  } catch (error) {
    if (error instanceof TypeError) throw new ConfigError([error.message])
    throw error
  }
}

const main = async (): Promise<void> => {
  const only = readParts()
  const config = readWorkerConfig(process.env)
  const onProgress = (step: string) => process.stderr.write(`${step} …\n`)
  const worker = composeWorker(config, {
    ...{ only, onProgress },
    onOutdated: () => endOutdated(worker),
  })
  closeOnSignal(await worker)
}

await main().catch(fail)
