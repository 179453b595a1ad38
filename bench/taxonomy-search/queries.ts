/**
 * Queries made from Finnish and Swedish labels, each with the concept it is meant for. The rules know grammar and keyboards
 * but nothing of n-grams, suffix lists, spelling pairs or distances by which a matcher may work: words are split where the
 * rest stands alone as another label's word, endings are put on (never taken off), letters are mistyped at random places.
 */
import type { Random } from '../../scripts/tools/synthetic/random.ts'
import { inflectFinnish, inflectSwedish } from './inflect.ts'
import { misspell } from './misspell.ts'

export const TONGUES = ['fi', 'sv'] as const
export type Tongue = (typeof TONGUES)[number]
export const KINDS = ['head changed', 'modifier changed', 'inflected', 'misspelt'] as const
export type QueryKind = (typeof KINDS)[number]

export type Query = {
  readonly kind: QueryKind
  readonly locale: Tongue
  readonly text: string
  /** Codes of the concepts with the label the query was made from. */
  readonly wanted: ReadonlySet<string>
}

/** What a label is made from; the major group is ISCO's first digit. */
export type Source = { readonly code: string; readonly label: string; readonly majorGroup: string }

type Compound = { readonly source: Source; readonly modifier: string; readonly head: string }

const MIN_HEAD = 5
const MIN_MODIFIER = 4

const wordsOf = (label: string): string[] =>
  label
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** What stands before a comma: the rest says of what kind, and nobody types it. */
const titleOf = (label: string): string => label.split(',')[0]!.trim().toLowerCase()

/** At most `count` of each kind; none equals a label. */
export const makeQueries = (
  sources: readonly Source[],
  { locale, random, count }: { readonly locale: Tongue; readonly random: Random; readonly count: number },
): readonly Query[] => {
  const labels = new Set(sources.map(({ label }) => label.toLowerCase()))
  const titles = new Map<string, Set<string>>()
  for (const { code, label } of sources) {
    const title = titleOf(label)
    titles.set(title, (titles.get(title) ?? new Set()).add(code))
  }
  const made = (kind: QueryKind, source: Source, text: string): Query[] =>
    labels.has(text) || titles.has(text)
      ? []
      : [{ kind, locale, text, wanted: titles.get(titleOf(source.label))! }]
  const lots = shuffled(sources, random)
  const inflect = locale === 'fi' ? inflectFinnish : inflectSwedish
  const plain = (rule: (title: string) => string | undefined, kind: QueryKind) =>
    lots
      .flatMap((source) => {
        const text = rule(titleOf(source.label))
        return text === undefined ? [] : made(kind, source, text)
      })
      .slice(0, count)
  const { heads, modifiers } = changed(lots, random)
  return [
    ...heads.flatMap(({ source, text }) => made('head changed', source, text)).slice(0, count),
    ...modifiers.flatMap(({ source, text }) => made('modifier changed', source, text)).slice(0, count),
    ...plain((title) => inflect(title, random), 'inflected'),
    ...plain((title) => misspell(title, random), 'misspelt'),
  ]
}

type Changed = { readonly source: Source; readonly text: string }

/**
 * Head changed: the modifier begins no word of another label, so the label that has it is the nearest in meaning; the new
 * head comes from another compound of the same major group. Modifier changed: the head ends no word of another label, so
 * the label that has it is the nearest; the modifier is another compound's, or is left away, or is put before a plain word.
 */
const changed = (
  lots: readonly Source[],
  random: Random,
): { readonly heads: readonly Changed[]; readonly modifiers: readonly Changed[] } => {
  const compounds = compoundsOf(lots)
  const titleWords = lots.map(({ label }) => wordsOf(label))
  const among = (holds: (word: string) => boolean) =>
    titleWords.reduce((sum, words) => sum + (words.some(holds) ? 1 : 0), 0)
  const byGroup = new Map<string, Compound[]>()
  for (const compound of compounds) {
    const { majorGroup } = compound.source
    const group = byGroup.get(majorGroup)
    if (group) group.push(compound)
    else byGroup.set(majorGroup, [compound])
  }
  const heads: Changed[] = []
  const modifiers: Changed[] = []
  for (const { source, modifier, head } of compounds) {
    const others = byGroup.get(source.majorGroup)!
    const other = others[random.int(0, others.length - 1)]!
    if (other.head !== head && among((word) => word.startsWith(modifier)) === 1)
      heads.push({ source, text: modifier + other.head })
    if (among((word) => word.endsWith(head)) !== 1) continue
    modifiers.push({ source, text: random.chance(0.5) ? head : other.modifier + head })
  }
  for (const source of lots) {
    const title = titleOf(source.label)
    if (!/^\p{L}{5,}$/u.test(title) || among((word) => word.endsWith(title)) !== 1) continue
    const others = byGroup.get(source.majorGroup)
    if (others) modifiers.push({ source, text: others[random.int(0, others.length - 1)]!.modifier + title })
  }
  return { heads, modifiers: shuffled(modifiers, random) }
}

/** Titles of one word whose end stands alone as the last word of another label's title, at the longest such end. */
const compoundsOf = (lots: readonly Source[]): readonly Compound[] => {
  const alone = new Set(
    lots.map(
      ({ label }) =>
        titleOf(label)
          .split(/[\s-]+/)
          .at(-1)!,
    ),
  )
  return lots.flatMap((source) => {
    const title = titleOf(source.label)
    if (!/^\p{L}+$/u.test(title)) return []
    for (let at = MIN_MODIFIER; at <= title.length - MIN_HEAD; at++)
      if (alone.has(title.slice(at))) return [{ source, modifier: title.slice(0, at), head: title.slice(at) }]
    return []
  })
}

const shuffled = <T>(things: readonly T[], random: Random): readonly T[] => {
  const all = [...things]
  for (let i = all.length - 1; i > 0; i--) {
    const j = random.int(0, i)
    const kept = all[i]!
    all[i] = all[j]!
    all[j] = kept
  }
  return all
}
