import type { Names } from '../../domain/values.ts'

/** A skill of the starter vocabulary. */
export type StarterSkill<Code extends string = string> = {
  readonly code: Code
  readonly names: Names
  /** The broader skill. Whoever holds this one holds that one too; a parent has no parent. */
  readonly parent?: Code
  /** Skill → similarity, 40–95: how far the one helps with the other. Written once per pair, read both ways. */
  readonly related?: Readonly<Partial<Record<Code, number>>>
}
