/** What stands behind a connective of time: an amount, and the eventuality that is told or named there. */
import type { Span, TimeMention, Word } from '../../arabic/types.ts'
import type { Claim } from '../../claims/types.ts'
import { type ConnectiveAt, connectiveAt, type Distance, orderWord } from './connectives.ts'
import { distanceOf, isTimeUnit } from './distance.ts'
import { eventNounAt } from './event-words.ts'
import { firstAt, startOf, startOfTrigger } from './halving.ts'

/** An eventuality that a text names without telling it: "الهجوم" in "انسحبوا بعد الهجوم". */
export interface Reference extends Span {
  readonly types: ReadonlySet<string>
  readonly definite: boolean
  /** Where the words that say more of it end: "على البلدة". */
  readonly until: number
}

/** What a connective governs: where the words that say when begin, how far away it is, and whether it begins with "that". */
export interface Governed {
  readonly head: number
  readonly distance: Distance | null
  readonly clause: boolean
}

/** A noun stands at most so many words behind its connective or amount: "بعد إعلان بدء هذا الهجوم". */
const NOUN_REACH = 4
/** The verb of a clause stands at most so many words behind "بعد أن". */
const VERB_REACH = 4
/** An amount of time that passes is told in so many words: "بعد مرور نحو ثلاثة أشهر على". */
const PASSING = 7
/** Words that say more of what is referred to reach so far: "الهجوم الذي استهدف البلدة". */
const QUALIFIED = 10
const THAT = new Set(['ان', 'ما', 'انه', 'انها', 'انهم'])
const COUNTED_FROM = new Set(['من', 'علي'])
/** Marks at which a clause ends. */
export const COMMA = /[،,;؛:.()«»"“”]/

/** Skips the amount of time behind a connective; null where the words are a time of the clock or the calendar: "بعد ظهر الجمعة", "قبل ثلاثة أيام". */
export function behind(
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
export function complement(
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

/** "بعد الهجوم بثلاثة أيام": the amount behind what it is counted from. */
export function afterwards(text: string, mentions: readonly TimeMention[], end: number): Distance | null {
  const next = mentions[firstAt(mentions, end, startOf)]
  if (next === undefined || next.kind !== 'duration' || next.start - end > 2) return null
  return text[next.start - 1] === 'ب' ? distanceOf(next.text, next.edtf) : null
}
