/** Reads the folder of the official CSV download; its languages fi, sv and en. */
import { join } from 'node:path'
import { LOCALES, type Locale, type Names } from '../../domain/values.ts'
import { readTable, TableFault } from '../read-table.ts'
import type { Esco, EscoConcept, EscoOccupation, EscoSkill, EscoSkillGroup } from './esco.ts'

const LABELS = ['conceptUri', 'preferredLabel', 'altLabels', 'hiddenLabels'] as const
type Labelled = Readonly<Record<(typeof LABELS)[number], string>>

const linesOf = (field: string): string[] =>
  field
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 0)

/** @throws TableFault naming the file and what is wrong with it */
export const readEsco = (folder: string): Esco => {
  const table = <Column extends string>(name: string, columns: readonly Column[]) =>
    readTable(join(folder, `${name}.csv`), columns)
  let leftOut = 0

  const concepts = <Row extends Labelled>(
    english: readonly Row[],
    kind: 'skills' | 'occupations',
  ): readonly (EscoConcept & { readonly row: Row })[] => {
    const byLocale = new Map<Locale, ReadonlyMap<string, Labelled>>()
    for (const locale of LOCALES) {
      const rows: readonly Labelled[] = locale === 'en' ? english : table(`${kind}_${locale}`, LABELS)
      byLocale.set(locale, new Map(rows.map((row) => [row.conceptUri, row])))
    }
    return english.map((row) => {
      const uri = row.conceptUri
      const of = (locale: Locale) => byLocale.get(locale)?.get(uri)
      const local = <T>(each: (locale: Locale) => T) =>
        Object.fromEntries(LOCALES.map((locale) => [locale, each(locale)])) as Record<Locale, T>
      const names: Names = local((locale) => of(locale)?.preferredLabel || row.preferredLabel)
      const alternatives = local((locale) => {
        const labels = of(locale)
        return labels ? [...new Set([...linesOf(labels.altLabels), ...linesOf(labels.hiddenLabels)])] : []
      })
      return { uri, names, alternatives, row }
    })
  }

  const skillRows = table('skills_en', LABELS)
  const groupRows = table('skillGroups_en', ['conceptUri', 'preferredLabel', 'code'])
  const known = new Set([...skillRows, ...groupRows].map(({ conceptUri }) => conceptUri))
  const skillUris = new Set(skillRows.map(({ conceptUri }) => conceptUri))
  /** Whether every URI is described; counts the row as left out when not. */
  const holds = (among: ReadonlySet<string>, ...uris: readonly string[]): boolean => {
    const all = uris.every((uri) => among.has(uri))
    if (!all) leftOut++
    return all
  }

  const broader = new Map<string, string[]>()
  for (const { conceptUri, broaderUri } of table('broaderRelationsSkillPillar_en', [
    'conceptUri',
    'broaderUri',
  ]))
    if (holds(known, conceptUri, broaderUri))
      broader.set(conceptUri, [...(broader.get(conceptUri) ?? []), broaderUri])

  const asked = { essential: new Map<string, string[]>(), optional: new Map<string, string[]>() }
  for (const { occupationUri, relationType, skillUri } of table('occupationSkillRelations_en', [
    'occupationUri',
    'relationType',
    'skillUri',
  ]))
    if (holds(skillUris, skillUri)) {
      const lists = asked[kindOf(relationType)]
      const list = lists.get(occupationUri)
      if (list) list.push(skillUri)
      else lists.set(occupationUri, [skillUri])
    }

  const relations = table('skillSkillRelations_en', ['originalSkillUri', 'relationType', 'relatedSkillUri'])
    .filter(({ originalSkillUri, relatedSkillUri }) => holds(skillUris, originalSkillUri, relatedSkillUri))
    .map(({ originalSkillUri, relationType, relatedSkillUri }) => ({
      from: originalSkillUri,
      to: relatedSkillUri,
      kind: kindOf(relationType),
    }))

  const skills = concepts(skillRows, 'skills').map(
    ({ row: _, ...concept }): EscoSkill => ({ ...concept, broader: broader.get(concept.uri) ?? [] }),
  )
  const occupations = concepts(table('occupations_en', [...LABELS, 'code', 'iscoGroup']), 'occupations').map(
    ({ row, ...concept }): EscoOccupation => {
      if (!/^\d{4}$/.test(row.iscoGroup))
        throw new TableFault(`occupations_en.csv: ${concept.uri} has no ISCO-08 unit group`)
      return {
        ...concept,
        code: row.code,
        unitGroup: row.iscoGroup,
        essential: asked.essential.get(concept.uri) ?? [],
        optional: asked.optional.get(concept.uri) ?? [],
      }
    },
  )
  const groups = groupRows.map(
    ({ conceptUri, code, preferredLabel }): EscoSkillGroup => ({
      uri: conceptUri,
      code,
      name: preferredLabel,
      broader: broader.get(conceptUri) ?? [],
    }),
  )
  return { skills, groups, occupations, relations, leftOut }
}

const kindOf = (relation: string): 'essential' | 'optional' => {
  if (relation === 'essential' || relation === 'optional') return relation
  throw new TableFault(`a relation is neither essential nor optional but ${JSON.stringify(relation)}`)
}
