/** What would lift a gate, other than accommodations, which the taxonomy names. */
export const LIFT_TEXTS = {
  'lift.lower-demand': 'Lättare krav i uppgifterna',
  'lift.reasons-reviewed': 'Ny prövning av skälen till att säga nej',
  'lift.another-accommodation': 'En annan anpassning för samma behov',
  'lift.licence-course': 'Att skaffa behörigheten',
  'lift.training': 'Utbildning',
  'lift.language-course': 'Språkkurs',
  'lift.requirement-reviewed': 'En översyn av kravet med arbetsgivaren',
  'lift.hours-agreement': 'Överenskommelse om veckotimmarna med arbetsgivaren',
  'lift.shift-agreement': 'Överenskommelse om arbetsskiften med arbetsgivaren',
  'lift.facts-checked': 'Uppdatering av den arbetssökandes uppgifter',
  'lift.task-carving': 'Avgränsade arbetsuppgifter (arbetsutformning)',
} as const
