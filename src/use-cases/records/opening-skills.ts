/** The skills that an opening is suggested to ask, confirmed or corrected all at once. */
import type { Principal } from '../../access/principal.ts'
import { type AskedSkill, isSuggested, type Opening } from '../../domain/opening.ts'
import { pointerOf } from '../../errors.ts'
import { withUsualSkills } from '../../scoring/usual-skills.ts'
import type { Expectation } from '../../store/ports/records.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { type Amended, amendRecord } from './amend-record.ts'
import { type OpeningPorts, openingKind } from './record-kind.ts'

type OwnSkill = Pick<AskedSkill, 'skill' | 'importance' | 'proficiency'>

/** Skills that are only suggested become the opening's own: all of them as they stand, or those that are named. */
const withOwnSkills = (
  opening: Opening,
  named: readonly OwnSkill[] | undefined,
  taxonomy: Pick<Taxonomy, 'usualSkills'>,
): Opening => {
  const { skills = [] } = withUsualSkills(opening, taxonomy)
  const suggested = skills.filter(isSuggested)
  const confirmed = (asked: AskedSkill): AskedSkill => ({ ...asked, source: 'confirmed' })
  if (named === undefined)
    return suggested.length === 0
      ? opening
      : { ...opening, skills: skills.map((asked) => (isSuggested(asked) ? confirmed(asked) : asked)) }
  const given = new Map(named.map((own) => [own.skill, own]))
  const usual = new Map(skills.map((asked) => [asked.skill, asked]))
  return {
    ...opening,
    skills: [
      // What the opening said before stays, unless it is named.
      ...skills.filter((asked) => !isSuggested(asked) && !given.has(asked.skill)),
      ...named.map((own) => confirmed({ ...usual.get(own.skill), ...own })),
    ],
  }
}

/** @throws AppError as `amendRecord` */
export const confirmSkills = (
  ports: OpeningPorts & { readonly taxonomy: Pick<Taxonomy, 'usualSkills'> },
  principal: Principal,
  {
    id,
    named,
    expectation,
  }: {
    readonly id: string
    readonly named: readonly OwnSkill[] | undefined
    readonly expectation: Expectation
  },
): Promise<Amended<Opening>> =>
  amendRecord(openingKind(ports), principal, {
    ...{ id, expectation },
    amend: (opening) => withOwnSkills(opening, named, ports.taxonomy),
    says: () => (named ?? []).map(({ skill }) => pointerOf(['skills', skill])),
  })
