import { dayOf, type Entry, type Item, type Level, type Near, type Node, UNDATED } from './level.ts'

/** A level that lives in memory. */
export function memoryLevel(): Level {
  const nodes = new Map<string, Node>()
  const index = new Map<string, Map<number, Entry[]>>()
  // A feature is asked for several times in a row.
  let asked: string | null = null
  let answer: Map<number, Entry[]> | undefined
  const daysOf = (feature: string): Map<number, Entry[]> | undefined => {
    if (feature !== asked) {
      asked = feature
      answer = index.get(feature)
    }
    return answer
  }
  const nearest = new Map<string, Near>()
  const seekers = new Map<string, Set<string>>()
  const groups = new Map<string, readonly string[]>()
  const inGroup = new Map<string, string>()
  const none: readonly Entry[] = []
  const setNear = (id: string, near: Near | null): void => {
    const old = nearest.get(id)
    if (old !== undefined) seekers.get(old.id)?.delete(id)
    if (near === null) {
      nearest.delete(id)
      return
    }
    nearest.set(id, near)
    const set = seekers.get(near.id)
    if (set === undefined) seekers.set(near.id, new Set([id]))
    else set.add(id)
  }
  return {
    node: id => nodes.get(id),
    put(item: Item) {
      const node = { item, sum: 0 }
      nodes.set(item.id, node)
      const day = dayOf(item)
      for (const [feature, weight] of item.profile) {
        let days = daysOf(feature)
        if (days === undefined) {
          days = new Map()
          index.set(feature, days)
          asked = null
        }
        const list = days.get(day)
        if (list === undefined) days.set(day, [{ node, weight }])
        else list.push({ node, weight })
      }
    },
    drop(id) {
      const node = nodes.get(id)
      if (node === undefined) return
      nodes.delete(id)
      setNear(id, null)
      const day = dayOf(node.item)
      for (const [feature] of node.item.profile) {
        const days = index.get(feature)!
        const left = days.get(day)!.filter(entry => entry.node !== node)
        if (left.length > 0) days.set(day, left)
        else days.delete(day)
        if (days.size === 0) {
          index.delete(feature)
          asked = null
        }
      }
      inGroup.delete(id)
    },
    entries(feature, from, to) {
      const found: (readonly Entry[])[] = []
      daysOf(feature)?.forEach((list, day) => {
        if (day === UNDATED || (day >= from && day <= to)) found.push(list)
      })
      return found
    },
    entriesOn: (feature, day) => daysOf(feature)?.get(day) ?? none,
    near: id => nearest.get(id) ?? null,
    setNear,
    seekers: id => [...(seekers.get(id) ?? [])],
    groupOf: id => inGroup.get(id),
    members: group => groups.get(group) ?? [],
    setGroup(group, members) {
      groups.set(group, members)
      for (const id of members) inGroup.set(id, group)
    },
    dropGroup: group => void groups.delete(group),
  }
}
