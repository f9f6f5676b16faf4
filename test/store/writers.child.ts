/** A program that writes into a store again and again while others do: `two-writers.test.ts` runs it in processes of their own. */
import { openStore } from '../../src/store/index.ts'
import { fold } from './sample.ts'
import { accountOf } from './writers.ts'

const [address, when] = process.argv.slice(-2) as [string, string]
const store = await openStore(address, { fold })
// Never twice the same: each changes something, whatever others wrote in between.
for (let i = 0; i < 12; i++) await store.saveAccount(accountOf(i % 2 === 0 ? 4 : 0), when)
await store.close()
