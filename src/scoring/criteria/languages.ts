import { CEFR_LEVELS } from '../../domain/codes.ts'
import { NORMAL_IMPORTANCE } from '../../domain/values.ts'
import { at } from '../../index/at.ts'
import { LANGUAGE_NUMBER } from '../../index/encode.ts'
import { KNOWN } from '../../index/layout.ts'
import { column, type JobseekerRecord } from '../../index/record.ts'
import { share } from '../apportion.ts'
import type { ItemResult } from '../interpretation.ts'
import type { LanguageItem } from '../program.ts'
import { type CompileCriterion, listCriterion, listResult } from './criterion.ts'

export const compileLanguages: CompileCriterion = ({ opening, weights }, max) =>
  listCriterion({
    criterion: 'languages',
    max,
    neutral: weights.neutral,
    baseMass: weights.languages.baseMass,
    list: opening.languages,
    code: (asked) => asked.language,
    importance: () => NORMAL_IMPORTANCE,
    item: (asked, points): LanguageItem => {
      const asks = CEFR_LEVELS.indexOf(asked.level) + 1
      return {
        kind: 'language',
        item: asked.language,
        max: points,
        language: LANGUAGE_NUMBER[asked.language],
        code: asked.language,
        asks,
        table: Array.from({ length: 16 }, (_, has) =>
          has === 0
            ? 0
            : share(points, at(weights.languages.byLevelsShort, Math.min(3, Math.max(0, asks - has)))),
        ),
      }
    },
  })

export const interpretLanguage = (item: LanguageItem, record: JobseekerRecord): ItemResult => {
  const listKnown = (column.word(record.columns, 'known') & KNOWN.languages) !== 0
  const has = column.language(record.columns, item.language)
  const points = at(item.table, has)
  return listResult(item, {
    points,
    listKnown,
    fact: { kind: 'language', language: item.code, asks: item.asks, has, listKnown },
  })
}
