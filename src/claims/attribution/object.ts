import { BEGINS } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import { inClass } from '../words/classes.ts'
import type { Reading } from '../words/lexicon.ts'
import { gapHas, PAUSE } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import type { Token } from '../words/tokens.ts'
import { isA, isNominal, isWord } from '../words/words.ts'
import { isBody } from './body-word.ts'

/** Forms of verbal nouns by their letters: ارتفاع, انسحاب, استكمال, إعلان, تخصيص; with or without ة and a pronoun. */
const VERBAL_NOUN =
  /^(?:است\p{L}{1,3}ا\p{L}|ان\p{L}{2}ا\p{L}|ا\p{L}ت\p{L}?ا\p{L}|ازديا?د|اض\p{L}{1,2}ا\p{L}|ت\p{L}{2}ي\p{L})ه?(?:ها|هم|هما|ه)?$/u

/** Whether a bare noun may be what is announced, confirmed or denied: a verbal noun of the tables or by its form, or one of the class. */
const looksAnnounceable = remember(folded => VERBAL_NOUN.test(folded))

/** الإشراف, إشراف: a verbal noun by its letters, with or without the article. */
export const isVerbalByForm = (folded: string): boolean => VERBAL_NOUN.test(folded.replace(/^ال(?=\p{L}{4})/u, ''))

/**
 * Whether what a verb announces begins at token `k`, behind the speaker that begins at `i`: a noun without the article, right behind words that
 * close the speaker's name. "أعلنت وزارة الصحة ارتفاع الحصيلة"; not "وزير تطوير التعليم", not "المتحدث باسم حفظ السلام".
 */
export function opensObject(scene: Scene, i: number, k: number): boolean {
  const token = scene.list[k]!
  if (k <= i) return false
  if (hasArticle(token)) return isDefiniteEvent(scene, k) && closes(scene, i, k)
  if (!namesWhatIsSaid(scene, k)) return false
  return closes(scene, i, k) || (namesEvent(token) && isUnknownName(scene, k - 1))
}

/** السيطرة, القوات; not إلغاء, إلقاء and التزام, whose ال is their own. */
export const hasArticle = (token: Token): boolean =>
  token.folded.startsWith('ال') &&
  !token.readings.some(r => r.form.pos === 'masdar' && !r.peeling.article && r.peeling.proclitics.length === 0)

/** "أعلن الجيش |السيطرة على", "تعلن |الانسحاب من": the verbal noun of an event with the article, and its preposition. */
export function isDefiniteEvent(scene: Scene, k: number): boolean {
  const token = scene.list[k]!
  if (isWord(token, 'announced-definite')) return !scene.mentions.covers(k)
  const isEvent = token.readings.some(
    ({ value, form }) =>
      form.pos === 'masdar' && (value.kind === 'event' || (value.kind === 'noun' && value.strong === 'yes')),
  )
  return isEvent && !scene.mentions.covers(k) && isWord(scene.list[k + 1], 'slot-preposition')
}

/** A verbal noun of an event that the tables have. */
const namesEvent = (token: Token): boolean =>
  token.readings.some(
    ({ value, form, peeling }) =>
      form.pos === 'masdar' &&
      peeling.proclitics.length === 0 &&
      (value.kind === 'event' || value.kind === 'light' || (value.kind === 'noun' && value.strong === 'yes')),
  )

/** "أعلنت ريلمار إغلاق": a word that no table knows is taken for a name. */
const isUnknownName = ({ list }: Scene, k: number): boolean =>
  list[k]!.readings.length === 0 && list[k]!.bareClasses.size === 0 && !isBody(list[k]!)

/** Whether the noun at token `k` is one that may be announced: a masdar, a word of the class with or without a pronoun. */
export function namesWhatIsSaid(scene: Scene, k: number): boolean {
  const token = scene.list[k]
  if (token === undefined || scene.mentions.covers(k) || scene.mentions.roleAt(k) !== null) return false
  if (isWord(token, 'announced')) return true
  if (!isNominal(token)) return false
  if (isWithPronoun(token)) return true
  if (token.readings.some(r => r.form.pos === 'masdar' && r.peeling.proclitics.length === 0 && !r.peeling.article))
    return true
  return looksAnnounceable(token)
}

/** مسؤوليت(ها) is مسؤولية. */
const feminine = (stem: string): string => (stem.endsWith('ت') ? `${stem.slice(0, -1)}ه` : stem)

/** سيطرتها, استعداده, نيتهم: a noun of the class `announced` or a verbal noun with a pronoun. */
const isWithPronoun = remember(folded => {
  const stem = /^(\p{L}{3,})(?:ها|هم|هما|ه)$/u.exec(folded)?.[1]
  return (
    stem !== undefined &&
    (inClass(stem, 'announced') || inClass(feminine(stem), 'announced') || VERBAL_NOUN.test(feminine(stem)))
  )
})

/** Whether a name of somebody ends right before token `k`: with a name, an adjective or a noun with the article, a time or a bracket. */
function closes(scene: Scene, i: number, k: number): boolean {
  const before = scene.list[k - 1]
  if (before === undefined) return false
  if (gapHas(scene, k, PAUSE) || /[)»”"]/.test(scene.list[k]!.gap)) return true
  if (scene.mentions.inTime(k - 1) || isA(before, 'manner')) return true
  if (scene.mentions.covers(k - 1)) return !scene.mentions.covers(k)
  if (/^(?:و?ال|[بل]ال|لل)/.test(before.folded) || /(?:ي|يه|ين|ون|هم|ها)$/.test(before.folded)) return true
  if (isA(before, 'source-noun')) return true
  // "جماعة مسلحة تبني": an adjective in ة behind a noun in ة.
  return k - 2 >= i && before.folded.endsWith('ه') && (scene.list[k - 2]?.folded.endsWith('ه') ?? false)
}

/** "عدد القتلى", "حجم الأضرار", "مركز الهزة": what is counted or valued; not "عدد من السكان", who may speak, nor "مركز الأبحاث". */
export const isMeasure = ({ list }: Scene, k: number): boolean =>
  (isWord(list[k], 'measure') && !/^من$/.test(list[k + 1]?.folded ?? '')) ||
  isWord(list[k], 'spot-of-it') ||
  (isWord(list[k], 'spot') && (list[k + 1]?.readings.some(isDefiniteEventNoun) ?? false))

const isDefiniteEventNoun = ({ value, form, peeling }: Reading): boolean =>
  peeling.article && (value.kind === 'noun' || (value.kind === 'event' && form.pos === 'masdar'))

/** "أحصت المنظمة |20 غارة|", "وثق المكتب |أكثر من مئة حالة|", "رصدت الشبكة |ثلاث هجمات|": a number of what was found; not money, nor a year. */
export function opensCount(scene: Scene, k: number): boolean {
  const number = scene.mentions.numberAt(k)
  return number !== null && number.from === k && !scene.mentions.covers(k) && !MONEY.has(number.unitId ?? '')
}

const MONEY: ReadonlySet<string> = new Set(['usd', 'eur', 'gbp', 'currency'])

/** بقصف, بأهمية, or ب alone before a mark: what may be said, behind ب; not بالقول. */
export const isBehindBa = (token: Token): boolean => token.folded === 'ب' || startsBehindBa(token)

const startsBehindBa = (token: Token): boolean =>
  token.folded.length > 3 &&
  token.folded.startsWith('ب') &&
  (token.readings.some(
    r => r.peeling.proclitics.includes('ب') && r.form.pos === 'masdar' && r.value.kind !== 'report',
  ) ||
    isAnnounced(token) ||
    // Not بتونس.
    (isFifth(token) && (token.begins & BEGINS.place) === 0))

/** "وطالب |بضم| الوزير": whatever stands behind ب. */
export const isAnyBa = ({ folded }: Token): boolean => /^ب\p{L}{2,}/u.test(folded)

/** لوقف, للتحقيق, لتسجيل: what is called for, behind ل; not للقوات. */
export const isBehindLam = (token: Token): boolean =>
  token.folded.length > 3 &&
  token.folded.startsWith('ل') &&
  (token.readings.some(
    r => r.peeling.proclitics.includes('ل') && r.form.pos === 'masdar' && r.value.kind !== 'report',
  ) ||
    isCalledFor(token))

const isCalledFor = remember(folded => {
  const noun = folded.startsWith('لل') ? folded.slice(2) : folded.slice(1)
  return VERBAL_NOUN.test(noun)
})

/** بسقوط, باستمرار, بالإسراع; not بالأطفال. */
const isAnnounced = remember(folded => {
  const word = folded.slice(1)
  const noun = word.startsWith('ال') ? word.slice(2) : word
  return inClass(noun, 'announced') || inClass(noun, 'demanded') || VERBAL_NOUN.test(noun)
})

/** بتحمل, بتدخلهم: verbal nouns of the fifth form, which only ب tells from verbs. */
const isFifth = remember(folded => /^بت\p{L}{3}(?:ه|ها|هم)?$/u.test(folded))
