/** One skill that the layers name by different codes stands once in the merge: as it was recorded here. */
import type { PartOf } from '../../../domain/record-layers.ts'
import type { Fault } from '../../../errors.ts'

type Skilled = { readonly skills?: readonly { readonly skill: string }[] | undefined }

/** @param faults what the vocabulary says of the merge */
export const withoutTwins = <Body extends Skilled>(
  body: PartOf<Body>,
  here: PartOf<Body>,
  faults: readonly Fault[],
): PartOf<Body> => {
  const { skills } = body
  if (!skills) return body
  const ours = new Set(here.skills?.map(({ skill }) => skill))
  const twins = new Set(
    faults.flatMap(({ pointer, message }) => {
      const second = skills[Number(/^\/skills\/(\d+)$/.exec(pointer)?.[1] ?? Number.NaN)]?.skill
      if (second === undefined || message.key !== 'fault.sameSkill') return []
      return [ours.has(second) ? message.parameters.skill : second]
    }),
  )
  return twins.size === 0 ? body : { ...body, skills: skills.filter(({ skill }) => !twins.has(skill)) }
}
