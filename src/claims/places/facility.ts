import { inClass } from '../words/classes.ts'
import { remember } from '../words/remember.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isEventNoun, isWord } from '../words/words.ts'
import type { Spot } from './finish.ts'
import { adjoins, isDirection } from './nouns.ts'
import type { RawPlace } from './types.ts'
import { worded } from './worded.ts'

/** At most as many adjectives follow: "مركز الأمن الوطني الرئيسي". */
const ADJECTIVES = 2
/** Who strikes a building stands at most as far before it: "رشق محتجون المحكمة الابتدائية". */
const REACH = 3

/** What is done to a building. */
const STRIKES: ReadonlySet<string> = new Set(
  'attack airstrike shelling explosion offensive capture siege destruction evacuation accident'.split(' '),
)

/** The noun of a building at the head of a word, without ال, and the folded characters before it: 1 in بالمستشفى, 0 in مقر. */
interface Head {
  readonly noun: string
  readonly skip: number
  readonly definite: boolean
}

/** The noun of a building that a folded word is, or null. */
export function facilityStartOf(word: string): Head | null {
  for (const skip of [0, 1, 2]) {
    if (skip > 0 && !/^[وفب]$/.test(word[skip - 1] ?? '')) return null
    const rest = word.slice(skip)
    const definite = rest.startsWith('ال')
    const noun = definite ? rest.slice(2) : rest
    const isPart = definite && (inClass(noun, 'part-of-town') || inClass(noun, 'stretch-of-land'))
    if (isPart || inClass(noun, definite ? 'facility' : 'facility-of')) return { noun, skip, definite }
  }
  return null
}

const facilityStart = remember(facilityStartOf)

/**
 * A building that everybody in its town knows and that has no name: "أمام المستشفى المحلي", "في مقر المعتمدية", "اقتحموا مركز الأمن الوطني". Its point is that
 * of the town which the story has come to. Not "مركز الزلزال", and not where it acts or speaks: "أعلن مركز الشرطة".
 */
export function facilityAt({ tokens: { list }, i, cue, around }: Spot): RawPlace | null {
  const head = facilityStart(list[i]!)
  if (head === null) return null
  const next = list[i + 1]
  let to = i + 1
  if (!head.definite) {
    if (next === undefined || !adjoins(next) || !isOwner(next)) return null
    to++
  }
  const first = to
  const isPart = inClass(head.noun, 'part-of-town')
  const isLand = inClass(head.noun, 'stretch-of-land')
  const fits = isPart ? isSide : isLand && !inClass(head.noun, 'facility') ? isWhere : isAdjective
  while (to < list.length && to - first < ADJECTIVES && adjoins(list[to]!) && fits(list[to]!)) to++
  // "الطريق الوطني رقم 45".
  if (to > first && head.noun === 'طريق' && list[to]?.folded === 'رقم' && /^\d+$/.test(list[to + 1]?.folded ?? ''))
    to += 2
  const own = list[i]!.folded.slice(0, head.skip).replace(/^[وف]/, '')
  const where = own || (cue ?? (isWord(list[i - 1], 'by-building') && adjoins(list[i]!) ? list[i - 1]!.folded : null))
  if (head.definite && to === first) {
    if (isPart || isLand || !standsAlone(head.noun, where)) return null
    // "السجن" in an article that names one is that one.
    if (around.isNamed(head.noun) || inClass(`ال${head.noun}`, 'place-named-before')) return null
  }
  // "استقبل المستشفى المحلي عشرة جرحى": a hospital is where they are, whatever stands before it.
  if (where === null && !inClass(head.noun, 'place-of-care') && !isStruckBy(list, i)) return null
  return worded(list, {
    from: i,
    to,
    skip: head.skip,
    place: null,
    kind: isPart || IN_TOWN.has(head.noun) ? 'neighbourhood' : fits === isWhere ? 'region' : 'site',
    cue: where,
    noun: head.noun,
    generic: false,
  })
}

/** "الشرطة" of "مركز الشرطة": what the building is of. Not "مركز الزلزال", "مركز المدينة". */
const isOwner = (token: Token): boolean =>
  /^ال...?/.test(token.folded) &&
  !isWord(token, 'not-facility') &&
  !isWord(token, 'relative') &&
  !token.readings.some(isEventNoun)

const isAdjective = (token: Token): boolean =>
  /^ال.{2,}(?:ي|يه)$/.test(token.folded) || isWord(token, 'facility-adjective')

/** Before a building that is named by its noun alone: "أمام المصرف", "داخل الكنيسة". Not "من المتحف", and not "في السوق", which is trade, or "في الطريق", which is a way. */
const standsAlone = (noun: string, cue: string | null): boolean =>
  cue !== null && ALONE.has(cue) && !(noun === 'طريق' || (noun === 'سوق' && cue === 'في'))

/** What is told apart so lies in a town. */
const IN_TOWN: ReadonlySet<string> = new Set(['احياء', 'ضواحي', 'شوارع'])

const ALONE: ReadonlySet<string> = new Set(
  'في ب الي داخل خارج قرب امام عند خلف وراء مقابل بجوار بجانب علي نحو باتجاه فوق'.split(' '),
)

/** "القرى الحدودية", "المناطق الجبلية": where they lie, or which they are. */
const isWhere = (token: Token): boolean => isWord(token, 'where-it-lies') || isDirection(token.folded)

/** "الأحياء الشرقية", "الساحل الأيمن": which side of the town it is. */
const isSide = ({ folded }: Token): boolean => isDirection(folded) || /^ال(?:ايمن|ايسر|قديمه)$/.test(folded)

/** "اقتحم آخرون القباضة المالية": a strike is told right before it. */
function isStruckBy(list: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - REACH); k--) {
    if (!/^[\s"'«“]*$/.test(list[k + 1]!.gap)) return false
    if (list[k]!.readings.some(({ value }) => 'type' in value && STRIKES.has(value.type as string))) {
      return finiteReading(list[k]!) !== undefined || k === i - 1
    }
  }
  return false
}
