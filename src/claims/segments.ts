import type { Attribution } from './attribution.ts'
import type { Lexicon } from './lexicon.ts'
import type { Mentions } from './mentions.ts'
import { bare, finiteReading, gapHas, isA, isThat, joinsOn, type Token, type Tokens } from './tokens.ts'

/** A clause: the tokens `[from, to)` that one eventuality is read from, and whose words they are. */
export interface Segment {
  readonly from: number
  readonly to: number
  readonly attribution: Attribution | null
  /** Tokens set aside between a subject and its verb ("…، كانوا محاصرين …، وافقوا"): what they say is not what the clause says. */
  readonly aside: { readonly from: number; readonly to: number } | null
}

/** Cuts the tokens `[a, b)` of one sentence into clauses; the words of attribution stand in none, unless announcement and event are one phrase. */
export function findSegments(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  a: number,
  b: number,
  attributions: readonly Attribution[],
): readonly Segment[] {
  // Who owns each token; later attributions stand inside earlier ones or behind them. Framing words belong to nobody.
  const owner: (Attribution | null)[] = new Array(b - a).fill(null)
  const framing = new Uint8Array(b - a)
  for (const one of attributions) {
    const from = one.joined ? one.cue : one.from
    for (let k = Math.max(a, from); k < Math.min(b, one.to); k++) owner[k - a] = one
    if (one.rule === 'according-to') for (let k = one.cue; k <= Math.min(one.verb, b - 1); k++) framing[k - a] = 1
    else if (!one.joined) for (let k = Math.max(a, one.cue); k < Math.min(b, one.from); k++) framing[k - a] = 1
  }
  const segments: Segment[] = []
  let from = a
  const push = (to: number) => {
    if (to > from && framing[from - a] === 0)
      segments.push({ from, to, attribution: owner[from - a] ?? null, aside: null })
    from = to
  }
  for (let k = a + 1; k < b; k++) {
    const turns = owner[k - a] !== owner[k - 1 - a] || framing[k - a] !== framing[k - 1 - a]
    if (turns || breaks(tokens, mentions, lexicon, k, from, owner[k - a]?.joined === true)) push(k)
  }
  push(b)
  return join(segments, tokens, lexicon)
}

/** Whether a clause of its own begins at token `k`. */
function breaks(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  k: number,
  from: number,
  announced: boolean,
): boolean {
  const token = tokens.list[k]!
  const { gap } = token
  if (/[؛;…\n]|\.\.|[:：]\s|\s[-–—ـ]\s/.test(gap)) return true
  if (mentions.covers(k) && !mentions.startsAt(k)) return false
  const comma = /[،,]/.test(gap)
  const glued =
    /^[وف]./.test(token.folded) && token.readings.some(r => r.peeling.proclitics.some(p => p === 'و' || p === 'ف'))
  const finite = finiteReading(token)
  if (comma) {
    if (
      isA(lexicon, token, 'connector') ||
      (/^(?:وان|وانه|وانها|وانهم|ما|في)$/.test(token.folded) && opensClause(tokens, k))
    )
      return true
    if (finite !== undefined && verbLike(token) && !insideRelative(tokens, lexicon, k, from)) return true
    if (glued && finite !== undefined) return true
    if (isThat(token) && /^[وف]/.test(token.folded)) return true
    if (isState(token)) return true
  }
  if (
    /^(?:او|وان)$/.test(token.folded) &&
    tokens.list[k + 1] !== undefined &&
    (isThat(tokens.list[k + 1]!) || finiteReading(tokens.list[k + 1]!) !== undefined)
  )
    return true
  if (/^[وف](?:هذا|هذه|ذلك|تلك|هو|هي|هم|هناك|بعدما|عندما|بذلك)$/.test(token.folded)) return k - from >= 2
  if (/^(?:ولكن|لكن|بينما|فيما|مما|وحيث)$/.test(token.folded)) return true
  if (isThat(token) && /^[وف]/.test(token.folded)) return true
  if (
    glued &&
    finite !== undefined &&
    !token.readings.some(r => r.form.pos !== 'verb' && r.peeling.proclitics.length > 0)
  )
    return k - from >= 2
  // "أعلنت سيطرتها على … وإبرام صفقة": a second verbal noun announced is a second eventuality.
  if (
    announced &&
    glued &&
    k - from >= 3 &&
    token.readings.some(
      r =>
        r.form.pos === 'masdar' &&
        (r.value.kind === 'event' || r.value.kind === 'light') &&
        r.peeling.proclitics.length === 1 &&
        !r.peeling.article,
    )
  )
    return true
  // "أربعة قتلى و17 جريحا": a second counted noun is a second eventuality.
  const at = /^[وف]$/.test(token.folded) ? k + 1 : k
  const counted = at < tokens.list.length ? mentions.numberAt(at) : null
  if (
    counted !== null &&
    counted.from === at &&
    countsVictims(tokens, counted.from, counted.to) &&
    countsVictims(tokens, from, k)
  )
    return true
  // "مقتل عشرة وإصابة عشرين": two counted results are two eventualities.
  return glued && isCountedResult(token, tokens, mentions, k)
}

/** A relative clause that runs to its comma keeps its verbs, so that the subject stays with the main verb behind it. */
function insideRelative(tokens: Tokens, lexicon: Lexicon, k: number, from: number): boolean {
  for (let j = k - 1; j >= Math.max(from, k - 3); j--) {
    if (isA(lexicon, tokens.list[j], 'relative')) return true
    if (gapHas(tokens, j, /[،,]/)) return false
  }
  return false
}

const opensClause = (tokens: Tokens, k: number): boolean => {
  const word = tokens.list[k]!.folded
  if (word === 'ما')
    return [1, 2].some(
      d =>
        tokens.list[k + d] !== undefined &&
        finiteReading(tokens.list[k + d]!) !== undefined &&
        (d === 1 || tokens.list[k + 1]!.folded === 'قد'),
    )
  if (word === 'في') return /^(?:وقت|حين)$/.test(tokens.list[k + 1]?.folded ?? '')
  return true
}

/** محرزة، مخلفا، مستهدفة: an active participle in the accusative behind a comma says what went with it. */
function isState(token: Token): boolean {
  return (
    /(?:ا|ه|ين)$/.test(token.folded) &&
    token.readings.some(
      r =>
        r.form.pos === 'active-participle' &&
        r.peeling.proclitics.length === 0 &&
        !r.peeling.article &&
        r.value.kind !== 'noun',
    )
  )
}

/** Whether a noun that counts dead or wounded stands in the tokens, or right behind them. */
function countsVictims(tokens: Tokens, from: number, to: number): boolean {
  for (let j = from; j <= Math.min(to, tokens.list.length - 1); j++)
    if (tokens.list[j]!.readings.some(r => r.value.kind === 'noun' && r.value.strong === 'number')) return true
  return false
}

const RESULTS = new Set(['killing', 'injury', 'destruction', 'displacement', 'detention', 'abduction'])

function isCountedResult(token: Token, tokens: Tokens, mentions: Mentions, k: number): boolean {
  const noun = token.readings.find(
    r => r.form.pos === 'masdar' && (r.value.kind === 'noun' || r.value.kind === 'event') && RESULTS.has(r.value.type),
  )
  if (noun === undefined) return /^و?(?:قتيل|جريح|مصاب)/.test(token.folded) && k > 0 && mentions.numberAt(k) !== null
  return (
    [1, 2, 3].some(d => k + d < tokens.list.length && mentions.numberAt(k + d) !== null) ||
    mentions.numberAt(k) !== null
  )
}

const verbLike = (token: Token): boolean =>
  !token.readings.some(r => r.form.pos !== 'verb') || /^س?[يت]/.test(token.folded)

/** A subject cut off by its apposition or relative clause goes with the verb behind the comma: "500 شخص، كانوا محاصرين، وافقوا". */
function join(segments: readonly Segment[], tokens: Tokens, lexicon: Lexicon): readonly Segment[] {
  const joined: Segment[] = []
  for (const segment of segments) {
    const previous = joined.at(-1)
    if (
      previous !== undefined &&
      previous.to === segment.from &&
      previous.attribution === segment.attribution &&
      !joinsOn(tokens.list[segment.from]!) &&
      finiteReading(tokens.list[segment.from]!) !== undefined &&
      !/[؛;…:]|\.\./.test(tokens.list[segment.from]!.gap) &&
      subjectOnly(tokens, lexicon, previous)
    )
      joined[joined.length - 1] = { ...previous, to: segment.to, aside: asideOf(tokens, lexicon, previous) }
    else joined.push(segment)
  }
  return joined
}

function asideOf(tokens: Tokens, lexicon: Lexicon, segment: Segment): Segment['aside'] {
  for (let k = segment.from + 1; k < segment.to; k++)
    if (gapHas(tokens, k, /[،,]/) || isA(lexicon, tokens.list[k], 'relative')) return { from: k, to: segment.to }
  return null
}

function subjectOnly(tokens: Tokens, lexicon: Lexicon, segment: Segment): boolean {
  let relative = false
  for (let k = segment.from; k < segment.to; k++) {
    const token = tokens.list[k]!
    if (isA(lexicon, token, 'relative')) relative = true
    if (k > segment.from && gapHas(tokens, k, /[،,]/)) relative = /^(?:كان|كانت|كانوا)$/.test(bare(token.folded))
    if (relative) continue
    if (finiteReading(token) !== undefined && verbLike(token)) return false
  }
  return true
}
