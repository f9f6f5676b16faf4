import type { Store } from '../../store/index.ts'
import { placeAll, readKept } from '../adding.ts'
import type { Readers } from './readers.ts'

/** What was done in one go. */
export interface Done {
  readonly read: number
  readonly placed: number
  /** What could not be read, one sentence each. */
  readonly said: readonly string[]
}

/** Reads and places, in this process, all that a store keeps unread. Nothing is done twice: what a run that was killed left is gone on with. */
export async function workHere(store: Store, readers: Readers, now: () => string): Promise<Done> {
  const { articles, failures } = await readKept(store, readers, now)
  await store.noteFailures(failures, new Set())
  let placed = 0
  await placeAll(store, now, count => {
    placed = count
  })
  return { read: articles, placed, said: failures.map(({ message }) => message) }
}
