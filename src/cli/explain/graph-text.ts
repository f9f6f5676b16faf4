import type { OriginEdge, OriginGraph, OriginNode } from '../../account/types.ts'
import { indent, origin } from './page.ts'
import { COPY } from './words.ts'

/**
 * The graph of an event as indented lines: each origin, and below it those who tell it on, down to the outlets with their claims. Numbers in brackets
 * are the groups that count as one; below stands who speaks for whom, who carries whose text, and what each group is made of.
 */
export function graphText({ nodes, edges, groups }: OriginGraph): readonly string[] {
  const byId = new Map(nodes.map(node => [node.id, node]))
  const told = edges.filter(({ kind }) => kind === 'told')
  const from = new Map<string, OriginEdge[]>()
  for (const edge of told) {
    const list = from.get(edge.from)
    if (list === undefined) from.set(edge.from, [edge])
    else list.push(edge)
  }

  function below(node: OriginNode, claims: ReadonlySet<string>, way: readonly OriginEdge[]): string[] {
    return (from.get(node.id) ?? []).flatMap(edge => {
      const carried = edge.claims.filter(claim => claims.has(claim))
      if (carried.length === 0 || way.includes(edge)) return []
      const next = byId.get(edge.to)!
      const lines = below(next, new Set(carried), [...way, edge])
      return [`→ ${labelOf(next)}${lines.length === 0 ? `: ${carried.join(', ')}` : ''}`, ...indent(lines)]
    })
  }

  const beginning = new Map<string, string[]>()
  for (const group of groups)
    for (const id of group.origins) beginning.set(id, [...(beginning.get(id) ?? []), ...group.claims])
  const trees = nodes
    .filter(({ roles }) => roles.includes('origin'))
    .flatMap(node => {
      const claims = new Set(beginning.get(node.id) ?? [])
      const heard = new Set(told.filter(({ to }) => to === node.id).flatMap(edge => edge.claims))
      const own = node.roles.includes('outlet') ? node.claims.filter(id => claims.has(id) && !heard.has(id)) : []
      const started = new Set(node.claims.filter(id => claims.has(id) && !heard.has(id)))
      const voice = own.length === 0 ? '' : `, in its own voice: ${own.join(', ')}`
      return [`${labelOf(node)}${voice}`, ...indent(below(node, started, []))]
    })
  const name = (id: string): string => origin(byId.get(id)!)
  const ties = edges
    .filter(({ kind }) => kind !== 'told')
    .map(({ from, to, kind, directed, because }) => {
      if (kind !== 'copy') return `${name(from)} ${kind === 'tied-to' ? 'is tied to' : 'speaks for'} ${name(to)}`
      const why = because.map(reason => COPY[reason]).join('; ')
      return directed
        ? `${name(to)} carries text of ${name(from)}: ${why}`
        : `${name(from)} and ${name(to)} carry the same text: ${why}`
    })
  const counts = groups.map(
    ({ number, claims, joined }) =>
      `[${number}] ${claims.join(', ')}${joined.length === 0 ? '' : `: ${[...new Set(joined.map(({ reason }) => reason))].join(', ')}`}`,
  )
  return [...trees, ...ties, ...counts]
}

function labelOf(node: OriginNode): string {
  const roles = [...new Set<string>([node.kind, ...node.roles])].filter(
    word => word !== 'origin' || node.roles.length > 1,
  )
  return `${node.groups.map(group => `[${group}]`).join('')} ${origin(node)} (${roles.join(', ')})`
}
