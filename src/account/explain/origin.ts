import { byText } from '../ids.ts'
import type { Account } from '../types.ts'
import { lookAgain } from './looks.ts'
import type { NameOfOrigin, OriginExplanation, OriginName, Quote, RootRule } from './types.ts'

interface Tied {
  readonly name: OriginName
  readonly rules: readonly RootRule[]
  readonly claims: string[]
}

/**
 * Why claims count as one origin: the names under which it speaks, each with the rule that resolved it; on whose word it stands; and who stands on its
 * word. Looks again at the stories in which it has a claim, or in which others stand on its word. Null for an id that the account does not have.
 */
export function explainOrigin(account: Account, id: string): OriginExplanation | null {
  const origin = account.origins.find(one => one.id === id)
  if (origin === undefined) return null
  const own = new Set(origin.claims)
  const names = new Map<
    string,
    { words: string | null; rule: NameOfOrigin['rule']; quote: Quote | null; claims: string[] }
  >()
  const roots = new Map<string, Tied>()
  const speaking = new Map<string, Tied>()
  const note = (into: Map<string, Tied>, name: OriginName, rules: readonly RootRule[], claim: string): void => {
    const key = [name.id, ...rules].join('\n')
    const known = into.get(key)
    if (known === undefined) into.set(key, { name, rules, claims: [claim] })
    else known.claims.push(claim)
  }
  for (const articles of storiesWith(account, own)) {
    const again = lookAgain(account, articles)
    for (const { id: claim } of again.claims) {
      const from = again.originOf(claim)
      if (own.has(claim)) {
        const words = again.claimOf.get(claim)!.chain[0]?.name.replace(/\s+/g, ' ') ?? null
        const key = `${from.named}\n${words ?? ''}`
        const known = names.get(key)
        if (known === undefined) names.set(key, { words, rule: from.named, quote: from.quote, claims: [claim] })
        else known.claims.push(claim)
        if (from.root !== null) note(roots, from.root, from.rooted, claim)
      } else if (from.root?.id === id) note(speaking, { id: from.id, name: from.name }, from.rooted, claim)
    }
  }
  const tied = (list: ReadonlyMap<string, Tied>) =>
    [...list]
      .sort(([a], [b]) => byText(a, b))
      .map(([, { name, rules, claims }]) => ({ ...name, rules, claims: claims.sort(byText) }))
  return {
    id,
    name: origin.name,
    kind: origin.kind,
    names: [...names]
      .sort(([a, x], [b, y]) => y.claims.length - x.claims.length || byText(a, b))
      .map(([, name]) => name),
    roots: tied(roots),
    speaking: tied(speaking),
    events: account.events.filter(({ claims }) => claims.some(claim => own.has(claim))).map(event => event.id),
  }
}

/** The articles of each story with a claim of the origin. */
function storiesWith(account: Account, own: ReadonlySet<string>): ReadonlySet<string>[] {
  const speaking = new Set(account.claims.filter(({ id }) => own.has(id)).map(({ article }) => article))
  return account.stories
    .filter(({ articles }) => articles.some(article => speaking.has(article)))
    .map(({ articles }) => new Set(articles))
}
