/** What the text of one article says of the order of the eventualities that it tells. */
import { sentences, timesIn } from '../../arabic/index.ts'
import type { Span, TimeMention, Word } from '../../arabic/types.ts'
import type { Claim } from '../../claims/types.ts'
import { byText } from '../ids.ts'
import type { Reading, Stretch } from '../reading.ts'
import { firstFrom, wordsBetween } from '../split.ts'
import { type ConnectiveAt, connectiveAt, type Distance } from './connectives.ts'
import { afterwards, behind, COMMA, complement, type Reference } from './governed.ts'
import { firstAt, startOfTrigger } from './halving.ts'
import { isTold } from './own.ts'

/** One statement of order. */
export interface Told extends Span {
  /** The claim that is told. */
  readonly main: Claim
  /** What it is told to be after or before: another claim of the article, or what its words refer to. */
  readonly other: Claim | Reference
  readonly direction: 'after' | 'before'
  readonly distance: Distance | null
}

/** Times are read in so many words behind a connective. */
const TIME_REACH = 14

/**
 * The statements of order in an article that was read: connectives of time (`temporal-connectives.tsv`) between two eventualities, in the order of the
 * text. `claims` are those of the article. "انسحبوا بعد ثلاثة أيام من الهجوم": the withdrawal is 2 to 4 days after an attack. Nothing is said by "على بعد كيلومتر",
 * "بعد ظهر الجمعة", "قبل ثلاثة أيام", nor of what is denied, feared or planned. Time in step with the text.
 */
export function toldOrder(reading: Reading, claims: readonly Claim[]): Told[] {
  const happened = claims
    .filter(isTold)
    .sort((a, b) => a.trigger.start - b.trigger.start || a.evidence.start - b.evidence.start || byText(a.id, b.id))
  const found: Told[] = []
  if (happened.length === 0) return found
  const { text, blocks } = reading.article
  const within = ({ start, end }: Span): readonly Claim[] =>
    happened.slice(firstAt(happened, start, startOfTrigger), firstAt(happened, end, startOfTrigger))
  for (const block of blocks) {
    const inBlock = stretchOf(reading, block)
    if (inBlock === null || within(block).length === 0 || !hasConnective(inBlock)) continue
    let previous: readonly Claim[] = []
    for (const sentence of sentences(text, block.start, block.end)) {
      const own = within(sentence)
      if (own.length > 0) {
        const { words } = inBlock
        const [from, to] = [firstFrom(words, sentence.start), firstFrom(words, sentence.end)]
        for (const one of inSentence(text, { words, from, to }, own, previous)) found.push(one)
      }
      previous = own
    }
  }
  return found
}

/** The words of a block of headline or body; null for any other. */
function stretchOf(
  { head, body }: Reading,
  { role, start, end }: Reading['article']['blocks'][number],
): Stretch | null {
  const words = role === 'title' ? head : role === 'kicker' || role === 'subtitle' || role === 'body' ? body : null
  return words === null ? null : { words, from: firstFrom(words, start), to: firstFrom(words, end) }
}

function hasConnective({ words: { spellings }, from, to }: Stretch): boolean {
  for (let i = from; i < to; i++)
    if (spellings[i]!.connects && connectiveAt(spellings, i, from, to) !== null) return true
  return false
}

function inSentence(text: string, stretch: Stretch, claims: readonly Claim[], previous: readonly Claim[]): Told[] {
  const { words, from, to } = stretch
  const found: Told[] = []
  let list: readonly Word[] | null = null
  for (let i = from; i < to; i++) {
    const inText = words.spellings[i]!.connects ? connectiveAt(words.spellings, i, from, to) : null
    if (inText === null) continue
    list ??= wordsBetween(words, from, to)
    const at = { connective: inText.connective, from: i - from, to: inText.to - from }
    const one =
      at.connective.governs === 'back'
        ? pointingBack(text, list, at, claims, previous)
        : governing(text, stretch, list, at, claims)
    if (one !== null) found.push(one)
    i = inText.to - 1
  }
  return found
}

/** The expressions of time from a connective on, near enough to belong to it. `list` are the words of the stretch. */
function timesBehind(
  text: string,
  { words: { spellings }, from }: Stretch,
  list: readonly Word[],
  at: ConnectiveAt,
): readonly TimeMention[] {
  const end = Math.min(list.length, at.to + TIME_REACH + 1)
  const known = spellings.slice(from + at.from, from + end)
  return timesIn({
    text,
    words: list.slice(at.from, end),
    numerals: known.map(({ numeral }) => numeral),
    opens: known.map(({ opens }) => opens),
  })
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
  const main = claims[firstAt(claims, end, startOfTrigger)]
  if (
    main === undefined ||
    main.trigger.start - end > FAR ||
    COMMA.test(text.slice(end, main.trigger.start).replace(/^\s*،/, ''))
  )
    return null
  const other = claims[firstAt(claims, start, startOfTrigger) - 1] ?? (previous.length === 1 ? previous[0] : undefined)
  if (other === undefined) return null
  const { direction, days } = at.connective
  return { start, end, main, other, direction, distance: days }
}

function governing(
  text: string,
  stretch: Stretch,
  list: readonly Word[],
  at: ConnectiveAt,
  claims: readonly Claim[],
): Told | null {
  const start = list[at.from]!.start
  if (holding(claims, start).length === 0) return null
  const mentions = timesBehind(text, stretch, list, at)
  const governed = behind(text, list, at, mentions)
  if (governed === null) return null
  const found = complement(text, list, governed, at, claims, mentions)
  if (found === null) return null
  const main = mainClaim(claims, start, found.end, found.other)
  if (main === null) return null
  const distance = governed.distance ?? afterwards(text, mentions, found.end) ?? at.connective.days
  return { start, end: found.end, main, other: found.other, direction: at.connective.direction, distance }
}

/** Claims of a sentence that are looked at on either side of a connective. */
const NEAREST = 6
/** What a connective at the head of a clause is told of stands at most so many characters behind. */
const FAR = 200

/** The claim whose words hold the connective: the nearest before it in its clause, else the first behind what it governs. */
function mainClaim(claims: readonly Claim[], start: number, end: number, other: Claim | Reference): Claim | null {
  const near = holding(claims, start).filter(claim => claim !== other)
  const before = near.findLast(({ trigger }) => trigger.end <= start)
  if (before !== undefined) return before
  return near.find(({ trigger }) => trigger.start >= end && trigger.start - end <= FAR) ?? null
}

/** The claims near a place of the text in whose words it stands, or right behind whose words: "انسحبوا |بعدما قصفت", where what is told behind it is a claim of its own. */
function holding(claims: readonly Claim[], at: number): readonly Claim[] {
  const here = firstAt(claims, at, startOfTrigger)
  return claims
    .slice(Math.max(0, here - NEAREST), here + NEAREST)
    .filter(({ evidence }) => evidence.start <= at && evidence.end + SPACE >= at)
}

const SPACE = 1
