/** In which column of its graph each node stands, and in which order. Pure. */
import type { OriginGraphJson } from '../api-types.ts'

type Node = OriginGraphJson['nodes'][number]
type Edge = OriginGraphJson['edges'][number]

/** Who stands before whom: a body before those who speak for it, an origin before its relay, a relay before the outlet. */
const ahead = (edge: Edge): readonly [string, string] | null =>
  edge.kind === 'copy' ? null : edge.kind === 'told' ? [edge.from, edge.to] : [edge.to, edge.from]

/**
 * The column of each node: one behind the last of those who told it. Chains that go round (an outlet cites an outlet that cites it) are followed no farther than there
 * are nodes, and outlets that nobody goes on from stand in the last column, so that all of them are read below each other.
 */
export function columnsOf(nodes: readonly Node[], edges: readonly Edge[]): Map<string, number> {
  const columns = new Map(nodes.map(node => [node.id, 0]))
  const ways = edges.flatMap(edge => {
    const way = ahead(edge)
    return way === null || way[0] === way[1] ? [] : [way]
  })
  const outgoing = new Set(ways.map(([from]) => from))
  // No chain is longer than that; what still moves goes round.
  const longest = Math.min(nodes.length, 8)
  for (let round = 0; round < longest; round++) {
    let moved = false
    for (const [from, to] of ways) {
      const next = Math.min(longest - 1, (columns.get(from) ?? 0) + 1)
      if (next > (columns.get(to) ?? 0)) {
        columns.set(to, next)
        moved = true
      }
    }
    if (!moved) break
  }
  const last = Math.max(0, ...columns.values())
  for (const node of nodes)
    if (node.roles.includes('outlet') && !outgoing.has(node.id)) columns.set(node.id, Math.max(1, last))
  // Columns that nobody stands in are left out.
  const used = [...new Set(columns.values())].sort((a, b) => a - b)
  return new Map([...columns].map(([id, column]) => [id, used.indexOf(column)]))
}

const firstGroup = (node: Node): number => node.groups[0] ?? Number.MAX_SAFE_INTEGER

/** The nodes of each column in an order with few crossings: those of one group together, each beside the middle of those it hangs on. */
export function ordered(
  nodes: readonly Node[],
  edges: readonly Edge[],
  columns: ReadonlyMap<string, number>,
): Node[][] {
  const layers: Node[][] = []
  for (const node of nodes) {
    const column = columns.get(node.id) ?? 0
    while (layers.length <= column) layers.push([])
    layers[column]?.push(node)
  }
  const neighbours = new Map<string, string[]>()
  const near = (a: string, b: string) => neighbours.set(a, [...(neighbours.get(a) ?? []), b])
  for (const { from, to } of edges) {
    near(from, to)
    near(to, from)
  }
  const place = new Map<string, number>()
  const number = (layer: readonly Node[]) => {
    for (const [i, node] of layer.entries()) place.set(node.id, layer.length < 2 ? 0.5 : i / (layer.length - 1))
  }
  for (const layer of layers) {
    layer.sort((a, b) => firstGroup(a) - firstGroup(b) || (a.id < b.id ? -1 : 1))
    number(layer)
  }
  const middle = (node: Node, column: number): number => {
    const others = (neighbours.get(node.id) ?? []).filter(id => columns.get(id) !== column)
    return others.length === 0
      ? (place.get(node.id) ?? 0)
      : others.reduce((sum, id) => sum + (place.get(id) ?? 0), 0) / others.length
  }
  for (let sweep = 0; sweep < 4; sweep++) {
    const order = layers.map((_, i) => (sweep % 2 === 0 ? i : layers.length - 1 - i))
    for (const i of order) {
      const layer = layers[i] ?? []
      const key = new Map(layer.map(node => [node.id, middle(node, i)]))
      // The groups of the first column stay together: they are what is counted.
      layer.sort(
        (a, b) =>
          (i === 0 ? firstGroup(a) - firstGroup(b) : 0) ||
          (key.get(a.id) ?? 0) - (key.get(b.id) ?? 0) ||
          (a.id < b.id ? -1 : 1),
      )
      number(layer)
    }
  }
  return layers
}
