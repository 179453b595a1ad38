/** A score program with all that is unknown read as nothing: its points are never under `low`, and seldom far above. */
import { UNKNOWN_NIBBLE } from '../../index/layout.ts'
import type { ProgramItem, ScoreProgram } from '../program.ts'

const worstItem = (item: ProgramItem): ProgramItem => {
  switch (item.kind) {
    case 'fixed':
      return { ...item, points: item.low }
    case 'ability':
      return item.asks === 0 ? item : { ...item, table: item.table.with(UNKNOWN_NIBBLE, 0) }
    case 'skill':
      // A proficiency that is not stated, place 0, is read worst.
      return {
        ...item,
        held: item.held.map((relation) => ({ ...relation, points: relation.points.with(0, relation.low) })),
      }
    case 'shifts':
      return { ...item, table: item.table.with(0, 0) }
    case 'hours':
    case 'commute':
    case 'wish':
      return { ...item, neutral: 0 }
    case 'accommodations':
    case 'experience':
    case 'language':
      return item
  }
}

export const worstCase = (program: ScoreProgram): ScoreProgram => ({
  ...program,
  criteria: program.criteria.map((criterion) => ({ ...criterion, items: criterion.items.map(worstItem) })),
})
