import type { Entry, Item, Level, Node } from '../account/types.ts'
import type { SyncDb } from './sync.ts'

/** Postings of so many days stand in one row: few rows are read for a question, and little is written for a change. */
const BUCKET = 16
/** The bucket and the day of items without a date. */
const UNDATED_BUCKET = -1_000_000
/** What one posting takes in a row: the number of its item, its day, and its weight. */
const WIDTH = 3

/** A node whose item is read from its row when it is asked for. */
class StoredNode implements Node {
  sum = 0
  readonly number: number
  readonly #read: (number: number) => Item
  #item: Item | undefined
  constructor(number: number, read: (number: number) => Item, item?: Item) {
    this.number = number
    this.#read = read
    this.#item = item
  }
  get item(): Item {
    this.#item ??= this.#read(this.number)
    return this.#item
  }
}

interface Posting extends Entry {
  readonly node: StoredNode
  readonly day: number
}

interface Bucket {
  entries: Posting[]
  /** The same by day; made anew after a change. */
  days: ReadonlyMap<number, readonly Posting[]> | null
}

/** A level that lives in the store. What was read is kept until `flush`, which writes what changed and forgets the rest. */
export interface StoredLevel extends Level {
  flush(): void
  /** Forgets what was read and changed, for a transaction that did not come through. */
  forget(): void
}

/** The level of one round. Reads and writes in the caller's transaction. */
export function storedLevel(db: SyncDb, round: number): StoredLevel {
  const statements = {
    byId: db.prepare('select number, data from items where round = ? and id = ?'),
    byNumber: db.prepare('select data from items where number = ?'),
    insert: db.prepare('insert into items (round, id, data) values (?, ?, ?) returning number'),
    remove: db.prepare('delete from items where number = ?'),
    near: db.prepare('select near, score from items where round = ? and id = ?'),
    setNear: db.prepare('update items set near = ?, score = ? where round = ? and id = ?'),
    seekers: db.prepare('select id from items where round = ? and near = ?'),
    group: db.prepare('select together from items where round = ? and id = ?'),
    members: db.prepare('select id from items where round = ? and together = ?'),
    setGroup: db.prepare('update items set together = ? where round = ? and id = ?'),
    dropGroup: db.prepare('update items set together = null where round = ? and together = ?'),
    buckets: db.prepare('select bucket, data from postings where round = ? and feature = ? and bucket between ? and ?'),
    bucket: db.prepare('select data from postings where round = ? and feature = ? and bucket = ?'),
    write: db.prepare(
      'insert into postings (round, feature, bucket, data) values (?, ?, ?, ?) on conflict (round, feature, bucket) do update set data = excluded.data',
    ),
    erase: db.prepare('delete from postings where round = ? and feature = ? and bucket = ?'),
  }
  const nodes = new Map<number, StoredNode>()
  const numbers = new Map<string, number>()
  const buckets = new Map<string, Bucket>()
  const changed = new Map<string, Set<number>>()

  const read = (number: number): Item => JSON.parse((statements.byNumber.get([number]) as { data: string }).data)
  const nodeOf = (number: number): StoredNode => {
    let node = nodes.get(number)
    if (node === undefined) {
      node = new StoredNode(number, read)
      nodes.set(number, node)
    }
    return node
  }
  const stored = (id: string): StoredNode | undefined => {
    const known = numbers.get(id)
    if (known !== undefined) return nodeOf(known)
    const row = statements.byId.get([round, id]) as { number: number; data: string } | undefined
    if (row === undefined) return undefined
    numbers.set(id, row.number)
    const node = nodes.get(row.number) ?? new StoredNode(row.number, read, JSON.parse(row.data))
    nodes.set(row.number, node)
    return node
  }
  const unpack = (data: Uint8Array): Bucket => {
    const all = new Int32Array(new Uint8Array(data).buffer)
    const entries: Posting[] = []
    for (let at = 0; at < all.length; at += WIDTH)
      entries.push({ node: nodeOf(all[at]!), day: all[at + 1]!, weight: all[at + 2]! })
    return { entries, days: null }
  }
  const keyOf = (feature: string, bucket: number): string => `${bucket} ${feature}`
  const bucketAt = (feature: string, bucket: number): Bucket => {
    const key = keyOf(feature, bucket)
    let found = buckets.get(key)
    if (found === undefined) {
      const row = statements.bucket.get([round, feature, bucket]) as { data: Uint8Array } | undefined
      found = row === undefined ? { entries: [], days: null } : unpack(row.data)
      buckets.set(key, found)
    }
    return found
  }
  const byDay = (bucket: Bucket): ReadonlyMap<number, readonly Posting[]> => {
    if (bucket.days !== null) return bucket.days
    const days = new Map<number, Posting[]>()
    for (const entry of bucket.entries) {
      const list = days.get(entry.day)
      if (list === undefined) days.set(entry.day, [entry])
      else list.push(entry)
    }
    bucket.days = days
    return days
  }
  const change = (feature: string, bucket: number, to: (entries: Posting[]) => Posting[]): void => {
    const found = bucketAt(feature, bucket)
    found.entries = to(found.entries)
    found.days = null
    const set = changed.get(feature)
    if (set === undefined) changed.set(feature, new Set([bucket]))
    else set.add(bucket)
  }

  const forget = (): void => {
    changed.clear()
    buckets.clear()
    nodes.clear()
    numbers.clear()
  }

  return {
    node: stored,
    put(item) {
      const { number } = statements.insert.get([round, item.id, JSON.stringify(item)]) as { number: number }
      const node = new StoredNode(number, read, item)
      nodes.set(number, node)
      numbers.set(item.id, number)
      const [bucket, day] = placeOf(item)
      for (const [feature, weight] of item.profile)
        change(feature, bucket, entries => [...entries, { node, day, weight }])
    },
    drop(id) {
      const node = stored(id)
      if (node === undefined) return
      const [bucket] = placeOf(node.item)
      for (const [feature] of node.item.profile)
        change(feature, bucket, entries => entries.filter(entry => entry.node !== node))
      statements.remove.run([node.number])
      nodes.delete(node.number)
      numbers.delete(id)
    },
    *entries(feature, from, to) {
      const [first, last] = [bucketOf(from), bucketOf(to)]
      yield* byDay(bucketAt(feature, UNDATED_BUCKET)).values()
      const seen = new Set<number>()
      for (const row of statements.buckets.all([round, feature, first, last]) as {
        bucket: number
        data: Uint8Array
      }[]) {
        seen.add(row.bucket)
        const key = keyOf(feature, row.bucket)
        if (!buckets.has(key)) buckets.set(key, unpack(row.data))
        for (const [day, list] of byDay(buckets.get(key)!)) if (day >= from && day <= to) yield list
      }
      // What was put just now may stand in no row yet.
      for (const bucket of changed.get(feature) ?? []) {
        if (seen.has(bucket) || bucket < first || bucket > last) continue
        for (const [day, list] of byDay(bucketAt(feature, bucket))) if (day >= from && day <= to) yield list
      }
    },
    entriesOn: (feature, day) =>
      Number.isFinite(day)
        ? (byDay(bucketAt(feature, bucketOf(day))).get(day) ?? [])
        : (byDay(bucketAt(feature, UNDATED_BUCKET)).get(UNDATED_BUCKET) ?? []),
    near(id) {
      const row = statements.near.get([round, id]) as { near: string | null; score: number } | undefined
      return row?.near == null ? null : { id: row.near, score: row.score }
    },
    setNear: (id, near) => void statements.setNear.run([near?.id ?? null, near?.score ?? null, round, id]),
    seekers: id => (statements.seekers.all([round, id]) as { id: string }[]).map(row => row.id),
    groupOf: id =>
      (statements.group.get([round, id]) as { together: string | null } | undefined)?.together ?? undefined,
    // Sorted here: asked to sort, SQLite goes through all items in the order of ids.
    members: group => (statements.members.all([round, group]) as { id: string }[]).map(row => row.id).sort(),
    setGroup(group, members) {
      for (const id of members) statements.setGroup.run([group, round, id])
    },
    dropGroup: group => void statements.dropGroup.run([round, group]),
    flush() {
      for (const [feature, set] of changed)
        for (const bucket of set) {
          const { entries } = bucketAt(feature, bucket)
          if (entries.length === 0) statements.erase.run([round, feature, bucket])
          else statements.write.run([round, feature, bucket, pack(entries)])
        }
      forget()
    },
    forget,
  }
}

function pack(entries: readonly Posting[]): Uint8Array {
  const all = new Int32Array(entries.length * WIDTH)
  entries.forEach(({ node, day, weight }, i) => void all.set([node.number, day, weight], i * WIDTH))
  return new Uint8Array(all.buffer)
}

function bucketOf(day: number): number {
  return Number.isFinite(day) ? Math.floor(day / BUCKET) : day < 0 ? UNDATED_BUCKET + 1 : -UNDATED_BUCKET
}

/** The bucket and the day under which an item is kept. */
function placeOf({ days }: Item): [bucket: number, day: number] {
  return days === null ? [UNDATED_BUCKET, UNDATED_BUCKET] : [bucketOf(days.from), days.from]
}
