import { words } from '../../arabic/index.ts'
import { isCall, LATELY, ofTheSameThing } from '../contradictions/polarity.ts'
import { daysApart } from '../days.ts'
import type { Sight } from '../sight.ts'
import type { ContradictionReason } from '../types.ts'
import { wordsOf } from '../word-list.ts'
import { matter, type Often } from './matter.ts'
import { rootLikeness, shareRoot } from './roots.ts'

/** Points from which on a denial is of what another event asserts; who says by the way that it was not so must say more. */
const LEAST = { denied: 2, negated: 3 } as const
/** A denial that has its answer in its own event is laid beside another event's claim only where they are so much more alike. */
const ANSWERED = 1.2
/** "أي اتفاق", "لم يقتحم أحد": none of the kind, so that no place, day or name need be said again. */
const ANY = 0.9
/** Deeds and deals that a party denies. Of meetings, of speech, of where somebody is, a story tells many: of these the words must be the same. */
const DEEDS: ReadonlySet<string> = new Set(
  'capture control handover withdrawal surrender clash offensive siege attack airstrike shelling explosion killing injury execution abduction detention release evacuation transfer displacement responsibility agreement ceasefire'.split(
    ' ',
  ),
)
const ALIKE = 0.5

const ofAny = wordsOf(new URL('../tables/any.tsv', import.meta.url))

/** How strongly a denial is of what is asserted in another event of the story, and why; null where it is not. `answered`: something in its own event stands against it. */
export function denial(
  asserts: Sight,
  denies: Sight,
  often: Often,
  answered: boolean,
): { points: number; reason: ContradictionReason } | null {
  const how = denies.denial
  if (how === null || how === 'answer') return null
  const any = deniesAny(denies)
  // "دون إصابات", said by the way: only of none at all, in somebody's mouth, and in the same words.
  if (how === 'negated' && (denies.source.voice === 'own' || !any || !shareRoot(asserts.trigger, denies.trigger)))
    return null
  if (!DEEDS.has(denies.claim.type) && !(denies.claim.type === 'statement' && rootLikeness(asserts, denies) >= ALIKE)) return null
  if (isCall(asserts, denies) || asserts.claim.factuality === 'possible') return null
  if (!ofTheSameThing(asserts, denies) || !beforeIt(asserts, denies)) return null
  const points = matter(asserts, denies, often) + (any ? ANY : 0)
  if (points < LEAST[how] + (answered ? ANSWERED : 0)) return null
  return {
    points,
    reason: { rule: 'asserted-and-denied', values: [asserts.claim.evidence.exact, denies.claim.evidence.exact] },
  }
}

function deniesAny({ claim }: Sight): boolean {
  return words(claim.evidence.exact).some(word => ofAny.has(word.folded))
}

/** What is denied was told before, or on the day: the day beside a denial may be that of the denying ("نفت في بيان اليوم"). */
function beforeIt(asserts: Sight, denies: Sight): boolean {
  const [told, published] = [asserts.days ?? asserts.reading.published, denies.reading.published]
  if (told === null || published === null) return true
  if (told.from > published.to || published.from - told.to > LATELY) return false
  if (asserts.days === null || denies.days === null || daysApart(asserts.days, denies.days) === 0) return true
  return daysApart(denies.days, published) <= 1 && asserts.days.from <= denies.days.to
}
