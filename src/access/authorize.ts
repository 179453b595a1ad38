/** A caller and an operation → what the caller may reach by it, as the policies say. */
import { AppError } from '../errors.ts'
import { told } from '../messages.ts'
import type { Areas } from './areas.ts'
import type { Whose } from './grant.ts'
import { type Operation, policyOf } from './policy.ts'
import type { Caller, Principal } from './principal.ts'

/** What is the caller's own is found by subject, whatever area holds it. */
const reachOf = (whose: Whose, { areas }: Caller): Areas => {
  if (whose === 'any') return '*'
  return whose === 'area' ? areas : []
}

/** @throws AppError forbidden where no line names the role. What is public has no principal: it is a mistake to ask. */
export const authorize = (operation: Operation, caller: Caller): Principal => {
  const policy = policyOf(operation)
  if (policy === 'public') throw new Error(`${operation} is public`)
  const grant = policy[caller.role]
  if (grant === undefined) throw new AppError('forbidden', told('detail.notForRole', { role: caller.role }))
  return { ...caller, reach: reachOf(grant.whose, caller), view: grant.view }
}
