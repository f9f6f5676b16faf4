/** A program that adds captures and comes to harm: `bytes.test.ts` runs it in a process of its own. */
import { randomBytes } from 'node:crypto'
import { openStore } from '../../src/store/index.ts'
import { captureOf, fold } from './sample.ts'

const [path, what] = process.argv.slice(-2) as [string, string]
const store = await openStore(path, { fold })
const second = captureOf('2.txt', what === 'full' ? randomBytes(2_000_000).toString('base64') : 'ثانٍ')
await store
  .addCaptures(
    [
      captureOf('1.txt', 'أول'),
      {
        ...second,
        /** Asked for when its row is written: its bytes lie where they belong by then. */
        get encoding(): null {
          if (what !== 'killed') return null
          process.kill(process.pid, 'SIGKILL')
          for (;;);
        },
      },
    ],
    '2021-04-03',
  )
  .catch((error: Error) => {
    console.error(`${error.name}: ${error.message}`)
    process.exitCode = 3
  })
await store.close()
