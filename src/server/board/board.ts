import type { Store, StoryEntry } from '../../store/index.ts'
import { newestDay } from './order.ts'

/** The stories of an account at one moment, as they are listed. */
export interface Stories {
  readonly entries: readonly StoryEntry[]
  /** The newest day of publication. */
  readonly newest: string | null
  /** The number of the newest change that is told here. */
  readonly last: number
}

/**
 * The stories that a server lists. They are read once, and after that only those that the feed of changes names, so that a page costs what changed since the one before
 * and never a walk through the account.
 *
 * @returns asks for them as they are now; who asks meanwhile waits for the same answer.
 */
export function boardOf(store: Store): () => Promise<Stories> {
  const entries = new Map<string, StoryEntry>()
  let held: Stories | null = null
  let asking: Promise<Stories> | null = null

  async function fresh(): Promise<Stories> {
    const { last, stories } = await store.storiesChanged(held?.last ?? -1)
    const { stories: total } = await store.counts()
    if (held !== null && last === held.last && total === entries.size) return held
    // A store whose rows came without changes (an earlier schema) shows by its number of stories.
    const whole = held === null || (stories.length === 0 && total !== entries.size)
    const asked = whole ? null : stories
    for (const id of asked ?? [...entries.keys()]) entries.delete(id)
    for (const entry of await store.storyEntries(asked)) entries.set(entry.summary.id, entry)
    const list = [...entries.values()].sort((a, b) =>
      a.listed < b.listed ? -1 : a.listed > b.listed ? 1 : a.summary.id < b.summary.id ? -1 : 1,
    )
    held = { entries: list, newest: newestDay(list), last }
    return held
  }

  return () => {
    asking ??= fresh().finally(() => {
      asking = null
    })
    return asking
  }
}
