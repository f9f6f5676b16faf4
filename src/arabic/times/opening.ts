import type { Numeral } from '../numbers/lexicon.ts'
import { holidayOpeners } from './holidays.ts'
import {
  ago,
  cues,
  during,
  edges,
  hence,
  months,
  offsets,
  opensMonth,
  partsOfDay,
  since,
  units,
  until,
  weekdays,
} from './lexicon.ts'
import { namedOpeners } from './named.ts'
import { nightOpeners } from './nights.ts'

const open = new Set<string>([
  ...[cues, edges, offsets, partsOfDay, since, until, ago, hence, during, units].flatMap(map =>
    [...map.keys()].map(key => key.split(' ')[0]!),
  ),
  ...[...partsOfDay.keys()].map(key => `ال${key}`),
  ...[...weekdays.keys()].map(key => `ال${key}`),
  ...[...months.keys()].map(key => key.split(' ')[0]!),
  ...'سابقا يوم نهار اول هذا هذه الساعه ساعه عام سنه العام للعام السنه حالا هلا هلق الان اللحظه اللحظات عند عقب مع الليله لاحقا باكرا مبكرا متاخرا عام شهر الشهر من بين كل يوميا اسبوعيا شهريا سنويا وقت نحو حوالي عده بضعه بضع قبيل بعيد'.split(
    ' ',
  ),
])
for (const cue of cues.keys()) open.delete(cue)
for (const opener of [...namedOpeners, ...holidayOpeners, ...nightOpeners]) open.add(opener)

/** The last two letters of every starter: most words end otherwise, and are told by one look. */
const tails = new Uint8Array(0x10000)
const tailOf = (word: string): number =>
  ((word.charCodeAt(word.length - 2) & 0xff) << 8) | (word.charCodeAt(word.length - 1) & 0xff)
for (const word of [...open, ...months.keys()]) tails[tailOf(word.split(' ')[0]!)] = 1

/** Every folded word that can begin an expression of time, so that other words cost one look-up. */
export const starters: ReadonlySet<string> = open

/** How many clitic letters stand before the first word of a possible expression that a word opens, or -1. The word alone decides. */
export function cutOf(folded: string, numeral: Numeral | null): number {
  if (!numeral && tails[tailOf(folded)] === 0) return -1
  if (open.has(folded)) return 0
  if (numeral)
    return numeral.joined || numeral.from === 0
      ? numeral.article || numeral.from === 0
        ? numeral.from - (numeral.article ? Math.min(2, numeral.from) : 0)
        : numeral.from
      : numeral.article
        ? Math.max(0, numeral.from - 2)
        : numeral.from
  if (folded.length > 3 && 'وفبلك'.includes(folded[0]!)) {
    if (open.has(folded.slice(1)) || opensMonth(folded.slice(1))) return 1
    if ('بلك'.includes(folded[1]!) && folded.length > 5 && open.has(folded.slice(2))) return 2
  }
  return -1
}
