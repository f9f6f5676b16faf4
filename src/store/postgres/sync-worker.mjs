// The thread behind a connection that answers at once (sync.ts). It is plain JavaScript, for Node starts threads on nothing else.
import { parentPort, workerData } from 'node:worker_threads'
import pg from 'pg'
import { types } from './values.mjs'

const { address, signal, port } = workerData
const bell = new Int32Array(signal)
/** The texts of the statements by their numbers. */
const texts = new Map()
let client = null
/** What went wrong with a statement that nobody waited for. */
let failed = null

async function connected() {
  if (client !== null) return client
  const made = new pg.Client({
    connectionString: address,
    application_name: 'isnad',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    pipeline: true,
    types,
  })
  const lost = () => {
    if (client === made) client = null
  }
  made.on('error', lost)
  made.on('end', lost)
  await made.connect()
  // The questions are all of one kind, whatever is asked for: they are planned once.
  await made.query('set plan_cache_mode = force_generic_plan')
  // They ask by keys, and are planned while the store may still be empty: what reads a whole small table then would read a large one later.
  await made.query('set enable_seqscan = off')
  client = made
  return made
}

const reply = answer => {
  port.postMessage(answer)
  Atomics.store(bell, 0, 1)
  Atomics.notify(bell, 0)
}

const plain = error => ({ message: `${error.message}`, code: error.code, errors: error.errors?.map(plain) })

/** Whether a transaction has begun: what is cut then is not begun again unseen. */
let begun = false

async function ask({ number, values, sql }) {
  if (begun && client === null) throw new Error('Connection terminated')
  const to = await connected()
  return to.query(sql === undefined ? { name: `isnad_${number}`, text: texts.get(number), values } : sql)
}

/** Statements are sent on one after the other, and none waits for the one before it. */
async function work(batch) {
  for (const one of batch) {
    if (one.text !== undefined) texts.set(one.number, one.text)
    if (one.kind !== 'run') await answer(one)
    else if (client === null) await ask(one).catch(fail)
    else ask(one).catch(fail)
  }
}

const fail = error => {
  failed ??= error
}

async function answer({ kind, ...one }) {
  if (kind === 'begin') begun = false
  try {
    // Several statements in one have no rows.
    const { rows = [] } = kind === 'end' ? {} : await ask(one)
    // Undone, nothing is wrong any more.
    if (failed !== null && kind !== 'undo') throw failed
    if (kind === 'begin') begun = true
    if (kind === 'undo' || kind === 'commit') begun = false
    if (kind === 'end') await client?.end()
    failed = null
    reply({ rows })
  } catch (error) {
    const reason = kind === 'undo' ? error : (failed ?? error)
    failed = null
    if (kind === 'undo') begun = false
    if (kind === 'begin') await client?.query('rollback').catch(() => {})
    reply({ error: plain(reason) })
  }
}

// Whoever waits must not wait for ever.
process.on('uncaughtException', error => reply({ error: plain(error) }))

let queue = Promise.resolve()
parentPort.on('message', batch => {
  queue = queue.then(() => work(batch))
})
