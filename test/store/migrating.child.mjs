/** A program that is killed at one statement of the migrations: `migrating.long.test.ts` runs it in a process of its own. */
import { MIGRATIONS, migrate } from '../../dist/store/migrations.js'
import { openEngine } from '../../dist/store/open.js'

const [address, from, at] = process.argv.slice(-3)
const engine = await openEngine(address)
let left = Number(at)
const deadly = {
  transformQuery({ node }) {
    if (left-- === 0) {
      process.kill(process.pid, 'SIGKILL')
      // The signal is on its way; nothing may be written meanwhile.
      for (;;);
    }
    return node
  },
  transformResult: async ({ result }) => result,
}
const watched = MIGRATIONS.map(migration =>
  migration.number === Number(from)
    ? {
        ...migration,
        up: (trx, engine, ...rest) =>
          migration.up(trx.withPlugin(deadly), { ...engine, db: trx.withPlugin(deadly) }, ...rest),
      }
    : migration,
)
await migrate(engine, 'the store', watched)
await engine.close()
