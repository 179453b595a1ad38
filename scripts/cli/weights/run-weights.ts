/** What `npm run weights` does, over HTTP: a service that runs has the store for itself. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { Preview } from '../../../src/contract/preview.ts'
import { parseWeights } from '../../../src/matching/parse-weights.ts'
import { messageText } from '../../../src/texts/problem.ts'
import { versionBefore } from '../../../src/use-cases/weights/roll-back.ts'
import { previewLines } from './print-preview.ts'

export const USAGE = `usage: npm run weights -- <command> [--url http://127.0.0.1:3000] [--token …]
  list
  add <file>
  preview <version> [--shortlists 200] [--area 04]
  activate <version> --reason "…" [--waiver-by "…" --waiver "…"]
  rollback --reason "…" [--waiver-by "…" --waiver "…"]
                               the version that was active before; once more: the one before that`

export class WeightsUsage extends Error {
  override readonly name = 'WeightsUsage'
}

const OPTIONS = {
  url: { type: 'string', default: 'http://127.0.0.1:3000' },
  token: { type: 'string' },
  shortlists: { type: 'string' },
  area: { type: 'string' },
  reason: { type: 'string' },
  'waiver-by': { type: 'string' },
  waiver: { type: 'string' },
} as const

const Head = z.looseObject({
  version: z.int(),
  active: z.boolean(),
  reason: z.string(),
  createdAt: z.string(),
  activatedAt: z.string().nullable(),
})
const Heads = z.looseObject({ items: z.array(Head) })
const Activations = z.looseObject({ items: z.array(z.looseObject({ version: z.int() })) })
const ProblemRead = z.looseObject({ code: z.string(), title: z.string(), detail: z.string().optional() })

type Ask = (path: string, body?: unknown) => Promise<unknown>

/** @throws WeightsUsage with the problem's own words */
const asking =
  (url: string, token: string): Ask =>
  async (path, body) => {
    const response = await fetch(`${url}/v1/weights${path}`, {
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        authorization: `Bearer ${token}`,
        'accept-language': 'en',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
    })
    const answer: unknown = await response.json()
    if (response.ok) return answer
    const { code, title, detail } = ProblemRead.parse(answer)
    throw new WeightsUsage(`${code}: ${detail ?? title}`)
  }

const headLine = ({ version, active, reason, createdAt, activatedAt }: z.infer<typeof Head>): string => {
  const state = active ? 'active' : activatedAt === null ? 'draft' : 'earlier'
  return `${String(version).padStart(4)}  ${state.padEnd(8)} ${createdAt.slice(0, 10)}  ${reason}`
}

/** @param tokenOf makes one where none is given @throws WeightsUsage for what the caller can mend */
export const runWeights = async (
  argv: readonly string[],
  tokenOf: () => Promise<string>,
  say: (line: string) => void,
): Promise<void> => {
  const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
  const [command, operand] = positionals
  const ask = asking(values.url, values.token ?? (await tokenOf()))
  const version = (): number => {
    if (!/^[1-9]\d{0,8}$/.test(operand ?? '')) throw new WeightsUsage(`a version is needed\n${USAGE}`)
    return Number(operand)
  }
  const reason = (): string => {
    if (!values.reason) throw new WeightsUsage('--reason is needed: it stays beside the activation')
    return values.reason
  }
  const waived = () => {
    const { waiver, 'waiver-by': by } = values
    if ((waiver === undefined) !== (by === undefined))
      throw new WeightsUsage('--waiver-by and --waiver belong together: who answers for it, and why')
    return waiver === undefined ? {} : { waiver: { by, reason: waiver } }
  }
  const activate = async (which: number) => {
    const body = { reason: reason(), ...waived() }
    say(headLine(Head.parse(await ask(`/${which}/activate`, body))))
  }
  switch (command) {
    case 'list':
      for (const head of Heads.parse(await ask('?limit=200')).items) say(headLine(head))
      return
    case 'add': {
      if (!operand) throw new WeightsUsage(`a file is needed\n${USAGE}`)
      const parsed = parseWeights(readFileSync(operand, 'utf8'))
      if (!parsed.ok)
        throw new WeightsUsage(
          parsed.faults
            .map(({ pointer, message }) => `${pointer || '/'}: ${messageText(message, 'en')}`)
            .join('\n'),
        )
      say(headLine(Head.parse(await ask('', parsed.weights))))
      return
    }
    case 'preview': {
      const { shortlists, area } = values
      const body = { ...(shortlists && { shortlists: Number(shortlists) }), ...(area && { area }) }
      for (const line of previewLines(Preview.parse(await ask(`/${version()}/previews`, body)))) say(line)
      return
    }
    case 'activate':
      return activate(version())
    case 'rollback': {
      const { items } = Activations.parse(await ask('/activations'))
      const before = versionBefore(items)
      if (before === undefined) throw new WeightsUsage('no version was active before the one in force')
      return activate(before)
    }
    default:
      throw new WeightsUsage(USAGE)
  }
}
