/** Between the name of a suite or test and why it is not run. */
export const NOT_RUN = ' — not run, '
