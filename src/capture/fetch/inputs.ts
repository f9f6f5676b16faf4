import { failure } from '../failures.ts'
import type { Input, InputsOf } from '../types.ts'
import { shownAddress } from './address.ts'
import { type ContentOptions, readAnswer } from './content.ts'
import { type Answer, type Fetcher, type FetchOptions, fetcher } from './fetcher.ts'
import { backoff } from './retry-after.ts'
import { Trouble } from './trouble.ts'

/** In less time than this nobody answers; timers are no more exact. Milliseconds. */
const SHORTEST = 10

/** An answer, tried again with growing pauses where the trouble may pass, as long as `FetchLimits.whole` is not over. Throws `Trouble`. */
async function persistently({ get, limits, time }: Fetcher, address: string): Promise<Answer> {
  const spent = { time: 0 }
  for (let failures = 1; ; failures++) {
    try {
      return await get(address, undefined, spent)
    } catch (error) {
      if (!(error instanceof Trouble) || error.again === 'never' || failures >= limits.tries) throw error
      if (limits.whole - spent.time < SHORTEST) throw error
      // A name that nobody knows is most often a mistake in writing it.
      if (error.reason === 'not-found') throw error
      // Who asks for more patience than that is asked again by the user, not by us.
      if (error.after !== null && error.after > limits.longestBackoff) throw error
      await time.sleep(backoff(failures, error.after, limits.backoff, limits.longestBackoff))
    }
  }
}

async function* inputsAt(web: Fetcher, address: string, name: string, reading: ContentOptions): AsyncGenerator<Input> {
  let answer: Answer
  try {
    answer = await persistently(web, address)
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    yield { kind: 'failure', failure: failure(name, error.reason, error.message) }
    return
  }
  yield* readAnswer(answer, name, reading)
}

/** What addresses hold, one after the other, each with its name as it is shown. Never throws. */
export async function* fetchEach(
  addresses: readonly string[],
  fetching: FetchOptions = {},
  reading: ContentOptions = {},
): AsyncGenerator<InputsOf> {
  const web = fetcher(fetching)
  try {
    for (const address of addresses) {
      const name = shownAddress(address.trim())
      yield { name, inputs: inputsAt(web, address.trim(), name, reading) }
    }
  } finally {
    await web.close()
  }
}

/** What addresses hold, one after the other: captures, and a failure with its sentence for each that gives nothing. Never throws. */
export async function* fetchInputs(
  addresses: readonly string[],
  fetching: FetchOptions = {},
  reading: ContentOptions = {},
): AsyncGenerator<Input> {
  for await (const { inputs } of fetchEach(addresses, fetching, reading)) yield* inputs
}
