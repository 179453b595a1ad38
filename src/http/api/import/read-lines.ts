/** The bytes of an import → its lines as values, or the faults why they are none. Blank lines are left out. */
import type { Fault } from '../../../errors.ts'
import { told } from '../../../messages.ts'
import type { ImportLine } from '../../../use-cases/records/import-records.ts'
import { parseJson } from '../../shared/json-text.ts'
import { isBlank, LINE_BYTES, linesOf } from './lines.ts'

const TOO_LONG: Fault = {
  pointer: '',
  code: 'too_long',
  message: told('fault.lineTooLong', { bytes: LINE_BYTES }),
}

export async function* readLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<ImportLine, void> {
  for await (const { number: line, bytes } of linesOf(source)) {
    if (bytes === undefined) yield { line, bytes: 0, faults: [TOO_LONG] }
    else if (!isBlank(bytes)) {
      const parsed = parseJson(bytes)
      const read = parsed.ok ? { value: parsed.value } : { faults: parsed.faults }
      yield { line, bytes: bytes.length, ...read }
    }
  }
}
