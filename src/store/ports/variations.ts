/** How often an opening was varied on a day, and how often by one caller. */

/** What is counted, and up to how often: an opening by its id, a caller by a name with a colon, which no id holds. */
export type VariationLimit = { readonly of: string; readonly most: number }

export type Variations = {
  /**
   * Adds so many to each of these on a day (`YYYY-MM-DD`), all or none; days before are forgotten. Many that add at once
   * name what they share last.
   * @returns whether each is within its limit together with those of that day: otherwise nothing is added
   */
  add(limits: readonly VariationLimit[], day: string, count: number): Promise<boolean>
}
