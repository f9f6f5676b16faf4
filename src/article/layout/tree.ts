import type { PageNode } from '../markup/types.ts'

/** A page's block elements as a tree, with sums over what stands in each. The root is 0, and is its own parent. */
export class Tree {
  readonly nodes: readonly PageNode[]

  constructor(nodes: readonly PageNode[]) {
    this.nodes = nodes
  }

  parent(node: number): number {
    return this.nodes[node]!.parent
  }

  /** The element and those around it, innermost first, without the root: at most as many as elements are nested. */
  *up(node: number): Generator<number> {
    for (let n = node; n !== 0; n = this.parent(n)) yield n
  }

  holds(outer: number, node: number): boolean {
    if (outer === 0) return true
    for (const n of this.up(node)) if (n === outer) return true
    return false
  }

  /** Per element what `own` gives for the element itself and all in it. An element stands behind the one that holds it, so one pass is enough. */
  sum(own: (node: number) => number): Float64Array {
    const sums = Float64Array.from(this.nodes, (_, node) => own(node))
    for (let node = sums.length - 1; node > 0; node--) sums[this.parent(node)]! += sums[node]!
    return sums
  }

  /** Per element what the lines in it weigh in sum, each line by its element and weight. */
  sumOf(nodeOf: readonly number[], weights: readonly number[]): Float64Array {
    const own = new Float64Array(this.nodes.length)
    for (const [i, node] of nodeOf.entries()) own[node]! += weights[i]!
    return this.sum(node => own[node]!)
  }

  /** Per element the first of the numbers that stand in it, or Infinity. `at` gives them by element, in order. */
  first(at: ReadonlyMap<number, number>): Float64Array {
    const firsts = Float64Array.from(this.nodes, (_, node) => at.get(node) ?? Number.POSITIVE_INFINITY)
    for (let node = firsts.length - 1; node > 0; node--) {
      const parent = this.parent(node)
      firsts[parent] = Math.min(firsts[parent]!, firsts[node]!)
    }
    return firsts
  }
}
