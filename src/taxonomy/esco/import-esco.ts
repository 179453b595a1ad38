/** Brings ESCO from its official download into the store. */
import type { Concept, ConceptKind, NewConcept, VocabularyImport } from '../concept.ts'
import { escoConcepts } from './esco-concepts.ts'
import { readEsco } from './read-esco.ts'
import { nearestSkills } from './similarity.ts'

/** Where imported concepts are kept. */
export type ConceptKeeper = {
  list(kind: ConceptKind): Promise<readonly Concept[]>
  put(
    from: Omit<VocabularyImport, 'at'>,
    kinds: ReadonlyMap<ConceptKind, readonly NewConcept[]>,
    onWritten?: (count: number) => void,
  ): Promise<void>
}

export type EscoImport = {
  readonly concepts: ConceptKeeper
  readonly folder: string
  readonly version: string
  /** Told what begins, out of how many; then how many are done. */
  readonly onStep: (what: string, total: number) => (done: number) => void
}

export type EscoImported = {
  readonly skills: number
  readonly groups: number
  readonly occupations: number
  readonly relations: number
  /** Rows about concepts that the files do not describe. */
  readonly leftOut: number
  /** Concepts of an earlier import that this one has no more. */
  readonly withdrawn: number
}

/** @throws TableFault naming the file and what is wrong with it; then nothing is written */
export const importEsco = async ({
  concepts,
  folder,
  version,
  onStep,
}: EscoImport): Promise<EscoImported> => {
  const read = onStep('reading', 1)
  const esco = readEsco(folder)
  read(1)
  const { skills, groups, occupations } = esco
  const compare = onStep('comparing skills', skills.length)
  const nearest = nearestSkills(esco)
  compare(skills.length)

  const before = {
    skill: await numbersOf(concepts, 'skill'),
    'skill-group': await numbersOf(concepts, 'skill-group'),
    occupation: await numbersOf(concepts, 'occupation'),
  }
  const kinds = escoConcepts(esco, nearest, before)
  const write = onStep('writing', skills.length + groups.length + occupations.length)
  await concepts.put({ source: 'esco', version }, kinds, write)

  const given = new Set([...skills, ...groups, ...occupations].map(({ uri }) => uri))
  return {
    skills: skills.length,
    groups: groups.length,
    occupations: occupations.length,
    relations: occupations.reduce(
      (sum, { essential, optional }) => sum + essential.length + optional.length,
      0,
    ),
    leftOut: esco.leftOut,
    withdrawn: Object.values(before)
      .flatMap((numbers) => [...numbers.keys()])
      .filter((uri) => !given.has(uri)).length,
  }
}

const numbersOf = async (concepts: ConceptKeeper, kind: ConceptKind): Promise<ReadonlyMap<string, number>> =>
  new Map((await concepts.list(kind)).map(({ code, number }) => [code, number]))
