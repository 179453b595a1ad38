/** Full marks; 100.00 to a reader. */
export const FULL_POINTS = 10_000
