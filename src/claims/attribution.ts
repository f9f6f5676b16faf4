import type { ReportingVerb } from '../knowledge/index.ts'
import type { Lexicon, Reading } from './lexicon.ts'
import type { Mentions } from './mentions.ts'
import { isNominal, type Speaker, speakerAfter, speakerBefore, speakerOf } from './speakers.ts'
import { bare, finiteReading, gapHas, isA, isThat, joinsOn, quoteAt, type Token, type Tokens } from './tokens.ts'

/** How a stretch of a sentence came to be attributed; each is a named rule of `isnad explain`. */
export type AttributionRule =
  | 'verb-speaker-that'
  | 'speaker-verb-that'
  | 'verb-quotation'
  | 'verb-colon'
  | 'verb-object'
  | 'verb-preposition'
  | 'participle'
  | 'continuation'
  | 'according-to'
  | 'title-colon'
  | 'quotation-goes-on'
  | 'circulated'

/** Who speaks and through whom. `relays` are in the order origin → article. */
export interface Voice {
  readonly speaker: Speaker | null
  readonly relays: readonly Speaker[]
}

/** One attribution inside a block. Token offsets are into the block's tokens. */
export interface Attribution {
  readonly rule: AttributionRule
  /** What the verb of saying does: say, announce, deny, expect, fear … `according` for بحسب and its like. */
  readonly act: string
  /** The first token of the attributing words, and the first token of what is said. */
  readonly cue: number
  readonly verb: number
  readonly from: number
  /** End of what is said, exclusive. */
  readonly to: number
  readonly voice: Voice
  /** True when the announcing words and the event are one phrase (أعلنت القوات سيطرتها), so that the evidence keeps them. */
  readonly joined: boolean
  /** The attribution that this one stands inside of, if that is whose words these are (قال المتحدث إن الوزير أكد أن …). */
  readonly inside: Attribution | null
}

const LONG_QUOTE = 4
const REACH = 48

interface Content {
  readonly from: number
  readonly how: 'that' | 'colon' | 'quote' | 'object' | 'preposition'
  readonly to?: number
}

/** Finds every attribution in the tokens `[a, b)` of one sentence, in order. `last` is whoever spoke before, for "وأضاف". */
export function findAttributions(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  a: number,
  b: number,
  last: Voice | null,
): readonly Attribution[] {
  const found: Attribution[] = []
  let voice = last
  for (let i = a; i < b; i++) {
    const made =
      accordingTo(tokens, mentions, lexicon, a, b, i, found) ??
      circulated(tokens, mentions, b, i) ??
      reporting(tokens, mentions, lexicon, a, b, i, found, voice) ??
      null
    if (made === null) continue
    found.push(made)
    if (made.act !== 'narrator' && made.voice.speaker !== null) voice = made.voice
    // Go on behind the words that introduce: what is said may hold attributions of its own.
    if (made.rule === 'according-to') i = Math.max(i, made.verb)
    else i = Math.max(i, made.joined ? made.verb : made.from - 1)
  }
  return trim(found, tokens, lexicon)
}

/** Ends a stretch where the next attribution of another voice begins, unless that one stands inside it. */
function trim(found: readonly Attribution[], tokens: Tokens, lexicon: Lexicon): readonly Attribution[] {
  return found.map((one, k) => {
    let to = one.to
    for (let j = k + 1; j < found.length; j++) {
      const next = found[j]!
      if (next.inside === one || next.rule === 'according-to') continue
      const starts = clauseStart(tokens, lexicon, next.cue, one.from)
      if (starts > one.from && starts < to) to = starts
      break
    }
    return to === one.to ? one : { ...one, to }
  })
}

/** Where the clause of a later cue begins: back over "في وقت", "فيما", "حيث" and the like. */
function clauseStart(tokens: Tokens, lexicon: Lexicon, cue: number, floor: number): number {
  let k = cue
  while (
    k - 1 > floor &&
    (isA(lexicon, tokens.list[k - 1], 'connector') ||
      /^[وف]?(?:في|وقت|حين|كان|كانت|كانوا|كما|من|جانب\S*|جهه|جهته|جهتها|ثانيه)$/.test(tokens.list[k - 1]!.folded))
  )
    k--
  return k
}

function voices(speaker: Speaker | null, relays: readonly Speaker[]): Voice {
  return { speaker, relays }
}

/** بحسب، وفق، وفقا ل، نقلا عن، على حد قول: at the head of a sentence it holds for what follows, else for what went before. */
function accordingTo(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  a: number,
  b: number,
  i: number,
  before: readonly Attribution[],
): Attribution | null {
  const cue = accordingCue(tokens, i, b)
  if (cue === null) return null
  let at = cue
  let relay: Speaker | null = null
  let act = 'according'
  // "بحسب ما نقلت وكالة عن مصدر", "وفق ما أعلن الجيش"
  if (/^(?:ما|لما)$/.test(tokens.list[at]?.folded ?? '') && at + 1 < b) {
    const verb = tokens.list[at + 1]!
    const reading = finiteReading(verb, ['report'])
    if (reading === undefined) return null
    act = (reading.value as ReportingVerb).act === 'quote' ? 'quote' : 'according'
    at += 2
  }
  // وفقا للمادة، بحسب الاتفاق: a text is followed, nobody speaks.
  if (
    isA(lexicon, tokens.list[at], 'law') ||
    lexicon.is('law', (tokens.list[at]?.folded ?? '').replace(/^لل/, 'ال')) ||
    lexicon.is('law', (tokens.list[at]?.folded ?? '').replace(/^ل/, ''))
  )
    return null
  let speaker = speakerAfter(tokens, mentions, lexicon, at, b)
  if (speaker === null) return null
  let end = speaker.to
  if (act === 'quote' && /^عن$/.test(tokens.list[end]?.folded ?? '')) {
    const origin = speakerAfter(tokens, mentions, lexicon, end + 1, b)
    if (origin !== null) {
      relay = speaker
      speaker = origin
      end = origin.to
    }
  }
  const heads = i === a || (i === a + 1 && /^[وف]$/.test(tokens.list[a]!.folded))
  const here = voices(speaker, relay === null ? [] : [relay])
  if (heads || (i - a <= 2 && gapHas(tokens, end, /[،,:]/))) {
    let from = end
    while (from < b && isA(lexicon, tokens.list[from], 'manner')) from++
    if (from >= b) return null
    return {
      rule: 'according-to',
      act: 'according',
      cue: i,
      verb: end - 1,
      from: isThat(tokens.list[from]!) ? from + 1 : from,
      to: b,
      voice: here,
      joined: false,
      inside: null,
    }
  }
  // Behind a clause: back to where the clause began. Inside somebody's words it is the relay through which these came.
  const outer = before.findLast(x => x.from <= i && i <= x.to && x.rule !== 'according-to') ?? null
  const from = outer !== null ? outer.from : lastBreak(tokens, a, i)
  if (from >= i) return null
  if (outer !== null && outer.voice.speaker !== null) {
    const chain = voices(outer.voice.speaker, [
      ...outer.voice.relays,
      ...(relay === null ? [speaker] : [speaker, relay]),
    ])
    return {
      rule: 'according-to',
      act: 'according',
      cue: i,
      verb: end - 1,
      from,
      to: i,
      voice: chain,
      joined: false,
      inside: null,
    }
  }
  return {
    rule: 'according-to',
    act: 'according',
    cue: i,
    verb: end - 1,
    from,
    to: i,
    voice: here,
    joined: false,
    inside: null,
  }
}

/** The token behind the words of according, or null when none starts at `i`. */
function accordingCue(tokens: Tokens, i: number, b: number): number | null {
  const whole = tokens.list[i]!.folded
  const word = /^(?:وفق|وفقا|وفقما)$/.test(whole) ? whole : bare(whole)
  const next = tokens.list[i + 1]?.folded ?? ''
  if (/^(?:بحسب|حسب|وفق|بحسبما|حسبما|وفقما)$/.test(word)) return i + 1 < b ? (/ما$/.test(word) ? null : i + 1) : null
  if (/^(?:وفقا|طبقا|استنادا)$/.test(word) && i + 1 < b) return /^(?:الي|علي)$/.test(next) ? i + 2 : i + 1
  if (word === 'نقلا' && next === 'عن') return i + 2
  if (word === 'علي' && /^(?:حد|لسان|ذمه)$/.test(next)) {
    const third = tokens.list[i + 2]?.folded ?? ''
    if (next === 'حد') return /^(?:قول|تعبير|وصف|زعم)$/.test(third) ? i + 3 : null
    return i + 2
  }
  return null
}

/** Where the clause that ends at `i` began: behind the last connector that sets a clause of its own, or the sentence's start. */
function lastBreak(tokens: Tokens, a: number, i: number): number {
  for (let k = i - 1; k > a; k--) {
    if (gapHas(tokens, k, /[،,؛]/) && /^[وف]?(?:فيما|بينما|لكن|حين|حيث)$/.test(tokens.list[k]!.folded)) return k
  }
  return a
}

/** "معلومات تم تداولها عن …", "أنباء عن مقتل …", "شائعات بأن …": told by nobody in particular. */
function circulated(tokens: Tokens, mentions: Mentions, b: number, i: number): Attribution | null {
  if (!/^[وف]?(?:معلومات|انباء|شائعات|اشاعات|تسريبات|مزاعم|تقارير)$/.test(tokens.list[i]!.folded)) return null
  const previous = tokens.list[i - 1]
  if (
    previous !== undefined &&
    !/[،,؛:.]/.test(tokens.list[i]!.gap) &&
    !/^[وف]?(?:كان|كانت|هناك|ثمه|وسط|لكن|بعد|حين|مع)$/.test(previous.folded)
  )
    return null
  for (let k = i + 1; k < Math.min(b - 1, i + 5); k++) {
    const token = tokens.list[k]!
    if (/[،,؛:]/.test(token.gap)) return null
    const that = isThat(token)
    if (that || /^(?:عن|حول)$/.test(token.folded)) {
      const speaker = speakerOf(tokens, mentions, i, i + 1)
      return {
        rule: 'circulated',
        act: 'expect',
        cue: i,
        verb: k - 1,
        from: k + 1,
        to: b,
        voice: voices(speaker, []),
        joined: false,
        inside: null,
      }
    }
    if (
      !/^(?:تم|جري|تداولها|متداوله|تداولتها|ترددت|تتردد|غير|موكده|صحفيه|اعلاميه|اوليه|متضاربه|سابقه)$/.test(
        token.folded,
      )
    )
      return null
  }
  return null
}

function reporting(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  a: number,
  b: number,
  i: number,
  before: readonly Attribution[],
  last: Voice | null,
): Attribution | null {
  const token = tokens.list[i]!
  const reading = finiteReading(token, ['report']) ?? participle(token)
  if (reading === undefined) return null
  // بين is "between" unless it begins the sentence or is written بيّن.
  if (lexicon.is('preposition', token.folded) && i > a && !token.text.includes('\u0651')) return null
  // A word that may be a verb of saying inside a name or a noun phrase is none: وكالة أنباء, رئيس.
  if (mentions.covers(i)) return null
  const row_ = reading.value as ReportingVerb
  // "لم تعلن أي جهة": nobody says it; but "لم يستبعد" holds it for possible.
  const refused = i > a && /^[وف]?(?:لم|لا|لن|ما)$/.test(tokens.list[i - 1]!.folded)
  if (refused && row_.act !== 'doubt' && row_.act !== 'deny') return null
  const row = refused ? { ...row_, act: 'expect' } : row_
  const isParticiple = reading.form.pos === 'active-participle'
  const afterRelative = i > a && isA(lexicon, tokens.list[i - 1], 'relative')
  if (afterRelative && row.act !== 'deny') return null

  const speakerBehind = isParticiple ? null : speakerAfter(tokens, mentions, lexicon, i + 1, b, row)
  const behind = speakerBehind?.to ?? i + 1
  const content = contentAfter(tokens, mentions, lexicon, b, i, behind, row)
  if (content === null) return bareDenial(tokens, mentions, lexicon, a, i, row, speakerBehind)
  if (row.weak && !['that', 'quote', 'colon'].includes(content.how) && !row.takes.some(t => t !== 'that')) return null

  const relays = recipients(tokens, mentions, lexicon, behind, content.from)
  let speaker = speakerBehind
  let rule: AttributionRule = RULE_OF[content.how]
  let cue = i
  const outer = inner(before, i)

  // "نقلت وكالة عن مصدر (قوله) أن": the one behind عن speaks, the subject passes it on.
  if (row.act === 'quote' || (speakerBehind !== null && tokens.list[behind]?.folded === 'عن' && row.act === 'say')) {
    const quoted = quotedSource(tokens, mentions, lexicon, behind, content.from)
    if (quoted !== null) {
      const relay = speakerBehind ?? subject(tokens, mentions, lexicon, a, i, before)
      return {
        rule: 'verb-speaker-that',
        act: 'say',
        cue: i,
        verb: i,
        from: content.from,
        to: content.to ?? b,
        voice: voices(quoted, relay === null ? [] : [relay]),
        joined: false,
        inside: null,
      }
    }
    // نقل is to carry people before it is to pass words on: without عن and a source it is no verb of saying.
    if (
      row.act === 'quote' &&
      !(speakerBehind !== null && (speakerBehind.kind === 'outlet' || speakerBehind.kind === 'agency'))
    )
      return null
  }

  if (speaker === null) {
    if (isParticiple) {
      rule = 'participle'
      const voice = outer?.voice ?? lastOf(before)?.voice ?? subjectVoice(tokens, mentions, lexicon, a, i) ?? last
      if (voice === null || voice.speaker === null) return null
      return {
        rule,
        act: row.act,
        cue: i,
        verb: i,
        from: content.from,
        to: content.to ?? b,
        voice: withRelays(voice, relays),
        joined: false,
        inside: null,
      }
    }
    if (isNarrator(token, reading, content.how)) {
      return {
        rule: 'circulated',
        act: 'narrator',
        cue: i,
        verb: i,
        from: content.from,
        to: content.to ?? b,
        voice: voices(null, []),
        joined: false,
        inside: null,
      }
    }
    const before_ = subject(tokens, mentions, lexicon, a, i, before)
    if (before_ !== null) {
      speaker = before_
      cue = before_.from
      if (rule === 'verb-speaker-that') rule = 'speaker-verb-that'
    } else {
      if (reading.form.person !== undefined && reading.form.person !== 3) return null
      const voice = lastOf(before)?.voice ?? last
      if (voice === null || voice.speaker === null) return null
      return {
        rule: 'continuation',
        act: row.act,
        cue: i,
        verb: i,
        from: content.from,
        to: content.to ?? b,
        voice: withRelays(voice, relays),
        joined: content.how === 'object',
        inside: null,
      }
    }
  }
  const nested =
    outer !== null &&
    speaker.from >= outer.from &&
    !joinsOn(token) &&
    !setApart(tokens, lexicon, outer.from, speaker.from)
      ? outer
      : null
  const passedOn =
    nested === null ? [] : [...(nested.voice.speaker === null ? [] : [nested.voice.speaker]), ...nested.voice.relays]
  return {
    rule,
    act: row.act,
    cue,
    verb: i,
    from: content.from,
    to: content.to ?? b,
    voice: voices(speaker, [...relays, ...passedOn]),
    joined: content.how === 'object' || (content.how === 'preposition' && row.act === 'announce'),
    inside: nested,
  }
}

/** "…، في حين …", "…، لكن …": what follows is told beside what went before, not inside it. */
function setApart(tokens: Tokens, lexicon: Lexicon, from: number, to: number): boolean {
  for (let k = from + 1; k <= to; k++) {
    const token = tokens.list[k]!
    if (
      /[،,؛]/.test(token.gap) &&
      (isA(lexicon, token, 'connector') ||
        (token.folded === 'في' && /^(?:حين|وقت)$/.test(tokens.list[k + 1]?.folded ?? '')))
    )
      return true
  }
  return false
}

const RULE_OF = {
  that: 'verb-speaker-that',
  colon: 'verb-colon',
  quote: 'verb-quotation',
  object: 'verb-object',
  preposition: 'verb-preposition',
} as const

const withRelays = (voice: Voice, relays: readonly Speaker[]): Voice =>
  relays.length === 0 ? { speaker: voice.speaker, relays: [] } : { speaker: voice.speaker, relays }

const lastOf = (found: readonly Attribution[]): Attribution | undefined => found.findLast(x => x.voice.speaker !== null)

/** The attribution whose words token `i` stands in. */
const inner = (found: readonly Attribution[], i: number): Attribution | null =>
  found.findLast(x => x.from <= i && i < x.to && x.rule !== 'according-to') ?? null

/** مؤكدا، مشيرة، لافتين: an active participle in the accusative goes on speaking for the subject. */
function participle(token: Token): Reading | undefined {
  if (!/(?:ا|ه|ين)$/.test(token.folded)) return undefined
  return token.readings.find(
    r =>
      r.value.kind === 'report' &&
      r.form.pos === 'active-participle' &&
      !r.peeling.article &&
      r.peeling.enclitic === null &&
      r.peeling.proclitics.every(p => p === 'و'),
  )
}

/** يذكر أن، يشار إلى أن، تجدر الإشارة: the writer speaks. */
function isNarrator(token: Token, reading: Reading, how: string): boolean {
  return (
    reading.form.tense === 'imperfect' &&
    (how === 'that' || how === 'preposition') &&
    /^و?(?:يذكر|يشار|يلاحظ|يعتقد|يلفت)$/.test(token.folded)
  )
}

/** A denial with nothing behind it, as headlines have it: «… و"القوات" تنفي». It holds for what the sentence said before. */
function bareDenial(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  a: number,
  i: number,
  row: ReportingVerb,
  behind: Speaker | null,
): Attribution | null {
  if (row.act !== 'deny') return null
  const speaker = speakerBefore(tokens, mentions, lexicon, a, i) ?? behind
  if (speaker === null) return null
  const from = Math.min(speaker.from, i)
  return {
    rule: 'speaker-verb-that',
    act: 'deny',
    cue: from,
    verb: i,
    from,
    to: Math.max(i + 1, speaker.to),
    voice: voices(speaker, []),
    joined: true,
    inside: null,
  }
}

/** Where what is said begins, after a verb of saying at `i` whose speaker, if it follows, ends at `behind`. */
function contentAfter(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  b: number,
  i: number,
  behind: number,
  row: ReportingVerb,
): Content | null {
  const limit = Math.min(b, i + REACH)
  const direct = directContent(tokens, mentions, lexicon, behind, limit, row)
  let depth = 0
  let relative = i
  for (let k = i + 1; k < limit; k++) {
    const token = tokens.list[k]!
    if (gapHas(tokens, k, /[:：]/)) return { from: k, how: 'colon', ...quoteEnd(tokens, k) }
    const quote = quoteAt(tokens, k, LONG_QUOTE)
    if (quote !== undefined && k >= behind && (row.takes.includes('that') || row.act === 'quote'))
      return { from: k, how: 'quote', to: quote.to }
    if (direct !== null && k >= direct.from && !(isThat(token) && k === direct.from)) return direct
    if (isThat(token) && (depth === 0 || k - relative >= 3) && !mentions.covers(k)) {
      const from = k + (/ان(?:ه|ها|هم|هن|هما|نا|ني|ك|كم|ي)$/.test(token.folded) ? 0 : 1)
      return from < b ? { from: keepsThat(token) ? k : from, how: 'that' } : null
    }
    if (isA(lexicon, token, 'relative')) {
      depth = 1
      relative = k
    } else if (depth === 1 && gapHas(tokens, k, /[،,]/)) depth = 0
    if (
      k >= behind &&
      k > i + 1 &&
      depth === 0 &&
      row.act !== 'quote' &&
      !isA(lexicon, tokens.list[k - 1], 'speech-noun') &&
      finiteReading(token, ['report']) !== undefined &&
      !mentions.covers(k)
    )
      break
    if (k >= behind && gapHas(tokens, k, /[؛;]/)) break
  }
  return direct
}

/** A pronoun on أن is the subject of what is said: the evidence keeps it. */
const keepsThat = (token: Token): boolean => /ان(?:ه|ها|هم|هن|هما|نا|ني)$/.test(token.folded)

function quoteEnd(tokens: Tokens, k: number): { to: number } | Record<string, never> {
  const quote = quoteAt(tokens, k, LONG_QUOTE)
  return quote === undefined ? {} : { to: quote.to }
}

/** Content without أن: a verbal noun as object (أعلنت سيطرتها), or behind the verb's own preposition (كشفت عن مشاركة). */
function directContent(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  behind: number,
  limit: number,
  row: ReportingVerb,
): Content | null {
  let k = behind
  while (
    k < limit &&
    (isA(lexicon, tokens.list[k], 'manner') || mentions.inTime(k) || /^(?:قبل|ايام|يوم)$/.test(tokens.list[k]!.folded))
  )
    k++
  if (k >= limit) return null
  const token = tokens.list[k]!
  const word = token.folded
  for (const preposition of row.takes) {
    if (PREPOSITIONS[preposition] === word && k + 1 < limit) return { from: k + 1, how: 'preposition' }
    if (
      preposition === 'ب' &&
      word.length > 3 &&
      word.startsWith('ب') &&
      token.readings.some(r => r.peeling.proclitics.includes('ب') && r.form.pos === 'masdar')
    )
      return { from: k, how: 'preposition' }
  }
  if (!row.takes.includes('object')) return null
  if (row.act === 'deny' && isNominal(token, lexicon) && !gapHas(tokens, k, /[،,:]/)) return { from: k, how: 'object' }
  const eventNoun = token.readings.some(r => r.form.pos === 'masdar' && r.peeling.proclitics.length === 0)
  return eventNoun && !gapHas(tokens, k, /[،,:]/) ? { from: k, how: 'object' } : null
}

const PREPOSITIONS: Readonly<Record<string, string>> = { إلى: 'الي', عن: 'عن', على: 'علي', من: 'من' }

/** Agencies and outlets that somebody spoke to: قال لوكالة، في تصريح لـ، في حديث مع وكالة. */
function recipients(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  from: number,
  to: number,
): readonly Speaker[] {
  for (let k = from; k < to; k++) {
    const mention = mentions.outletAt(k)
    if (mention === null) continue
    const spokenTo =
      mention.skip > 0 ||
      /^ل$/.test(tokens.list[k - 1]?.folded ?? '') ||
      /^(?:مع|الي)$/.test(tokens.list[k - 1]?.folded ?? '') ||
      isA(lexicon, tokens.list[k - 1], 'outlet-noun')
    if (!spokenTo || mention.own) continue
    return [
      {
        from: mention.from,
        to: mention.to,
        start: mention.start,
        end: mention.end,
        ref: mention.ref,
        kind: 'agency',
        body: null,
      },
    ]
  }
  return []
}

/** "عن المرصد", "عن بالي، قوله": the source behind عن between `from` and `to`. */
function quotedSource(tokens: Tokens, mentions: Mentions, lexicon: Lexicon, from: number, to: number): Speaker | null {
  for (let k = from; k < to; k++)
    if (tokens.list[k]!.folded === 'عن' && k + 1 < to) return speakerAfter(tokens, mentions, lexicon, k + 1, to)
  return null
}

function subject(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  a: number,
  i: number,
  before: readonly Attribution[],
): Speaker | null {
  const previous = before.at(-1)
  const floor = previous === undefined ? a : Math.max(a, previous.from)
  return speakerBefore(tokens, mentions, lexicon, floor, i)
}

function subjectVoice(tokens: Tokens, mentions: Mentions, lexicon: Lexicon, a: number, i: number): Voice | null {
  // The subject of the sentence's first verb: "انتزعت القوات البلدة … مؤكدة أن".
  for (let k = a; k < i; k++) {
    if (finiteReading(tokens.list[k]!) === undefined) continue
    const speaker = speakerAfter(tokens, mentions, lexicon, k + 1, i)
    return speaker === null ? null : voices(speaker, [])
  }
  return null
}
