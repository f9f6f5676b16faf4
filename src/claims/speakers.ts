import type { Span } from '../arabic/index.ts'
import type { ReportingVerb } from '../knowledge/index.ts'
import type { Lexicon } from './lexicon.ts'
import type { Mentions } from './mentions.ts'
import { bare, finiteReading, gapHas, isA, isThat, quoteAt, spanOf, type Token, type Tokens } from './tokens.ts'
import type { LinkKind } from './types.ts'

/** Somebody who says something: the whole noun phrase, by token and by span. */
export interface Speaker extends Span {
  readonly from: number
  readonly to: number
  readonly ref: string | null
  readonly kind: LinkKind
  /** The body that the speaker speaks for, when the phrase names it (المتحدث باسم الجيش), as an id of the actor table. */
  readonly body: string | null
}

const MAX_WORDS = 24

/** A participle whose complement belongs to the noun phrase: القوات المدعومة من التحالف, المركز التابع لـ. */
const ATTACHED = /^(?:ال)?(?:مدعوم|تابع|مقرب|متحالف|منتشر|متمركز|عامل|موجود|مقيم|متخصص|مكلف|معني)/

/** A word that can begin or carry on a noun phrase: no particle, no finite verb that is only that. */
export function isNominal(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token === undefined || isThat(token)) return false
  const word = token.folded
  for (const name of ['preposition', 'connector', 'relative', 'negator', 'manner', 'said'] as const)
    if (lexicon.is(name, word) || (name !== 'preposition' && lexicon.is(name, bare(word)))) return false
  if (/^و(?:في|من|الي|علي|عن|مع)$/.test(word)) return false
  return !/^(?:[بلكوف]|او|ام|قد|لقد|هناك|ثمه|هذا|هذه|ذلك|تلك|هو|هي|هم|سوف|كان|كانت|كانوا|وكان|وكانت|يكون|تكون|انه|انها|ما|كل)$/.test(
    word,
  )
}

/**
 * The speaker whose noun phrase begins at token `i`, behind a verb of saying or a preposition, or null. It ends before أن, a colon, a
 * relative clause, an adverbial ("في تصريح", "أمس", "لوكالة …"), and at a comma that no apposition follows
 * (قال المتحدث باسم الوزارة، العميد فلان، إن …).
 */
export function speakerAfter(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  i: number,
  limit: number,
  row?: ReportingVerb,
): Speaker | null {
  const first = tokens.list[i]
  if (i >= limit || first === undefined || gapHas(tokens, i, /[:؛.]/)) return null
  // "قال، الناطق باسم التحالف": a comma may stand between verb and speaker, if a known kind of speaker follows.
  if (gapHas(tokens, i, /[،,]/) && !looksLikeSpeaker(tokens, mentions, lexicon, i)) return null
  if (!isNominal(first, lexicon) || mentions.inTime(i)) return null
  if (mentions.outletAt(i) !== null && mentions.outletAt(i)!.skip > 0) return null
  // A verbal noun is what is announced or denied, not who does it, unless a name begins there.
  if (
    row?.takes.includes('object') &&
    mentions.at(i) === null &&
    !isA(lexicon, first, 'source-noun') &&
    mentions.roleAt(i) === null
  ) {
    if (
      first.readings.some(
        r =>
          r.form.pos === 'masdar' &&
          r.peeling.proclitics.length === 0 &&
          (!r.peeling.article || r.value.kind !== 'light'),
      )
    )
      return null
    if (row.act === 'deny' && !/^ال/.test(first.folded)) return null
  }
  const to = phraseEnd(tokens, mentions, lexicon, i, limit, row?.takes.includes('object'), row?.takes.includes('ب'))
  return to > i ? speakerOf(tokens, mentions, i, to) : null
}

/** Where the noun phrase that begins at `i` ends, exclusive. */
export function phraseEnd(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  i: number,
  limit: number,
  announces = false,
  threatens = false,
): number {
  const end = Math.min(limit, i + MAX_WORDS)
  let k = i
  while (k < end) {
    const mention = mentions.at(k)
    if (
      k > i &&
      (stops(tokens, mentions, lexicon, i, k, end) ||
        (threatens && isThreat(tokens.list[k]!)) ||
        (announces &&
          (namesEvent(tokens.list[k]!) || lexicon.is('denied', tokens.list[k]!.folded)) &&
          !mentions.covers(k)))
    )
      break
    if (mention !== null && mention.to <= end) {
      k = Math.max(k + 1, mention.to)
      // Behind a person's name only a title goes on (فلان مدير المركز); "دعا فلان الطرفين إلى" has an object there.
      if (
        mention.kind === 'person' &&
        k < end &&
        mentions.roleAt(k) === null &&
        !gapHas(tokens, k, /[،,(]/) &&
        !/^(?:في|من)$/.test(tokens.list[k]!.folded)
      )
        break
    } else k++
  }
  return k
}

/** A word that looks like an imperfect of the third person. */
/** بقصف, بالانسحاب: what is threatened or promised. */
const isThreat = (token: Token): boolean =>
  token.readings.some(r => r.form.pos === 'masdar' && r.value.kind !== 'report' && r.peeling.proclitics.includes('ب'))

const UNKNOWN_VERB = /^و?(?:ي(?!و[مل]|مين|سار|هود|ابان|من|ناير|ولي|ون|د|مني)\p{L}{3,}|ست\p{L}{3,})$/u

/** A verbal noun of an event: what an announcing verb takes as its object, behind the speaker. */
const namesEvent = (token: Token): boolean =>
  token.readings.some(
    r =>
      r.form.pos === 'masdar' &&
      (r.value.kind === 'event' || r.value.kind === 'light' || (r.value.kind === 'noun' && r.value.strong === 'yes')) &&
      r.peeling.proclitics.length === 0,
  )

function stops(tokens: Tokens, mentions: Mentions, lexicon: Lexicon, i: number, k: number, end: number): boolean {
  const token = tokens.list[k]!
  const word = token.folded
  if (isThat(token) || gapHas(tokens, k, /[:؛.…]/) || quoteAt(tokens, k, 4) !== undefined) return true
  if (gapHas(tokens, k, /[،,]/)) return !apposition(tokens, mentions, k, end)
  if (mentions.inTime(k)) return true
  const outlet = mentions.outletAt(k)
  if (outlet !== null && outlet.skip > 0) return !isA(lexicon, tokens.list[i], 'source-noun') || outlet.own === false
  // "لـ«الجريدة»": somebody whom they spoke to, known or not.
  if (word === 'ل' && /[«“"]/.test(tokens.list[k + 1]?.gap ?? '') && mentions.at(k + 1)?.kind !== 'actor') return true
  if (word === 'ل') return mentions.outletAt(k + 1) !== null || isA(lexicon, tokens.list[k + 1], 'outlet-noun')
  if (/^(?:لقناه|لوكاله|لصحيفه|لموقع|لشبكه|لاذاعه|لبرنامج)$/.test(word)) return true
  if (word === 'باسم') return false
  if ((word === 'من' || word === 'ل' || word === 'في' || word === 'مع') && ATTACHED.test(tokens.list[k - 1]!.folded))
    return false
  if (word === 'في' || word === 'من' || word === 'لدي' || word === 'ب' || word === 'عن')
    return !holdsOn(tokens, mentions, lexicon, i, k)
  if (
    isA(lexicon, token, 'preposition') ||
    isA(lexicon, token, 'relative') ||
    isA(lexicon, token, 'manner') ||
    isA(lexicon, token, 'said')
  )
    return true
  if (isA(lexicon, token, 'connector') && !/^(?:غير|كما)$/.test(word) && mentions.covers(k) === false) return true
  if (mentions.covers(k)) return false
  const verb = finiteReading(token)
  // A verb that no table knows, by the look of its imperfect: يصحح, يستكمل.
  if (verb === undefined) return UNKNOWN_VERB.test(word) && token.readings.length === 0
  return verbLike(token)
}

/** A prepositional phrase that belongs to the speaker: "مصادر محلية في ريف …", "مسؤول في الوزارة", "عدد من السكان", "مصدر من المدينة". */
function holdsOn(tokens: Tokens, mentions: Mentions, lexicon: Lexicon, i: number, k: number): boolean {
  const next = tokens.list[k + 1]
  if (next === undefined || isA(lexicon, next, 'speech-noun') || mentions.inTime(k + 1)) return false
  if (tokens.list[k]!.folded === 'من') return k - i <= 2 && isNominal(next, lexicon)
  if (tokens.list[k]!.folded === 'عن') return false
  const headIsUnnamed =
    isA(lexicon, tokens.list[i], 'source-noun') || mentions.roleAt(i) !== null || mentions.at(i)?.kind === 'group'
  return (
    headIsUnnamed && (mentions.placeAt(k + 1) || mentions.at(k + 1) !== null || lexicon.is('place-noun', next.folded))
  )
}

/** Behind a comma: a name or a title that says more of the same person, before the next comma or أن. */
function apposition(tokens: Tokens, mentions: Mentions, k: number, end: number): boolean {
  const token = tokens.list[k]!
  if (/^[وف]/.test(token.folded) && mentions.at(k) === null) return false
  if (mentions.roleAt(k) !== null || mentions.personAt(k)) {
    for (let j = k + 1; j < Math.min(end, k + 14); j++)
      if (gapHas(tokens, j, /[،,:]/) || isThat(tokens.list[j]!) || finiteReading(tokens.list[j]!, ['report']))
        return true
    return end >= tokens.list.length
  }
  return false
}

function looksLikeSpeaker(tokens: Tokens, mentions: Mentions, lexicon: Lexicon, i: number): boolean {
  return (
    mentions.at(i) !== null ||
    mentions.roleAt(i) !== null ||
    mentions.personAt(i) ||
    isA(lexicon, tokens.list[i], 'source-noun')
  )
}

/** A word that reads as a finite verb and hardly as anything else here: an imperfect, or a perfect with no noun reading. */
function verbLike(token: Token): boolean {
  if (/^ال/.test(token.folded)) return false
  return !token.readings.some(r => r.form.pos !== 'verb') || /^[وفس]*[يت]/.test(token.folded)
}

/** The noun phrase that ends right before the verb at `i`: a speaker before its verb (مصادر رسمية صرحت أن). */
export function speakerBefore(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  floor: number,
  i: number,
): Speaker | null {
  if (i <= floor) return null
  // Verb-initial clauses with و (وأضاف) have no subject before them.
  if (/^[وف]/.test(tokens.list[i]!.folded) && tokens.list[i]!.readings.some(r => r.peeling.proclitics.length > 0))
    return null
  let from = i
  for (let k = i - 1; k >= floor && i - k <= MAX_WORDS; k--) {
    const token = tokens.list[k]!
    if (
      /^[وف]?(?:كان|كانت|كانوا|كما|فيما|بينما|حيث|لكن|ولكن|وقت|حين|قد|هذا|ذلك|اذ|ثم)$/.test(token.folded) ||
      isThat(token)
    )
      break
    from = k
    if (gapHas(tokens, k, /[.؛:…]|\.\./)) break
    if (gapHas(tokens, k, /[،,]/) && /[وف]/.test(token.folded[0] ?? '') && finiteReading(token) !== undefined) break
  }
  // From the left, the first word that can begin a speaker and whose phrase (with appositions) reaches the verb.
  for (let k = from; k < i; k++) {
    if (/^[وف]$/.test(tokens.list[k]!.folded) || !isNominal(tokens.list[k], lexicon) || mentions.inTime(k)) continue
    const mention = mentions.at(k)
    const starts =
      mention !== null ||
      mentions.roleAt(k) !== null ||
      mentions.personAt(k) ||
      isA(lexicon, tokens.list[k], 'source-noun') ||
      k === from ||
      /^[وف]$/.test(tokens.list[k - 1]?.folded ?? '')
    if (!starts) continue
    const to = phraseEnd(tokens, mentions, lexicon, k, i)
    if (to === i || reaches(tokens, mentions, lexicon, to, i)) return speakerOf(tokens, mentions, k, to)
  }
  return null
}

/** Only a relative clause or a parenthesis stands between the phrase and the verb. */
function reaches(tokens: Tokens, mentions: Mentions, lexicon: Lexicon, to: number, i: number): boolean {
  if (i - to > 16) return false
  if (isA(lexicon, tokens.list[to], 'relative')) return true
  for (let k = to; k < i; k++)
    if (!mentions.inTime(k) && !isA(lexicon, tokens.list[k], 'manner'))
      return i - to <= 5 && /[(،,]/.test(tokens.list[to]!.gap) && gapHas(tokens, i, /[)،,]/)
  return true
}

const UNNAMED_HEAD =
  /^(?:ال)?(?:مصدر|مصادر|شهود|شاهد|سكان|ناشط|نشطاء|مراقب|محلل|خبراء|اهالي|مواطن|ناجون|ناجين|نازح|معلومات|تقارير|انباء|وسائل|حسابات|صفحات|مقربون|مطلعون|روايات|شهادات|مسوول)/

/** Reads kind, id and body of a speaker's noun phrase `[from, to)`. */
export function speakerOf(tokens: Tokens, mentions: Mentions, from: number, to: number): Speaker {
  const mention = mentions.at(from)
  // و before a speaker is no part of the name; the span of a mention that begins here knows its own start.
  const span = mention !== null && mention.to === to ? mention : spanOf(tokens, from, to)
  const start = mention !== null ? Math.max(span.start, Math.min(mention.start, tokens.list[from]!.end)) : span.start
  const base = { from, to, start: mention !== null && mention.to >= to ? mention.start : start, end: span.end }
  const head = bare(tokens.list[from]!.folded)
  const body = mentions.within(from, to).find(m => m.kind === 'actor' && m.ref !== null)?.ref ?? null
  const person = mentions.within(from, to).find(m => m.kind === 'person')
  if (/^(?:ال)?مراسل/.test(head)) return { ...base, ref: null, kind: 'reporter', body }
  if (
    UNNAMED_HEAD.test(head) ||
    (/^(?:اكثر|عدد|بعض|احد|عده)$/.test(head) && mentions.roleAt(from) === null && mention === null)
  )
    return { ...base, ref: null, kind: 'unnamed', body: null }
  if (mention !== null && mention.kind === 'outlet')
    return { ...base, ref: mention.ref, kind: mention.actorKind === 'agency' ? 'agency' : 'outlet', body: null }
  if (mention !== null && mention.kind === 'actor' && mentions.roleAt(from) === null && person === undefined)
    return {
      ...base,
      ref: mention.ref,
      kind: mention.ref === null && /^(?:ال)?مرصد/.test(head) ? 'monitor' : linkKind(mention.actorKind),
      body: mention.ref,
    }
  if (person !== undefined || mentions.roleAt(from) !== null || mentions.personAt(from)) {
    const surname = person === undefined ? null : tokens.list[person.to - 1]!.folded.replace(/^[وفلب](?=.{4})/, '')
    if (surname !== null && body !== null) mentions.memory.bodies.set(surname, body)
    return {
      ...base,
      ref: person?.ref ?? null,
      kind: 'person',
      body:
        body ??
        (surname === null
          ? null
          : (mentions.memory.bodies.get(tokens.list[person!.to - 1]!.folded) ??
            mentions.memory.bodies.get(surname) ??
            null)),
    }
  }
  if (mention !== null && mention.kind === 'group') return { ...base, ref: null, kind: 'unnamed', body: null }
  return {
    ...base,
    ref: null,
    kind: /^(?:ال)?مرصد/.test(head) ? 'monitor' : /^(?:ال)?وكاله/.test(head) ? 'agency' : 'organisation',
    body,
  }
}

/** The kind of link that an actor of the table makes. */
export function linkKind(kind: string | null): LinkKind {
  switch (kind) {
    case 'state':
    case 'government':
    case 'ministry':
      return 'state'
    case 'force':
    case 'group':
    case 'coalition':
      return 'force'
    case 'monitor':
      return 'monitor'
    case 'agency':
      return 'agency'
    case 'person':
      return 'person'
    default:
      return 'organisation'
  }
}
