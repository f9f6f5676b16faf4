import type { Frame, Role } from '../knowledge/index.ts'
import type { Attribution } from './attribution.ts'
import type { Lexicon } from './lexicon.ts'
import type { Mention, Mentions } from './mentions.ts'
import type { Trigger } from './triggers.ts'
import type { EventType, Named } from './types.ts'
import { isA, type Tokens } from './tokens.ts'

/** Who did it and to whom. */
export interface Roles {
  readonly agents: readonly Named[]
  readonly targets: readonly Named[]
  readonly rules: readonly string[]
}

/** Whom a pronoun may stand for: the roles of the claim before in the same sentence, and the speaker. */
export interface Before {
  readonly agents: readonly Named[]
  readonly targets: readonly Named[]
}

/** Both sides act together in these; in the others (a clash) the first one named acts and the second one suffers. */
const TOGETHER = new Set<EventType>(['agreement', 'ceasefire', 'meeting'])

/** Reads the roles of a trigger from the mentions in the tokens `[from, to)`. */
export function rolesOf(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  from: number,
  to: number,
  trigger: Trigger,
  attribution: Attribution | null,
  before: Before | null,
): Roles {
  const agents: Named[] = []
  const targets: Named[] = []
  const rules: string[] = []
  const put = (role: Role | undefined, mention: Named, second: boolean) => {
    if (role === 'A') agents.push(mention)
    else if (role === 'T') targets.push(mention)
    else if (role === 'B') (second && !TOGETHER.has(trigger.type) ? targets : agents).push(mention)
  }
  const who = mentions.within(from, to).filter(m => m.kind !== 'outlet' && !isNameOfPlaceOnly(mentions, m))
  const head = trigger.carrier?.at ?? trigger.at
  const frame = trigger.frame
  const verbal = trigger.rule === 'event-verb' || trigger.rule === 'participle'
  const object = frame.get('o')
  let subjectDone = false
  let objectDone = false
  let slot: string | null = null
  let between = 0
  const passive = trigger.reading.form.voice === 'passive' || trigger.reading.form.pos === 'passive-participle'

  const plain = who.filter(m => slotOf(tokens, lexicon, m) === null)
  const plainAfter = plain.filter(m => m.from > head)
  const subjectBefore = [...plain].reverse().find(m => m.to <= head && sameClause(tokens, lexicon, m, head))

  for (const mention of who) {
    const named = nameOf(tokens, mention)
    const joined = isJoined(tokens, mention, who)
    if (joined && slot !== null) {
      put(slot === 'بين' ? 'B' : roleOf(frame, slot, trigger), named, slot === 'بين' || slot === 'مع' ? ++between > 0 : false)
      continue
    }
    slot = slotOf(tokens, lexicon, mention)
    between = 0
    if (slot !== null) {
      if (/^(?:قبل|يد|بيد|بنيران|ايدي|بايدي|جانب)$/.test(slot)) {
        agents.push(named)
        rules.push('by-agent')
        continue
      }
      if (slot === 'ضد') {
        targets.push(named)
        rules.push('against')
        continue
      }
      const role = slot === 'بين' ? (frame.get('بين') ?? 'B') : roleOf(frame, slot, trigger)
      if (mention.from > trigger.at - 1 || slot === 'بين') put(role, named, slot === 'مع')
      continue
    }
    if (verbal) {
      if (mention.to <= head) {
        if (mention !== subjectBefore) continue
        const suffers = (passive || (trigger.passiveProne && object === 'T' && plainAfter.length === 0 && mention.kind !== 'actor')) && (frame.get('p') ?? object) === 'T'
        put(suffers ? 'T' : frame.get('s'), named, false)
        rules.push(suffers ? 'subject-of-passive' : 'subject-before-verb')
        subjectDone = true
        slot = suffers ? 'o' : 's'
      } else if (!subjectDone) {
        subjectDone = true
        const alone = plainAfter.length === 1
        const suffers = passive || (trigger.passiveProne && alone && object === 'T' && (mention.kind !== 'actor' || trigger.type === 'killing' || trigger.type === 'injury'))
        put(suffers ? (frame.get('p') ?? 'T') : frame.get('s'), named, false)
        rules.push(suffers ? 'subject-of-passive' : 'subject-after-verb')
        if (suffers) objectDone = true
        slot = suffers ? 'o' : 's'
      } else if (!objectDone && object !== undefined) {
        objectDone = true
        put(object, named, false)
        rules.push('object')
        slot = 'o'
      }
      continue
    }
    const verb = trigger.carrier?.verb
    if (verb != null && mention.to <= trigger.at && (mention === subjectBefore || mention.from > head)) {
      if (subjectDone) continue
      subjectDone = true
      if (verb.subject === 'agent') agents.push(named)
      else if (verb.subject === 'target') targets.push(named)
      rules.push('subject-of-light-verb')
      slot = 's'
      continue
    }
    if (mention.from > trigger.at && mention.from - trigger.at <= 4 && !objectDone && frame.has('m') && complement(tokens, mentions, lexicon, trigger.at, mention.from)) {
      objectDone = true
      put(frame.get('m'), named, false)
      rules.push('complement-of-noun')
      slot = 'm'
      continue
    }
    if (trigger.rule === 'counted-noun' && Math.abs(mention.from - trigger.at) <= 4) {
      targets.push(named)
      rules.push('counted')
      continue
    }
    if (trigger.rule === 'existence' && mention.from > trigger.at && agents.length === 0) {
      agents.push(named)
      slot = 'm'
    }
  }

  // Pronouns: on the verbal noun (سيطرتها) the announcer or the subject before, on the verb (دفعته) its object.
  const speaker = attribution?.voice.speaker ?? null
  const own = speaker === null || speaker.kind === 'unnamed' ? null : namedSpan(tokens, speaker.start, speaker.end, speaker.body ?? speaker.ref)
  const { enclitic } = trigger.reading.peeling
  if (enclitic !== null && !verbal && frame.get('m') === 'A' && agents.length === 0) {
    if (attribution?.joined && own !== null) agents.push(own)
    else if (before !== null) agents.push(...before.agents.slice(0, 1))
    rules.push('pronoun')
  } else if (enclitic !== null && enclitic !== 'نا' && object === 'T' && targets.length === 0 && before !== null) {
    targets.push(...before.targets.slice(0, 1))
    rules.push('pronoun')
  }
  if (agents.length === 0 && !subjectDone && verbal && !passive && frame.get('s') === 'A' && before !== null && before.agents.length > 0 && !(trigger.passiveProne && plainAfter.length > 0)) {
    agents.push(...before.agents.slice(0, 1))
    rules.push('subject-goes-on')
  }
  // Whoever announces an operation of theirs is the one who carries it out: أعلن الجيش إطلاق عملية.
  if (agents.length === 0 && attribution?.joined === true && own !== null && speaker !== null && (speaker.kind === 'force' || speaker.kind === 'state') && ANNOUNCED.has(trigger.type) && attribution.act !== 'deny') {
    agents.push(own)
    rules.push('announcer-acts')
  }
  if (agents.length === 0 && own !== null && speaker?.body !== null && ourForces(tokens, from, to)) {
    agents.push(own)
    rules.push('our-forces')
  }
  if (attribution?.act === 'deny' && agents.length === 0 && own !== null && speaker?.body != null && (trigger.type === 'negotiation' || trigger.type === 'agreement')) {
    agents.push(own)
    rules.push('denier-is-party')
  }
  return { agents: unique(agents), targets: unique(targets.filter(t => !agents.some(a => a.start === t.start))), rules }
}

const ANNOUNCED = new Set<EventType>(['capture', 'control', 'offensive', 'agreement', 'ceasefire', 'withdrawal', 'attack', 'airstrike', 'formation', 'responsibility', 'sanction', 'evacuation', 'surrender', 'release', 'detention'])

/** قواتنا, جيشنا: the speaker's own. */
function ourForces(tokens: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (/^[وف]?(?:قواتنا|جيشنا|مقاتلونا|مقاتلينا|سنشن|قمنا|نفذنا)$/.test(tokens.list[k]!.folded)) return true
  return false
}

/** A role of a preposition; "ب" of the verb's frame also for "بـ". */
function roleOf(frame: Frame, slot: string, trigger: Trigger): Role | undefined {
  const role = frame.get(FULL[slot] ?? slot)
  if (role !== undefined) return role
  if (slot === 'مع') return trigger.type === 'negotiation' || trigger.type === 'clash' ? 'T' : TOGETHER.has(trigger.type) ? 'A' : undefined
  return undefined
}

const FULL: Readonly<Record<string, string>> = { الي: 'إلى', علي: 'على' }

/** The preposition before a mention: a word of its own or a proclitic; null for none. */
function slotOf(tokens: Tokens, lexicon: Lexicon, mention: Mention): string | null {
  const first = tokens.list[mention.from]!
  const proclitics = first.folded.slice(0, mention.skip).replace(/^[وف]/, '')
  if (/[بلك]/.test(proclitics)) return proclitics[0] ?? null
  const before = mention.from > 0 ? tokens.list[mention.from - 1]! : undefined
  if (before === undefined || /[،,؛:.]/.test(first.gap)) return null
  const word = before.folded.replace(/^[وف](?=(?:في|من|الي|علي|عن|مع|بين|ضد)$)/, '')
  if (word === 'كل' || word === 'من') {
    // "بين كل من …", "من قبل …", "لكل من"
    const two = mention.from > 1 ? tokens.list[mention.from - 2]!.folded : ''
    const three = mention.from > 2 ? tokens.list[mention.from - 3]!.folded : ''
    if (word === 'من' && two === 'كل') return three === 'بين' ? 'بين' : null
    if (word === 'كل' && two === 'بين') return 'بين'
  }
  if (/^(?:قبل|يد|بيد|بنيران|ايدي|بايدي|جانب)$/.test(word)) return word
  if (word === 'ل' || word === 'ب') return word
  return isA(lexicon, before, 'preposition') ? word : null
}

/** و before a mention that follows another one: "القوات والتحالف". */
function isJoined(tokens: Tokens, mention: Mention, who: readonly Mention[]): boolean {
  const first = tokens.list[mention.from]!
  if (!first.folded.startsWith('و') || mention.skip === 0) return tokens.list[mention.from - 1]?.folded === 'و'
  return who.some(m => m.to <= mention.from && mention.from - m.to <= 8) && !/[بل]/.test(first.folded.slice(0, mention.skip))
}

/** Nothing but numbers, adjectives and counted words stands between a verbal noun and its complement. */
function complement(tokens: Tokens, mentions: Mentions, lexicon: Lexicon, at: number, to: number): boolean {
  for (let k = at + 1; k < to; k++) {
    if (/[،,؛:]/.test(tokens.list[k]!.gap) || isA(lexicon, tokens.list[k], 'preposition') && tokens.list[k]!.folded !== 'من') return false
  }
  void mentions
  return !/[،,؛:]/.test(tokens.list[to]!.gap)
}

/** The subject before a verb stands in its clause: no preposition clause or relative pronoun of another noun between, few words. */
function sameClause(tokens: Tokens, lexicon: Lexicon, mention: Mention, head: number): boolean {
  void lexicon
  return head - mention.to <= 18 && tokens.list[mention.from] !== undefined
}

const isNameOfPlaceOnly = (mentions: Mentions, m: Mention): boolean => m.actorKind === 'state' && mentions.placesIn(m.from, m.to).some(p => p.cue !== null)

function nameOf(tokens: Tokens, m: Mention): Named {
  return namedSpan(tokens, m.start, m.end, m.ref)
}

/** The exact words as a name, with a quotation mark that closes right behind what was opened inside. */
function namedSpan(tokens: Tokens, start: number, end: number, ref: string | null): Named {
  const inner = tokens.text.slice(start, end)
  const next = tokens.text[end] ?? ''
  const opened = (inner.match(/["«“(]/g) ?? []).length - (inner.match(/[»”)]/g) ?? []).length
  const to = opened % 2 === 1 && /["»”)]/.test(next) ? end + 1 : end
  return { name: tokens.text.slice(start, to), ref, start, end: to }
}

function unique(all: readonly Named[]): readonly Named[] {
  const seen = new Set<string>()
  return all.filter(n => {
    const key = n.ref ?? `${n.start}:${n.end}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
