/** Where commands write: plain lines, and a bar where there is a terminal. */
import { SingleBar } from 'cli-progress'

export const say = (line = ''): void => {
  process.stdout.write(`${line}\n`)
}

export const title = (text: string): void => {
  say()
  say(text)
  say('─'.repeat(Math.min(text.length, 100)))
}

/** `1 person`, `2 people`. */
export const people = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'person' : 'people'}`

const WIDTH = 100

/** Lines of at most 100 characters, the later ones indented as the first. */
export const wrap = (text: string, indent: string, first = indent): string => {
  const lines: string[] = []
  let line = first
  for (const word of text.split(/\s+/)) {
    if (line.trim() !== '' && line.length + word.length + 1 > WIDTH) {
      lines.push(line.trimEnd())
      line = indent
    }
    line += line.endsWith(' ') || line === '' ? `${word} ` : ` ${word} `
  }
  return [...lines, line.trimEnd()].join('\n')
}

export type Progress = { to(done: number): void; end(): void }

/** Without a terminal a line for each quarter, so that a log stays readable. */
export const progress = (what: string, total: number): Progress => {
  if (!process.stdout.isTTY) return progressLines(what, total)
  const bar = new SingleBar({
    format: `${what.padEnd(20)} {bar} {value}/{total} · {duration_formatted}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
  })
  bar.start(total, 0)
  return { to: (done) => bar.update(done), end: () => bar.stop() }
}

const progressLines = (what: string, total: number): Progress => {
  let told = 0
  return {
    to: (done) => {
      const quarter = Math.floor((4 * done) / total)
      if (quarter <= told) return
      told = quarter
      say(`${what}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`)
    },
    end: () => {},
  }
}

export const seconds = (ms: number): string =>
  ms < 995 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
