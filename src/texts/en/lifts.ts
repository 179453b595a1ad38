/** What would lift a gate, other than accommodations, which the taxonomy names. */
export const LIFT_TEXTS = {
  'lift.lower-demand': 'Lighter demands in the tasks',
  'lift.reasons-reviewed': 'A new look at the reasons for the refusal',
  'lift.another-accommodation': 'Another accommodation for the same need',
  'lift.licence-course': 'Getting the licence',
  'lift.training': 'Training',
  'lift.language-course': 'A language course',
  'lift.requirement-reviewed': 'A review of the requirement with the employer',
  'lift.hours-agreement': 'An agreement on weekly hours with the employer',
  'lift.shift-agreement': 'An agreement on shifts with the employer',
  'lift.facts-checked': 'Bringing the jobseeker’s details up to date',
  'lift.task-carving': 'Limiting the tasks (task carving)',
} as const
