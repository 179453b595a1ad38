/** One connection that listens, and comes back by itself when it is lost. */
import { Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { told } from '../../messages.ts'
import { BACKOFF, retryDelayMs } from '../../retry.ts'
import { asTold, connectionConfig, unavailable } from './postgres-connection.ts'

export type ListenerOptions = {
  readonly url: string
  readonly channels: readonly string[]
  readonly onNotification: (channel: string, payload: string) => void
  /** Told when it listens again: what was sent meanwhile was not heard. */
  readonly onReturn: () => void
  readonly onFault: (error: unknown) => void
}

/** A connection without an answer for so long is given up. */
const ANSWER_MS = 5000
const HEARTBEAT_MS = 10_000
/** A server that is gone does not hang up. */
const GOODBYE_MS = 1000

/** The server looks after a silent client within a minute, so that a lock of a host that is gone becomes free. */
const SETTINGS =
  'set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3'

type Line = { readonly client: pg.Client; readonly socket: Socket }

export class PostgresListener {
  readonly #options: ListenerOptions
  readonly #heartbeat: NodeJS.Timeout
  readonly #closed = new AbortController()
  #line: Line | undefined

  private constructor(options: ListenerOptions) {
    this.#options = options
    this.#heartbeat = setInterval(() => this.query('select 1').catch(() => {}), HEARTBEAT_MS).unref()
  }

  /** @throws AppError unavailable when the first connection cannot be made */
  static async open(options: ListenerOptions): Promise<PostgresListener> {
    const listener = new PostgresListener(options)
    try {
      await listener.#connect()
    } catch (error) {
      await listener.close()
      throw asTold(error)
    }
    return listener
  }

  get connected(): boolean {
    return this.#line !== undefined
  }

  /**
   * Asks on the connection that listens; what it holds, it holds until it is lost.
   * @throws AppError unavailable while there is none
   */
  async query(sql: string, parameters: readonly unknown[] = []): Promise<readonly unknown[]> {
    const line = this.#line
    if (!line) throw unavailable(told('detail.databaseAway'))
    try {
      return (await line.client.query(sql, [...parameters])).rows
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) this.#lose(line, error)
      throw asTold(error)
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#heartbeat)
    this.#closed.abort()
    const line = this.#line
    this.#line = undefined
    if (!line) return
    await Promise.race([line.client.end(), delay(GOODBYE_MS, undefined, { ref: false })])
    line.socket.destroy()
  }

  async #connect(): Promise<void> {
    const { url, channels, onNotification } = this.#options
    // The socket is ours so that a dead one can be dropped at once.
    const socket = new Socket()
    const client = new pg.Client({
      ...connectionConfig(url, undefined),
      query_timeout: ANSWER_MS,
      stream: () => socket,
    })
    const line = { client, socket }
    client.on('error', (error) => this.#lose(line, error))
    client.on('end', () => this.#lose(line, unavailable(told('detail.databaseAway'))))
    client.on('notification', ({ channel, payload = '' }) => onNotification(channel, payload))
    try {
      await client.connect()
      await client.query(`${SETTINGS}; ${channels.map((channel) => `listen ${channel}`).join('; ')}`)
    } catch (error) {
      socket.destroy()
      throw error
    }
    if (this.#closed.signal.aborted) await client.end()
    else this.#line = line
  }

  #lose(line: Line, error: unknown): void {
    if (this.#line !== line) return
    this.#line = undefined
    line.socket.destroy()
    this.#options.onFault(error)
    void this.#return()
  }

  async #return(): Promise<void> {
    const { signal } = this.#closed
    for (let failures = 1; !signal.aborted; failures++) {
      await delay(retryDelayMs(BACKOFF.database, failures), undefined, { signal }).catch(() => {})
      if (signal.aborted) return
      try {
        await this.#connect()
        if (!signal.aborted) this.#options.onReturn()
        return
      } catch (error) {
        this.#options.onFault(error)
      }
    }
  }
}
