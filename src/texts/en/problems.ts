/** Problems: their titles, and the sentence that says more. */
export const PROBLEM_TEXTS = {
  'title.invalid-json': 'The body is not JSON',
  'title.invalid-body': 'The request does not have the expected form',
  'title.unsupported-media-type': 'This type of content is not accepted here',
  'title.body-too-large': 'The body is larger than 1 MiB',
  'title.unauthenticated': 'A valid bearer token is required',
  'title.forbidden': 'This role or area may not do this',
  'title.not-found': 'This does not exist, or is not visible to you',
  'title.method-not-allowed': 'This method is not available here',
  'title.not-acceptable': 'The answer is not available in any of the accepted media types',
  'title.version-differs': 'The stored version is not the one that If-Match names',
  'title.precondition-required': 'If-Match is missing: the request has to name the version that it changes',
  'title.idempotency-mismatch': 'The idempotency key was used for another request',
  'title.idempotency-in-progress': 'A request with this idempotency key is still in progress',
  'title.not-done': 'This is not finished yet',
  'title.preview-needed': 'A draft can be activated only after a preview against the active version',
  'title.impact-waiver-needed':
    'A group falls below four fifths: somebody has to answer for it by name and give a reason',
  'title.unreadable-record': 'What is stored here cannot be read; writing it again repairs it',
  'title.conflict': 'The request does not fit the present state',
  'title.retention-over': 'What this needs is no longer kept',
  'title.too-many-variations': 'Openings were varied today as often as a day allows',
  'title.overloaded': 'There are too many requests just now; try again shortly',
  'title.unavailable': 'A part of the service cannot be reached; try again shortly',
  'title.internal': 'Something went wrong here',

  'detail.activatedMeanwhile': 'Version {version} was activated in the meantime.',
  'detail.bodyBrokeOff': 'The body broke off before its end.',
  'detail.coordinatorConfirms': 'Only a coordinator can confirm an answer.',
  'detail.databaseAway': 'The database does not answer.',
  'detail.databaseEnded': 'The embedded database has stopped.',
  'detail.databaseFailed': 'The embedded database failed: {reason}',
  'detail.databaseNotOpened': 'The database of DATABASE_URL cannot be opened: {reason}',
  'detail.encodingNotTaken': 'The body must be sent without a content encoding.',
  'detail.existsAlready': 'It exists already.',
  'detail.firstFaults': 'These are the first {told, number} of {count, number} faults.',
  'detail.folderInUse':
    'The data folder {folder} is in use by another Sovite process. Stop that process, or set SOVITE_DATA to another folder.',
  'detail.groupsBelow':
    'Under version {version}, these groups fall below four fifths, or further below: {groups}.',
  'detail.ifMatchNeeded': 'Read it first, and send its ETag as If-Match.',
  'detail.keySetAway': 'The key set for tokens cannot be reached.',
  'detail.listExists': 'There is a shortlist {id} already.',
  'detail.listNotDone': `{status, select,
    queued {The shortlist is still in the queue.}
    running {The shortlist is being made.}
    other {The shortlist could not be made.}}`,
  'detail.listOfOtherEngine': 'The shortlist was made by {made}; this service runs {here}.',
  'detail.newerRun': 'A newer market run has taken the place of this one.',
  'detail.noOverlay': 'Version {version} has no overlay for area {area}.',
  'detail.noWeightsActive': 'No weights are active yet.',
  'detail.notForRole': 'The role {role} may not do this.',
  'detail.nothingStored': 'Nothing is stored under this id, and the request expects a version.',
  'detail.notYourArea': 'It belongs to an area that the token does not name.',
  'detail.openingForms': 'An opening is available as {json} and as {posting}.',
  'detail.openingNotThere': 'The opening {opening} did not exist at the position of the shortlist.',
  'detail.openingsBeingRead': 'The service is still reading the openings. Try again shortly.',
  'detail.otherVersion': 'Version {version} is stored; the request expects another one.',
  'detail.previewFirst':
    'Preview version {version} first: there is no preview of it against version {against} over {shortlists, number} shortlists.',
  'detail.previewAgain':
    'Preview version {version} again: its preview against version {against} looked at {seen, number} shortlists, and there are more by now. It needs {there, number}.',
  'detail.queueAway': 'The queue cannot be reached.',
  'detail.recordedAlready':
    'The value is recorded already, by somebody else or without a source. An answer does not overwrite it.',
  'detail.runNotDone': `{status, select,
    queued {The market run is still in the queue.}
    running {The market run is in progress.}
    cancelled {The market run was cancelled.}
    other {The market run failed.}}`,
  'detail.runNotMatched': 'A part of the market run is not matched yet.',
  'detail.runOfOtherEngine': 'The market run was begun by {begun}; this service runs {here}.',
  'detail.runOver': `{status, select,
    queued {The market run is still in the queue.}
    running {The market run is in progress.}
    failed {The market run has failed already.}
    other {The market run is finished already.}}`,
  'detail.runUnderWay': 'Another market run is in the queue or in progress.',
  'detail.serverEncoding': 'The database of DATABASE_URL is encoded in {encoding}; it must be UTF8.',
  'detail.serverTooOld': 'PostgreSQL 15 or later is required; DATABASE_URL leads to version {version}.',
  'detail.stopping': 'The service is stopping.',
  'detail.tokenClaims': 'The token lacks a valid sub, role or areas.',
  'detail.tokenExpired': 'The token has expired.',
  'detail.usualDemandsUnknown': 'It is not known what this occupation usually asks.',
  'detail.usualSkillsUnknown': 'It is not known which skills this occupation usually asks.',
  'detail.variations':
    'An opening can be varied {opening, number} times a day. One caller can vary openings {caller, number} times a day, new openings included.',
  'detail.waivedBefore': 'Version {version} came into force with a waiver, and needs one again.',
  'detail.weightsGone': 'There are no weights with version {version}.',
  'detail.writtenMeanwhile': 'Somebody else wrote in between, again and again. Try once more.',
} as const
