/** What the text of one article says of the order of the eventualities that it tells. */
import { sentences, times, words } from '../../arabic/index.ts'
import type { Span, TimeMention, Word } from '../../arabic/types.ts'
import type { Article } from '../../article/types.ts'
import type { Claim } from '../../claims/types.ts'
import { type ConnectiveAt, connectiveAt, type Distance, orderWord } from './connectives.ts'
import { distanceOf, isTimeUnit } from './distance.ts'
import { eventNounAt } from './event-words.ts'
import { firstAt } from './halving.ts'

/** An eventuality that a text names without telling it: "الهجوم" in "انسحبوا بعد الهجوم". */
export interface Reference extends Span {
  readonly types: ReadonlySet<string>
  readonly definite: boolean
  /** Where the words that say more of it end: "على البلدة". */
  readonly until: number
}

/** One statement of order. */
export interface Told extends Span {
  /** The claim that is told. */
  readonly main: Claim
  /** What it is told to be after or before: another claim of the article, or what its words refer to. */
  readonly other: Claim | Reference
  readonly direction: 'after' | 'before'
  readonly distance: Distance | null
}

/** A noun stands at most so many words behind its connective or amount: "بعد إعلان بدء هذا الهجوم". */
const NOUN_REACH = 4
/** The verb of a clause stands at most so many words behind "بعد أن". */
const VERB_REACH = 4
/** An amount of time that passes is told in so many words: "بعد مرور نحو ثلاثة أشهر على". */
const PASSING = 7
/** Words that say more of what is referred to reach so far: "الهجوم الذي استهدف البلدة". */
const QUALIFIED = 10
/** Times are read in so many words behind a connective. */
const TIME_REACH = 14
const THAT = new Set(['ان', 'ما', 'انه', 'انها', 'انهم'])
const COUNTED_FROM = new Set(['من', 'علي'])
const OWN_ROLES: ReadonlySet<string> = new Set(['title', 'subtitle', 'body'])
const COMMA = /[،,;؛:.()«»"“”]/

/**
 * The statements of order in an article: connectives of time (`temporal-connectives.tsv`) between two eventualities, in the order of the
 * text. `claims` are those of the article. "انسحبوا بعد ثلاثة أيام من الهجوم": the withdrawal is 2 to 4 days after an attack. Nothing is said by "على بعد كيلومتر",
 * "بعد ظهر الجمعة", "قبل ثلاثة أيام", nor of what is denied, feared or planned. Time in step with the text.
 */
export function toldOrder(article: Article, claims: readonly Claim[]): Told[] {
  const happened = claims
    .filter(
      ({ polarity, factuality }) => polarity === 'asserted' && (factuality === 'occurred' || factuality === 'ongoing'),
    )
    .sort((a, b) => a.trigger.start - b.trigger.start || a.evidence.start - b.evidence.start || (a.id < b.id ? -1 : 1))
  const found: Told[] = []
  if (happened.length === 0) return found
  for (const block of article.blocks) {
    if (!OWN_ROLES.has(block.role)) continue
    const within = ({ start, end }: Span): readonly Claim[] =>
      happened.slice(firstAt(happened, start, startOfTrigger), firstAt(happened, end, startOfTrigger))
    if (within(block).length === 0) continue
    const list = words(article.text, block.start, block.end)
    if (!list.some((_, i) => connectiveAt(list, i) !== null)) continue
    let previous: readonly Claim[] = []
    for (const sentence of sentences(article.text, block.start, block.end)) {
      const own = within(sentence)
      if (own.length > 0) {
        const [from, to] = [firstAt(list, sentence.start, startOf), firstAt(list, sentence.end, startOf)]
        found.push(...inSentence(article.text, list.slice(from, to), own, previous))
      }
      previous = own
    }
  }
  return found
}

function inSentence(text: string, list: readonly Word[], claims: readonly Claim[], previous: readonly Claim[]): Told[] {
  const found: Told[] = []
  for (let i = 0; i < list.length; i++) {
    const at = connectiveAt(list, i)
    if (at === null) continue
    const one =
      at.connective.governs === 'back'
        ? pointingBack(text, list, at, claims, previous)
        : governing(text, list, at, claims)
    if (one !== null) found.push(one)
    i = at.to - 1
  }
  return found
}

/** "هجوم تلاه انسحاب", "قصفوا البلدة ثم انسحبوا"; at the head of a sentence, what the one before it told, if that was one thing. */
function pointingBack(
  text: string,
  list: readonly Word[],
  at: ConnectiveAt,
  claims: readonly Claim[],
  previous: readonly Claim[],
): Told | null {
  const start = list[at.from]!.start
  const end = list[at.to - 1]!.end
  const behind = firstAt(claims, end, startOfTrigger)
  const main = claims[behind]
  if (main === undefined || COMMA.test(text.slice(end, main.trigger.start).replace(/^\s*،/, ''))) return null
  const other = claims[firstAt(claims, start, startOfTrigger) - 1] ?? (previous.length === 1 ? previous[0] : undefined)
  if (other === undefined) return null
  const { direction, days } = at.connective
  return { start, end, main, other, direction, distance: days }
}

/** What a connective governs: where the words that say when begin, how far away it is, and whether it begins with "that". */
interface Governed {
  readonly head: number
  readonly distance: Distance | null
  readonly clause: boolean
}

function governing(text: string, list: readonly Word[], at: ConnectiveAt, claims: readonly Claim[]): Told | null {
  const start = list[at.from]!.start
  if (holding(claims, start).length === 0) return null
  const mentions = times(text, { start, end: list[Math.min(list.length - 1, at.to + TIME_REACH)]!.end })
  const governed = behind(text, list, at, mentions)
  if (governed === null) return null
  const found = complement(text, list, governed, at, claims, mentions)
  if (found === null) return null
  const main = mainClaim(text, claims, start, found.end, found.other)
  if (main === null) return null
  const distance = governed.distance ?? afterwards(text, mentions, found.end) ?? at.connective.days
  return { start, end: found.end, main, other: found.other, direction: at.connective.direction, distance }
}

/** Skips the amount of time behind a connective; null where the words are a time of the clock or the calendar: "بعد ظهر الجمعة", "قبل ثلاثة أيام". */
function behind(
  text: string,
  list: readonly Word[],
  at: ConnectiveAt,
  mentions: readonly TimeMention[],
): Governed | null {
  const [from, to] = [list[at.from]!, list[at.to - 1]!]
  let next = at.to
  let distance: Distance | null = null
  const time = mentions[firstAt(mentions, from.start, startOf)]
  if (time !== undefined && time.start <= to.end + 1) {
    next = firstAt(list, time.end, startOf)
    if (!at.connective.counted || time.kind !== 'duration' || !COUNTED_FROM.has(list[next]?.folded ?? '')) return null
    distance = distanceOf(time.text, time.edtf)
    next++
  } else if (orderWord(list[next]?.folded ?? '') === 'passes' || isTimeUnit(list[next]?.folded ?? '')) {
    const passed = list.slice(next, next + PASSING).findIndex(word => COUNTED_FROM.has(word.folded))
    if (passed < 0) return null
    const amount = text.slice(list[next]!.start, list[next + passed]!.start)
    const inside = mentions[firstAt(mentions, list[next]!.start, startOf)]
    const iso = inside?.kind === 'duration' && inside.end <= list[next + passed]!.start ? inside.edtf : null
    distance = distanceOf(amount, iso)
    next += passed + 1
  }
  const clause = at.connective.governs === 'clause' || THAT.has(list[next]?.folded ?? '')
  if (clause && THAT.has(list[next]?.folded ?? '')) next++
  return { head: next, distance, clause }
}

/** The eventuality that the words behind a connective tell or name. */
function complement(
  text: string,
  list: readonly Word[],
  { head, clause }: Governed,
  at: ConnectiveAt,
  claims: readonly Claim[],
  mentions: readonly TimeMention[],
): { readonly other: Claim | Reference; readonly end: number } | null {
  const begins = (k: number): Claim | undefined => {
    const claim = claims[firstAt(claims, list[k]!.start, startOfTrigger)]
    return claim !== undefined && claim.trigger.start < list[k]!.end ? claim : undefined
  }
  for (let k = head; k < Math.min(list.length, head + (clause ? VERB_REACH : NOUN_REACH)); k++) {
    const word = list[k]!
    if (k > head && COMMA.test(text.slice(list[k - 1]!.end, word.start))) return null
    const role = orderWord(word.folded)
    // "قبل انتهاء الهجوم" is in the midst of it.
    if (role === 'ends' && at.connective.direction === 'before') return null
    const claim = begins(k)
    if (claim !== undefined) return { other: claim, end: Math.max(word.end, claim.trigger.end) }
    if (clause) continue
    const named = role === 'opens' && k + 1 < list.length ? null : eventNounAt(list, k, text)
    if (named !== null) {
      const last = list[k + named.length - 1]!
      const points = orderWord(list[k - 1]?.folded ?? '') === 'points' && k > head
      return {
        other: {
          start: word.start,
          end: last.end,
          types: named.types,
          definite: named.definite || points,
          until: qualified(text, list, k + named.length, mentions),
        },
        end: last.end,
      }
    }
    if (role === null) return null
  }
  return null
}

/** Where the words that say more of a noun end: at a mark, or after some words. */
function qualified(text: string, list: readonly Word[], k: number, mentions: readonly TimeMention[]): number {
  let end = list[k - 1]!.end
  for (let j = k; j < Math.min(list.length, k + QUALIFIED); j++) {
    if (COMMA.test(text.slice(list[j - 1]!.end, list[j]!.start)) || connectiveAt(list, j) !== null) break
    if (mentions[firstAt(mentions, list[j]!.start, startOf)]?.start === list[j]!.start) break
    end = list[j]!.end
  }
  return end
}

/** Claims of a sentence that are looked at on either side of a connective. */
const NEAREST = 6

/** The claim whose words hold the connective: the nearest before it in its clause, else the first behind what it governs. */
function mainClaim(
  text: string,
  claims: readonly Claim[],
  start: number,
  end: number,
  other: Claim | Reference,
): Claim | null {
  const near = holding(claims, start).filter(claim => claim !== other)
  const before = near.findLast(({ trigger }) => trigger.end <= start)
  if (before !== undefined) return before
  const behind = near.find(({ trigger }) => trigger.start >= end)
  return behind === undefined || /[.؟!\n]/.test(text.slice(end, behind.trigger.start)) ? null : behind
}

/** The claims near a place of the text in whose words it stands. */
function holding(claims: readonly Claim[], at: number): readonly Claim[] {
  const here = firstAt(claims, at, startOfTrigger)
  return claims
    .slice(Math.max(0, here - NEAREST), here + NEAREST)
    .filter(({ evidence }) => evidence.start <= at && evidence.end >= at)
}

/** "بعد الهجوم بثلاثة أيام": the amount behind what it is counted from. */
function afterwards(text: string, mentions: readonly TimeMention[], end: number): Distance | null {
  const next = mentions[firstAt(mentions, end, startOf)]
  if (next === undefined || next.kind !== 'duration' || next.start - end > 2) return null
  return text[next.start - 1] === 'ب' ? distanceOf(next.text, next.edtf) : null
}

const startOf = ({ start }: Span): number => start
const startOfTrigger = ({ trigger }: Claim): number => trigger.start
