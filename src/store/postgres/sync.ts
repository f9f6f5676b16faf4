import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { StoreError } from '../errors.ts'
import type { Statement, SyncDb, Value } from '../sync.ts'
import { shown } from './address.ts'
import { explained } from './errors.ts'
import { BEGIN_WRITING } from './locks.ts'

/** What the thread is asked. `run` is not answered, the others are. */
interface Asked {
  readonly kind: 'run' | 'all' | 'exec' | 'begin' | 'commit' | 'undo' | 'end'
  /** A statement by its number, with its text where it was never sent. */
  readonly number?: number
  readonly text?: string
  readonly values?: readonly Value[]
  readonly sql?: string
}

type Answer = { readonly rows: unknown[] } | { readonly error: { readonly message: string; readonly code?: string } }

/** Statements without an answer that are handed over together, and as many as may be under way. */
const TOGETHER = 50
const UNDER_WAY = 5000

/**
 * A connection to a PostgreSQL database that answers at once: a thread asks, while this one sleeps until the answer is there. What `run` does is not waited for: where
 * it goes wrong, the next statement that is waited for throws. A connection that was cut is made anew when a transaction begins.
 */
export function syncPostgres(address: string): SyncDb {
  const store = shown(address)
  const bell = new Int32Array(new SharedArrayBuffer(4))
  const { port1: answers, port2: port } = new MessageChannel()
  const worker = new Worker(new URL('./sync-worker.mjs', import.meta.url), {
    workerData: { address, signal: bell.buffer, port },
    transferList: [port],
  })
  worker.unref()
  let waiting: Asked[] = []
  let underWay = 0
  let numbers = 0

  function hand(): void {
    if (waiting.length === 0) return
    worker.postMessage(waiting)
    waiting = []
  }

  function ask(asked: Asked): unknown[] {
    waiting.push(asked)
    Atomics.store(bell, 0, 0)
    hand()
    Atomics.wait(bell, 0, 0)
    underWay = 0
    const { message } = receiveMessageOnPort(answers) as { message: Answer }
    if ('rows' in message) return message.rows
    throw explained(Object.assign(new Error(message.error.message), message.error), store)
  }

  function tell(asked: Asked): void {
    waiting.push(asked)
    if (waiting.length >= TOGETHER) hand()
    // No more than the database keeps up with is kept in memory.
    if (++underWay >= UNDER_WAY) ask({ kind: 'exec', sql: 'select' })
  }

  function prepare(sql: string): Statement {
    const number = ++numbers
    let text: string | undefined = numbered(sql)
    const asked = (kind: 'run' | 'all', values: readonly Value[]): Asked => {
      for (const value of values)
        if (typeof value === 'string' && value.includes('\0')) throw new StoreError('A name holds a NUL character.')
      const one: Asked = { kind, number, values, ...(text === undefined ? {} : { text }) }
      text = undefined
      return one
    }
    return {
      get: values => ask(asked('all', values))[0],
      all: values => ask(asked('all', values)),
      run: values => tell(asked('run', values)),
    }
  }

  return {
    prepare,
    begin: () => void ask({ kind: 'begin', sql: BEGIN_WRITING }),
    exec(sql) {
      if (!/^\s*rollback\b/i.test(sql)) return void ask({ kind: /^\s*commit\b/i.test(sql) ? 'commit' : 'exec', sql })
      try {
        ask({ kind: 'undo', sql })
      } catch {
        // A connection that was cut has nothing to take back.
      }
    },
    close() {
      try {
        ask({ kind: 'end' })
      } finally {
        void worker.terminate()
      }
    },
  }
}

/** The statement with PostgreSQL's `$1` in the place of each `?` that stands outside of quotes. */
export function numbered(sql: string): string {
  let number = 0
  return sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\?/g, part => (part === '?' ? `$${++number}` : part))
}
