/** A program that is killed while it writes: `crash.test.ts` runs it in a process of its own. */
import { openStore } from '../../src/store/index.ts'
import { captureOf, fold, sampleAccount } from './sample.ts'

const [path, where] = process.argv.slice(-2) as [string, string]
const killed = (): never => {
  process.kill(process.pid, 'SIGKILL')
  // The signal is on its way; nothing may be written meanwhile.
  for (;;);
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
