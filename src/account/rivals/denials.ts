import { words } from '../../arabic/index.ts'
import { isCall, LATELY, ofTheSameThing, RESULTS } from '../contradictions/polarity.ts'
import { type Days, daysApart } from '../days.ts'
import { ground } from '../ground.ts'
import { meet } from '../likeness/compare.ts'
import type { Sight } from '../sight.ts'
import type { ContradictionReason } from '../types.ts'
import { wordsOf } from '../word-list.ts'
import { matter, type Scale } from './matter.ts'
import { rootLikeness } from './roots.ts'

/** Points from which on a denial is of what another event asserts; who says by the way that it was not so must say more. */
const LEAST = { denied: 2.9, negated: 3 } as const
/** A denial that has its answer in its own event is laid beside another event's claim only where they are so much more alike. */
const ANSWERED = 1.2
/** A text lays a denial beside what it denies: what it tells elsewhere is likely another thing. */
const ONE_TEXT = 0.5
/** "أي اتفاق", "لم يقتحم أحد": none of the kind, so that no place, day or name need be said again. */
const ANY = 1.8
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
  scale: Scale,
  answered: boolean,
): { points: number; reason: ContradictionReason } | null {
  const any = deniesAny(denies)
  // "نفى توقيع أي اتفاق" says what it denies, in however few words.
  const how = denies.bare && any ? 'denied' : denies.denial
  if (how === null || how === 'answer') return null
  if (how === 'negated' && !(any && isOfTheDeed(asserts, denies, scale))) return null
  const { type } = denies.claim
  if (!DEEDS.has(type) && (type !== 'statement' || alike(asserts, denies, scale) < ALIKE)) return null
  if (isCall(asserts, denies) || asserts.claim.factuality === 'possible') return null
  if (!ofTheSameThing(asserts, denies) || !beforeIt(asserts, denies)) return null
  const points = matter(asserts, denies, scale) + (any ? ANY : 0)
  const beside = asserts.claim.article === denies.claim.article ? ONE_TEXT : 0
  if (points < LEAST[how] + (answered ? ANSWERED : 0) + beside) return null
  return {
    points,
    reason: { rule: 'asserted-and-denied', values: [asserts.claim.evidence.exact, denies.claim.evidence.exact] },
  }
}

/** "لم يقتحم أحد السجن", in somebody's mouth: stands against who says that it was stormed. Not "لم تسجل أي إصابات", said by the way of another deed. */
function isOfTheDeed(asserts: Sight, denies: Sight, scale: Scale): boolean {
  if (denies.source.voice === 'own' || RESULTS.has(denies.claim.type)) return false
  const [x, y] = [scale.rootsOf(asserts), scale.rootsOf(denies)]
  return ground(asserts.claim.place, denies.claim.place) === 'same' && meet(x.trigger, y.trigger)
}

function alike(a: Sight, b: Sight, scale: Scale): number {
  return rootLikeness(scale.rootsOf(a), scale.rootsOf(b))
}

function deniesAny({ claim }: Sight): boolean {
  return words(claim.evidence.exact).some(word => ofAny.has(word.folded))
}

/** What is denied was before the denial: the day beside a denial may be that of the denying ("نفت في بيان اليوم"). It can be told again after. */
function beforeIt(asserts: Sight, denies: Sight): boolean {
  const { published } = denies.reading
  const { days } = asserts
  const told = days ?? asserts.reading.published
  if (told === null || published === null) return true
  if (daysApart(told, published) > LATELY) return false
  if (days === null) return true
  if (days.from > published.to) return false
  return denies.days === null || daysApart(days, denies.days) === 0 || isOfTheDenying(denies, days)
}

function isOfTheDenying({ days, reading: { published } }: Sight, deed: Days): boolean {
  return daysApart(days!, published!) <= 1 && deed.from <= days!.to
}
