/** The chains of an event laid out as a graph: origins first, relays between, outlets last. Pure. */
import type { OriginGraphJson } from '../api-types.ts'
import { columnsOf, ordered } from './chain-columns.ts'

type Node = OriginGraphJson['nodes'][number]
type Edge = OriginGraphJson['edges'][number]
type Group = OriginGraphJson['groups'][number]

/** A box; `x` and `y` are its corner, where the first column is at 0: whoever draws from right to left turns it. */
export interface PlacedNode {
  readonly node: Node
  readonly column: number
  readonly x: number
  readonly y: number
}

export interface PlacedEdge {
  readonly edge: Edge
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
}

/** A band behind boxes of one column that belong to one group. */
export interface Band {
  readonly group: number
  readonly x: number
  readonly y: number
  readonly height: number
}

export interface ChainGraph {
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
  readonly bands: readonly Band[]
  readonly width: number
  readonly height: number
}

/** Sizes in CSS pixels. */
export const box = { width: 200, height: 72, gap: 14, between: 68 } as const

const step = box.height + box.gap

/** Bands behind neighbours in the first column that count as one origin. */
function bandsOf(layer: readonly PlacedNode[]): Band[] {
  const bands: Band[] = []
  for (let i = 0; i < layer.length; ) {
    const group = layer[i]?.node.groups[0]
    let end = i + 1
    while (end < layer.length && group !== undefined && layer[end]?.node.groups[0] === group) end++
    const [first, last] = [layer[i], layer[end - 1]]
    if (group !== undefined && first !== undefined && last !== undefined && end - i > 1)
      bands.push({ group, x: first.x, y: first.y, height: last.y + box.height - first.y })
    i = end
  }
  return bands
}

export function chainGraph(graph: OriginGraphJson): ChainGraph {
  const { nodes, edges } = graph
  const columns = columnsOf(nodes, edges)
  const layers = ordered(nodes, edges, columns)
  const tallest = Math.max(1, ...layers.map(layer => layer.length))
  const height = tallest * step - box.gap
  const placed = layers.flatMap((layer, column) => {
    const top = (height - (layer.length * step - box.gap)) / 2
    return layer.map((node, i) => ({ node, column, x: column * (box.width + box.between), y: top + i * step }))
  })
  const at = new Map(placed.map(one => [one.node.id, one]))
  return {
    nodes: placed,
    edges: edges.flatMap(edge => {
      const [from, to] = [at.get(edge.from), at.get(edge.to)]
      if (from === undefined || to === undefined) return []
      const onward = from.column < to.column
      const [start, end] = [from.y + box.height / 2, to.y + box.height / 2]
      // Between boxes of one column an edge goes round their outer side.
      if (from.column === to.column)
        return [{ edge, from: { x: from.x + box.width, y: start }, to: { x: to.x + box.width, y: end } }]
      return [
        {
          edge,
          from: { x: onward ? from.x + box.width : from.x, y: start },
          to: { x: onward ? to.x : to.x + box.width, y: end },
        },
      ]
    }),
    bands: bandsOf(placed.filter(one => one.column === 0)),
    width: layers.length * (box.width + box.between) - box.between,
    height,
  }
}

/** How many pairs of a group were joined for each reason, the most first. */
export function reasonsOf(
  group: Group,
): { readonly reason: Group['joined'][number]['reason']; readonly pairs: number }[] {
  const counts = new Map<Group['joined'][number]['reason'], number>()
  for (const { reason } of group.joined) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, pairs]) => ({ reason, pairs })).sort((a, b) => b.pairs - a.pairs)
}

/** The curve of an edge as an SVG path, turned where it is drawn from right to left. */
export function curveOf({ edge, from, to }: PlacedEdge, width: number, rtl: boolean): string {
  const turn = (x: number) => (rtl ? width - x : x)
  const [x1, x2] = [turn(from.x), turn(to.x)]
  if (edge.kind === 'copy' && from.x === to.x) {
    const out = rtl ? -1 : 1
    const bend = out * Math.min(box.between * 0.7, 18 + Math.abs(to.y - from.y) / 8)
    return `M${x1} ${from.y}C${x1 + bend} ${from.y} ${x2 + bend} ${to.y} ${x2} ${to.y}`
  }
  const middle = (x1 + x2) / 2
  return `M${x1} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${x2} ${to.y}`
}
