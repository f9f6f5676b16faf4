import { deniesAny, deniesSuch } from '../contradictions/any.ts'
import { sameDoers } from '../contradictions/doers.ts'
import { atOnce, hasLink, isCall, LATELY, ofTheSameThing, RESULTS, toldAtOnce } from '../contradictions/polarity.ts'
import { type Days, daysApart } from '../days.ts'
import { ground } from '../ground.ts'
import { meet } from '../likeness/compare.ts'
import type { Sight } from '../sight.ts'
import type { ContradictionReason } from '../types.ts'
import { matter, type Scale } from './matter.ts'

/** Points from which on a denial is of what another event asserts; who says by the way that it was not so must say more. */
const LEAST = { denied: 2.4, negated: 3 } as const
/** A denial that has its answer in its own event is laid beside another event's claim only where they are so much more alike. */
const ANSWERED = 0.2
/** "لا نية لديهم للسيطرة على", "لم تجد ما يثبت أن": a clause that is not so, of which what it holds need not be denied. */
const CLAUSE = 0.8
/** A text lays a denial beside what it denies: what it tells elsewhere is likely another thing. */
const ONE_TEXT = 1.2
/** "أي اتفاق", "لم يقتحم أحد": none of the kind, so that no place, day or name need be said again. */
const ANY = 1.1
/** Deeds and deals that a party denies. Of meetings, of speech, of where somebody is, a story tells many. */
const DEEDS: ReadonlySet<string> = new Set(
  'capture control handover withdrawal surrender clash offensive siege attack airstrike shelling explosion killing injury execution abduction detention release evacuation transfer displacement responsibility agreement ceasefire'.split(
    ' ',
  ),
)

/** In a story of few articles there is little else that a denial can be of. */
const FEW = 8
const LITTLE = 0.6
/** A story of more articles than this tells of several of most things. */
export const NARROW = 12

/** Characters before a denial in which its text can say that it is of a link. */
const BEFORE = 90

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
  if (how === null || how === 'answer' || denies.source.voice === 'own' || isBehindALink(denies)) return null
  if (how === 'negated' && !isOfTheDeed(asserts, denies, scale, any)) return null
  if (!DEEDS.has(denies.claim.type)) return null
  if (denies.claim.rules.some(({ rule }) => rule === 'said-to-doubt')) return null
  if (!mayDeny(asserts, denies)) return null
  const points = matter(asserts, denies, scale) + (any ? ANY : 0) + (scale.articles <= FEW ? LITTLE : 0)
  const clause = denies.claim.rules.some(({ rule }) => rule === 'denied-by-clause') ? CLAUSE : 0
  const beside = asserts.claim.article === denies.claim.article ? ONE_TEXT : 0
  if (points < LEAST[how] + (answered ? ANSWERED : 0) + beside + clause) return null
  return {
    points,
    reason: { rule: 'asserted-and-denied', values: [asserts.claim.evidence.exact, denies.claim.evidence.exact] },
  }
}

/** Whether nothing rules out that a denial is of what is asserted: that it is a plan or a fear, of other people, or of a later day. */
export function mayDeny(asserts: Sight, denies: Sight): boolean {
  // "لا نية للهجوم" denies no attack that was, and a doubt denies nothing.
  if (denies.claim.factuality === 'planned' && asserts.claim.factuality !== 'planned') return false
  if (isCall(asserts, denies) || asserts.claim.factuality === 'possible') return false
  return ofTheSameThing(asserts, denies) && beforeIt(asserts, denies)
}

/**
 * "لم يقتحم أحد السجن", "لا غارة على البلدة", "الجيش لم يدخل المدينة", in somebody's mouth: stands against who says that it was stormed, bombed or entered by the
 * army. Of deaths and wounds only where the place is one: not "لم تسجل أي إصابات", said by the way of another deed.
 */
function isOfTheDeed(asserts: Sight, denies: Sight, scale: Scale, any: boolean): boolean {
  const { type } = denies.claim
  const place = ground(asserts.claim.place, denies.claim.place)
  const word = meet(scale.rootsOf(asserts).trigger, scale.rootsOf(denies).trigger)
  if (scale.articles > NARROW || !toldAtOnce(asserts, denies))
    return any && word && place === 'same' && !RESULTS.has(type)
  if (RESULTS.has(type))
    return deniesSuch(denies) && type === asserts.claim.type && asserts.counts.length > 0 && atOnce(asserts, denies)
  if (place === 'apart' || !(word || (type === asserts.claim.type && !OF_MANY_WAYS.has(type)))) return false
  if (any) return place === 'same' || denies.claim.place === null || asserts.claim.place === null
  return atOnce(asserts, denies) && denies.knownAgents && sameDoers(asserts, denies)
}

/** Types of many ways: who denies one of them does not deny the others. */
const OF_MANY_WAYS: ReadonlySet<string> = new Set(['attack', 'offensive', 'agreement'])

/** "لا علاقة لها بتفجير المسجد الذي أدى لمقتل 27": denies neither the blast nor the dead. */
function isBehindALink({ claim, reading }: Sight): boolean {
  const { text } = reading.article
  const { start } = claim.evidence
  return hasLink(text.slice(Math.max(text.lastIndexOf('\n', start) + 1, start - BEFORE), start))
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
