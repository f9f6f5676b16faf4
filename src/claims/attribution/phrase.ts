import type { Scene } from '../scene.ts'
import { gapHas } from '../words/marks.ts'
import { quoteAt } from '../words/quotes.ts'
import type { Range, Token } from '../words/tokens.ts'
import { finiteReading, isA, isNominal, isThat, isWord } from '../words/words.ts'

/** A speaker takes at most as many words, with all titles. */
export const MAX_WORDS = 24

/** A participle whose complement belongs to the noun phrase: القوات المدعومة من التحالف, المركز التابع لـ. */
const ATTACHED = /^(?:ال)?(?:مدعوم|تابع|مقرب|متحالف|منتشر|متمركز|عامل|موجود|مقيم|متخصص|مكلف|معني)/

/** What a verb takes behind its speaker: a verbal noun (أعلن الجيش سيطرته), or one with ب (هدد الجيش بقصف). */
interface Taking {
  readonly object: boolean
  readonly threat: boolean
}

const NOTHING: Taking = { object: false, threat: false }

/** Where the noun phrase that begins at `i` ends, exclusive. */
export function phraseEnd(scene: Scene, { from: i, to: limit }: Range, takes: Taking = NOTHING): number {
  const end = Math.min(limit, i + MAX_WORDS)
  let k = i
  while (k < end) {
    const mention = scene.mentions.at(k)
    if (k > i && (stops(scene, i, k, end) || isTaken(scene, k, takes))) break
    if (mention !== null && mention.to <= end) {
      k = Math.max(k + 1, mention.to)
      // Behind a person's name only a title goes on (فلان مدير المركز); "دعا فلان الطرفين إلى" has an object there.
      if (
        mention.kind === 'person' &&
        k < end &&
        scene.mentions.roleAt(k) === null &&
        !gapHas(scene, k, /[،,(]/) &&
        !/^(?:في|من)$/.test(scene.list[k]!.folded)
      )
        break
    } else k++
  }
  return k
}

/** What the verb takes behind its speaker begins at `k`. */
function isTaken({ list, mentions }: Scene, k: number, takes: Taking): boolean {
  const token = list[k]!
  if (takes.threat && isThreat(token)) return true
  return takes.object && (namesEvent(token) || isWord(token, 'denied')) && !mentions.covers(k)
}

/** بقصف, بالانسحاب: what is threatened or promised. */
const isThreat = (token: Token): boolean =>
  token.readings.some(r => r.form.pos === 'masdar' && r.value.kind !== 'report' && r.peeling.proclitics.includes('ب'))

/** A word that looks like an imperfect of the third person (يصحح, ستستكمل), and is no noun that does (اليمن, يوم, يناير). */
const UNKNOWN_VERB = /^و?(?:ي(?!و[مل]|مين|سار|هود|ابان|من|ناير|ولي|ون|د|مني)\p{L}{3,}|ست\p{L}{3,})$/u

/** A verbal noun of an event: what an announcing verb takes as its object, behind the speaker. */
const namesEvent = (token: Token): boolean =>
  token.readings.some(
    r =>
      r.form.pos === 'masdar' &&
      (r.value.kind === 'event' || r.value.kind === 'light' || (r.value.kind === 'noun' && r.value.strong === 'yes')) &&
      r.peeling.proclitics.length === 0,
  )

function stops(scene: Scene, i: number, k: number, end: number): boolean {
  const token = scene.list[k]!
  const word = token.folded
  if (isThat(token) || gapHas(scene, k, /[:؛.…]/) || quoteAt(scene, k, 4) !== undefined) return true
  if (gapHas(scene, k, /[،,]/)) return !apposition(scene, k, end)
  if (scene.mentions.inTime(k)) return true
  const outlet = scene.mentions.outletAt(k)
  if (outlet !== null && outlet.skip > 0) return !isA(scene.list[i], 'source-noun') || !outlet.own
  // "لـ«الجريدة»": somebody whom they spoke to, known or not.
  if (word === 'ل' && /[«“"]/.test(scene.list[k + 1]?.gap ?? '') && scene.mentions.at(k + 1)?.kind !== 'actor')
    return true
  if (word === 'ل') return scene.mentions.outletAt(k + 1) !== null || isA(scene.list[k + 1], 'outlet-noun')
  if (isWord(token, 'to-outlet')) return true
  if (word === 'باسم') return false
  if ((word === 'من' || word === 'ل' || word === 'في' || word === 'مع') && ATTACHED.test(scene.list[k - 1]!.folded))
    return false
  if (word === 'في' || word === 'من' || word === 'لدي' || word === 'ب' || word === 'عن') return !holdsOn(scene, i, k)
  if (isA(token, 'preposition') || isA(token, 'relative') || isA(token, 'manner') || isA(token, 'said')) return true
  if (isA(token, 'connector') && !isWord(token, 'connector-in-name') && !scene.mentions.covers(k)) return true
  if (scene.mentions.covers(k)) return false
  const verb = finiteReading(token)
  // A verb that no table knows, by the look of its imperfect: يصحح, يستكمل.
  if (verb === undefined) return UNKNOWN_VERB.test(word) && token.readings.length === 0
  return verbLike(token)
}

/** A prepositional phrase that belongs to the speaker: "مصادر محلية في ريف …", "مسؤول في الوزارة", "عدد من السكان", "مصدر من المدينة". */
function holdsOn(scene: Scene, i: number, k: number): boolean {
  const next = scene.list[k + 1]
  if (next === undefined || isA(next, 'speech-noun') || scene.mentions.inTime(k + 1)) return false
  if (scene.list[k]!.folded === 'من') return k - i <= 2 && isNominal(next)
  if (scene.list[k]!.folded === 'عن') return false
  const headIsUnnamed =
    isA(scene.list[i], 'source-noun') || scene.mentions.roleAt(i) !== null || scene.mentions.at(i)?.kind === 'group'
  return headIsUnnamed && (scene.mentions.placeAt(k + 1) || scene.mentions.at(k + 1) !== null)
}

/** Behind a comma: a name or a title that says more of the same person, before the next comma or أن. */
function apposition(scene: Scene, k: number, end: number): boolean {
  const token = scene.list[k]!
  if (/^[وف]/.test(token.folded) && scene.mentions.at(k) === null) return false
  if (scene.mentions.roleAt(k) !== null || scene.mentions.personAt(k)) {
    for (let j = k + 1; j < Math.min(end, k + 14); j++)
      if (gapHas(scene, j, /[،,:]/) || isThat(scene.list[j]!) || finiteReading(scene.list[j]!, ['report'])) return true
    return end >= scene.list.length
  }
  return false
}

/** A word that reads as a finite verb and hardly as anything else here: an imperfect, or a perfect with no noun reading. */
function verbLike(token: Token): boolean {
  if (/^ال/.test(token.folded)) return false
  return !token.readings.some(r => r.form.pos !== 'verb') || /^[وفس]*[يت]/.test(token.folded)
}
