/** Faults of a request: what is said of the value at a place. No capital and no full stop: the place stands before it. */
export const FAULTS = {
  'fault.missing': 'is missing',
  'fault.type': `{type, select,
    text {must be a text}
    number {must be a number}
    integer {must be a whole number}
    boolean {must be true or false}
    object {must be an object}
    list {must be a list}
    other {has another type than expected}}`,
  'fault.exactly': 'must be {value}',
  'fault.oneOf': 'must be one of these: {values}',
  'fault.noneOf': 'is none of the {count, number} values that are accepted here',
  'fault.atMost': `{unit, select,
    characters {must have at most {limit, plural, one {# character} other {# characters}}}
    items {must have at most {limit, plural, one {# element} other {# elements}}}
    number {must be at most {limit, number}}
    other {is too large: the limit is {limit, number}}}`,
  'fault.atLeast': `{unit, select,
    characters {must have at least {limit, plural, one {# character} other {# characters}}}
    items {must have at least {limit, plural, one {# element} other {# elements}}}
    number {must be at least {limit, number}}
    other {is too small: the limit is {limit, number}}}`,
  'fault.below': 'must be less than {limit, number}',
  'fault.above': 'must be more than {limit, number}',
  'fault.length': `{unit, select,
    characters {must have exactly {length, plural, one {# character} other {# characters}}}
    other {must have exactly {length, plural, one {# element} other {# elements}}}}`,
  'fault.multiple': 'must be a multiple of {of, number}',
  'fault.pattern': 'must match the pattern {pattern}',
  'fault.format': `{format, select,
    date {must be a calendar day, as in 2026-11-24}
    url {must be a URL}
    other {does not have the expected form}}`,
  'fault.unknownField': 'is not a field here',
  'fault.noForm': 'fits none of the forms that are accepted here',
  'fault.invalid': 'is not valid',

  'fault.notUtf8': 'is not UTF-8',
  'fault.notJson': 'is not JSON',
  'fault.saidTwice': 'stands twice in one object',
  'fault.tooDeep': 'is nested deeper than {levels, number} levels',
  'fault.tooManyValues': 'holds more than {values, number} values',
  'fault.surrogate':
    '{part, select, name {the name of the field holds} other {holds}} half of a surrogate pair, which is no character',
  'fault.nullCharacter':
    '{part, select, name {the name of the field holds} other {holds}} the character U+0000',
  'fault.lineTooLong': 'is longer than {bytes, number} bytes',
  'fault.notAnObjectWithId': 'is not an object with an id',
  'fault.notACursor': 'is not a cursor of this list',
  'fault.idempotencyKey': 'must be 1 to 255 visible ASCII characters',
  'fault.ifMatch': 'must be a version in quotation marks as an ETag gives it, or *',
  'fault.onlyStar': 'must be *',

  'fault.identityCode': 'looks like a personal identity code, which must not be stored',
  'fault.dayOutside': 'must be from {first} to {last}',
  'fault.controlCharacters': 'holds control characters',
  'fault.noText': 'needs a text in fi, sv or en',
  'fault.notAnOccupation': 'is neither an ISCO-08 unit group (four digits) nor an ESCO URI',
  'fault.duplicate': 'stands in the list already',
  'fault.minAboveMax': 'is above max',
  'fault.payAboveMax': 'is above maxPerHour',
  'fault.unknownCode': `{what, select,
    municipality {there is no municipality {code}}
    area {there is no area {code}}
    skill {there is no skill {code}}
    occupation {there is no occupation {code}}
    weights {there is no version {code} of the weights}
    other {there is no accommodation {code}}}`,
  'fault.sameSkill': 'is the same skill as {skill}, which stands in the list already',
  'fault.notYourArea': 'belongs to an area that the token does not name',

  'fault.suggestedCritical': 'a suggested demand cannot be critical; confirm it first',
  'fault.suggestedGate': 'a suggested skill cannot keep anybody out; confirm it first',
  'fault.noDemands': 'all work asks something; leave demands out while they are not known',
  'fault.noGroups': 'needs anyOf, allOf or not',
  'fault.drivingNotDemanded': 'a driving licence keeps people out only beside a demand on driving (d475)',
  'fault.notADemand': 'is not among the demands of the opening',
  'fault.sharesOver': 'the shares of the tasks are over 100 % together',

  'fault.contextMissing': 'is missing: it must be https://schema.org',
  'fault.contextNotRead': 'is not read: only https://schema.org is, and no context is ever fetched',
  'fault.contextInside': 'is not read: the context at the top holds for everything',
  'fault.contextForeign': 'leads out of schema.org, and no other vocabulary is read',
  'fault.contextDefinition':
    'is not a definition that is read here: a name for a keyword or for a term of schema.org is',
  'fault.contextNoSchemaOrg': 'does not name schema.org',
  'fault.notAPosting': 'must be JobPosting',
  'fault.notOnePosting': 'must hold exactly one JobPosting',
  'fault.jsonLd': `{what, select,
    object {must be a JSON-LD object}
    scalar {must be a text, a number or a boolean}
    language {must be a language tag, beside a text}
    uri {must be a URI}
    other {must be the name of a type}}`,
  'fault.otherOpening': 'is not the opening {opening}',
  'fault.noLanguage': 'is in none of the languages fi, sv and en',
  'fault.employerNeeded': 'is needed, or taxID or vatID: a name is not made into an id',
  'fault.demandLevelNeeded': 'is needed: how much the work asks of it, from 0 to 5',
  'fault.languageLevelNeeded': 'is needed: the level that the work asks, from A1 to C2',

  'fault.coordinatorsWord': 'is for a coordinator to say',
  'fault.notAnAnswer': 'is not an answer to this question',
  'fault.notAnAnswerOf': 'is not an answer to this question; the answers are {answers}',
  'fault.knownAlready': 'is known already',
  'fault.past': 'is in the past already',
  'fault.unreadableRecord': 'stands here in a form that cannot be read',
  'fault.unknownQuestion': 'names a question that does not exist',
  'fault.reasonNotNeeded': 'is given only with the answer no',
  'fault.reasonNeeded': 'is needed with the answer no',
  'fault.notDemandOfOpening':
    'is not {critical, select, yes {a critical demand} other {a demand}} of the opening',
  'fault.keepsNobodyOut': 'keeps nobody out of the opening',
  'fault.notATask': 'is not a task of the opening',
  'fault.nothingToCarve': 'has no adjustable demand that no other task has',
  'fault.tooManyAtOnce':
    'holds, with changes, more than {most, number} what-ifs, which is the limit of one request',
  'fault.noCriterion': 'must name at least one criterion',

  'fault.yaml': '{reason}',
  'fault.boundsTurned': 'the first must not be above the second',
  'fault.beginsWith100': 'must begin with 100',
  'fault.rises': 'must not rise from one step to the next',
  'fault.risesAlong': 'must not rise along {keys}',
  'fault.refusedIs100': 'must be 100',
  'fault.gapHours': 'must begin with 0 and rise',
  'fault.risingKm': 'must not fall',
  'fault.fallsWithYears': 'must not fall with years',
  'fault.allZero': 'at least one criterion must weigh something',
  'fault.similarAboveExact': 'a similar skill must not be worth more than the skill itself',
  'fault.unstatedBelowLast': 'must not be below the last of byLevelsShort',
  'fault.nationalOutside': 'must enclose the national weight, {weight, number}',
  'fault.noBounds': 'has no bounds, so no area may change it',
  'fault.outsideBounds': 'must be from {least, number} to {most, number}',
  'fault.groupName': 'must be lower-case letters, digits and hyphens, at most 40 of them',
  'fault.tooManyGroups': 'must have at most {most, plural, one {# group} other {# groups}}',
  'fault.notRounded': 'is not rounded',
  'fault.waiver': 'must say who answers for it, and why',
} as const
