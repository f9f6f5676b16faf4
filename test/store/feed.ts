/** Who follows the feed: what such a reader believes of an account. */
import type { Account } from '../../src/account/types.ts'
import { eventFacts, storyFacts } from '../../src/store/changes/facts.ts'
import type { Change, ChangeFilter, Store } from '../../src/store/index.ts'

/** All changes after a number, asked for some at a time. */
export async function changesAfter(store: Store, after = 0, filter?: ChangeFilter, limit = 3): Promise<Change[]> {
  const all: Change[] = []
  for (let from = after; ; ) {
    const { items, last, more } = await store.changes(from, limit, filter)
    all.push(...items)
    from = last
    if (!more) return all
  }
}

/** What is believed of things of one kind after these changes; throws where a change does not fit what was believed before it. */
export function believed(changes: readonly Change[], kind: 'event' | 'story'): Map<string, unknown> {
  const facts = new Map<string, object>()
  for (const change of changes) {
    if (change.kind !== kind) continue
    const before = facts.get(change.ref)
    if ((change.what === 'added') !== (before === undefined))
      throw new Error(`${change.number}: ${change.ref} ${change.what}, and it was ${before ? 'there' : 'not there'}`)
    for (const [field, value] of Object.entries(change.was ?? {}))
      if (JSON.stringify(before?.[field as never]) !== JSON.stringify(value))
        throw new Error(`${change.number}: ${field} of ${change.ref} was not ${JSON.stringify(value)}`)
    if (change.is === null) facts.delete(change.ref)
    else facts.set(change.ref, change.is)
  }
  return sorted(facts)
}

/** What is so. */
export const facts = (account: Account, kind: 'event' | 'story'): Map<string, unknown> =>
  sorted(
    kind === 'event'
      ? account.events.map(event => [event.id, eventFacts(event)])
      : account.stories.map(story => [story.id, storyFacts(story)]),
  )

const sorted = (entries: Iterable<readonly [string, unknown]>): Map<string, unknown> =>
  new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
