import { foldedOffset } from '../../arabic/index.ts'
import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import type { Token } from '../words/tokens.ts'
import { isA, isNominal, isWord } from '../words/words.ts'
import { withOwner } from './group-owner.ts'
import { isHappening, kinAt } from './kin.ts'

/** "11 من مقاتلي الحركة", "العشرات من المتظاهرين", "عدد من الضباط", "طلائع من الجيش", "أحد المواطنين", "13 آخرين"; not "من بينهم". */
export function partAt(scene: Scene, i: number, limit: number): Mention | null {
  const { list, mentions } = scene
  const first = list[i]!
  const number = mentions.numberAt(i)
  const isNumber = number !== null && number.from === i
  if (!isNumber && !isA(first, 'part') && !isA(first, 'one-of')) return othersAt(scene, i, i)
  // "جمع من الناس" is a part of them, "جمع وفدا" a verb.
  if (first.folded === 'جمع' && list[i + 1]?.folded !== 'من') return null
  // "عدد كبير من": an adjective may stand between.
  const last = isNumber ? number.to : list[i + 2]?.folded === 'من' && isNominal(list[i + 1]) ? i + 2 : i + 1
  if (isNumber) {
    const others = othersAt(scene, i, last) ?? othersAt(scene, i, last - 1)
    if (others !== null) return others
  }
  let k = last
  for (let j = i + 1; j <= last; j++) if (list[j]?.folded === 'من') k = j + 1
  if (k === last && !isA(first, 'one-of')) return null
  if (k >= limit || isBehind(list[k]!, BREAK)) return null
  const named = mentions.at(k) ?? kinAt(scene, k, limit)
  // "سبعة من سائقي الحافلات": whose they are is part of who they are.
  const whole = named?.kind === 'group' && named.skip === 0 ? withOwner(scene, named, limit) : named
  if (whole === null || whole.kind === 'outlet' || whole.kind === 'person' || whole.skip > 0 || whole.to > limit)
    return null
  if (whole.actorKind === 'state' || first.folded === 'من') return null
  const skip = skipOf(first, isNumber)
  const end = isNumber ? joinedEnd(scene, whole.to, limit) : whole.to
  return {
    ...whole,
    to: end,
    end: list[end - 1]!.end,
    kind: 'group',
    from: i,
    skip,
    side: whole.side ?? (whole.kind === 'actor' ? 'side' : 'any'),
    start: skip === 0 ? first.start : foldedOffset(first, skip),
  }
}

/** "15 من الجيش والشرطة": the second body that the counted ones are of; a number of its own (و11 مدنيا) is another participant. */
function joinedEnd({ list, mentions }: Scene, at: number, limit: number): number {
  const next = mentions.at(at)
  if (next === null || next.to > limit || next.skip !== 1 || next.kind === 'outlet' || next.kind === 'person') return at
  return list[at]!.folded.startsWith('و') && list[at]!.gap === ' ' ? next.to : at
}

/** How many proclitics stand before a number or a part: وثلاثة, بعشرات. */
const skipOf = (token: Token, isNumber: boolean): number =>
  /^[وف](?!احد)/.test(token.folded) && (isNumber || !isWord(token, 'part')) ? 1 : proclitic(token, isNumber)

/** "إصابة آخرين", "أصيب آخر", "و17 آخرين": others, counted or right behind the event that befell them; not "شخص آخر", not "في وقت آخر". */
function othersAt({ list }: Scene, i: number, k: number): Mention | null {
  const token = list[k]
  const before = list[i - 1]
  if (token === undefined || !isA(token, 'others') || token.folded === 'اخري') return null
  if (k === i && (before === undefined || !isHappening(before))) return null
  // "تحاصر آخر مجموعة": before a noun it is the last one.
  const next = list[k + 1]
  if (token.folded === 'اخر' && next !== undefined && next.gap === ' ' && isNominal(next) && !/^[بل]/.test(next.folded))
    return null
  const first = list[i]!
  const skip = k === i ? 0 : skipOf(first, true)
  return {
    kind: 'group',
    from: i,
    to: k + 1,
    skip,
    ref: 'group:people',
    actorKind: null,
    side: 'victims',
    own: false,
    start: skip === 0 ? first.start : foldedOffset(first, skip),
    end: token.end,
  }
}

/** بثلاثة, لعشرات: the clitic before a number or a part. */
const proclitic = (token: Token, isNumber: boolean): number =>
  /^[بل]/.test(token.folded) && (isNumber || !isA(token, 'part')) && !isA(token, 'one-of') ? 1 : 0
