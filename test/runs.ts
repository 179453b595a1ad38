/**
 * How many runs a property gets. The numbers at the properties are what `npm test` has time for; SOVITE_TEST_RUNS
 * multiplies them all: 10 for a long look after a change of the kernel, 0.1 for a first one.
 */
const FACTOR = Number(process.env['SOVITE_TEST_RUNS'] ?? 1)
if (!(FACTOR > 0)) throw new Error('SOVITE_TEST_RUNS must be a positive number')

/** At least two: one run is an example and no property. */
export const runs = (standard: number): number => Math.max(2, Math.round(standard * FACTOR))

/**
 * How often at least a case has to have come up for a property to say something about it. Fewer runs than `npm test` makes
 * are for a first look, of which that is not asked.
 */
export const enough = (standard: number): number => (FACTOR < 1 ? Number.NEGATIVE_INFINITY : standard)
