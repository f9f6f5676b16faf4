import type { Item, Near, Node } from '../account/types.ts'
import { askedOf } from './bulk.ts'
import type { SyncDb } from './sync.ts'

/** What a row of `items` holds; the item itself is parsed when it is asked for. */
interface Row {
  readonly number: number
  readonly id: string
  readonly data: string
  readonly near: string | null
  readonly score: number | null
  readonly together: string | null
}

/** What is known of an item's row. */
interface Known {
  readonly item: () => Item
  near: Near | null
  together: string | null
}

/** A node whose row is read when it is asked for. */
export class StoredNode implements Node {
  sum = 0
  readonly number: number
  readonly #read: (number: number) => Known
  known: Known | null = null
  constructor(number: number, read: (number: number) => Known) {
    this.number = number
    this.#read = read
  }
  get item(): Item {
    this.known ??= this.#read(this.number)
    return this.known.item()
  }
}

/** Gives each new item its number, in the caller's transaction: nobody else writes in it. */
export interface Numbers {
  next(): number
  forget(): void
}

export function numbersOn(db: SyncDb): Numbers {
  const last = db.prepare('select max(number) as n from items')
  let number: number | null = null
  return {
    next() {
      number = (number ?? Number((last.get([]) as { n: number | null }).n ?? 0)) + 1
      return number
    },
    forget() {
      number = null
    },
  }
}

/** The items of one round. What was read is kept until `forget`; what changes is written at once, without waiting for it. */
export function storedItems(db: SyncDb, round: number, numbers: Numbers) {
  const columns = 'number, id, data, near, score, together'
  const sql = {
    byIds: askedOf<Row>(db, `select ${columns} from items where round = ? and id in (*)`),
    byNumbers: askedOf<Row>(db, `select ${columns} from items where number in (*)`),
    insert: db.prepare('insert into items (number, round, id, data) values (?, ?, ?, ?)'),
    remove: db.prepare('delete from items where number = ?'),
    setNear: db.prepare('update items set near = ?, score = ? where number = ?'),
    seekers: askedOf<{ id: string }>(db, 'select id from items where round = ? and near in (*)'),
    members: db.prepare('select id from items where round = ? and together = ?'),
    setGroup: db.prepare('update items set together = ? where number = ?'),
    dropGroup: db.prepare('update items set together = null where round = ? and together = ?'),
  }
  const nodes = new Map<number, StoredNode>()
  /** Null where there is no such item. */
  const byId = new Map<string, StoredNode | null>()
  const groups = new Map<string, Set<Known>>()

  const numbered = (number: number): StoredNode => {
    let node = nodes.get(number)
    if (node === undefined) {
      node = new StoredNode(number, read)
      nodes.set(number, node)
    }
    return node
  }
  const take = (row: Row): Known => {
    const node = numbered(Number(row.number))
    byId.set(row.id, node)
    if (node.known !== null) return node.known
    let item: Item | undefined
    const known: Known = {
      item: () => {
        item ??= JSON.parse(row.data) as Item
        return item
      },
      near: row.near === null ? null : { id: row.near, score: Number(row.score) },
      together: null,
    }
    stand(known, row.together)
    node.known = known
    return known
  }
  const stand = (known: Known, group: string | null): void => {
    if (known.together !== null) groups.get(known.together)?.delete(known)
    known.together = group
    if (group === null) return
    const set = groups.get(group)
    if (set === undefined) groups.set(group, new Set([known]))
    else set.add(known)
  }
  const read = (number: number): Known => take(sql.byNumbers([number])[0]!)
  const expectIds = (ids: Iterable<string>): void => {
    const asked = [...new Set(ids)].filter(id => !byId.has(id))
    for (const row of sql.byIds(asked, [round])) take(row)
    for (const id of asked) if (!byId.has(id)) byId.set(id, null)
  }
  const stored = (id: string): StoredNode | undefined => {
    if (!byId.has(id)) expectIds([id])
    return byId.get(id) ?? undefined
  }

  return {
    numbered,
    stored,
    expectIds,
    expectNodes(all: Iterable<Node>): void {
      const asked: number[] = []
      for (const node of all as Iterable<StoredNode>) if (node.known === null) asked.push(node.number)
      for (const row of sql.byNumbers(asked)) take(row)
    },
    put(item: Item): StoredNode {
      const node = numbered(numbers.next())
      sql.insert.run([node.number, round, item.id, JSON.stringify(item)])
      node.known = { item: () => item, near: null, together: null }
      byId.set(item.id, node)
      return node
    },
    drop(node: StoredNode): void {
      const { id } = node.item
      sql.remove.run([node.number])
      stand(node.known!, null)
      nodes.delete(node.number)
      byId.set(id, null)
    },
    near: (id: string): Near | null => stored(id)?.known?.near ?? null,
    setNear(id: string, near: Near | null): void {
      const node = stored(id)
      if (node === undefined) return
      sql.setNear.run([near?.id ?? null, near?.score ?? null, node.number])
      node.known!.near = near
    },
    seekers: (ids: readonly string[]): string[] => sql.seekers([...new Set(ids)], [round]).map(row => row.id),
    groupOf: (id: string): string | undefined => stored(id)?.known?.together ?? undefined,
    // Sorted here: asked to sort, SQLite goes through all items in the order of ids.
    members: (group: string): string[] =>
      (sql.members.all([round, group]) as { id: string }[]).map(row => row.id).sort(),
    setGroup(group: string, members: readonly string[]): void {
      expectIds(members)
      for (const id of members) {
        const node = stored(id)
        if (node === undefined) continue
        sql.setGroup.run([group, node.number])
        stand(node.known!, group)
      }
    },
    dropGroup(group: string): void {
      sql.dropGroup.run([round, group])
      for (const known of groups.get(group) ?? []) known.together = null
      groups.delete(group)
    },
    forget(): void {
      nodes.clear()
      byId.clear()
      groups.clear()
      numbers.forget()
    },
  }
}
