/** The one threshold: of fewer people than this, no figure tells anything. */
export const LEAST_PEOPLE = 5

export const isFew = (people: number): boolean => people < LEAST_PEOPLE

/** A cell that would tell of somebody; none at all tells of nobody. */
export const isSmallCell = (people: number): boolean => people > 0 && isFew(people)
