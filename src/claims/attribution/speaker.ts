import type { ReportingVerb } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import { COMMA, gapHas, nextMark } from '../words/marks.ts'
import { LONG_QUOTE, quoteAt } from '../words/quotes.ts'
import type { Range } from '../words/tokens.ts'
import { finiteReading, hasFinite, isA, isBareMasdar, isEventNoun, isNominal, isThat, isWord } from '../words/words.ts'
import { behindAdverbials } from './adverbials.ts'
import { isBody } from './body-word.ts'
import { issuerOf } from './document.ts'
import { nameAfter } from './name-after.ts'
import { isNameInMarks } from './name-in-marks.ts'
import { hasArticle, isBehindBa, isDefiniteEvent, namesWhatIsSaid } from './object.ts'
import { behindOutlet } from './outlet.ts'
import { MAX_WORDS, phraseEnd } from './phrase.ts'
import { canSpeak, isGovernor, isNoSpeaker } from './plausible.ts'
import { isCountedBeside, isOfTwo, lastOfSeveral } from './several.ts'
import { speakerOf } from './speaker-kind.ts'
import type { Speaker } from './types.ts'
import { behindUnnamed } from './unnamed.ts'

/**
 * The speaker whose noun phrase begins at token `i`, behind a verb of saying or a preposition, or null. It ends before أن, a colon, a
 * relative clause, an adverbial ("في تصريح", "أمس", "لوكالة …"), and at a comma that no apposition follows
 * (قال المتحدث باسم الوزارة، العميد فلان، إن …).
 */
export function speakerAfter(scene: Scene, { from: i, to: limit }: Range, row?: ReportingVerb): Speaker | null {
  const first = scene.list[i]
  if (i >= limit || first === undefined || gapHas(scene, i, /[:؛.]/)) return null
  // "قال، الناطق باسم التحالف": a comma may stand between verb and speaker, if a known kind of speaker follows.
  if (gapHas(scene, i, /[،,]/) && !looksLikeSpeaker(scene, i)) return null
  if (!(isNominal(first) || isGovernor(scene, i)) || scene.mentions.inTime(i)) return null
  if ((scene.mentions.outletAt(i)?.skip ?? 0) > 0) return null
  // "لاجئون رووا |لموظفيها| أن": to whom it is said.
  if (
    /^ل(?!ل)/.test(first.folded) &&
    (scene.mentions.at(i)?.skip ?? 0) > 0 &&
    !isA(scene.list[i - 1], 'according-to') &&
    row !== undefined
  )
    return null
  // "قال لوكالة كذا |طالبا عدم كشف هويته| إن": what a source asks for is nobody's name.
  if (behindUnnamed(scene, i, limit) > i) return null
  // "وقال «نريد أن»": what is said begins, nobody's name.
  if (isNoSpeaker(scene, i)) return null
  const quote = quoteAt(scene, i, LONG_QUOTE)
  if (quote !== undefined && !isNameInMarks(scene, quote, limit, row)) return null
  const issuer = issuerOf(scene, { from: i, to: limit })
  if (issuer !== null) return issuer
  // A verbal noun is what is announced or denied, not who does it, unless a name begins there.
  const isSaid = hasArticle(first) ? isDefiniteEvent(scene, i) : namesWhatIsSaid(scene, i)
  if (row?.takes.includes('object') && isSaid && !looksLikeSpeaker(scene, i)) return null
  // "يتوعد بتوسيع العملية": what is threatened, by nobody behind the verb.
  if (row?.takes.includes('ب') && isBehindBa(first) && !looksLikeSpeaker(scene, i)) return null
  if (
    row?.act === 'deny' &&
    !looksLikeSpeaker(scene, i) &&
    !/^(?:ال|اب[وي]$|ام$)/.test(first.folded) &&
    !isBody(first) &&
    !isOwner(scene, i, limit)
  )
    return null
  return nameAfter(scene, { from: i, to: limit }, row)
}

/** Before أن an owner with all that stands beside him takes at most as many words. */
const OWNER_REACH = 9

/** "نفى |صاحب المطعم| عبر محاميه أن": who has something, before أن; not "نفى قصف السوق". */
function isOwner({ list }: Scene, i: number, limit: number): boolean {
  if (!/^ال/.test(list[i + 1]?.folded ?? '') || list[i + 1]!.gap !== ' ') return false
  for (let k = i + 2; k < Math.min(limit, i + OWNER_REACH); k++) {
    if (isThat(list[k]!)) return true
    if (COMMA.test(list[k]!.gap)) return false
  }
  return false
}

function looksLikeSpeaker(scene: Scene, i: number): boolean {
  return (
    scene.mentions.at(i) !== null ||
    scene.mentions.roleAt(i) !== null ||
    scene.mentions.personAt(i) ||
    isA(scene.list[i], 'source-noun')
  )
}

/** The noun phrase that ends right before the verb at `i`: a speaker before its verb (مصادر رسمية صرحت أن). */
export function speakerBefore(scene: Scene, floor: number, verb: number): Speaker | null {
  // "كابول – وكالات: تبنى": what a colon closes is a dateline or a headline's topic.
  if (verb <= floor || gapHas(scene, verb, /[:؛.…]|\) *[-–—]/)) return null
  // "عدن / سبأ - أصدرت": the agency of a dateline does nothing.
  if (gapHas(scene, verb, /[-–—]/) && scene.mentions.outletAt(verb - 1) !== null) return null
  // "وكان المتحدث قد نفى": قد belongs to the verb.
  const i = scene.list[verb - 1]?.folded === 'قد' && verb - 1 > floor ? verb - 1 : verb
  // Verb-initial clauses with و (وأضاف) have no subject before them.
  if (
    i === verb &&
    /^[وف]/.test(scene.list[i]!.folded) &&
    scene.list[i]!.readings.some(r => r.peeling.proclitics.length > 0)
  )
    return null
  let from = i
  for (let k = i - 1; k >= floor && i - k <= MAX_WORDS; k--) {
    const token = scene.list[k]!
    if (isA(token, 'before-speaker') || (isThat(token) && !scene.mentions.covers(k))) break
    from = k
    if (gapHas(scene, k, /[.؛:…]|\.\./)) break
    if (gapHas(scene, k, /[،,]/) && /[وف]/.test(token.folded[0] ?? '') && finiteReading(token) !== undefined) break
  }
  // From the left, the first word that can begin a speaker and whose phrase (with appositions) reaches the verb.
  for (let k = from; k < i; k++) {
    if (/^[وف]$/.test(scene.list[k]!.folded) || !isNominal(scene.list[k]) || scene.mentions.inTime(k)) continue
    const mention = scene.mentions.at(k)
    const starts =
      mention !== null ||
      scene.mentions.roleAt(k) !== null ||
      scene.mentions.personAt(k) ||
      isA(scene.list[k], 'source-noun') ||
      k === from ||
      /^[وف]$/.test(scene.list[k - 1]?.folded ?? '')
    // "مقتل سبعة جنود |والحكومة| تتوعد": whoever is counted is not the subject of a verb in the singular behind another name.
    if (isCountedBeside(scene, k, i)) continue
    // "معارك غربي البلدة |والجيش| يقول": what happened says nothing.
    if (mention === null && k === from && scene.list[k]!.readings.some(r => isEventNoun(r) && isBareMasdar(r))) continue
    if (!starts || isNoSpeaker(scene, k) || isAccused(scene, k) || isUnknownVerb(scene, k)) continue
    if (isGoverned(scene, k, i) || (gapHas(scene, i, COMMA) && k > from && nextMark(scene, k, i, COMMA) === i)) continue
    const issuer = issuerOf(scene, { from: k, to: i })
    if (issuer !== null && (issuer.to === i || reaches(scene, issuer.to, i))) return issuer
    const to = phraseEnd(scene, { from: k, to: i })
    const isHead =
      k === from &&
      isThatAt(scene, behindOutlet(scene, verb + 1, scene.list.length)) &&
      canSpeak(scene, { from: k, to })
    if (to === i || reaches(scene, to, i) || (isHead && isAdverbial(scene, to, i)))
      return speakerOf(scene, { from: isOfTwo(scene, verb) ? k : lastOfSeveral(scene, k, to), to })
  }
  return null
}

/** Whom a source spoke to takes at most as many words. */
const WHO_SPOKE = 9

/** Only a relative clause or a parenthesis stands between the phrase and the verb: "الكتائب، الجناح الأقوى في البلاد، أعلنت". */
function reaches(scene: Scene, to: number, i: number): boolean {
  if (i - to > 16) return false
  if (to < i && behindUnnamed(scene, to, i) === i) return true
  // "ناجين |تحدثوا إلى مراسل الصحيفة| نفوا".
  if (isWord(scene.list[to], 'who-spoke') && i - to <= WHO_SPOKE && nextMark(scene, to, i, COMMA) >= i) return true
  if (isA(scene.list[to], 'relative')) return true
  // "فلان وهو مسؤول في الحزب أكد"; not "…، وهو ما نفته موسكو".
  if (isWord(scene.list[to], 'pronoun-subject') && !isWord(scene.list[to + 1], 'what')) return true
  const isSetApart = /[(،,]/.test(scene.list[to]!.gap) && gapHas(scene, i, /[)،,]/)
  if (isSetApart && (i - to <= 5 || !hasFinite(scene.list, to, i))) return true
  for (let k = to; k < i; k++) if (!scene.mentions.inTime(k) && !isA(scene.list[k], 'manner')) return false
  return true
}

/** "وزير العدل |بعد اطلاعه على التقرير| أكد": between whoever opens a clause and his verb stands only when, where and on which occasion. */
function isAdverbial(scene: Scene, to: number, i: number): boolean {
  const at = behindUnnamed(scene, behindAdverbials(scene, to, i, NOTHING_OWN), i)
  if (at >= i) return true
  // "الباحثة في معهد الدراسات، |ليندا ماسيكو|، ترى": and who that is, between commas.
  const isNamed =
    scene.mentions.at(at)?.kind === 'person' || scene.mentions.personAt(at) || scene.mentions.roleAt(at) !== null
  return isNamed && gapHas(scene, at, COMMA) && gapHas(scene, i, COMMA) && nextMark(scene, at, i, COMMA) === i
}

const isThatAt = ({ list }: Scene, k: number): boolean => k < list.length && isThat(list[k]!)
const NOTHING_OWN: ReadonlySet<string> = new Set()

/**
 * "عقوبات على |شركات|، قالت إنها", "بلاغ |بالإدارة العامة| يفيد": what stands behind a preposition is no subject. Without a comma before the verb it may be
 * whose words they are ("بيان |للجيش| أوضح") or have the verb for its relative clause ("عن |مسؤول| أكد أن").
 */
function isGoverned(scene: Scene, k: number, verb: number): boolean {
  const { list, mentions } = scene
  const isSetApart = gapHas(scene, verb, COMMA)
  const mention = mentions.at(k)
  if (mention !== null && mention.skip > 0 && /^[وف]?[بلك]/.test(list[k]!.folded))
    return isSetApart || /^[وف]?ب/.test(list[k]!.folded)
  return isSetApart && isWord(list[(mentions.numberBefore(k)?.from ?? k) - 1], 'preposition')
}

/** "تعدم |مدانا| …": a noun in the accusative is no subject; not مصدرا, of which مصدر may be misspelt, nor "لكن متحدثا قال". */
const isAccused = ({ list, mentions }: Scene, k: number): boolean =>
  !isWord(list[k - 1], 'before-accusative') &&
  /^م\p{L}{3,}ا$/u.test(list[k]!.folded) &&
  (!mentions.covers(k) || mentions.at(k)?.kind === 'group') &&
  mentions.roleAt(k) === null &&
  !isA(list[k], 'source-noun')

/** "ومضى يقول": a word with و that nothing is known of is a verb before it is a name. */
const isUnknownVerb = (scene: Scene, k: number): boolean =>
  /^[وف]\p{L}{2,}/u.test(scene.list[k]!.folded) && !canSpeak(scene, { from: k, to: k + 1 })
