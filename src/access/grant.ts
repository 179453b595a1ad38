/** What a line of the policies gives to a role. */

/**
 * `own`: what is about the caller, found by subject. `area`: what an area of the token holds. `any`: whatever the area.
 * The thing that the path names is meant; people inside it are a matter of the view.
 */
export type Whose = 'own' | 'area' | 'any'

/**
 * `full`: as it stands. `scoped`: people of other areas only as held there, or not at all. `adviser`: from what people
 * share, made for employers. `steps`: counts in steps. `counts`: aggregates, small cells hidden.
 */
export type View = 'full' | 'scoped' | 'adviser' | 'steps' | 'counts'

export type Grant = { readonly whose: Whose; readonly view: View }
