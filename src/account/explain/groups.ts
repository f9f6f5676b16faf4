import type { JoinedPair, OriginGroup } from '../graph.ts'
import { makeGroups } from '../groups.ts'
import { byText } from '../ids.ts'
import type { Event } from '../types.ts'
import type { Again } from './looks.ts'

/** The groups that were counted: one chain that speaks twice in an article, and the chains that were joined. */
export function groupsOf(event: Event, again: Again, beginnings: ReadonlyMap<string, string>): OriginGroup[] {
  const ids = [...event.claims].sort(byText)
  const at = new Map(ids.map((id, i) => [id, i]))
  const groups = makeGroups(ids.length)
  const chains = new Map<string, number>()
  ids.forEach((id, i) => {
    // The first link as the account has it: people may have separated it from its namesake.
    const key = [again.claimOf.get(id)!.article, again.originOf(id).id, ...again.sourceOf(id).chain.slice(1)].join('\n')
    const first = chains.get(key)
    if (first === undefined) chains.set(key, i)
    else groups.join(first, i)
  })
  for (const { claims } of event.support.joined) groups.join(at.get(claims[0])!, at.get(claims[1])!)
  const members = new Map<number, string[]>()
  ids.forEach((id, i) => {
    const list = members.get(groups.find(i))
    if (list === undefined) members.set(groups.find(i), [id])
    else list.push(id)
  })
  const joined = new Map<number, JoinedPair[]>([...members.keys()].map(root => [root, []]))
  for (const { claims, reason } of event.support.joined)
    joined.get(groups.find(at.get(claims[0])!))!.push({ claims, reason })
  return [...members].map(([root, claims], i) => ({
    number: i + 1,
    claims,
    origins: [...new Set(claims.map(id => beginnings.get(id)!))].sort(byText),
    joined: joined.get(root)!.sort(inOrder),
  }))
}

function inOrder(a: JoinedPair, b: JoinedPair): number {
  return byText(a.claims[0], b.claims[0]) || byText(a.claims[1], b.claims[1]) || byText(a.reason, b.reason)
}
