import type { ReportingVerb } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import { COMMA, gapHas, nextMark } from '../words/marks.ts'
import { LONG_QUOTE, quoteAt } from '../words/quotes.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { finiteReading, isA, isNominal, isThat, isWord } from '../words/words.ts'
import { behindAdverbials } from './adverbials.ts'
import {
  hasArticle,
  isAnyBa,
  isBehindBa,
  isBehindLam,
  isDefiniteEvent,
  isMeasure,
  namesWhatIsSaid,
  opensCount,
} from './object.ts'
import { behindOutlet } from './outlet.ts'
import { isArrival, isNounBehindPreposition } from './saying-verb.ts'
import { behindUnnamed } from './unnamed.ts'

/** What is said begins at most as many words behind its verb. */
const REACH = 48

/** Where what is said begins, where a quotation ends it, and how it stands behind the verb. */
export interface Content {
  readonly from: number
  readonly how: 'that' | 'colon' | 'quote' | 'object' | 'preposition'
  readonly to?: number
}

/** A verb of saying, the token behind it and its speaker, and where the sentence ends. */
interface Introduction {
  readonly verb: number
  readonly behind: number
  readonly to: number
  readonly row: ReportingVerb
}

/** Where what is said begins: at a colon, a quotation, أن, or the verb's own object, whichever comes first. Null where nothing is said. */
export function contentAfter(scene: Scene, { verb: i, behind, to: b, row }: Introduction): Content | null {
  const limit = Math.min(b, i + REACH)
  const direct = directContent(scene, behind, limit, row)
  const aside = behindAside(scene, behind, limit) ?? objectBehindAside(scene, behind, limit, row)
  if (aside !== null) return aside
  let depth = 0
  let relative = i
  for (let k = i + 1; k < limit; k++) {
    const token = scene.list[k]!
    if (gapHas(scene, k, /[:：]/)) return { from: k, how: 'colon', ...quoteEnd(scene, k) }
    const unnamed = k >= behind ? behindUnnamed(scene, k, limit) : k
    if (unnamed > k) {
      k = unnamed - 1
      continue
    }
    const quote = quoteAt(scene, k, LONG_QUOTE)
    if (quote !== undefined && k >= behind && (row.takes.includes('that') || row.act === 'quote'))
      return { from: k, how: 'quote', to: quote.to }
    if (direct !== null && k >= direct.from && !(isThat(token) && k === direct.from)) return direct
    if (isThat(token) && (depth === 0 || k - relative >= 3) && !scene.mentions.covers(k)) {
      const from = hasPronoun(token) ? k : k + 1
      return from < b ? { from, how: 'that' } : null
    }
    // "أبلغ مصدر الوكالة، |وفق ما أوردته صحيفة،| أن": by whom it came, between commas.
    if (
      k >= behind &&
      gapHas(scene, k, COMMA) &&
      (isA(token, 'according') || isA(token, 'according-to') || isA(token, 'as-said'))
    ) {
      const close = nextMark(scene, k, limit, COMMA)
      if (close < limit && isThat(scene.list[close]!)) {
        k = close - 1
        continue
      }
    }
    // "وقال نحن نعمل".
    if (k === behind && row.act === 'say' && isWord(token, 'first-person') && row.takes.includes('that'))
      return { from: k, how: 'quote' }
    // "روى كيف انهار المبنى".
    if (token.folded === 'كيف' && k >= behind && row.takes.includes('that')) return { from: k, how: 'that' }
    // "يقول شقيقه، |وهو يشير إلى المكان|: …".
    if (isA(token, 'relative') || (k >= behind && isWord(token, 'pronoun-subject'))) {
      depth = 1
      relative = k
    } else if (depth === 1 && gapHas(scene, k, COMMA)) depth = 0
    if (
      k >= behind &&
      k > i + 1 &&
      depth === 0 &&
      row.act !== 'quote' &&
      !isA(scene.list[k - 1], 'speech-noun') &&
      !isWord(token, 'ends-speaker') &&
      !token.text.endsWith('دعى') &&
      finiteReading(token, ['report']) !== undefined &&
      !isA(token, 'passed-on') &&
      !isNounBehindPreposition(scene, k) &&
      !scene.mentions.covers(k) &&
      !isAskedNot(scene, k) &&
      !isArrival(scene, k)
    )
      break
    if (k >= behind && gapHas(scene, k, /[؛;]/)) break
  }
  return direct
}

/** "طالبا عدم |كشف| هويته": what is asked not to be done is a noun, whatever verb it is spelled like. */
const isAskedNot = ({ list }: Scene, k: number): boolean =>
  isWord(list[k - 1], 'not-doing') && (isWord(list[k - 2], 'ends-speaker') || isWord(list[k - 2], 'who-spoke'))

/** "مصادر، طلبت عدم نشر أسمائها، إن": what commas set apart behind a speaker has at most as many words. */
const ASIDE = 14

/** The أن behind words that commas set apart, whatever verbs stand among them. */
function behindAside(scene: Scene, behind: number, limit: number): Content | null {
  if (!gapHas(scene, behind, COMMA)) return null
  const close = nextMark(scene, behind, Math.min(limit, behind + ASIDE), COMMA)
  if (close >= limit || !gapHas(scene, close, COMMA)) return null
  // "مسؤول، طلب عدم ذكر اسمه، لوكالة رويترز إن".
  // "مصدر، طلب عدم كشف هويته، |وكالة رويترز| بأن".
  let named = close
  while (named < limit - 1 && scene.mentions.at(named) === null && isPartOfOutlet(scene.list[named]!)) named++
  const that = scene.mentions.outletAt(named)?.to ?? behindOutlet(scene, close, limit)
  const token = scene.list[that]
  if (token === undefined || !isThat(token)) return null
  return { from: hasPronoun(token) ? that : that + 1, how: 'that' }
}

/** "نفى مسؤول، |رفض كشف اسمه|، قصف القرية": what is announced or denied behind the words that tell more of the speaker. */
function objectBehindAside(scene: Scene, behind: number, limit: number, row: ReportingVerb): Content | null {
  const { list } = scene
  if (!row.takes.includes('object') || !gapHas(scene, behind, COMMA)) return null
  if (!isWord(list[behind], 'who-spoke') && !isWord(list[behind], 'pronoun-subject')) return null
  const close = nextMark(scene, behind, Math.min(limit, behind + ASIDE), COMMA)
  if (close >= limit || !gapHas(scene, close, COMMA)) return null
  // "أبو محمد، وهو قيادي في الفصيل، |في اتصال مع موقعنا،| انسحاب مقاتليه".
  const at = behindAdverbials(scene, close, limit, ownPrepositions(row))
  return at < limit && namesWhatIsSaid(scene, at) ? { from: at, how: 'object' } : null
}

/** وكالة أنباء, before the name of an agency. */
const isPartOfOutlet = (token: Token): boolean => isWord(token, 'outlet-noun') || /^(?:ال)?انباء$/.test(token.folded)

/** A pronoun on أن (أنها) is the subject of what is said: the evidence keeps it. */
const hasPronoun = (token: Token): boolean => /ان(?:ه|ها|هم|هن|هما|نا|ني|ك|كم|ي)$/.test(token.folded)

function quoteEnd(tokens: Tokens, k: number): { to: number } | Record<string, never> {
  const quote = quoteAt(tokens, k, LONG_QUOTE)
  return quote === undefined ? {} : { to: quote.to }
}

/** Content without أن: a verbal noun as object (أعلنت سيطرتها), or behind the verb's own preposition (كشفت عن مشاركة). */
function directContent(scene: Scene, behind: number, limit: number, row: ReportingVerb): Content | null {
  const own = ownPrepositions(row)
  const start = row.takes.includes('person') ? behindPerson(scene, behind, limit, own) : behind
  const k = behindAdverbials(scene, start, limit, own)
  if (k >= limit) return null
  const token = scene.list[k]!
  const word = token.folded
  if (own.has(word) && word !== 'ب' && scene.list[k - 1]?.folded !== 'نقلا' && k + 1 < limit) {
    // "على هامش", "من باريس": behind other adverbials only what may be said.
    if (k > start && LOCAL.has(word) && !namesWhatIsSaid(scene, k + 1)) return null
    return { from: k + 1, how: 'preposition' }
  }
  const isAsked = row.act === 'call' && row.takes.includes('ب') && isAnyBa(token) && !scene.mentions.covers(k)
  if (isAsked || (row.takes.includes('ب') && isBehindBa(token))) return { from: k, how: 'preposition' }
  // "دعت الحركة لوقف القتال".
  if (row.act === 'call' && own.has('الي') && isBehindLam(token)) return { from: k, how: 'preposition' }
  if (row.takes.includes('measure') && isMeasure(scene, k)) return { from: k, how: 'object' }
  if (!row.takes.includes('object') || gapHas(scene, k, /:/)) return null
  if (row.act === 'count' && opensCount(scene, k)) return { from: k, how: 'object' }
  if (row.act === 'deny' || row.act === 'doubt') {
    // "نفى ذلك |نفيا قاطعا|، وأكد": how it is denied, and nothing behind it.
    let at = k
    while (at < limit && isWord(scene.list[at], 'how-denied') && !(at > k && gapHas(scene, at, COMMA))) at++
    if (at > k && (at >= limit || gapHas(scene, at, COMMA))) return null
    if (isNominal(scene.list[at]) && !gapHas(scene, at, COMMA)) return { from: at, how: 'object' }
  }
  const isSaid = hasArticle(token) ? isDefiniteEvent(scene, k) : namesWhatIsSaid(scene, k)
  return isSaid ? { from: k, how: 'object' } : null
}

/** "دعت |أنصارها| إلى": behind whom it is said to, up to the verb's own preposition; `behind` where none follows. */
function behindPerson(scene: Scene, behind: number, limit: number, own: ReadonlySet<string>): number {
  for (let k = behind; k < Math.min(limit, behind + PERSON_REACH); k++) {
    const token = scene.list[k]!
    if (isThat(token) || gapHas(scene, k, /[:؛.]/)) return behind
    if (own.has(token.folded) || ((k > behind || own.has('ب')) && isBehindBa(token))) return k
    if (own.has('الي') && isBehindLam(token)) return k
  }
  return behind
}

/** Whom it is said to takes at most as many words. */
const PERSON_REACH = 12

const LOCAL: ReadonlySet<string> = new Set(['علي', 'من', 'الي'])

const PREPOSITIONS: Readonly<Record<string, string>> = { إلى: 'الي', عن: 'عن', على: 'علي', من: 'من', ب: 'ب', في: 'في' }

const prepositionsOf = new WeakMap<readonly string[], ReadonlySet<string>>()

/** The prepositions of a verb's content, folded; worked out once for each row. */
export function ownPrepositions({ takes }: ReportingVerb): ReadonlySet<string> {
  const known = prepositionsOf.get(takes)
  if (known !== undefined) return known
  const fresh = new Set(takes.flatMap(place => PREPOSITIONS[place] ?? []))
  prepositionsOf.set(takes, fresh)
  return fresh
}
