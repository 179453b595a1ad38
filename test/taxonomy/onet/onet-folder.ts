/** A folder in the layout of the O*NET tables and the crosswalks, small enough to read. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ONET_ABILITIES } from '../../../src/taxonomy/onet/ability-map.ts'

export const escoUri = (name: string): string => `http://data.europa.eu/esco/occupation/${name}`

/** Importance and level, as the tables write them. */
export type TableRating = readonly [
  importance: string,
  level: string,
  flag?: 'suppressed' | 'suppressed importance' | 'not relevant',
]
/** By element id; `all` for those not named. */
export type TableRatings = { readonly all: TableRating; readonly [element: string]: TableRating }

export const ABILITY_HEAD =
  'O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error\tRecommend Suppress\tNot Relevant\tDate\tDomain Source'

const abilityRows = (code: string, ratings: TableRatings): string[] =>
  Object.entries(ONET_ABILITIES).flatMap(([element, { name }]) => {
    const [importance, level, flag] = ratings[element] ?? ratings.all
    const row = (scale: string, value: string, suppress: boolean, notRelevant: string) =>
      [
        code,
        element,
        name,
        scale,
        value,
        '8',
        '0.1',
        suppress ? 'Y' : 'N',
        notRelevant,
        '08/2025',
        'Analyst',
      ].join('\t')
    return [
      row('IM', importance, flag === 'suppressed importance', ''),
      row('LV', level, flag === 'suppressed', flag === 'not relevant' ? 'Y' : 'N'),
    ]
  })

export type OnetTables = {
  readonly ratings: Readonly<Record<string, TableRatings>>
  /** ISCO-08 and SOC 2010. */
  readonly isco: readonly (readonly [isco: string, soc2010: string])[]
  /** O*NET-SOC 2010 and 2019. */
  readonly versions: readonly (readonly [code2010: string, code2019: string])[]
  readonly esco: readonly (readonly [code: string, uri: string, match: string])[]
}

/**
 * Eleven occupations alike in everything but reading, 1.00 to 6.00 in halves, the roofers (47-2181.00) in the middle.
 * Roofers lead to ISCO 7121 under an older code, and to an occupation of ESCO.
 */
export const TABLES: OnetTables = {
  ratings: Object.fromEntries(
    Array.from({ length: 11 }, (_, at) => [
      at === 5 ? '47-2181.00' : `11-10${10 + at}.00`,
      { all: ['3.00', '3.00'], '1.A.1.a.2': ['3.50', (1 + at / 2).toFixed(2)] },
    ]),
  ),
  isco: [['7121', '47-2180']],
  versions: [['47-2180.00', '47-2181.00']],
  esco: [['47-2181.00', escoUri('roofer'), 'exactMatch']],
}

/** @param files tables to be written as they are, by file name */
export const onetFolder = (
  changed: Partial<OnetTables> = {},
  files: Readonly<Record<string, readonly string[]>> = {},
): string => {
  const { ratings, isco, versions, esco } = { ...TABLES, ...changed }
  const folder = mkdtempSync(join(tmpdir(), 'onet-'))
  const tables: Record<string, readonly string[]> = {
    'abilities.tsv': [
      ABILITY_HEAD,
      ...Object.entries(ratings).flatMap(([code, of]) => abilityRows(code, of)),
    ],
    'occupation_data.tsv': [
      'O*NET-SOC Code\tTitle\tDescription',
      ...Object.keys(ratings).map((code) => `${code}\tTitle of ${code}\tDo "it".`),
    ],
    'isco08_to_soc2010_bls.tsv': [
      'isco08\tisco08_title\tpart\tsoc2010\tsoc2010_title\tcomment',
      ...isco.map(([group, soc]) => `${group}\tgroup\t*\t${soc}\toccupation\t`),
    ],
    'onetsoc2010_to_onetsoc2019.tsv': [
      'onetsoc2010\ttitle2010\tonetsoc2019\ttitle2019',
      ...versions.map(([older, newer]) => `${older}\tolder\t${newer}\tnewer`),
    ],
    'esco_onet_official_v1_2022.tsv': [
      'onet_soc_2019\tonet_title\tesco_or_isco_uri\tesco_or_isco_title\tmatch_type',
      ...esco.map(([code, uri, match]) => `${code}\ttitle\t${uri}\ttitle\t${match}`),
    ],
    ...files,
  }
  for (const [name, lines] of Object.entries(tables))
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
  return folder
}
