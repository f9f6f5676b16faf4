/** A program that is killed while it writes: `crash.test.ts` runs it in a process of its own. */
import { openStore } from '../../src/store/index.ts'
import { MIGRATIONS, migrate } from '../../src/store/migrations.ts'
import { openEngine } from '../../src/store/open.ts'
import { captureOf, fold, sampleAccount } from './sample.ts'

/** The step, as it is numbered in the list, at whose end the program dies. */
const DIES_IN = 3

const [path, where] = process.argv.slice(-2) as [string, string]
const killed = (): never => {
  process.kill(process.pid, 'SIGKILL')
  // The signal is on its way; nothing may be written meanwhile.
  for (;;);
}

if (where === 'migration') {
  const dying = MIGRATIONS[DIES_IN]!
  const up: typeof dying.up = async (trx, engine) => {
    await dying.up(trx, engine)
    killed()
  }
  await migrate(await openEngine(path), path, [...MIGRATIONS.slice(0, DIES_IN), { ...dying, up }])
}

let words = 0
const account = sampleAccount()
const store = await openStore(path, {
  fold: word => {
    words++
    // After every row has been written and part of the search index, before the end of the transaction.
    if (where === 'first word' || (where === 'tenth word' && words === 10)) killed()
    return fold(word)
  },
})
if (where === 'captures')
  await store.addCaptures(
    [
      captureOf('1.txt', 'أول'),
      {
        ...captureOf('2.txt', 'ثانٍ'),
        get bytes(): never {
          return killed()
        },
      },
    ],
    '2021-04-03',
  )
await store.saveAccount({ ...account, stories: [], events: [], failures: [] })
