import { readArticle } from '../../article/index.ts'
import { type Answer, containerOf, describeFailure, readAnswer, shownAddress, Trouble } from '../../capture/index.ts'
import type { Capture, Fact } from '../../capture/types.ts'
import type { Outcome, WaitingAddress } from '../../store/index.ts'
import { answers, leaveAlone, waitAfter } from './patience.ts'
import { momentOf, type Watch } from './watch.ts'

/** The articles in what came; what is none is said. */
async function articlesIn(watch: Watch, answer: Answer, name: string, facts: readonly Fact[]): Promise<Outcome> {
  const kind = containerOf(answer)
  if (kind !== null && kind !== 'pdf') throw new Trouble('not-text', 'what a feed names must be a page or a PDF')
  const captures: Capture[] = []
  let said = 'it holds no article'
  for await (const input of readAnswer(answer, name, { facts })) {
    if (input.kind === 'note') continue
    const read = input.kind === 'failure' ? input.failure : readArticle(input.capture)
    if ('reason' in read) {
      said = read.message
      watch.complain(said)
    } else if (input.kind === 'capture') captures.push(input.capture)
  }
  if (captures.length === 0) return { state: 'lost', message: said }
  return { state: 'kept', captures, answered: answer.url.href }
}

/** What becomes of one address; null where the run ended before it was known. */
async function fetchPage(watch: Watch, host: string, waiting: WaitingAddress): Promise<Outcome | null> {
  const name = shownAddress(waiting.url)
  try {
    const answer = await watch.web.get(waiting.url)
    await answers(watch, host)
    return await articlesIn(watch, answer, name, waiting.facts)
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    if (watch.signal.aborted) return null
    watch.complain(describeFailure(name, error.reason, error.message))
    if (error.again === 'host') await leaveAlone(watch, host, error)
    const failures = waiting.failures + 1
    const { message } = error
    if (error.again === 'never' || failures >= watch.limits.tries) return { state: 'lost', message }
    return { state: 'waiting', message, failures, due: momentOf(watch, waitAfter(watch, failures, error)) }
  }
}

/** Fetches what waits of one host, an address after the other, until nothing is due, the host asks for patience, or it is `deadline` (milliseconds since 1970). */
export async function fetchHost(watch: Watch, host: string, deadline: number): Promise<void> {
  const { watching } = watch.store
  while (!watch.signal.aborted && watch.web.time.now() < deadline) {
    const waiting = await watching.nextOf(host, momentOf(watch))
    if (waiting === null) return
    const outcome = await fetchPage(watch, host, waiting)
    if (outcome === null) return
    await watching.settle(waiting.url, outcome, momentOf(watch), watch.tool)
  }
}
