import { words } from '../../arabic/index.ts'
import { daysApart } from '../days.ts'
import { ground, isLocal } from '../ground.ts'
import { meet, sameFamily, saysAnother } from '../likeness/compare.ts'
import { wordLikeness } from '../rarity.ts'
import { triggerRoots } from '../rivals/roots.ts'
import type { Sight } from '../sight.ts'
import type { ContradictionReason } from '../types.ts'
import { wordsOf } from '../word-list.ts'
import { deniesAny, deniesSuch } from './any.ts'
import { namesDoers, sameDoers, saysUnknown } from './doers.ts'

/** What comes of a deed. Who denies the harm does not deny the deed, nor the other way round. */
export const RESULTS: ReadonlySet<string> = new Set(['killing', 'injury', 'execution', 'destruction'])
/** Ways of striking, each of which can be denied while another was done. */
const DEEDS: ReadonlySet<string> = new Set(['attack', 'airstrike', 'shelling', 'explosion'])
/** Types that are nothing without whom they are of: "there was no second attacker" does not deny that the police came. */
const OF_SOMEBODY: ReadonlySet<string> = new Set(['presence', 'withdrawal', 'displacement', 'formation'])
/** Days after which a deed that an assertion dates is not the one that an undated denial speaks of. */
export const LATELY = 12
/** Characters between two voices of one text of which the one speaks to the other. */
const NEAR = 400
const links = wordsOf(new URL('../tables/links.tsv', import.meta.url))
/** How much two claims of mere speech have in common before the one can deny the other, of 1. */
const ALIKE = 0.3
/** Who denies them is who is charged, or who speaks of the same charge. */
const CHARGES: ReadonlySet<string> = new Set(['accusation', 'responsibility'])
/** Of these everybody has his own: "I did not visit it" does not deny that others did. */
const OWN: ReadonlySet<string> = new Set([...OF_SOMEBODY, 'meeting'])

/** A denial by another origin of what is asserted. */
export function polarity(a: Sight, b: Sight, members: readonly Sight[]): ContradictionReason | null {
  const [asserts, denies] = a.claim.polarity === 'asserted' ? [a, b] : [b, a]
  if (isCall(asserts, denies) || ground(asserts.claim.place, denies.claim.place) === 'apart') return null
  const meant =
    denies.denial === 'answer'
      ? answered(asserts, denies, members)
      : ofTheSame(asserts, denies) && (denies.denial === 'denied' || tied(asserts, denies))
  return meant ? { rule: 'asserted-and-denied', values: [a.claim.evidence.exact, b.claim.evidence.exact] } : null
}

/** "وهو ما نفاه", "وقسد تنفي": stands against whoever said, in the same text, what stands just before it. */
function answered(asserts: Sight, denies: Sight, members: readonly Sight[]): boolean {
  let before: Sight | null = null
  for (const member of members)
    if (
      member.claim.article === denies.claim.article &&
      member.claim.polarity === 'asserted' &&
      member.index < denies.index &&
      (before === null || member.index > before.index)
    )
      before = member
  // A headline's denial stands before what it denies is told, there or elsewhere.
  if (before === null) return denies.zone === 'head' || asserts.claim.article === denies.claim.article
  return before.zone === 'head' || before.source.root === asserts.source.root
}

/** Whether a denial with words of its own can be of what is asserted: of one type of thing, of the same people, of the same time. */
function ofTheSame(asserts: Sight, denies: Sight): boolean {
  if (!ofTheSameThing(asserts, denies)) return false
  const [told, denied] = [asserts.days ?? asserts.reading.published, denies.days ?? denies.reading.published]
  return told === null || denied === null || daysApart(told, denied) <= (denies.days === null ? LATELY : 0)
}

/** The same whatever the days: of one type of thing, of the same people. */
export function ofTheSameThing(asserts: Sight, denies: Sight): boolean {
  const [x, y] = [asserts.claim.type, denies.claim.type]
  if (isOfALink(denies) || !sameFamily(asserts, denies) || RESULTS.has(x) !== RESULTS.has(y) || saysAnother(denies))
    return false
  if (x === 'statement' && y === 'statement')
    if (denies.denial !== 'denied' || wordLikeness(asserts.weighed, denies.weighed) < ALIKE) return false
  if (CHARGES.has(x) && !isCharged(asserts, denies)) return false
  if (OF_SOMEBODY.has(x) && asserts.agents.size > 0 && namesDoers(denies) && !meet(asserts.agents, denies.agents))
    return false
  // "Nobody stormed the prison" does not deny that it was bombed or that a blast was heard, unless it is told in the same words.
  if (
    DEEDS.has(x) &&
    DEEDS.has(y) &&
    (x !== y || x === 'attack') &&
    !meet(triggerRoots(asserts), triggerRoots(denies))
  ) {
    if (wordLikeness(asserts.weighed, denies.weighed) === 0 && !meet(asserts.targets, denies.targets)) return false
  }
  // "No prisoner was executed" does not deny that guards were killed.
  if (x !== y && RESULTS.has(x) && !meet(asserts.targets, denies.targets)) return false
  // "None of our soldiers was hurt" does not deny that a passer-by was, "we took no part" not that others did.
  if (denies.knownTargets && !meet(asserts.targets, denies.targets)) return false
  if (denies.agents.size > 0 && saysUnknown(asserts)) return false
  if (namesDoers(denies) && asserts.agents.size > 0 && !sameDoers(asserts, denies)) return false
  // Who denies to have shelled does not deny that others did.
  if (OF_A_SIDE.has(x) && asserts.knownAgents && !deniesAny(denies) && !isOfSide(denies, asserts)) return false
  // "No activist was abducted" does not deny that some were attacked.
  if (x !== y && (x === 'abduction' || y === 'abduction') && !meet(asserts.targets, denies.targets)) return false
  // "No warship was hit" does not deny that sailors were hurt.
  if (x === y && RESULTS.has(x) && !deniesAny(denies) && !sameSufferers(asserts, denies)) return false
  return true
}

/**
 * That something did not happen, said by the way ("دون إصابات", "لم يحضر"), stands against another only where both speak of the same
 * people, or where two named voices speak of it one after the other.
 */
function tied(asserts: Sight, denies: Sight): boolean {
  const { type } = denies.claim
  const { factuality } = asserts.claim
  if (type !== asserts.claim.type || type === 'statement' || factuality === 'possible' || factuality === 'planned')
    return false
  if (meet(asserts.targets, denies.targets) || shareSomebody(asserts, denies)) return true
  if (DEEDS.has(type) || RESULTS.has(type))
    if (denies.source.voice !== 'own' && atOnce(asserts, denies))
      if (
        (RESULTS.has(type) ? deniesSuch(denies) : deniesAny(denies)) ||
        (denies.knownAgents && sameDoers(asserts, denies))
      )
        return true
  if (OWN.has(type) || asserts.claim.article !== denies.claim.article) return false
  const [first, second] = asserts.index < denies.index ? [asserts, denies] : [denies, asserts]
  return (
    asserts.source.voice !== 'own' &&
    denies.source.voice !== 'own' &&
    second.claim.evidence.start - first.claim.evidence.end <= NEAR
  )
}

/** What a side does from afar: it denies its own. */
const OF_A_SIDE: ReadonlySet<string> = new Set(['airstrike', 'shelling'])

/** Whether a denial is of the deed of whoever did it: it names him, or he, or his side, denies it. */
function isOfSide(denies: Sight, asserts: Sight): boolean {
  if (sameDoers(asserts, denies)) return true
  const { chain, root, origin } = denies.source
  return [root, origin, ...chain].some(
    key => asserts.doers.has(key) || asserts.agents.has(key) || speaksFor(key, asserts),
  )
}

/** "state:ml/army" speaks of what "state:ml" did. */
function speaksFor(key: string, { doers }: Sight): boolean {
  return [...doers].some(doer => key.startsWith(`${doer}/`) || doer.startsWith(`${key}/`))
}

/** Whether both are of the same people, as far as they say of whom they are. */
function sameSufferers(a: Sight, b: Sight): boolean {
  if (a.targets.size === 0 || b.targets.size === 0) return true
  return meet(a.targets, b.targets) || meet(a.kinds, b.kinds) || wordLikeness(a.weighed, b.weighed) > 0
}

/** Days between two tellings that are of one deed, where neither is told to be of a day. */
const AT_ONCE = 3

/** Whether both are of one settlement, or a spot in it, and told within a few days. */
export function atOnce(a: Sight, b: Sight): boolean {
  if (ground(a.claim.place, b.claim.place) !== 'same' || !isLocal(a.claim.place!)) return false
  return toldAtOnce(a, b)
}

/** Whether both are told within a few days. */
export function toldAtOnce(a: Sight, b: Sight): boolean {
  const [told, denied] = [a.reading.published, b.reading.published]
  return told !== null && denied !== null && daysApart(told, denied) <= AT_ONCE
}

/** "لا صلة بين الغارات والاتفاق": denies the link, not the raids. */
function isOfALink({ claim }: Sight): boolean {
  return hasLink(claim.evidence.exact)
}

/** Whether a stretch of text speaks of a link between two things. */
export function hasLink(text: string): boolean {
  return words(text).some(word => links.has(word.folded))
}

/** An agent in common who is known by name. */
function shareSomebody(a: Sight, b: Sight): boolean {
  for (const key of a.agents) if (b.agents.has(key) && !a.anybody.has(key) && !key.startsWith('~')) return true
  return false
}

/** A call or a plan is answered by no denial, unless the plan is what it denies ("hold fire!" against "we broke no truce"). */
export function isCall(asserts: Sight, denies: Sight): boolean {
  const { factuality } = asserts.claim
  return factuality === 'planned' && denies.claim.factuality !== 'planned'
}

/**
 * "أنقرة تنفي الاتهامات" stands against the charge that Ankara did it, not against the charge that others did: the denier, or whom he speaks for, is
 * among those who are charged, or both name one of them.
 */
function isCharged(asserts: Sight, denies: Sight): boolean {
  const charged = new Set([...asserts.targets, ...(asserts.claim.type === 'responsibility' ? asserts.doers : [])])
  if (charged.size === 0) return asserts.claim.article === denies.claim.article
  const { chain, root, origin } = denies.source
  return [...chain, root, origin, ...denies.agents, ...denies.doers, ...denies.targets].some(key => charged.has(key))
}
