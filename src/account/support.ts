import type { Reuse } from './copies.ts'
import { makeGroups } from './groups.ts'
import type { Source, Sources } from './origins/index.ts'
import type { Sight } from './sight.ts'
import type { JoinReason, Support } from './types.ts'

/** Counts the origins behind an event, and says for every pair of chains that it joined why. */
export interface Counted {
  readonly support: Support
  /** For each claim of the event the number of its group of dependent claims. */
  readonly groupOf: (position: number) => number
}

/** One claim: one of everything. */
const ALONE: Counted = {
  support: { claims: 1, articles: 1, outlets: 1, chains: 1, independent: 1, joined: [] },
  groupOf: position => position,
}

/**
 * The dependency rules: two claims count once when their chains reach the same origin (a spokesman speaks for his body), when the one
 * stands in text copied from the other, when the one cites the other's outlet, when an unnamed source is tied to a named origin, or when
 * an article says in its own voice what it attributes elsewhere (not what it lets somebody deny). `members` in the order of the account.
 */
export function countSupport(members: readonly Sight[], sources: Sources, reuse: Reuse): Counted {
  if (members.length === 1) return ALONE
  const groups = makeGroups(members.length)
  const joined: { claims: [string, string]; reason: JoinReason }[] = []
  const join = (a: number, b: number, reason: JoinReason): void => {
    if (members[a]!.source.apart !== members[b]!.source.apart || !groups.join(a, b)) return
    const [x, y] = a < b ? [a, b] : [b, a]
    joined.push({ claims: [members[x]!.claim.id, members[y]!.claim.id], reason })
  }
  const chains = new Map<string, number>()
  members.forEach((sight, i) => {
    // The same chain in the same article is one chain that speaks twice, not two that were joined.
    const key = `${sight.claim.article}\n${sight.source.chain.join('\n') || sight.source.origin}`
    const first = chains.get(key)
    if (first === undefined) chains.set(key, i)
    else groups.join(first, i)
  })

  const byRoot = new Map<string, number>()
  members.forEach((sight, i) => {
    const first = byRoot.get(sight.source.root)
    if (first === undefined) byRoot.set(sight.source.root, i)
    else join(first, i, whyOneRoot(members[first]!.source, sight.source))
  })

  const byArticle = new Map<string, number[]>()
  const byVoice = new Map<string, number>()
  members.forEach((sight, i) => {
    const list = byArticle.get(sight.claim.article)
    if (list === undefined) byArticle.set(sight.claim.article, [i])
    else list.push(i)
    const voice = sources.voiceOf(sight.claim.article)
    if (!byVoice.has(voice)) byVoice.set(voice, i)
  })
  members.forEach((sight, i) => {
    const { article, evidence } = sight.claim
    for (const partner of reuse.partners(article))
      for (const j of byArticle.get(partner) ?? []) {
        if (j >= i) continue
        const other = members[j]!.claim
        if (reuse.shared(article, evidence.start, evidence.end, partner, other.evidence.start, other.evidence.end))
          join(j, i, 'copy')
      }
  })
  members.forEach((sight, i) => {
    for (const key of sight.source.chain) {
      const cited = byVoice.get(key)
      if (cited !== undefined && members[cited]!.claim.article !== sight.claim.article) join(cited, i, 'cites-outlet')
    }
  })
  for (const list of byArticle.values()) {
    // What an article says itself and lets somebody deny are two voices.
    for (const polarity of ['asserted', 'denied'] as const) {
      const alike = list.filter(i => members[i]!.claim.polarity === polarity)
      const attributed = new Map<string | undefined, number>()
      for (const i of alike) {
        const { voice, apart } = members[i]!.source
        if (voice !== 'own' && !attributed.has(apart)) attributed.set(apart, i)
      }
      for (const i of alike) {
        const { voice, apart } = members[i]!.source
        if (voice === 'own' && attributed.has(apart)) join(attributed.get(apart)!, i, 'same-article')
      }
    }
  }

  const outlets = new Set([...byArticle.keys()].map(article => sources.voiceOf(article)))
  const ways = new Set(members.map(sight => sight.source.chain.join(' → ') || sight.source.origin))
  return {
    support: {
      claims: members.length,
      articles: byArticle.size,
      outlets: outlets.size,
      chains: ways.size,
      independent: new Set(members.map((_, i) => groups.find(i))).size,
      joined,
    },
    groupOf: position => groups.find(position),
  }
}

function whyOneRoot(a: Source, b: Source): JoinReason {
  if ((a.read ?? a.root) !== (b.read ?? b.root)) return 'reviewed'
  return a.tied || b.tied ? 'unnamed-tied' : 'same-origin'
}
