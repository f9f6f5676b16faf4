import type { Scene } from '../scene.ts'
import { inClass } from '../words/classes.ts'
import { gapHas, isBracketed } from '../words/marks.ts'
import { LONG_QUOTE, quoteAt } from '../words/quotes.ts'
import type { Range, Token } from '../words/tokens.ts'
import { finiteReading, isA, isNominal, isThat, isWord } from '../words/words.ts'
import { isBody } from './body-word.ts'
import { isBehindBa, isBehindLam, isMeasure, opensCount, opensObject } from './object.ts'
import { behindUnnamed } from './unnamed.ts'

/** A speaker takes at most as many words, with all titles. */
export const MAX_WORDS = 24

/** A participle whose complement belongs to the noun phrase: القوات المدعومة من التحالف, المركز التابع لـ. */
const ATTACHED = /^(?:ال)?(?:مدعوم|تابع|مقرب|متحالف|منتشر|متمركز|عامل|موجود|مقيم|متخصص|مكلف|معني)/

/** What a verb takes behind its speaker: a verbal noun (أعلن الجيش سيطرته), or one with ب (هدد الجيش بقصف). */
interface Taking {
  readonly object: boolean
  readonly threat: boolean
  /** Whom it is said to, without a preposition: دعا الأمين العام الأطراف إلى. */
  readonly person: boolean
  /** A number or extent that it gives: قدرت المنظمة عدد النازحين ب. */
  readonly measure: boolean
  /** What it has counted: أحصى المرصد 20 غارة. */
  readonly count: boolean
}

const NOTHING: Taking = { object: false, threat: false, person: false, measure: false, count: false }

/** Where the noun phrase that begins at `i` ends, exclusive. */
export function phraseEnd(scene: Scene, { from: i, to: limit }: Range, takes: Taking = NOTHING): number {
  const end = Math.min(limit, i + MAX_WORDS)
  // "النائب عن بيروت", "المتحدث باسم": a title is taken whole.
  const title = scene.mentions.roleAt(i) ?? 0
  let k = title > 1 ? Math.min(end, Math.max(i + title, scene.mentions.at(i)?.to ?? i)) : i
  while (k < end) {
    const mention = scene.mentions.at(k)
    if (k > i && (stops(scene, i, k, end) || isTaken(scene, i, k, takes))) break
    if (mention !== null && mention.to <= end) {
      k = Math.max(k + 1, mention.to)
      // Behind a person's name only a title goes on (فلان مدير المركز); "دعا فلان الطرفين إلى" has an object there.
      if (
        mention.kind === 'person' &&
        k < end &&
        ((!isTitle(scene, k) && !isCalled(scene, k)) || /^لل/.test(scene.list[k]!.folded)) &&
        !gapHas(scene, k, /[،,(]/) &&
        !/^(?:في|من)$/.test(scene.list[k]!.folded)
      )
        break
    } else k++
  }
  return k
}

/** A title, alone or of one of several: مدير المركز, إحدى المتحدثات باسم المنظمة. */
const isTitle = ({ list, mentions }: Scene, k: number): boolean =>
  mentions.roleAt(k) !== null || (isA(list[k], 'one-of') && mentions.roleAt(k + 1) !== null)

/** "قيادي |يدعى| فلان", "مسلح |اسمه| فلان": the name of the speaker follows. */
const isCalled = ({ list, mentions }: Scene, k: number): boolean =>
  isWord(list[k], 'called') && (mentions.personAt(k + 1) || mentions.at(k + 1)?.kind === 'person')

/** What the verb takes behind its speaker begins at `k`. */
function isTaken(scene: Scene, i: number, k: number, takes: Taking): boolean {
  const { list, mentions } = scene
  const token = list[k]!
  if (takes.threat && (isBehindBa(token) || (/^بال/.test(token.folded) && !mentions.covers(k) && isWhole(scene, i, k))))
    return true
  if (takes.person && k > i && isBehindLam(token) && !mentions.covers(k)) return true
  // "اتهم الوزير |تلك الدول| بالتقصير".
  if ((takes.threat || takes.person) && isWord(token, 'new-subject') && !gapHas(scene, k, /[،,]/)) return true
  if (takes.person && (isParties(scene, k) || isSecond(scene, i, k) || mentions.numberAt(k) !== null)) return true
  if (takes.measure && isMeasure(scene, k)) return true
  if (takes.count && opensCount(scene, k)) return true
  if (!takes.object || mentions.covers(k)) return false
  // "نفى المحافظ |معلومات|"; not "مركز معلومات".
  const isTold = isWord(token, 'reports') && (mentions.covers(k - 1) || /^(?:[وفبل]?ال|لل)/.test(list[k - 1]!.folded))
  return isTold || isWord(token, 'denied') || opensObject(scene, i, k)
}

/** "نددت |الوزارة| بالتصريحات": a name that is closed; not "مصدر بالشرطة". */
const isWhole = ({ list, mentions }: Scene, i: number, k: number): boolean =>
  mentions.roleAt(i) === null &&
  !isA(list[i], 'source-noun') &&
  (mentions.at(i)?.kind === 'actor' || /^ال/.test(list[k - 1]!.folded))

/** "دعت الأمم المتحدة |طرفي النزاع", "حثت واشنطن |جميع الأطراف": who is called upon; not in a name (جبهة كل العراق). */
const isParties = ({ list, mentions }: Scene, k: number): boolean => isWord(list[k], 'parties') && !mentions.covers(k)

/** "دعت بعض الأطراف |الحكومة": behind a name that is closed another begins, and no adjective (الأمين العام |الأطراف; not الحكومة الإسرائيلية). */
function isSecond({ list, mentions }: Scene, i: number, k: number): boolean {
  const before = list[k - 1]!
  const token = list[k]!
  const mention = mentions.at(k)
  // واشنطن and وكالة begin with the و of their own.
  const joins = mention === null ? /^[وف]/.test(token.folded) : mention.skip > 0
  // "أسرة الطفل |المسؤولين|": of officials in the plural no name goes on.
  const isTitle = mentions.roleAt(k) !== null && !/^ال\p{L}+ين$/u.test(token.folded)
  // "دعت المنظمة |النائب العام| إلى": a title that does not agree with the name before it is no part of it.
  if (takesNoTitle(before, token)) return true
  if (isTitle || mention?.kind === 'person' || mention?.actorKind === 'person' || joins) return false
  const starts = mention !== null || /^ال.*(?<!ي|يه)$/.test(token.folded)
  return (
    starts &&
    k > i &&
    ((/^(?:[وف]?ال)|ين?$/.test(before.folded) && !isA(before, 'preposition')) ||
      mentions.covers(k - 1) ||
      isA(list[k - 1], 'source-noun')) &&
    (mention !== null || !mentions.covers(k))
  )
}

/** المنظمة and النائب, الحركة and الرئيس: a noun in ة and a title that is a man's, both with the article. */
const takesNoTitle = (before: Token, { folded }: Token): boolean =>
  /^[وف]?ال\p{L}+ه$/u.test(before.folded) && isTitleOfMan(folded)

const isTitleOfMan = (folded: string): boolean => folded.startsWith('ال') && inClass(folded.slice(2), 'title-of-man')

/** A word that looks like an imperfect of the third person (يصحح, ستستكمل), and is no noun that does (اليمن, يوم, يناير). */
const UNKNOWN_VERB = /^و?(?:ي(?!و[مل]|مين|سار|هود|ابان|من|ناير|ولي|ون|د|مني)\p{L}{3,}|ست\p{L}{3,})$/u

function stops(scene: Scene, i: number, k: number, end: number): boolean {
  const token = scene.list[k]!
  const word = token.folded
  if (isThat(token) || gapHas(scene, k, /[:؛.…]| [-–—] /) || quoteAt(scene, k, LONG_QUOTE) !== undefined) return true
  if (isCalled(scene, k)) return false
  // "أصدر الحزب |بيانا", "عقد الوزير |مؤتمرا صحفيا": what he gives out.
  if (isWord(token, 'given-out') && word.endsWith('ا')) return true
  // "دبلوماسي |رفض الكشف عن هويته| قال".
  if (behindUnnamed(scene, k, end) > k) return true
  // "فلان وهو من سكان القرية": what he is follows.
  if (isWord(token, 'pronoun-subject')) return true
  if (gapHas(scene, k, /[،,]/)) return !apposition(scene, k, end)
  if (scene.mentions.inTime(k)) return true
  // "العقيد علي نور": behind a title Ali is no على.
  if (token.text === 'علي' && scene.mentions.roleAt(k - 1) !== null) return false
  // "عن قناة «الأفق» |قول| رئيس اللجنة إن".
  if (isWord(token, 'saying') && k > i && scene.mentions.roleAt(k + 1) !== null && !scene.mentions.covers(k))
    return true
  const outlet = scene.mentions.outletAt(k)
  // "أفاد مصدر قضائي فرانس برس": an agency right behind an adjective is whom it was said to.
  if (
    outlet !== null &&
    outlet.skip === 0 &&
    isA(scene.list[i], 'source-noun') &&
    /يه?$/.test(scene.list[k - 1]!.folded)
  )
    return true
  if (outlet !== null && outlet.skip > 0) return !isA(scene.list[i], 'source-noun') || !outlet.own
  // "لـ«الجريدة»": somebody whom they spoke to, known or not.
  if (word === 'ل' && /[«“"]/.test(scene.list[k + 1]?.gap ?? '') && scene.mentions.at(k + 1)?.kind !== 'actor')
    return true
  if (word === 'ل') return scene.mentions.outletAt(k + 1) !== null || isA(scene.list[k + 1], 'outlet-noun')
  if (isA(token, 'according') || isA(token, 'according-to') || isA(token, 'as-said')) return true
  if (isToOutlet(scene, k) || isWord(token, 'ends-speaker') || isAdverbial(scene, i, k)) return true
  if (word === 'باسم' || (word === 'عن' && isWord(scene.list[k - 1], 'takes-about'))) return false
  if (word === 'قد') return true
  if ((word === 'من' || word === 'ل' || word === 'في' || word === 'مع') && ATTACHED.test(scene.list[k - 1]!.folded))
    return false
  if (word === 'في' || word === 'من' || word === 'لدي' || word === 'ب' || word === 'عن') return !holdsOn(scene, i, k)
  if (
    isWord(token, 'not') ||
    isA(token, 'preposition') ||
    isA(token, 'relative') ||
    isA(token, 'manner') ||
    isA(token, 'said')
  )
    return true
  if (isA(token, 'connector') && !isWord(token, 'connector-in-name') && !scene.mentions.covers(k)) return true
  if (scene.mentions.covers(k)) return false
  if (isBracketed(scene, k)) return false
  const verb = finiteReading(token)
  // A verb that no table knows, by the look of its imperfect: يصحح, يستكمل.
  if (verb === undefined) return UNKNOWN_VERB.test(word) && token.readings.length === 0
  // أمني is no "I wish" of the first person.
  return (verb.form.person ?? 3) === 3 && verbLike(token)
}

/** "تشاي سونغ |للإذاعة المحلية", "مسؤول |لقناة": to an outlet it is said; not "المدير العام للإذاعة", "مدير للتلفزيون". */
function isToOutlet({ list, mentions }: Scene, k: number): boolean {
  if (!isWord(list[k], 'to-outlet')) return false
  return !list[k]!.folded.startsWith('لل') || !(list[k - 1]!.folded.startsWith('ال') || mentions.roleAt(k - 1) !== null)
}

/** مشيرا, مستدركا: an indefinite accusative behind a speaker tells how it was said; not in "مصدرا أمنيا", nor in a name. */
function isAdverbial({ list, mentions }: Scene, i: number, k: number): boolean {
  return !mentions.covers(k) && !list[i]!.folded.endsWith('ا') && ADVERBIAL.test(list[k]!.folded)
}

const ADVERBIAL = /^م\p{L}{3,}ا$/u

/** A prepositional phrase that belongs to the speaker: "مصادر محلية في ريف …", "مسؤول في الوزارة", "عدد من السكان", "مصدر من المدينة". */
function holdsOn(scene: Scene, i: number, k: number): boolean {
  const next = scene.list[k + 1]
  if (next === undefined || isA(next, 'speech-noun') || scene.mentions.inTime(k + 1)) return false
  if (scene.mentions.outletAt(i) !== null) return false
  if (scene.list[k]!.folded === 'من') return k - i <= 2 && isNominal(next)
  if (scene.list[k]!.folded === 'عن') return false
  // "المكلف بالإعلام |لدى الحماية المدنية|".
  if (scene.list[k]!.folded === 'لدي' && scene.mentions.roleAt(i) !== null && isBody(next)) return true
  const isPlace = scene.mentions.placeAt(k + 1)
  if (isBody(scene.list[i]!) && scene.list[k]!.folded === 'في') return isPlace
  const headIsUnnamed =
    isA(scene.list[i], 'source-noun') || scene.mentions.roleAt(i) !== null || scene.mentions.at(i)?.kind === 'group'
  return headIsUnnamed && (isPlace || scene.mentions.at(k + 1) !== null)
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
