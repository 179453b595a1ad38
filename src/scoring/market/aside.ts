/**
 * People whose row does not tell of them as they stood, in an index of their own: by their records of the position they
 * are scanned like everybody else, however many they are.
 */
import { PackedIndex } from '../../index/packed-index.ts'
import { type JobseekerRecord, packRecord } from '../../index/record.ts'
import { type Kernel, startKernel } from '../kernel/kernel.ts'
import { createLaneHere } from '../scan/scanner.ts'
import { MarketScan } from './market-scan.ts'

export class Aside {
  readonly index = new PackedIndex()
  readonly kernel: Kernel
  readonly market: MarketScan
  /** Undefined for who did not stand at the position. */
  readonly #records = new Map<string, JobseekerRecord | undefined>()

  constructor(of: { readonly asOf: number; readonly list: number }) {
    const { memory } = this.index.memory
    this.kernel = startKernel(memory)
    this.market = new MarketScan(this.index, createLaneHere(this.index), of)
  }

  has(id: string): boolean {
    return this.#records.has(id)
  }

  record(id: string): JobseekerRecord | undefined {
    return this.#records.get(id)
  }

  ids(): Iterable<string> {
    return this.#records.keys()
  }

  /** Records that stood. */
  *standing(): Generator<JobseekerRecord> {
    for (const record of this.#records.values()) if (record) yield record
  }

  /** Once for each person. */
  add(id: string, record: JobseekerRecord | undefined): void {
    this.#records.set(id, record)
    if (record) this.index.set(packRecord(record))
  }
}
