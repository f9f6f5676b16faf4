/** Disjoint groups of the numbers 0..n-1 that can be joined. The smallest member stands for its group. */
export interface Groups {
  find(i: number): number
  /** Joins the groups of two members; false when they already were one. */
  join(a: number, b: number): boolean
}

/** Union-find with path halving: near-constant time a call. */
export function makeGroups(n: number): Groups {
  const parent = Uint32Array.from({ length: n }, (_, i) => i)
  const find = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!
      i = parent[i]!
    }
    return i
  }
  return {
    find,
    join(a, b) {
      const [x, y] = [find(a), find(b)]
      if (x === y) return false
      if (x < y) parent[y] = x
      else parent[x] = y
      return true
    },
  }
}

/** Groups that know their members. */
export interface ListedGroups extends Groups {
  /** The members of the group for which `root` (as `find` gives it) stands. */
  members(root: number): readonly number[]
}

/** Groups that keep a list of their members: the smaller list goes into the larger, so that a member moves once for each doubling. */
export function makeListedGroups(n: number): ListedGroups {
  const groups = makeGroups(n)
  const lists = Array.from({ length: n }, (_, i) => [i])
  return {
    find: groups.find,
    join(a, b) {
      const [x, y] = [groups.find(a), groups.find(b)]
      if (!groups.join(x, y)) return false
      const [kept, gone] = groups.find(x) === x ? [x, y] : [y, x]
      const keptIsLarger = lists[kept]!.length >= lists[gone]!.length
      const [large, small] = keptIsLarger ? [lists[kept]!, lists[gone]!] : [lists[gone]!, lists[kept]!]
      for (const member of small) large.push(member)
      lists[kept] = large
      lists[gone] = []
      return true
    },
    members: root => lists[root]!,
  }
}

/** At most `size` of the members, evenly spread over the list. */
export function sampleOf(members: readonly number[], size: number): readonly number[] {
  if (members.length <= size) return members
  const step = members.length / size
  return Array.from({ length: size }, (_, i) => members[Math.floor(i * step)]!)
}
