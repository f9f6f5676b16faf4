import type { Scene } from '../scene.ts'
import type { Named } from '../types.ts'
import { inClass } from '../words/classes.ts'
import { COMMA, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import type { Range, Token } from '../words/tokens.ts'
import { isA, isWord } from '../words/words.ts'
import { behindTime } from './behind-time.ts'
import { APART, isBehindClitic, isPlainNoun, LONGEST_NAME, nameOfRange } from './noun-phrase.ts'

/**
 * Somebody or something that no table knows, right behind the subject and without a preposition: "اعتقلت الشرطة حارس السوق", "نحو خمسين محتجا".
 * Not a time, not an adjective of the subject (القوات الحكومية), not what a preposition or a comma sets apart. Behind its verb, where the subject
 * stands before it, a definite noun is the object too (استهدف الحافلة), and so is a building by its name (استهدف مستشفى …).
 */
export function unknownObject(scene: Scene, { from, to }: Range, behindVerb = false): Named | null {
  const { list, mentions } = scene
  let k = behindTime(scene, { from, to })
  const aside = k > from && isBehind(list[from]!, COMMA) && k < to && isBehind(list[k]!, COMMA)
  // "ما بين 30 و40 منزلا": the number begins behind ما.
  if (list[k]?.folded === 'ما' && mentions.numberAt(k + 1)?.from === k + 1) k++
  const first = list[k]
  if (k >= to || first === undefined || (isBehind(first, APART) && !aside && !isBehindAside(scene, k, from)))
    return null
  if (mentions.placeAt(k)) return behindVerb ? siteAt(scene, k) : null
  const number = mentions.numberAt(k)
  // "المتمردين وجبهة الخلاص", "سبعة جنود وأربعة مسعفين": what و joins is no second phrase.
  if ((mentions.at(k)?.skip ?? 0) > 0 || (number !== null && /^و(?!احد)/.test(first.folded))) return null
  // "12 شخصا على الأقل": the rest of a number that began before.
  if (number !== null && number.from < from) return null
  if (number === null && ((first.folded.startsWith('ال') && !behindVerb) || !isPlainNoun(first))) return null
  if (number !== null) return nameOfRange(scene, { from: number.from, to: number.to })
  if (isWord(first, 'by') || /^[وف]?(?:بال|لل)/.test(first.folded)) return null
  if (/^[وفبلك]/.test(first.folded) && first.readings.some(r => r.peeling.proclitics.length > 0)) return null
  if (number === null && !isObjectLike(first, list[k + 1])) return null
  let end = k + 1
  while (end < to && end - k < LONGEST_NAME && goesOn(scene, end)) end++
  return nameOfRange(scene, { from: k, to: end })
}

/** The comma before token `k` closes a time: the caller has looked over it. */
const isBehindAside = ({ mentions }: Scene, k: number, from: number): boolean =>
  k === from && k > 0 && mentions.inTime(k - 1)

/** A word that may begin an object: no adverb in the accusative (عسكريا), no participle of manner (محرزة بذلك), no ب or ل before a noun. */
const isObjectLike = (token: Token, next: Token | undefined): boolean =>
  !token.folded.endsWith('يا') &&
  !isAmongThem(token) &&
  !isAbstract(token) &&
  !isUnknownImperfect(token) &&
  !isA(token, 'part') &&
  !isWord(token, 'plentiful') &&
  !/^[بل](?:عدم|شكل|صوره|حسب)/.test(token.folded) &&
  !isBehindClitic(token) &&
  !isWithWeapon(token) &&
  !(isParticiple(token) && next !== undefined && (isA(next, 'preposition') || /^[بل]/.test(next.folded)))

/** A plural or tenth-form imperfect that no table knows, in an adjective clause: "مسلحون يستقلون دراجات". */
const isUnknownImperfect = remember(folded => /^(?:ي\p{L}{2,}ون|[يت]ست\p{L}{2,}|ي\p{L}{3,}ان)$/u.test(folded))

/** "بينهم ضابط", "منهم ثلاثة", "معظمهم نساء": behind these stands who is among those named. */
const isAmongThem = remember(folded =>
  /^و?(?:بين|من|معظم|غالبيت|اغلب|جميع|كل|احد|بعض|في)(?:هما|هم|ها|هن)$/.test(folded),
)

/** ذمة المحاكمة, خلفية: nobody. */
const isAbstract = remember(folded => /^(?:ذمه|خلفيه|اساس|القبض|بوسائل\p{L}*)$/u.test(folded))

/** بأسلحة, بسكين: with what it was done. */
const isWithWeapon = remember(folded => /^ب/.test(folded) && inClass(folded.slice(1), 'weapon-word'))

const isParticiple = (token: Token): boolean =>
  token.readings.some(
    r => r.form.pos === 'active-participle' && r.peeling.proclitics.length === 0 && !r.peeling.article,
  )

/** A building, a camp, a quarter by its name: "مستشفى السلام"; not a town, which is where. */
function siteAt(scene: Scene, k: number): Named | null {
  const place = scene.mentions.placesIn(k, k + 1)[0]
  if (place === undefined || place.from !== k || place.cue !== null || place.generic) return null
  const isSite = place.precision === 'site' || place.precision === 'camp'
  return isSite ? nameOfRange(scene, place) : null
}

/** "صاحب المصنع |ومهندسين|", "موقع التلة |وتجمعا|": behind و somebody or something else begins; not "مقر وزارة النقل". */
const isJoinedNoun = ({ list, mentions }: Scene, k: number): boolean =>
  mentions.at(k) !== null
    ? mentions.at(k)!.skip > 0 && list[k]!.folded.startsWith('و')
    : joinsAnother(list[k]!) && !isA(list[k], 'body-head')

/** والمدير, وتجمعا, ومهندسين: و before a definite noun, an accusative or a dual. */
const joinsAnother = remember(folded => /^و(?:ال\p{L}{2,}|\p{L}{3,}(?:ا|ين|ان))$/u.test(folded))

const goesOn = (scene: Scene, k: number): boolean => {
  const { list, mentions } = scene
  const token = list[k]
  return (
    token !== undefined &&
    !isBehind(token, APART) &&
    isPlainNoun(token) &&
    !isJoinedNoun(scene, k) &&
    !mentions.inTime(k) &&
    !mentions.placeAt(k) &&
    !isWord(token, 'belonging') &&
    !isBehindClitic(token)
  )
}
