/** What can be open before somebody is proposed, and with whom it is settled. */

/** A service arranges visits to the workplace, trials, courses and transport. */
export const PARTIES = ['person', 'employer', 'service'] as const
export type Party = (typeof PARTIES)[number]

export const MATTERS = [
  // With the person: what is not recorded.
  ...(['ability', 'ownUsual', 'skill', 'skills', 'experience', 'languages', 'wishes', 'needs'] as const),
  ...(['ownHours', 'ownShifts', 'home', 'distance'] as const),
  // With the employer: what is not said, and what could be agreed.
  ...(['demand', 'usual', 'need', 'hours', 'shifts', 'remote', 'unsaid'] as const),
  // With a service.
  ...(['visit', 'transport', 'licence'] as const),
  ...(['details', 'gate'] as const),
] as const
export type MatterCode = (typeof MATTERS)[number]
