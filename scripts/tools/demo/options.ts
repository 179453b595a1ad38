import { parseArgs } from 'node:util'
import { LOCALES, type Locale } from '../../../src/domain/values.ts'

export type DemoOptions = {
  /** Of the texts that the service answers; the frame around them is English. */
  readonly lang: Locale
  readonly jobseekers: number
  readonly openings: number
}

export const USAGE = `npm run demo -- [--lang fi|sv|en] [--jobseekers 20000] [--openings 400]`

export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const count = (name: string, text: string, least: number): number => {
  if (!/^\d{1,6}$/.test(text) || Number(text) < least)
    throw new UsageError(`--${name} must be a whole number from ${least} to 999999`)
  return Number(text)
}

/** @throws UsageError */
export const readOptions = (args: readonly string[]): DemoOptions => {
  const { lang, jobseekers, openings } = parse(args)
  const locale = LOCALES.find((known) => known === lang)
  if (!locale) throw new UsageError(`--lang must be one of ${LOCALES.join(', ')}`)
  return {
    lang: locale,
    jobseekers: count('jobseekers', jobseekers, 100),
    openings: count('openings', openings, 2),
  }
}

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        lang: { type: 'string', default: 'en' },
        jobseekers: { type: 'string', default: '20000' },
        openings: { type: 'string', default: '400' },
      },
    }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
