import type { Item, Level } from '../account/types.ts'
import { type Numbers, numbersOn, storedItems } from './level-items.ts'
import { dayBucket, storedPostings, UNDATED_BUCKET } from './level-postings.ts'
import type { SyncDb } from './sync.ts'

/** A level that lives in the store. What was read is kept until `flush`, which writes what changed and forgets the rest. */
export interface StoredLevel extends Level {
  flush(): void
  /** Forgets what was read and changed, for a transaction that did not come through. */
  forget(): void
}

/** The levels of so many rounds. They read and write in the caller's transaction. */
export function storedLevels(db: SyncDb, rounds: number): StoredLevel[] {
  const numbers = numbersOn(db)
  return Array.from({ length: rounds }, (_, round) => storedLevel(db, round, numbers))
}

function storedLevel(db: SyncDb, round: number, numbers: Numbers): StoredLevel {
  const items = storedItems(db, round, numbers)
  const postings = storedPostings(db, round, items.numbered)
  const forget = (): void => {
    postings.forget()
    items.forget()
  }
  return {
    expect({ ids = [], nodes = [], on, within }) {
      items.expectIds(ids)
      items.expectNodes(nodes)
      postings.expect(on, within)
    },
    node: items.stored,
    put(item) {
      const node = items.put(item)
      const [bucket, day] = placeOf(item)
      for (const [feature, weight] of item.profile)
        postings.change(feature, bucket, entries => [...entries, { node, day, weight }])
    },
    drop(id) {
      const node = items.stored(id)
      if (node === undefined) return
      const [bucket] = placeOf(node.item)
      for (const [feature] of node.item.profile)
        postings.change(feature, bucket, entries => entries.filter(entry => entry.node !== node))
      items.drop(node)
    },
    entries: postings.entries,
    entriesOn: postings.on,
    near: items.near,
    setNear: items.setNear,
    seekers: items.seekers,
    groupOf: items.groupOf,
    members: items.members,
    setGroup: items.setGroup,
    dropGroup: items.dropGroup,
    flush() {
      postings.flush()
      forget()
    },
    forget,
  }
}

/** The bucket and the day under which an item is kept. */
function placeOf({ days }: Item): [bucket: number, day: number] {
  return days === null ? [UNDATED_BUCKET, UNDATED_BUCKET] : [dayBucket(days.from), days.from]
}
