/** An opening for what-ifs, and a change of it. */
import { OPENING } from './test-app.ts'

export const KITCHEN = {
  ...OPENING,
  demands: [
    { ability: 'd430', level: 3 },
    {
      ability: 'b235',
      level: 2,
      critical: { reason: 'r', ground: 'core-task', confirmedBy: 'e', confirmedOn: '2026-11-01' },
    },
  ],
  tasks: [{ title: { fi: 'Tiskaus' }, share: 40, demands: ['d430'] }],
}

export const lower = (to: number) => ({ kind: 'demand', item: 'd430', to })
