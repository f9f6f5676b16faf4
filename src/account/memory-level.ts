import { dayOf, type Entry, type Item, type Level, type Near, type Node, UNDATED } from './level.ts'

/** The items of one day that have a feature: as entries, and as rows of numbers, over which sums are quick. */
interface Posting {
  readonly day: number
  entries: Entry[]
  numbers: number[]
  weights: number[]
}

/** All items that have a feature, by day. */
interface Postings {
  readonly byDay: Map<number, Posting>
  all: Posting[]
}

interface MemoryNode extends Node {
  /** Its place in rows of numbers. */
  readonly number: number
  /** In the order of the profile. */
  readonly postings: readonly Postings[]
}

/** A level that lives in memory. */
export function memoryLevel(): Level {
  const nodes = new Map<string, MemoryNode>()
  const numbered: MemoryNode[] = []
  const index = new Map<string, Postings>()
  /** By number, a sum that is being made: zero between two questions; and the numbers of those that have one. */
  const sums: number[] = []
  const met: number[] = []
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
  const postingsOf = (feature: string): Postings => {
    let found = index.get(feature)
    if (found === undefined) {
      found = { byDay: new Map(), all: [] }
      index.set(feature, found)
    }
    return found
  }
  return {
    node: id => nodes.get(id),
    put(item: Item) {
      const postings = item.profile.map(([feature]) => postingsOf(feature))
      const node: MemoryNode = { item, sum: 0, number: numbered.length, postings }
      numbered.push(node)
      sums.push(0)
      nodes.set(item.id, node)
      const day = dayOf(item)
      item.profile.forEach(([, weight], i) => {
        const { byDay, all } = postings[i]!
        let posting = byDay.get(day)
        if (posting === undefined) {
          posting = { day, entries: [], numbers: [], weights: [] }
          byDay.set(day, posting)
          all.push(posting)
        }
        posting.entries.push({ node, weight })
        posting.numbers.push(node.number)
        posting.weights.push(weight)
      })
    },
    drop(id) {
      const node = nodes.get(id)
      if (node === undefined) return
      nodes.delete(id)
      setNear(id, null)
      const day = dayOf(node.item)
      node.item.profile.forEach(([feature], i) => {
        const postings = node.postings[i]!
        const posting = postings.byDay.get(day)!
        posting.entries = posting.entries.filter(entry => entry.node !== node)
        posting.numbers = posting.entries.map(entry => (entry.node as MemoryNode).number)
        posting.weights = posting.entries.map(({ weight }) => weight)
        if (posting.entries.length > 0) return
        postings.byDay.delete(day)
        postings.all = postings.all.filter(other => other !== posting)
        if (postings.all.length === 0) index.delete(feature)
      })
      inGroup.delete(id)
    },
    entries: (feature, from, to) =>
      (index.get(feature)?.all ?? []).filter(({ day }) => isWithin(day, from, to)).map(({ entries }) => entries),
    entriesOn: (feature, day) => index.get(feature)?.byDay.get(day)?.entries ?? none,
    inCommon(of, floor, from, to, crowd) {
      const { item, number, postings } = of as MemoryNode
      const own = dayOf(item)
      let count = 0
      for (let i = 0; i < postings.length; i++) {
        const { byDay, all } = postings[i]!
        if (byDay.get(own)!.numbers.length > crowd) continue
        const weight = item.profile[i]![1]
        for (const { day, numbers, weights } of all) {
          if (numbers.length > crowd || !isWithin(day, from, to)) continue
          for (let k = 0; k < numbers.length; k++) {
            const other = numbers[k]!
            const sum = sums[other]!
            if (sum === 0) met[count++] = other
            sums[other] = sum + weight * weights[k]!
          }
        }
      }
      const found: { readonly node: Node; readonly score: number }[] = []
      for (let i = 0; i < count; i++) {
        const other = met[i]!
        const score = sums[other]!
        if (score >= floor && other !== number) found.push({ node: numbered[other]!, score })
        sums[other] = 0
      }
      return found
    },
    near: id => nearest.get(id) ?? null,
    setNear,
    seekers: ids => ids.flatMap(id => [...(seekers.get(id) ?? [])]),
    groupOf: id => inGroup.get(id),
    members: group => groups.get(group) ?? [],
    setGroup(group, members) {
      groups.set(group, members)
      for (const id of members) inGroup.set(id, group)
    },
    dropGroup: group => void groups.delete(group),
  }
}

function isWithin(day: number, from: number, to: number): boolean {
  return day === UNDATED || (day >= from && day <= to)
}
