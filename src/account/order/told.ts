/** What the text of one article says of the order of the eventualities that it tells. */
import { sentences, times, words } from '../../arabic/index.ts'
import type { Span, Word } from '../../arabic/types.ts'
import type { Article } from '../../article/types.ts'
import type { Claim } from '../../claims/types.ts'
import { byText } from '../ids.ts'
import { type ConnectiveAt, connectiveAt, type Distance } from './connectives.ts'
import { afterwards, behind, COMMA, complement, type Reference } from './governed.ts'
import { firstAt, startOf, startOfTrigger } from './halving.ts'
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
const OWN_ROLES: ReadonlySet<string> = new Set(['title', 'subtitle', 'body'])

/**
 * The statements of order in an article: connectives of time (`temporal-connectives.tsv`) between two eventualities, in the order of the
 * text. `claims` are those of the article. "انسحبوا بعد ثلاثة أيام من الهجوم": the withdrawal is 2 to 4 days after an attack. Nothing is said by "على بعد كيلومتر",
 * "بعد ظهر الجمعة", "قبل ثلاثة أيام", nor of what is denied, feared or planned. Time in step with the text.
 */
export function toldOrder(article: Article, claims: readonly Claim[]): Told[] {
  const happened = claims
    .filter(isTold)
    .sort((a, b) => a.trigger.start - b.trigger.start || a.evidence.start - b.evidence.start || byText(a.id, b.id))
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

function governing(text: string, list: readonly Word[], at: ConnectiveAt, claims: readonly Claim[]): Told | null {
  const start = list[at.from]!.start
  if (holding(claims, start).length === 0) return null
  const mentions = times(text, { start, end: list[Math.min(list.length - 1, at.to + TIME_REACH)]!.end })
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

/** The claims near a place of the text in whose words it stands. */
function holding(claims: readonly Claim[], at: number): readonly Claim[] {
  const here = firstAt(claims, at, startOfTrigger)
  return claims
    .slice(Math.max(0, here - NEAREST), here + NEAREST)
    .filter(({ evidence }) => evidence.start <= at && evidence.end >= at)
}
