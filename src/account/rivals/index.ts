/** Rival accounts: claims of one story that cannot both be right, though each side words the thing so differently that they are two events. */
import { copied, once } from '../contradictions/once.ts'
import type { Reuse } from '../copies.ts'
import type { Sight } from '../sight.ts'
import type { Contradiction, ContradictionKind, ContradictionReason } from '../types.ts'
import { account } from './accounts.ts'
import { denial, mayDeny, NARROW } from './denials.ts'
import { type Scale, scaleOf } from './matter.ts'
import { pairsOf } from './pairs.ts'

/** What the body says is laid beside the other before what the headline says of it, so that one of them is shown. */
const HEAD = 10

interface Found {
  readonly a: number
  readonly b: number
  readonly kind: ContradictionKind
  readonly reason: ContradictionReason
  readonly points: number
}

/**
 * Finds the contradictions between events of one story. `sights` are those of the story in the order of the account, `eventOf` gives the event of
 * each by its number, `answered` holds the claims that stand against something in their own event. Costs no more than a fixed number of comparisons a claim.
 */
export function findRivals(
  sights: readonly Sight[],
  eventOf: (i: number) => number,
  answered: ReadonlySet<string>,
  reuse: Reuse,
): readonly (Contradiction & { readonly events: readonly [number, number] })[] {
  const scale = scaleOf(sights)
  const eventAt = new Map(sights.map(({ index }, i) => [index, eventOf(i)]))
  const found: Found[] = []
  for (const [a, b] of pairsOf(sights, scale)) {
    if (eventOf(a) === eventOf(b)) continue
    const one = between(sights[a]!, sights[b]!, scale, answered, reuse)
    if (one !== null) found.push({ a, b, ...one })
  }
  if (scale.articles <= NARROW) found.push(...ofTheSameEvents(found, sights, eventOf, reuse))
  found.sort((x, y) => y.points - x.points || x.a - y.a || x.b - y.b)
  const said = once(
    reuse,
    () => true,
    ({ index }) => eventAt.get(index),
  )
  const out: (Contradiction & { events: readonly [number, number] })[] = []
  for (const { a, b, kind, reason } of found) {
    const [x, y] = [sights[a]!, sights[b]!]
    if (said.isSaid(kind, x, y)) continue
    said.say(kind, x, y)
    const events = [eventOf(a), eventOf(b)].sort((p, q) => p - q) as [number, number]
    out.push({ kind, claims: [x.claim.id, y.claim.id], reason, events })
  }
  return out
}

/** What a denial is taken to be of is denied in whoever else's mouth the same event has it. */
function ofTheSameEvents(
  found: readonly Found[],
  sights: readonly Sight[],
  eventOf: (i: number) => number,
  reuse: Reuse,
): Found[] {
  const denials = found.filter(({ kind }) => kind === 'polarity')
  if (denials.length === 0) return []
  const members = new Map<number, number[]>(denials.flatMap(({ a, b }) => [a, b].map(i => [eventOf(i), []])))
  sights.forEach((_, i) => void members.get(eventOf(i))?.push(i))
  const known = new Set(denials.map(({ a, b }) => `${a} ${b}`))
  const out: Found[] = []
  for (const { a, b, points } of denials) {
    const [asserts, denies] = sights[a]!.claim.polarity === 'asserted' ? [a, b] : [b, a]
    for (const i of members.get(eventOf(asserts))!.slice(0, SIBLINGS)) {
      const [x, y] = i < denies ? [i, denies] : [denies, i]
      if (known.has(`${x} ${y}`) || sights[i]!.claim.polarity === 'denied') continue
      known.add(`${x} ${y}`)
      if (isOneVoice(sights[x]!, sights[y]!, reuse) || !mayDeny(sights[i]!, sights[denies]!)) continue
      if (sights[i]!.claim.type !== sights[denies]!.claim.type) continue
      const values = [sights[x]!.claim.evidence.exact, sights[y]!.claim.evidence.exact] as const
      const heads = [x, y].filter(at => sights[at]!.zone === 'head').length
      out.push({
        a: x,
        b: y,
        kind: 'polarity',
        points: points - SIBLING - heads * HEAD,
        reason: { rule: 'asserted-and-denied', values },
      })
    }
  }
  return out
}

/** So many claims of an event are asked, and what is found by way of another is weaker by so many points. */
const SIBLINGS = 30
const SIBLING = 0.5

/** Whether two claims may be one origin's words, or say in few words what the other says in full. */
function isOneVoice(a: Sight, b: Sight, reuse: Reuse): boolean {
  if (a.source.root === b.source.root || a.source.apart !== b.source.apart) return true
  // A headline says in few words what the body says in full: of two headlines, or of one text's, nothing is said here.
  const heads = Number(a.zone === 'head') + Number(b.zone === 'head')
  return heads === 2 || (heads === 1 && a.claim.article === b.claim.article) || copied(a, b, reuse)
}

/** What stands between two claims of two origins; null where nothing does, or where they may be one origin's words. */
function between(
  a: Sight,
  b: Sight,
  scale: Scale,
  answered: ReadonlySet<string>,
  reuse: Reuse,
): Pick<Found, 'kind' | 'reason' | 'points'> | null {
  if (isOneVoice(a, b, reuse)) return null
  const heads = Number(a.zone === 'head') + Number(b.zone === 'head')
  const { polarity } = a.claim
  if (polarity !== b.claim.polarity) {
    const [asserts, denies] = polarity === 'asserted' ? [a, b] : [b, a]
    const found = denial(asserts, denies, scale, answered.has(denies.claim.id))
    if (found === null) return null
    const [x, y] = found.reason.values
    return {
      kind: 'polarity',
      points: found.points - heads * HEAD,
      reason: asserts === a ? found.reason : { ...found.reason, values: [y, x] },
    }
  }
  if (polarity === 'denied' || isOpen(a) || isOpen(b)) return null
  // An article that says itself what it lets somebody say too says it once.
  if (a.claim.article === b.claim.article && (a.source.voice === 'own' || b.source.voice === 'own')) return null
  return heads > 0 ? null : account(a, b, scale)
}

function isOpen({ claim }: Sight): boolean {
  return claim.factuality === 'possible' || claim.factuality === 'planned'
}
