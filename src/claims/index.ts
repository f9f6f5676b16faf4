import { createHash } from 'node:crypto'
import { foldWord, sentences } from '../arabic/index.ts'
import type { Article, Block } from '../article/types.ts'
import type { Place } from '../knowledge/index.ts'
import { type Attribution, findAttributions, type Voice } from './attribution.ts'
import { placeOf, quantitiesOf, timeOf } from './fields.ts'
import { type Lexicon, loadLexicon } from './lexicon.ts'
import { findMentions, type Memory, type Mentions } from './mentions.ts'
import { modalityOf } from './modality.ts'
import { type FoundPlace, surePlaces } from './places.ts'
import { type Before, rolesOf } from './roles.ts'
import { findSegments, type Segment } from './segments.ts'
import { type Speaker, speakerAfter } from './speakers.ts'
import { isSport, keptInSport } from './sport.ts'
import { stretches } from './stretches.ts'
import { gapHas, spanOf, type Tokens, tokenise } from './tokens.ts'
import { findTriggers, type Trigger } from './triggers.ts'
import type { Claim, EventType, Factuality, Link, Polarity } from './types.ts'

export type * from './types.ts'

/** What goes from sentence to sentence of one article. */
interface Reading {
  readonly article: Article
  readonly lexicon: Lexicon
  readonly memory: Memory
  readonly claims: Claim[]
  readonly seen: Set<string>
  voice: Voice | null
  place: FoundPlace | null
  before: Before | null
}

/** Texts up to this length (UTF-16) keep their tokens between the two walks. */
const KEPT = 200_000
/** As many sure places as tell namesakes apart; more make it slower and no better. */
const SURE = 200
/** A sentence longer than this (in words) is a text without full stops: it is read in parts. */
const RUN_ON = 240

const READ = new Set<Block['role']>(['title', 'subtitle', 'body'])

/**
 * Finds the claims of an article: eventualities asserted or denied, each with its evidence span, its chain, actors, place, time and
 * quantities, in the order of the text. Offsets are UTF-16 into `article.text`. Pure: the same article gives the same claims; takes time
 * linear in the length of the text. Never throws on any text.
 */
export function findClaims(article: Article): readonly Claim[] {
  const lexicon = loadLexicon()
  const blocks = article.blocks.filter(block => READ.has(block.role)).flatMap(block => stretches(article.text, block))
  const sure: Place[] = []
  // Tokens are kept for the second walk only where they are few: a book of an article is split into words twice.
  const kept = article.text.length < KEPT ? blocks.map(block => tokenise(article.text, block, lexicon)) : null
  const tokensOf = (i: number): Tokens => kept?.[i] ?? tokenise(article.text, blocks[i]!, lexicon)
  for (let i = 0; i < blocks.length && sure.length < SURE; i++)
    for (const place of surePlaces(tokensOf(i))) sure.push(place)
  // A long text is judged by its first stretches.
  const sport = isSport(kept ?? blocks.slice(0, 8).map((_, i) => tokensOf(i)), lexicon)
  const reading: Reading = {
    article,
    lexicon,
    claims: [],
    seen: new Set(),
    voice: null,
    place: null,
    before: null,
    memory: {
      actors: [],
      surnames: new Map(),
      bodies: new Map(),
      sure,
      ownOutlet: {
        ref: article.outlet?.value.ref ?? null,
        name: article.outlet === null ? null : foldWord(article.outlet.value.name),
      },
      anchor: article.published?.value ?? null,
    },
  }
  for (const [i, block] of blocks.entries()) readBlock(reading, tokensOf(i), block)
  return sport ? reading.claims.filter(claim => keptInSport(claim.type)) : reading.claims
}

function readBlock(reading: Reading, tokens: Tokens, block: Block): void {
  const mentions = findMentions(tokens, reading.lexicon, reading.memory)
  const quoted = new Map<number, Attribution>()
  let a = 0
  for (const span of sentences(reading.article.text, block.start, block.end)) {
    let b = a
    while (b < tokens.list.length && tokens.list[b]!.start < span.end) b++
    while (b > a) {
      const to = b - a > RUN_ON ? breakBefore(tokens, a, a + RUN_ON) : b
      readSentence(reading, tokens, mentions, a, to, block, quoted)
      a = to
    }
  }
}

/** The last comma before token `b`, not too near to `a`; `b` where there is none. */
function breakBefore(tokens: Tokens, a: number, b: number): number {
  for (let k = b; k > a + RUN_ON / 2; k--) if (gapHas(tokens, k, /[،,؛]/)) return k
  return b
}

function readSentence(
  reading: Reading,
  tokens: Tokens,
  mentions: Mentions,
  a: number,
  b: number,
  block: Block,
  quoted: Map<number, Attribution>,
): void {
  const { lexicon } = reading
  const inTitle = block.role !== 'body'
  const attributions = inTitle
    ? titleAttributions(tokens, mentions, lexicon, a, b, reading.voice)
    : findAttributions(tokens, mentions, lexicon, a, b, reading.voice)
  const all = [...attributions]
  // A quotation of several sentences stays the words of whoever opened it.
  const open = tokens.quotes.find(q => q.from < a && q.to > a && quoted.has(q.from))
  const opener = open === undefined ? undefined : quoted.get(open.from)
  if (open !== undefined && opener !== undefined && (all[0] === undefined || all[0].cue > a))
    all.unshift({
      ...opener,
      rule: 'quotation-goes-on',
      cue: a,
      verb: a,
      from: a,
      to: Math.min(b, open.to, all[0]?.cue ?? b),
      joined: false,
      inside: null,
    })
  for (const one of all) {
    const quote = tokens.quotes.find(q => q.from >= one.verb && q.from <= one.from && q.to > one.from)
    if (quote !== undefined) quoted.set(quote.from, one)
  }
  for (const one of attributions)
    if (one.act !== 'narrator' && one.voice.speaker !== null && one.rule !== 'according-to' && !inTitle)
      reading.voice = one.voice
  reading.before = null
  const segments = findSegments(tokens, mentions, lexicon, a, b, all)
  for (const segment of segments) readSegment(reading, tokens, mentions, segment, a, inTitle)
}

function readSegment(
  reading: Reading,
  tokens: Tokens,
  mentions: Mentions,
  segment: Segment,
  a: number,
  inTitle: boolean,
): void {
  const { lexicon } = reading
  const { attribution } = segment
  if (attribution?.act === 'deny' && attribution.joined && attribution.from <= attribution.cue) {
    bareDenial(reading, tokens, segment, attribution)
    return
  }
  const triggers = findTriggers(tokens, mentions, lexicon, segment)
  if (triggers.length === 0) {
    // "القوات تحرز تقدما وتواصل …": a clause without an event still names who the next one goes on with.
    const first = mentions.within(segment.from, segment.to).find(m => m.kind !== 'outlet')
    if (reading.before === null && first !== undefined)
      reading.before = {
        agents: [
          { name: tokens.text.slice(first.start, first.end), ref: first.ref, start: first.start, end: first.end },
        ],
        targets: [],
      }
    return
  }
  const cuts = triggers.map((trigger, i) => (i === 0 ? segment.from : cutBefore(tokens, trigger, segment)))
  for (const [i, trigger] of triggers.entries()) {
    const from = cuts[i]!
    // A clause goes on behind its relative clauses; what they tell ends at their comma.
    const next = triggers.findIndex((t, j) => j > i && !t.relative)
    const to = trigger.relative
      ? relativeEnd(tokens, trigger, cuts[i + 1] ?? segment.to)
      : next < 0
        ? segment.to
        : cuts[next]!
    const modality = modalityOf(tokens, lexicon, segment, trigger, attribution, inTitle)
    const roles = rolesOf(tokens, mentions, lexicon, from, to, a, trigger, attribution, reading.before)
    // Civilians who come out are brought out or flee; only a side withdraws.
    const type =
      modality.type === 'withdrawal' && [...roles.agents, ...roles.targets].some(n => CIVIL.test(n.ref ?? ''))
        ? 'evacuation'
        : modality.type
    const place = placeOf(tokens, mentions, from, to, a, segment.to, trigger, reading.place)
    reading.before = {
      agents: roles.agents.length > 0 ? roles.agents : (reading.before?.agents ?? []),
      targets: roles.targets.length > 0 ? roles.targets : (reading.before?.targets ?? []),
    }
    const named = mentions
      .placesIn(from, to)
      .filter(p => !p.generic && p.place?.precision !== 'country')
      .at(-1)
    if (named !== undefined) reading.place = named
    add(reading, tokens, from, to, attribution, type, modality.polarity, modality.factuality, {
      agents: roles.agents,
      targets: roles.targets,
      place,
      time: timeOf(mentions, from, to),
      quantities: quantitiesOf(tokens, mentions, from, to),
      trigger: { start: tokens.list[trigger.at]!.start, end: tokens.list[trigger.at]!.end },
      rules: [trigger.rule, ...modality.rules, ...roles.rules],
    })
  }
}

const CIVIL = /^group:(?:civilians|residents|people|families|women|children|displaced|refugees|wounded)/

function relativeEnd(tokens: Tokens, trigger: Trigger, to: number): number {
  for (let k = trigger.at + 1; k < to; k++) if (gapHas(tokens, k, /[،,؛]/)) return k
  return to
}

/** Where the evidence of a second eventuality in a clause begins: with the word of time or the carrier before it. */
function cutBefore(tokens: Tokens, trigger: Trigger, segment: Segment): number {
  const at = trigger.carrier?.at ?? trigger.at
  // "…، في خرق للهدنة": what a comma sets apart goes with the noun behind it.
  for (let k = at; k > Math.max(segment.from, at - 4); k--) if (gapHas(tokens, k, /[،,]/)) return k
  // "بعد قرار القوات والتحالف بوقف إطلاق النار": whoever decides it stands before it.
  if (/^ب/.test(tokens.list[at]!.folded))
    for (let k = at - 1; k >= Math.max(segment.from, at - 8); k--)
      if (/^(?:ال)?(?:قرار|اعلان|التزام|تعهد|امر|دعوه)$/.test(tokens.list[k]!.folded)) return k
  if (trigger.rule === 'counted-noun') {
    let k = at
    while (k - 1 > segment.from && /^(?:\d|[وف]?\d)/.test(tokens.list[k - 1]!.folded)) k--
    return k
  }
  return at
}

/** «…, والقوات تنفي»: the denial of what the headline or the sentence said before. */
function bareDenial(reading: Reading, tokens: Tokens, segment: Segment, attribution: Attribution): void {
  const denied = reading.claims.findLast(c => c.polarity === 'asserted')
  if (denied === undefined || attribution.voice.speaker === null) return
  const { speaker } = attribution.voice
  const agent = {
    name: tokens.text.slice(speaker.start, speaker.end),
    ref: speaker.ref ?? speaker.body,
    start: speaker.start,
    end: speaker.end,
  }
  add(reading, tokens, segment.from, segment.to, attribution, denied.type, 'denied', denied.factuality, {
    agents: [agent],
    targets: [],
    place: denied.place,
    time: null,
    quantities: [],
    trigger: { start: tokens.list[attribution.verb]!.start, end: tokens.list[attribution.verb]!.end },
    rules: ['bare-denial'],
  })
}

type Fields = Pick<Claim, 'agents' | 'targets' | 'place' | 'time' | 'quantities' | 'trigger'> & {
  readonly rules: readonly string[]
}

function add(
  reading: Reading,
  tokens: Tokens,
  from: number,
  to: number,
  attribution: Attribution | null,
  type: EventType,
  polarity: Polarity,
  factuality: Factuality,
  fields: Fields,
): void {
  const { start, end } = spanOf(tokens, from, to)
  const key = `${reading.article.id} ${start} ${end} ${type} ${polarity}`
  if (reading.seen.has(key)) return
  reading.seen.add(key)
  const chain = attribution === null ? [] : chainOf(tokens, attribution.voice, reading.memory)
  const rules = fields.rules.map(rule => ({ rule, ...fields.trigger }))
  if (attribution !== null && attribution.act !== 'narrator')
    rules.unshift({
      rule: attribution.rule,
      start: tokens.list[attribution.cue]!.start,
      end: tokens.list[Math.max(attribution.cue, Math.min(attribution.verb, tokens.list.length - 1))]!.end,
    })
  reading.claims.push({
    id: `c${createHash('sha256').update(key).digest('hex').slice(0, 16)}`,
    article: reading.article.id,
    evidence: { start, end, exact: reading.article.text.slice(start, end) },
    type,
    polarity,
    factuality,
    chain,
    agents: fields.agents,
    targets: fields.targets,
    place: fields.place,
    time: fields.time,
    quantities: fields.quantities,
    trigger: fields.trigger,
    rules,
  })
}

/** Origin first, then the relays; the article's own outlet is never a link. */
function chainOf(tokens: Tokens, voice: Voice, memory: Memory): readonly Link[] {
  const all = [...(voice.speaker === null ? [] : [voice.speaker]), ...voice.relays]
  const links: Link[] = []
  for (const one of all) {
    const link = linkOf(tokens, one)
    const own =
      (link.kind === 'outlet' || link.kind === 'agency') &&
      ((link.ref !== null && link.ref === memory.ownOutlet.ref) ||
        (memory.ownOutlet.name !== null && foldWord(link.name) === memory.ownOutlet.name))
    if (!own && !links.some(l => l.start === link.start)) links.push(link)
  }
  return links
}

function linkOf(tokens: Tokens, speaker: Speaker): Link {
  const inner = tokens.text.slice(speaker.start, speaker.end)
  const opened = (inner.match(/["«“(]/g) ?? []).length - (inner.match(/[»”)]/g) ?? []).length
  const end = opened % 2 === 1 && /["»”)]/.test(tokens.text[speaker.end] ?? '') ? speaker.end + 1 : speaker.end
  return {
    name: tokens.text.slice(speaker.start, end),
    ref: speaker.ref,
    kind: speaker.kind,
    start: speaker.start,
    end,
  }
}

/** Headlines: «SPEAKER: …» besides all that stands in sentences. */
function titleAttributions(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  a: number,
  b: number,
  last: Voice | null,
): readonly Attribution[] {
  const speaker = speakerAfter(tokens, mentions, lexicon, a, Math.min(b, a + 12))
  if (speaker !== null) {
    for (let k = a + 1; k <= Math.min(b - 1, a + 12); k++) {
      if (!gapHas(tokens, k, /:/)) continue
      if (k < speaker.to) break
      const rest = findAttributions(tokens, mentions, lexicon, k, b, null)
      return [
        {
          rule: 'title-colon',
          act: 'say',
          cue: a,
          verb: k - 1,
          from: k,
          to: rest[0]?.cue ?? b,
          voice: { speaker, relays: [] },
          joined: false,
          inside: null,
        },
        ...rest,
      ]
    }
  }
  return findAttributions(tokens, mentions, lexicon, a, b, last)
}
