/** School-grammar endings on the last word of a title: a few cases by vowel harmony in Finnish; definite and plural in Swedish. */
import type { Random } from '../../scripts/tools/synthetic/random.ts'

const BACK = /[aou]/
const STRONG: readonly (readonly [RegExp, string])[] = [
  [/kk(?=[aeiouyäö]$)/, 'k'],
  [/pp(?=[aeiouyäö]$)/, 'p'],
  [/tt(?=[aeiouyäö]$)/, 't'],
]

/** The stem before the endings, in the weak grade; undefined where the rules know none. */
const finnishStem = (word: string): string | undefined => {
  if (/nen$/.test(word)) return word.replace(/nen$/, 'se')
  if (/[uy]s$/.test(word)) return word.replace(/s$/, 'kse')
  if (/ies$/.test(word)) return word.replace(/ies$/, 'iehe')
  if (/[eö]ri$|[kn]ti$|ikko$|[aeiouyäö]$/.test(word))
    return STRONG.reduce((stem, [strong, weak]) => stem.replace(strong, weak), word)
  return undefined
}

export const inflectFinnish = (title: string, random: Random): string | undefined => {
  const stem = finnishStem(title)
  if (stem === undefined) return undefined
  const a = BACK.test(title.slice(-7)) ? 'a' : 'ä'
  return stem + random.pick(['n', `ss${a}`, `st${a}`, `ll${a}`, 'lle', 't', `n${a}`, 'ksi'])
}

export const inflectSwedish = (title: string, random: Random): string | undefined => {
  if (/are$/.test(title)) return title.replace(/e$/, random.pick(['en', 'na', 'es', 'nas', 'ens']))
  if (/a$/.test(title)) return title.replace(/a$/, random.pick(['an', 'or', 'orna', 'ans']))
  if (/(ör|ent|ist|log|ant|nom|eut|ktor|ot|it)$/.test(title))
    return title + random.pick(['en', 'er', 'erna', 'ens', 's'])
  if (/(man)$/.test(title)) return title.replace(/man$/, random.pick(['mannen', 'män', 'männen']))
  if (/[a-zåäö]{4}$/.test(title) && !/[eiouyåäö]$/.test(title))
    return title + random.pick(['en', 'ar', 'et', 's'])
  return undefined
}
