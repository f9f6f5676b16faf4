import { backoff, type Trouble } from '../../capture/index.ts'
import { momentOf, type Watch } from './watch.ts'

/** How long to wait after so many failures in a row, in milliseconds. */
export const waitAfter = ({ limits }: Watch, failures: number, { after }: Trouble): number =>
  backoff(failures, after, limits.backoff, limits.longestBackoff)

/** Nothing of this host is asked for until a time that grows with its failures, or until when it asks to be left alone. */
export async function leaveAlone(watch: Watch, host: string, trouble: Trouble): Promise<void> {
  const { watching } = watch.store
  const failures = ((await watching.host(host))?.failures ?? 0) + 1
  await watching.setHost(host, { failures, free: momentOf(watch, waitAfter(watch, failures, trouble)) })
}

/** The host answered: its failures are forgotten. */
export async function answers(watch: Watch, host: string): Promise<void> {
  const { watching } = watch.store
  const known = await watching.host(host)
  if (known !== null && known.failures > 0) await watching.setHost(host, { failures: 0, free: momentOf(watch) })
}

/** Until when a host is left alone; null where it may be asked now. */
export async function leftAloneUntil(watch: Watch, host: string): Promise<string | null> {
  const known = await watch.store.watching.host(host)
  return known === null || known.free <= momentOf(watch) ? null : known.free
}
