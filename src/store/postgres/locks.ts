/** The number under which this program's advisory locks stand in a database (the letters "isnd"). */
const OURS = 0x69_73_6e_64

/** Held by a transaction that writes: as in a SQLite file, one at a time. The chain of the log and what is made over a stored account need it. */
const WRITER = 1
/** Held by a session that watches for a store. */
const WATCHER = 2

/** How long a writer waits for another one. */
const WAIT = '60s'
/** How long a transaction that writes may say nothing: the lock of a machine that fell silent is taken back. */
const SILENCE = '10min'

/** Begins a transaction that sees one state of the database to its end. */
export const BEGIN_READING = 'begin isolation level repeatable read read only'

/** Begins a transaction that writes, once no other does. */
export const BEGIN_WRITING = `begin; set local lock_timeout = '${WAIT}'; select pg_advisory_xact_lock(${OURS}, ${WRITER}); set local lock_timeout = 0; set local idle_in_transaction_session_timeout = '${SILENCE}'`

/** Takes the lock of who watches, for as long as the connection lives; gives false where another has it. */
export const WATCH_ALONE = `select pg_try_advisory_lock(${OURS}, ${WATCHER}) as held`
