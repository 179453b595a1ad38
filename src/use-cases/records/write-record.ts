/** Writing a whole jobseeker or opening. */
import { requireArea } from '../../access/areas.ts'
import type { Principal } from '../../access/principal.ts'
import { requireFaultless } from '../../contract/require-valid.ts'
import type { Expectation } from '../../store/ports/records.ts'
import type { RecordKind } from './record-kind.ts'

export type RecordWrite<Body> = {
  readonly id: string
  readonly body: Body
  readonly expectation: Expectation
}

export type RecordWritten<Body> = {
  readonly body: Body
  readonly version: number
  /** Nothing stood there before. */
  readonly created: boolean
}

/**
 * Both where it stands and where it goes must be the caller's.
 * @throws AppError forbidden, invalid-body, version-differs, and what `admit` throws
 */
export const writeRecord = async <Body>(
  kind: RecordKind<Body>,
  principal: Principal,
  { id, body, expectation }: RecordWrite<Body>,
): Promise<RecordWritten<Body>> => {
  const { reach } = principal
  requireFaultless(kind.check(body))
  const area = kind.areaOf(body)
  requireArea(kind.holds(reach, area))
  const before = reach === '*' ? undefined : await kind.table.find(id)
  if (before) requireArea(kind.holds(reach, before.area))
  await kind.admit?.(principal, id, body)
  const [written] = await kind.table.put([{ id, body, area }], expectation)
  if (!written) throw new Error('the store answered no write')
  return { body, version: written.version, created: written.created }
}
