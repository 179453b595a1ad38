/** A folder in the layout of the official download, small enough to read. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SKILL = 'http://data.europa.eu/esco/skill/'
export const skillUri = (name: string): string => SKILL + name
export const occupationUri = (name: string): string => `http://data.europa.eu/esco/occupation/${name}`

const SKILL_HEAD =
  'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description'
const OCCUPATION_HEAD =
  'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code'

const skill = (name: string, label: string, alternatives = '') =>
  `KnowledgeSkillCompetence,${skillUri(name)},skill/competence,,${label},"${alternatives}",,released,,,,,`
const occupation = (name: string, label: string, code: string, alternatives = '') =>
  `Occupation,${occupationUri(name)},${code.slice(0, 4)},${label},"${alternatives}",,released,,,,,,,${code}`

/** Baking (a group) over bread and cakes; rye bread below bread; a baker who must make bread and may make cakes. */
export const ESCO_FILES = {
  skills_en: [
    SKILL_HEAD,
    skill('bread', 'make bread', 'bake bread\nbread making'),
    skill('rye', 'make rye bread'),
    skill('cake', 'make cakes'),
  ],
  skills_fi: [
    SKILL_HEAD,
    skill('bread', 'valmistaa leipää', 'leipoa leipää'),
    skill('rye', 'valmistaa ruisleipää'),
  ],
  skills_sv: [
    SKILL_HEAD,
    skill('bread', 'baka bröd'),
    skill('rye', 'baka rågbröd'),
    skill('cake', 'baka tårtor'),
  ],
  skillGroups_en: [
    'conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,inScheme,description,code',
    `SkillGroup,${skillUri('baking')},baking,,,released,,,,"two
lines",S6.1`,
  ],
  occupations_en: [OCCUPATION_HEAD, occupation('baker', 'baker', '7512.1', 'bread baker')],
  occupations_fi: [OCCUPATION_HEAD, occupation('baker', 'leipuri', '7512.1')],
  occupations_sv: [OCCUPATION_HEAD, occupation('baker', 'bagare', '7512.1')],
  broaderRelationsSkillPillar_en: [
    'conceptType,conceptUri,broaderType,broaderUri',
    `KnowledgeSkillCompetence,${skillUri('bread')},SkillGroup,${skillUri('baking')}`,
    `KnowledgeSkillCompetence,${skillUri('cake')},SkillGroup,${skillUri('baking')}`,
    `KnowledgeSkillCompetence,${skillUri('rye')},KnowledgeSkillCompetence,${skillUri('bread')}`,
    `KnowledgeSkillCompetence,${skillUri('nowhere')},SkillGroup,${skillUri('baking')}`,
  ],
  occupationSkillRelations_en: [
    'occupationUri,relationType,skillType,skillUri',
    `${occupationUri('baker')},essential,,${skillUri('bread')}`,
    `${occupationUri('baker')},optional,,${skillUri('cake')}`,
  ],
  skillSkillRelations_en: [
    'originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri',
    `${skillUri('cake')},knowledge,optional,knowledge,${skillUri('bread')}`,
  ],
} as const satisfies Record<string, readonly string[]>

/** @param changed whole files, by name, in place of the ones above */
export const escoFolder = (changed: Readonly<Record<string, readonly string[]>> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sovite-esco-'))
  for (const [name, lines] of Object.entries({ ...ESCO_FILES, ...changed }))
    writeFileSync(join(folder, `${name}.csv`), lines.join('\n'))
  return folder
}
