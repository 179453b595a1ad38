/** Gates: what keeps out, then what would lift it. Nothing here is a verdict. */
export const GATES = {
  'gate.notPermitted':
    'The jobseeker’s details cannot be used for finding work at present. No permission or basis is in force.',
  'gate.notAvailable': 'The jobseeker can start on {from}, and the work needs someone on {needed}.',
  'gate.critical':
    'Necessary in this work: {ability}. {supported, select, yes {With support} other {Now}} {how}. In this work it {kind, select, presence {comes up} other {is needed}} {work}.',
  'gate.refused':
    'The employer has refused an accommodation that is essential for the jobseeker: {accommodation}. A refusal needs reasons, in which the jobseeker’s need is weighed first (Non-discrimination Act, section 15). The reasons can be asked for in writing and reviewed.',
  'gate.licence': 'The work needs this: {licence}. It is not among the jobseeker’s details.',
  'gate.skill': 'The work needs this skill: {skill}. It is not among the jobseeker’s recorded skills.',
  'gate.language': 'The work needs {language} at level {asks}. The jobseeker’s level is {has}.',
  'gate.languageNone':
    'The work needs {language} at level {asks}. It is not among the jobseeker’s recorded languages.',
  'gate.hours':
    'What suits the jobseeker is {has}; the work is {asks}. The workplace says that the hours are necessary.',
  'gate.shifts':
    'What suits the jobseeker: {has}. The shifts of the work: {asks}. The workplace says that the shifts are necessary.',
  'gate.commute':
    'A commute of up to {maxKm, number} km suits the jobseeker, and the workplace is about {km, number} km away as the crow flies.',
  'gate.remoteOnly':
    'The jobseeker is looking for remote work, {remote, select, none {and this work is done at the workplace} partial {and only a part of this work can be done remotely} other {and the workplace has not yet said whether the work can be done remotely}}.',
  'gate.employerAvoided':
    'The jobseeker has wished not to be proposed to this employer. The wish is followed; only the jobseeker can change it. This is shown to nobody but the jobseeker and the coordinator.',
  'gate.workAvoided': `{part, select,
    occupation {The jobseeker has wished not to be proposed for this occupation: {target}.}
    other {The jobseeker has wished not to be proposed for this sector: {target}.}} The wish is followed; only the jobseeker can change it. This is shown to nobody but the jobseeker and the coordinator.`,
  'gate.targetGroup':
    'The place is meant for a target group to which the jobseeker does not belong by the details recorded.',
  'gate.groups': `{rule, select,
    anyOf {{count, plural, one {Target group} other {Target group, any of these}}}
    allOf {{count, plural, one {Target group} other {Target group, all of these}}}
    other {Not in the target group}}: {groups}.`,
  'gate.ground': `{ground, select,
    safety {The requirement is there for safety.}
    law {The requirement comes from the law.}
    other {The requirement comes from the core of the work.}}`,
  'gate.lift': `{more, select,
    yes {A solution could be found among these, or in another accommodation}
    other {{count, plural, one {A solution could be} other {A solution could be found among these}}}}: {lifts}.`,
} as const
