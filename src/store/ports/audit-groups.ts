/** Groups of people for audits alone. The store that matching knows has no such table. */
import type { Store } from './store.ts'

export type AuditValue = { readonly group: string; readonly jobseeker: string; readonly value: string }

export type AuditGroups = {
  /** Replaces all groups of a person. @throws AppError not-found where there is no such person */
  put(jobseeker: string, groups: Readonly<Record<string, string>>): Promise<void>
  of(jobseeker: string): Promise<Readonly<Record<string, string>>>
  /** Of everybody. */
  all(): Promise<readonly AuditValue[]>
}

export type AuditedStore = Store & { readonly audit: AuditGroups }
