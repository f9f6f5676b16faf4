import { isBody } from '../attribution/body-word.ts'
import { nationality } from '../mentions/adjectives.ts'
import type { Scene } from '../scene.ts'
import type { Named } from '../types.ts'
import { inClass } from '../words/classes.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { namedAt } from '../words/spans.ts'
import type { Range } from '../words/tokens.ts'
import { finiteReading, isA, isNominal, isWord } from '../words/words.ts'

/** The name of a body takes at most as many words. */
const LONGEST = 6

/**
 * A body that no table knows, by its head noun and what it is in construct with, right at `from`: "إدارة المتحف", "جامعة الموصل", "مصالح الأمن الحضري". Not the head alone, and not
 * "إدارة الأزمة" behind a preposition, which the caller sees to.
 */
export function bodyAt(scene: Scene, { from, to }: Range): Named | null {
  const { list, mentions } = scene
  const first = list[from]
  if (first === undefined || from >= to || isBehind(first, BREAK) || !isBody(first)) return null
  if (
    /^[وف]?(?:[بلك]ال|لل)/.test(first.folded) ||
    isWord(first, 'no-actor') ||
    // "حركة السفن": what moves is no movement.
    (first.folded === 'حركه' && isWord(list[from + 1], 'traffic')) ||
    isWord(first, 'no-part') ||
    mentions.inTime(from)
  )
    return null
  const site = mentions.placesIn(from, from + 1)[0]
  if (site !== undefined && site.from === from && site.to > from + 1 && site.cue === null)
    return namedAt(scene, { start: first.start, end: list[site.to - 1]!.end }, null)
  const isDefinite = /^[وف]?ال/.test(first.folded)
  let k = from + 1
  while (k < Math.min(to, from + LONGEST)) {
    const token = list[k]!
    if (token.gap.trim() !== '' && !/^ ?["«“„]$/.test(token.gap)) break
    const mention = mentions.at(k)
    if (mention !== null && mention.skip === 0 && !isDefinite) {
      k = mention.to
      break
    }
    const place = mentions.placesIn(k, k + 1)[0]
    if (place !== undefined && place.from === k && place.cue === null && !isDefinite) {
      k = place.to
      break
    }
    if (/^(?:[بل]ال|لل)/.test(token.folded)) break
    if (!isNominal(token) || mention !== null || mentions.inTime(k) || mentions.numberAt(k) !== null) break
    if (finiteReading(token) !== undefined || isA(token, 'possible') || isA(token, 'adjective-clause')) break
    // Behind a definite noun only its adjective goes on: "إدارة السجون العامة"; without the article one word names it no further.
    if (!/^ال/.test(token.folded) && (k > from + 1 || isDefinite)) break
    // "إدارة مكافحة |المخدرات|": the first noun with the article closes what the others are in construct with.
    const closes = !isDefinite && k === from + 2 && !/^ال/.test(list[from + 1]!.folded)
    if (k > from + 1 && !closes && !/(?:ي|يه)$/.test(token.folded) && !isWord(token, 'adjective-of-body')) break
    k++
  }
  if (k === from + 1 && !isDefinite) return null
  const skip = /^[وف](?=ال)/.test(first.folded) ? 1 : 0
  return namedAt(scene, { start: first.start + skip, end: list[Math.min(k, to) - 1]!.end }, null)
}

/** A nation's ship or plane stands for the nation: "سفينة سعودية كبيرة", "طائرة مساعدات قطرية"; not "سفينة صيد". */
export function vehicleAt(scene: Scene, { from, to }: Range): Named | null {
  const { list } = scene
  const first = list[from]
  if (first === undefined || from >= to || !(isWord(first, 'war-machine') || inClass(first.folded, 'no-actor')))
    return null
  if (!/^(?:طائر|طاير|سفين|سفن|قافل|قوافل|شاحن|بوارج|بارج|مروحي|مقاتل|دبابات|مسير|زورق|زوارق)/.test(first.folded))
    return null
  for (let k = from + 1; k < Math.min(to, from + NATION); k++) {
    const token = list[k]!
    if (isBehind(token, BREAK) || !isNominal(token) || scene.mentions.numberAt(k) !== null) return null
    if (nationality(token) !== null) return namedAt(scene, { start: first.start, end: token.end }, null)
  }
  return null
}

/** The adjective of the nation stands less than as many words behind the vehicle. */
const NATION = 4
