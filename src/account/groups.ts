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
