/** One or two slips of the hand at random places of a title. */
import type { Random } from '../../scripts/tools/synthetic/random.ts'

const ROWS = ['qwertyuiopå', 'asdfghjklöä', 'zxcvbnm'] as const

const neighbour = (letter: string, random: Random): string => {
  const row = ROWS.find((keys) => keys.includes(letter))
  if (row === undefined) return letter
  const at = row.indexOf(letter)
  const beside = [row[at - 1], row[at + 1]].filter((key) => key !== undefined)
  return random.pick(beside)
}

type Slip = (text: string, at: number, random: Random) => string

const SLIPS: readonly Slip[] = [
  (text, at) => text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text.charAt(at) + text.slice(at),
  (text, at, random) => text.slice(0, at) + neighbour(text.charAt(at), random) + text.slice(at + 1),
  (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
]

/** Undefined for a title of under six letters, where a slip makes another word. */
export const misspell = (title: string, random: Random): string | undefined => {
  if (title.length < 6) return undefined
  let text = title
  for (let slips = random.int(1, 2); slips > 0; slips--)
    text = random.pick(SLIPS)(text, random.int(0, text.length - 2), random)
  return text
}
