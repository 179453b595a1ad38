/** How far a list is read: so many rows, in order of id, after one id. */
export type Page = { readonly limit: number; readonly after?: string | undefined }
