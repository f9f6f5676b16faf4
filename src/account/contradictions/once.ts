import type { Reuse } from '../copies.ts'
import type { Sight } from '../sight.ts'
import type { ContradictionKind } from '../types.ts'

/** Which contradictions have been said: the same two origins contradict each other once in each two articles, and a copy says nothing again. */
export interface Once {
  /** Whether these two say nothing that was not said, or are laid beside as many others as are shown. */
  readonly isSaid: (kind: ContradictionKind, a: Sight, b: Sight) => boolean
  readonly say: (kind: ContradictionKind, a: Sight, b: Sight) => void
}

/** A claim is laid beside so many others of a kind, and where both are in somebody's mouth beside so many; the events show the rest. */
const PARTNERS = 4
const ATTRIBUTED = 16

/** Two origins are shown to contradict each other in so many pairs of articles. */
const ARTICLES = 8

/**
 * Starts with nothing said. `inEachArticle`: which kinds two origins are shown to contradict each other in once in each two articles, not once at all.
 * `within` tells apart what may be said again: the events that both stand in.
 */
export function once(
  reuse: Reuse,
  inEachArticle: (kind: ContradictionKind) => boolean,
  within: (sight: Sight) => unknown = () => null,
): Once {
  const said = new Map<string, (readonly [Sight, Sight])[]>()
  const partners = new Map<string, number>()
  const keyOf = (kind: ContradictionKind, a: Sight, b: Sight) =>
    [kind, a.source.root, b.source.root, within(a), within(b)].join('\n')
  const sideOf = (kind: ContradictionKind, { claim }: Sight) => `${kind}\n${claim.id}`
  const again = (a: Sight, b: Sight): boolean => a.claim.article === b.claim.article || copied(a, b, reuse)
  /** What an article's body is shown to be against its headline need not be shown to be against too. */
  const inBody = new Set<string>()
  const headOf = (kind: ContradictionKind, a: Sight, b: Sight) => [kind, a.claim.article, b.claim.id].join('\n')
  const saysAgain = (
    kind: ContradictionKind,
    before: readonly (readonly [Sight, Sight])[],
    a: Sight,
    b: Sight,
  ): boolean =>
    (before.length > 0 && !(inEachArticle(kind) && attributed(a, b))) ||
    before.length >= ARTICLES ||
    before.some(([x, y]) => again(a, x) && again(b, y))
  return {
    isSaid: (kind, a, b) =>
      (isToldAgain(a, b) && inBody.has(headOf(kind, a, b))) ||
      (isToldAgain(b, a) && inBody.has(headOf(kind, b, a))) ||
      [a, b].some(sight => (partners.get(sideOf(kind, sight)) ?? 0) >= (attributed(a, b) ? ATTRIBUTED : PARTNERS)) ||
      saysAgain(kind, said.get(keyOf(kind, a, b)) ?? [], a, b),
    say(kind, a, b) {
      for (const side of [sideOf(kind, a), sideOf(kind, b)]) partners.set(side, (partners.get(side) ?? 0) + 1)
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const) {
        inBody.add(headOf(kind, x, y))
        const key = keyOf(kind, x, y)
        const list = said.get(key)
        if (list === undefined) said.set(key, [[x, y]])
        else list.push([x, y])
      }
    },
  }
}

/** Whether neither is in an article's own voice, which tells of much by the way. */
function attributed(a: Sight, b: Sight): boolean {
  return a.source.voice !== 'own' && b.source.voice !== 'own'
}

/** A headline that asserts says in few words what the body says; one that denies ("«قسد» تنفي") is an answer of its own. */
function isToldAgain({ zone, claim }: Sight, other: Sight): boolean {
  return zone === 'head' && other.zone !== 'head' && claim.polarity === 'asserted'
}

/** Whether the words of the one stand in text that the other's article carries too. */
export function copied({ claim: a }: Sight, { claim: b }: Sight, reuse: Reuse): boolean {
  if (a.article === b.article) return false
  return reuse.shared(a.article, a.evidence.start, a.evidence.end, b.article, b.evidence.start, b.evidence.end)
}
