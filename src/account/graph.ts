/** Through whom an event came to the reader: origin → relay → outlet, and which of these ways counted as one. */
import { copiesIn } from './explain/copies.ts'
import { groupsOf } from './explain/groups.ts'
import { type Again, articlesAround, lookAgain } from './explain/looks.ts'
import { byText } from './ids.ts'
import type { Account, CopyReason, Event, JoinReason } from './types.ts'

/** `body`: somebody on whose word another speaks. An agency may be several of these. */
export type NodeRole = 'origin' | 'relay' | 'outlet' | 'body'

/** Somebody through whom an event came. */
export interface OriginNode {
  /** The id of the origin where it is one in the account. */
  readonly id: string
  readonly name: string
  /** A kind of link (`person`, `monitor`, `unnamed`, …), or `outlet`. */
  readonly kind: string
  readonly roles: readonly NodeRole[]
  readonly claims: readonly string[]
  /** The groups of dependent chains that its claims are in, by number: two nodes of one group count once. */
  readonly groups: readonly number[]
  /** The articles in which it speaks as the outlet. */
  readonly articles: readonly string[]
}

/**
 * `told` from the origin on, each telling the next and the last the outlet; `speaks-for` from a person or office to the body; `tied-to` from an unnamed
 * source to who stands behind it; `copy` from an outlet to one that carries its text, or between two without direction.
 */
export interface OriginEdge {
  readonly from: string
  readonly to: string
  readonly kind: 'told' | 'speaks-for' | 'tied-to' | 'copy'
  /** False for copies of which nothing says who took the text: `from` is then the first by id. */
  readonly directed: boolean
  readonly claims: readonly string[]
  /** Why the direction of a copy is likely; empty for other edges. */
  readonly because: readonly CopyReason[]
}

/** Claims that count as one origin. */
export interface OriginGroup {
  /** From 1. */
  readonly number: number
  readonly claims: readonly string[]
  /** The nodes at which its chains begin. */
  readonly origins: readonly string[]
  /** Why its chains were counted as one: pairs of claims. Empty for one chain. */
  readonly joined: readonly JoinedPair[]
}

/** Two chains that were counted as one, by a claim of each. */
export interface JoinedPair {
  readonly claims: readonly [string, string]
  readonly reason: JoinReason
}

/** Nodes and edges sorted by id, groups by their first claim id. */
export interface OriginGraph {
  readonly event: string
  readonly nodes: readonly OriginNode[]
  readonly edges: readonly OriginEdge[]
  readonly groups: readonly OriginGroup[]
}

/**
 * The graph of one event, computed when it is asked for from the event's story alone. Pure; null for an id that the account does not have.
 *
 * @param account one that `reconcile` gave or a store kept; of its other stories nothing is asked.
 */
export function originGraph(account: Account, id: string): OriginGraph | null {
  const event = account.events.find(one => one.id === id)
  return event === undefined ? null : graphOf(event, lookAgain(account, articlesAround(account, event)))
}

interface Building {
  readonly kind: string
  readonly name: string
  readonly roles: Set<NodeRole>
  readonly claims: Set<string>
  readonly articles: Set<string>
}

/** The graph of an event whose story was looked at again. */
export function graphOf(event: Event, again: Again): OriginGraph {
  const nodes = new Map<string, Building>()
  const touch = (id: string, name: string, kind: string, role: NodeRole, claim: string): Building => {
    let node = nodes.get(id)
    if (node === undefined) {
      node = { kind, name, roles: new Set(), claims: new Set(), articles: new Set() }
      nodes.set(id, node)
    }
    node.roles.add(role)
    node.claims.add(claim)
    return node
  }
  const edges = edgeList()
  const beginnings = new Map<string, string>()
  const outlets = new Map<string, string>()
  for (const id of [...event.claims].sort(byText)) {
    const { chain, article } = again.claimOf.get(id)!
    const source = again.sourceOf(id)
    const first = again.originOf(id)
    const outlet = again.nameOf(again.sources.voiceOf(article))
    outlets.set(article, outlet.id)
    const way = chain.map((link, i) => {
      const name = i === 0 ? first : again.nameOf(source.chain[i]!)
      touch(name.id, name.name, link.kind, i === 0 ? 'origin' : 'relay', id)
      return name.id
    })
    const last = touch(outlet.id, outlet.name, 'outlet', 'outlet', id)
    last.articles.add(article)
    if (way.length === 0) last.roles.add('origin')
    beginnings.set(id, way[0] ?? outlet.id)
    ;[...way, outlet.id].reduce((from, to) => {
      // An outlet that its own article cites tells itself nothing.
      if (from !== to) edges.add({ from, to, kind: 'told', directed: true }, [id])
      return to
    })
    if (first.root === null || first.root.id === first.id) continue
    const behind = again.kindOf(source.root)
    touch(first.root.id, first.root.name, behind, 'body', id)
    const kind = source.tied ? 'tied-to' : 'speaks-for'
    // What is told through a named one stands on his word already.
    if (kind !== 'tied-to' || !way.includes(first.root.id))
      edges.add({ from: first.id, to: first.root.id, kind, directed: true }, [id])
  }
  for (const { claims, from, to, directed, because } of copiesIn(event, again))
    edges.add({ from: outlets.get(from)!, to: outlets.get(to)!, kind: 'copy', directed }, claims, because)
  const groups = groupsOf(event, again, beginnings)
  const groupOf = new Map(groups.flatMap(({ number, claims }) => claims.map(claim => [claim, number] as const)))
  return {
    event: event.id,
    nodes: [...nodes]
      .sort(([a], [b]) => byText(a, b))
      .map(([id, { name, kind, roles, claims, articles }]) => ({
        id,
        name,
        kind,
        roles: ROLES.filter(role => roles.has(role)),
        claims: [...claims].sort(byText),
        groups: [...new Set([...claims].map(claim => groupOf.get(claim)!))].sort((a, b) => a - b),
        articles: [...articles].sort(byText),
      })),
    edges: edges.sorted(),
    groups,
  }
}

const ROLES: readonly NodeRole[] = ['origin', 'relay', 'outlet', 'body']

type Ends = Pick<OriginEdge, 'from' | 'to' | 'kind' | 'directed'>

/** Edges between the same nodes, of one kind and direction, are one. */
function edgeList() {
  const found = new Map<string, { ends: Ends; claims: Set<string>; because: Set<CopyReason> }>()
  return {
    add(ends: Ends, claims: readonly string[], because: CopyReason | null = null): void {
      const turn = !ends.directed && byText(ends.from, ends.to) > 0
      const own = turn ? { ...ends, from: ends.to, to: ends.from } : ends
      const key = [own.from, own.to, own.kind, own.directed].join('\n')
      let edge = found.get(key)
      if (edge === undefined) {
        edge = { ends: own, claims: new Set(), because: new Set() }
        found.set(key, edge)
      }
      for (const claim of claims) edge.claims.add(claim)
      if (because !== null) edge.because.add(because)
    },
    sorted: (): OriginEdge[] =>
      [...found]
        .sort(([a], [b]) => byText(a, b))
        .map(([, { ends, claims, because }]) => ({
          ...ends,
          claims: [...claims].sort(byText),
          because: [...because].sort(byText),
        })),
  }
}
