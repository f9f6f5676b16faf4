import type { Frame, Role } from '../knowledge/index.ts'
import type { Attribution } from './attribution.ts'
import type { Lexicon } from './lexicon.ts'
import type { Mention, Mentions } from './mentions.ts'
import { isNominal, type Speaker } from './speakers.ts'
import { finiteReading, isA, isThat, joinsOn, type Tokens } from './tokens.ts'
import type { Trigger } from './triggers.ts'
import type { EventType, Named } from './types.ts'

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

/** Reads the roles of a trigger from the mentions in the tokens `[from, to)` of a clause that begins at `clause`. */
export function rolesOf(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  from: number,
  to: number,
  sentence: number,
  trigger: Trigger,
  attribution: Attribution | null,
  before: Before | null,
): Roles {
  const agents: Named[] = []
  const targets: Named[] = []
  const rules: string[] = []
  const { frame } = trigger
  const put = (role: Role | undefined, named: Named, second: boolean, owner = false) => {
    if (role === 'A') agents.push(named)
    else if (role === 'T' || (role === 'P' && owner)) targets.push(named)
    else if (role === 'B') (second && !TOGETHER.has(trigger.type) ? targets : agents).push(named)
  }
  const who = mentions.within(from, to).filter(m => m.kind !== 'outlet' && !isNameOfPlaceOnly(mentions, m))
  const head = trigger.carrier?.at ?? trigger.at
  const verbal = trigger.rule === 'event-verb' || trigger.rule === 'participle'
  const object = frame.get('o')
  const passive = trigger.reading.form.voice === 'passive' || trigger.reading.form.pos === 'passive-participle'
  const slots = new Map(who.map(m => [m, slotOf(tokens, mentions, lexicon, m, from, trigger)]))
  const plain = who.filter(m => slots.get(m)!.slot === null)
  const plainAfter = plain.filter(m => m.from > head)
  // "الذين تعتقلهم القوات": the pronoun on the verb is whoever the relative clause is about; without one he is its subject.
  const relative = relativeBefore(tokens, lexicon, head)
  const told = attribution?.voice.speaker ?? null
  const antecedent =
    relative === null
      ? undefined
      : [...mentions.within(sentence, relative)]
          .reverse()
          .find(
            m =>
              m.kind !== 'outlet' && relative - m.to <= 8 && !(told !== null && told.from <= m.from && m.to <= told.to),
          )
  const { enclitic } = trigger.reading.peeling
  const relativeObject = antecedent !== undefined && enclitic !== null && verbal
  const subjectBefore =
    relative !== null
      ? relativeObject
        ? undefined
        : antecedent
      : plain.find(m => m.to <= head && head - m.to <= 24 && !slots.get(m)!.owned)
  const ownedBefore =
    relative !== null || subjectBefore !== undefined ? undefined : plain.find(m => m.to <= head && head - m.to <= 24)

  // "اعتقلنا أربعة": who speaks does it, and whoever is named suffers it.
  // هاجم is active by its letters (هوجم is the passive); قتل may be either. A pronoun on أن is the subject of what follows.
  const maybePassive = trigger.passiveProne && trigger.reading.form.voice !== 'active'
  const thatBefore = head > 0 ? tokens.list[head - 1]! : undefined
  const thatSubject =
    verbal &&
    !passive &&
    thatBefore !== undefined &&
    isThat(thatBefore) &&
    /ان(?:ه|ها|هم|هما|نا)$/.test(thatBefore.folded)
  let subjectDone = (trigger.reading.form.person === 1 && trigger.carrier === null) || thatSubject
  let objectDone = false
  let slot: string | null = null
  let between = 0
  if (relativeObject) {
    put(object, nameOf(tokens, antecedent), false)
    objectDone = true
    rules.push('antecedent')
  } else if (relative !== null && antecedent !== undefined && verbal && antecedent.to <= from) {
    put(passive ? (frame.get('p') ?? object) : frame.get('s'), nameOf(tokens, antecedent), false)
    subjectDone = true
    rules.push('antecedent')
  }

  // "أجلت السفن مئات العالقين": a definite noun right behind an active verb is its subject, known or not; whoever is named behind it is the object.
  const first = plainAfter[0]
  if (
    verbal &&
    !subjectDone &&
    !maybePassive &&
    !passive &&
    subjectBefore === undefined &&
    first !== undefined &&
    first.from - head >= 2 &&
    object === 'T'
  ) {
    const subject = unknownSubject(tokens, mentions, lexicon, head, head, Math.min(to, first.from))
    if (subject !== null) {
      put(frame.get('s'), subject, false)
      subjectDone = true
      rules.push('unknown-subject')
    }
  }

  for (const [k, mention] of who.entries()) {
    const named = nameOf(tokens, mention)
    const previous = who[k - 1]
    // "القوات (قسد)": the same one again in brackets.
    if (
      previous !== undefined &&
      (/\(/.test(tokens.list[mention.from]!.gap) ||
        (previous.ref !== null && previous.ref === mention.ref && mention.from === previous.to))
    )
      continue
    if (relativeObject && mention === antecedent) continue
    if (isJoined(tokens, mention, who) && slot !== null && mention.from > head) {
      put(
        slot === 'بين'
          ? 'B'
          : slot === 's' || slot === 'o' || slot === 'm'
            ? roleOfPlain(frame, slot, trigger, passive)
            : roleOf(frame, slot, trigger),
        named,
        slot === 'بين' ? ++between > 0 : slot === 'مع',
      )
      continue
    }
    if (
      trigger.rule === 'existence' &&
      mention.from > trigger.at &&
      agents.length === 0 &&
      mention.from - trigger.at <= 8
    ) {
      agents.push(named)
      slot = 'm'
      continue
    }
    const found = slots.get(mention)!
    // "قرار القوات بوقف إطلاق النار": whoever decides stands between the decision and the noun.
    if (
      !verbal &&
      mention.to <= trigger.at &&
      /^ب/.test(tokens.list[trigger.at]!.folded) &&
      /^(?:ال)?(?:قرار|اعلان|التزام|تعهد|امر|دعوه)$/.test(tokens.list[from]!.folded)
    ) {
      agents.push(named)
      rules.push('decision-of')
      continue
    }
    // "اجتمعت من أجل التفاوض مع …": the preposition goes with the nearer event noun.
    if (found.slot !== null && !BY.test(found.slot) && shadowed(tokens, trigger, mention)) {
      slot = null
      continue
    }
    slot = found.slot
    between = 0
    if (slot !== null) {
      if (BY.test(slot)) {
        agents.push(named)
        rules.push('by-agent')
      } else if (slot === 'ضد') {
        if (mention.from > trigger.at) {
          targets.push(named)
          rules.push('against')
        }
      } else if (
        slot === 'ل' &&
        !verbal &&
        !frame.has('ل') &&
        mention.from - trigger.at <= 4 &&
        mention.from > trigger.at
      ) {
        put(frame.get('m'), named, false)
        rules.push('complement-of-noun')
      } else if (slot === 'بين') {
        if (mention.from > trigger.at && (frame.has('بين') || frame.get('s') === 'B' || BETWEEN.has(trigger.type)))
          put('B', named, false)
      } else if (mention.from > trigger.at)
        put(roleOf(frame, slot, trigger), named, slot === 'مع', found.owned || mention.kind !== 'generic')
      continue
    }
    if (verbal) {
      if (mention.to <= head) {
        if (subjectDone || (mention !== subjectBefore && mention !== ownedBefore)) continue
        const suffers =
          (passive ||
            (maybePassive &&
              object === 'T' &&
              plainAfter.length === 0 &&
              enclitic === null &&
              (mention.kind !== 'actor' || found.owned))) &&
          (frame.get('p') ?? object) === 'T'
        put(suffers ? 'T' : frame.get('s'), named, false)
        rules.push(suffers ? 'subject-of-passive' : 'subject-before-verb')
        subjectDone = true
        slot = suffers ? 'o' : 's'
      } else if (!subjectDone && found.owned && object === 'T' && mention.kind === 'actor' && !maybePassive) {
        targets.push(named)
        objectDone = true
        rules.push('owner-of-object')
      } else if (!subjectDone && !(found.owned && before !== null && before.agents.length > 0)) {
        subjectDone = true
        const alone = plainAfter.length === 1 || plainAfter.every(m => isJoined(tokens, m, who) || m === mention)
        // With a pronoun on the verb (اعتقلته) or a further noun behind (اعتقلت الشرطة حارس السوق) it is active.
        const other = unknownObject(tokens, mentions, lexicon, mention.to, to)
        const ground = mentions
          .placesIn(mention.to, Math.min(to, mention.to + 2))
          .some(p => p.cue === null && !/[،,؛:]/.test(tokens.list[p.from]!.gap))
        const acts = mention.kind === 'actor' && mention.actorKind !== 'person' && !found.owned
        const suffers =
          passive ||
          (maybePassive &&
            alone &&
            object === 'T' &&
            enclitic === null &&
            other === null &&
            !ground &&
            (!acts || trigger.type === 'killing' || trigger.type === 'injury'))
        if (!suffers && alone && object === 'T' && other !== null && plainAfter.length === 1) {
          targets.push(other)
          objectDone = true
          rules.push('unknown-object')
        }
        put(suffers ? (frame.get('p') ?? 'T') : frame.get('s'), named, false)
        rules.push(suffers ? 'subject-of-passive' : 'subject-after-verb')
        if (suffers) objectDone = true
        slot = suffers ? 'o' : 's'
      } else if (!objectDone && object !== undefined) {
        objectDone = true
        put(object, named, false, true)
        rules.push('object')
        slot = 'o'
      }
      continue
    }
    const verb = trigger.carrier?.verb
    if (verb != null && mention.to <= trigger.at) {
      if (subjectDone || verb.subject === 'event' || verb.subject === 'place' || verb.subject === 'cause') continue
      if (mention.to <= head && mention !== subjectBefore) continue
      subjectDone = true
      if (
        verb.subject === 'target' ||
        (verb.subject === 'giver' && mention.from > head && before !== null && before.agents.length > 0)
      )
        targets.push(named)
      else agents.push(named)
      rules.push('subject-of-light-verb')
      slot = 's'
      continue
    }
    if (
      mention.from > trigger.at &&
      mention.from - trigger.at <= 8 &&
      !objectDone &&
      frame.has('m') &&
      complement(tokens, lexicon, trigger.at, mention.from)
    ) {
      objectDone = true
      const other =
        frame.get('m') === 'T' && mention.kind === 'actor' && mention.actorKind !== 'person'
          ? (plainAfter.find(m => m.from >= mention.to && m !== mention && m.from - mention.to <= 2) ?? null)
          : null
      const unknown =
        frame.get('m') === 'T' && mention.kind === 'actor' && mention.actorKind !== 'person' && other === null
          ? unknownObject(tokens, mentions, lexicon, mention.to, to)
          : null
      if (other !== null || unknown !== null) {
        // "اعتقال الشرطة أربعة صحفيين": with two nouns behind it the first one does it.
        agents.push(named)
        targets.push(other !== null ? nameOf(tokens, other) : unknown!)
        rules.push('doer-of-noun')
      } else {
        put(frame.get('m'), named, false, true)
        rules.push('complement-of-noun')
      }
      slot = 'm'
      continue
    }
    if (trigger.rule === 'counted-noun' && Math.abs(mention.from - trigger.at) <= 4) {
      targets.push(named)
      rules.push('counted')
    }
  }

  // Pronouns: on the verbal noun (سيطرتها) the announcer or the subject before, on the verb (دفعته) its object.
  const speaker = attribution?.voice.speaker ?? null
  const own = ownSide(tokens, mentions, speaker)
  const light = trigger.carrier?.verb?.subject
  const goesOn = before !== null && before.agents.length > 0 ? before.agents.slice(0, 1) : []
  if (trigger.reading.form.person === 1 || trigger.carrier?.reading?.form.person === 1) {
    if (own !== null && agents.length === 0) {
      agents.push(own)
      rules.push('we')
    }
  } else if (enclitic !== null && !verbal && frame.get('m') === 'A' && agents.length === 0) {
    if (attribution?.joined && own !== null) agents.push(own)
    else agents.push(...goesOn)
    rules.push('pronoun')
  } else if (
    enclitic !== null &&
    enclitic !== 'نا' &&
    !objectDone &&
    targets.length === 0 &&
    before !== null &&
    (object === 'T' || (frame.get('m') === 'T' && !verbal))
  ) {
    targets.push(...before.targets.slice(0, 1))
    rules.push('pronoun')
  }
  // "إنها عثرت على": the pronoun on أن is the subject; it stands for whoever the clause before was about, else for the speaker.
  if (agents.length === 0 && thatSubject && frame.get('s') === 'A') {
    agents.push(...(goesOn.length > 0 ? goesOn : own !== null ? [own] : []))
    rules.push('pronoun')
  }
  if (
    agents.length === 0 &&
    !subjectDone &&
    !passive &&
    verbal &&
    frame.get('s') === 'A' &&
    goesOn.length > 0 &&
    !(trigger.passiveProne && objectDone)
  ) {
    agents.push(...goesOn)
    rules.push('subject-goes-on')
  } else if (
    agents.length === 0 &&
    (light === 'agent' || light === 'giver') &&
    trigger.carrier?.reading?.form.pos === 'verb' &&
    trigger.carrier.reading.form.voice !== 'passive' &&
    goesOn.length > 0
  ) {
    agents.push(...goesOn)
    rules.push('subject-goes-on')
  }
  // "لا مفاوضات معهم": the pronoun on مع is the other side.
  if (
    targets.length === 0 &&
    before !== null &&
    trigger.type === 'negotiation' &&
    /^مع(?:ه|ها|هم|هما)$/.test(tokens.list[trigger.at + 1]?.folded ?? '')
  ) {
    targets.push(...before.targets.slice(0, 1))
    rules.push('pronoun')
  }
  // "اقتحم الجيش البلدة واعتقل ستة": joined to what they did before, they do this too; deaths and wounds only happen.
  if (
    agents.length === 0 &&
    goesOn.length > 0 &&
    verbal &&
    targets.length > 0 &&
    !MEANS.has(trigger.type) &&
    trigger.reading.form.voice !== 'passive' &&
    joinsOn(tokens.list[trigger.at]!) &&
    trigger.reading.form.pos === 'verb'
  ) {
    agents.push(...goesOn)
    rules.push('subject-goes-on')
  }
  if (agents.length === 0 && MEANS.has(trigger.type)) {
    const agent = byMeans(tokens, mentions, trigger.at, to)
    if (agent !== null) {
      agents.push(nameOf(tokens, agent))
      rules.push('by-means')
    }
  }
  // Ground has an owner: "آخر معاقل التنظيم", "التي كانت تحت سيطرة التنظيم", "للقضاء على التنظيم" name whom it was taken from.
  if (targets.length === 0 && GROUND.has(trigger.type)) {
    const holder = holderOf(tokens, mentions, lexicon, trigger, to, agents)
    if (holder !== null) {
      targets.push(nameOf(tokens, holder))
      rules.push('holder-of-ground')
    }
  }
  // Whoever announces an operation of theirs is the one who carries it out: أعلن الجيش إطلاق عملية.
  const mine =
    own !== null && speaker !== null && (speaker.kind === 'force' || speaker.kind === 'state' || speaker.body !== null)
  if (
    agents.length === 0 &&
    mine &&
    attribution?.joined === true &&
    ANNOUNCED.has(trigger.type) &&
    attribution.act !== 'deny'
  ) {
    agents.push(own)
    rules.push('announcer-acts')
  } else if (
    agents.length === 0 &&
    mine &&
    (ourForces(tokens, from, to) ||
      trigger.type === 'offensive' ||
      (attribution?.act === 'deny' && (trigger.type === 'negotiation' || trigger.type === 'agreement')) ||
      (trigger.type === 'negotiation' && rules.length === 0))
  ) {
    agents.push(own)
    rules.push('own-side')
  }
  // "التنظيم بدأ … والتجهيز للخروج": the subject of the clause does what its noun names.
  if (
    agents.length === 0 &&
    !verbal &&
    trigger.carrier === null &&
    frame.get('m') === 'A' &&
    subjectBefore !== undefined &&
    targets.length === 0 &&
    finiteBetween(tokens, subjectBefore.to, trigger.at)
  ) {
    agents.push(nameOf(tokens, subjectBefore))
    rules.push('subject-of-clause')
  }
  if (agents.length === 0 && targets.length === 0 && verbal && !passive && frame.get('s') !== undefined) {
    const unknown = unknownSubject(tokens, mentions, lexicon, from, head, to)
    if (unknown !== null) {
      put(frame.get('s'), unknown, false)
      rules.push('unknown-subject')
    }
  }
  return {
    agents: unique(agents),
    targets: unique(targets.filter(t => !agents.some(a => a.start === t.start || (a.ref !== null && a.ref === t.ref)))),
    rules,
  }
}

const BETWEEN = new Set<EventType>(['agreement', 'negotiation', 'ceasefire', 'meeting', 'clash'])

const BY = /^(?:قبل|يد|بيد|بنيران|برصاص|بقذائف|بقنابل|بصواريخ|ايدي|بايدي|جانب)$/

const GROUND = new Set<EventType>(['capture', 'offensive', 'attack', 'clash', 'negotiation'])

/** The actor behind words that say who held a place or against whom a campaign goes, other than the agents. */
function holderOf(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  trigger: Trigger,
  to: number,
  agents: readonly Named[],
): Mention | null {
  for (const mention of mentions.within(trigger.at + 1, to)) {
    if (
      mention.kind === 'outlet' ||
      mention.kind === 'person' ||
      agents.some(a => a.ref !== null && a.ref === mention.ref)
    )
      continue
    for (let k = mention.from; k >= Math.max(trigger.at + 1, mention.from - 5); k--) {
      const word = tokens.list[k]!.folded
      if (k < mention.from && (mentions.at(k) !== null || isA(lexicon, tokens.list[k], 'relative'))) {
        if (/^(?:يسيطر|تسيطر)$/.test(tokens.list[k + 1]?.folded ?? '')) return mention
        break
      }
      if (
        /^[وفبل]?(?:ال)?(?:معقل|معاقل|جيب|جيوب|سيطره|قبضه|مناطق|مناطقه|وجود|تواجد|قضاء|دحر|هزيمه|طرد|مواقع|ايدي|يد|معاقله|قدرات|تحصن|يتحصن|مكافحه|محاربه)$/.test(
          word,
        )
      )
        return mention
    }
  }
  return null
}

/** Deaths, wounds and ruins have the agent of the strike that made them: "قتلوا في قصف من قوات …". */
const MEANS = new Set<EventType>(['killing', 'injury', 'destruction', 'displacement'])

function byMeans(tokens: Tokens, mentions: Mentions, at: number, to: number): Mention | null {
  for (let k = at + 1; k < to; k++) {
    if (
      !tokens.list[k]!.readings.some(
        r =>
          r.form.pos === 'masdar' &&
          (r.value.kind === 'noun' || r.value.kind === 'event') &&
          /^(?:airstrike|shelling|attack)$/.test(r.value.type),
      )
    )
      continue
    const agent = mentions
      .within(k + 1, Math.min(to, k + 6))
      .find(m => m.kind === 'actor' || (m.kind === 'group' && m.side === 'side'))
    if (agent !== undefined && !/^(?:علي|ضد)$/.test(tokens.list[agent.from - 1]!.folded)) return agent
  }
  return null
}

const roleOfPlain = (frame: Frame, slot: string, trigger: Trigger, passive: boolean): Role | undefined =>
  slot === 's'
    ? trigger.carrier?.verb?.subject === 'agent'
      ? 'A'
      : frame.get('s')
    : slot === 'o'
      ? passive
        ? (frame.get('p') ?? 'T')
        : (frame.get('o') ?? frame.get('p'))
      : frame.get('m')

/** The relative pronoun that the verb at `head` stands behind (الذين قتلوا), or null. */
function relativeBefore(tokens: Tokens, lexicon: Lexicon, head: number): number | null {
  for (let k = head - 1; k >= Math.max(0, head - 2); k--) {
    if (isA(lexicon, tokens.list[k], 'relative')) return k
    if (!/^(?:قد|كان|كانت|كانوا|لم|لا)$/.test(tokens.list[k]!.folded)) return null
  }
  return null
}

/** An actor that no table knows: the nouns before a verb that begins behind them (عشائر البلدة اجتمعت), or right behind it. */
function unknownSubject(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  from: number,
  head: number,
  to: number,
): Named | null {
  const nounRun = (a: number, b: number): Named | null => {
    let k = a
    while (
      k < b &&
      k - a < 6 &&
      isNominal(tokens.list[k], lexicon) &&
      !mentions.inTime(k) &&
      mentions.numberAt(k) === null &&
      !(k > a && /[،,؛:]/.test(tokens.list[k]!.gap)) &&
      finiteReading(tokens.list[k]!) === undefined &&
      !isA(lexicon, tokens.list[k], 'possible')
    )
      k++
    if (k === a) return null
    return { ...namedSpan(tokens, tokens.list[a]!.start, tokens.list[k - 1]!.end, null) }
  }
  let start = from
  while (
    start < head &&
    (/^[وف]$/.test(tokens.list[start]!.folded) ||
      isThat(tokens.list[start]!) ||
      isA(lexicon, tokens.list[start], 'connector'))
  )
    start++
  if (start < head) {
    const run = nounRun(start, head)
    if (run !== null && run.end === tokens.list[head - 1]!.end) return run
  }
  return head + 1 < to && tokens.list[head + 1]!.folded.startsWith('ال')
    ? nounRun(head + 1, Math.min(to, head + 3))
    : null
}

/** Whose side a speaker is: the body that a spokesman speaks for, in the words that named it last, else the speaker. */
function ownSide(tokens: Tokens, mentions: Mentions, speaker: Speaker | null): Named | null {
  if (speaker === null || speaker.kind === 'unnamed' || speaker.kind === 'reporter') return null
  if (speaker.body !== null && speaker.body !== speaker.ref) {
    const body = mentions.memory.actors.findLast(a => a.ref === speaker.body)
    if (body !== undefined)
      return { name: tokens.text.slice(body.start, body.end), ref: body.ref, start: body.start, end: body.end }
  }
  return namedSpan(tokens, speaker.start, speaker.end, speaker.body ?? speaker.ref)
}

const ANNOUNCED = new Set<EventType>([
  'capture',
  'control',
  'offensive',
  'agreement',
  'ceasefire',
  'withdrawal',
  'attack',
  'airstrike',
  'formation',
  'responsibility',
  'sanction',
  'evacuation',
  'surrender',
  'release',
  'detention',
])

/** قواتنا, جيشنا: the speaker's own. */
function ourForces(tokens: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (/^[وف]?(?:قواتنا|جيشنا|مقاتلونا|مقاتلينا|سنشن|قمنا|نفذنا)$/.test(tokens.list[k]!.folded)) return true
  return false
}

/** A role of a preposition; "ب" of the verb's frame also for "بـ". */
function roleOf(frame: Frame, slot: string, trigger: Trigger): Role | undefined {
  const role = frame.get(FULL[slot] ?? slot)
  if (role !== undefined) return role
  if (slot === 'مع')
    return trigger.type === 'negotiation' || trigger.type === 'clash'
      ? 'T'
      : TOGETHER.has(trigger.type)
        ? 'A'
        : undefined
  return undefined
}

const FULL: Readonly<Record<string, string>> = { الي: 'إلى', علي: 'على' }

interface Slot {
  /** The preposition that governs the mention, or null for none. */
  readonly slot: string | null
  /** The mention owns the noun that stands in the slot: معاقل التنظيم, جيب للتنظيم. */
  readonly owned: boolean
}

/**
 * What governs a mention: a proclitic, a preposition, or, where nouns that it owns stand before it, what governs these ("على آخر معاقل التنظيم"
 * is على). "من" behind a part (مجموعة من، عشرات من) is looked through.
 */
function slotOf(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  mention: Mention,
  floor: number,
  trigger: Trigger,
): Slot {
  const { list } = tokens
  const first = list[mention.from]!
  const proclitics = first.folded.slice(0, mention.skip).replace(/^[وف]/, '')
  let owned = false
  let k = mention.from - 1
  if (/[بلك]/.test(proclitics)) {
    if (proclitics[0] !== 'ل' || !ownable(tokens, mentions, lexicon, k, floor, trigger))
      return { slot: proclitics[0] ?? null, owned: false }
    owned = true
  }
  if (/[،,؛:.]/.test(first.gap) && !owned) return { slot: null, owned: false }
  for (let steps = 0; k >= floor && steps < 6; k--, steps++) {
    const token = list[k]!
    const word = token.folded
    if (word === 'ل' && ownable(tokens, mentions, lexicon, k - 1, floor, trigger)) {
      owned = true
      continue
    }
    if (k === trigger.at || k === trigger.carrier?.at) return { slot: null, owned }
    if (
      word === 'من' &&
      (isA(lexicon, list[k - 1], 'part') ||
        mentions.numberAt(k - 1) !== null ||
        mentions.numberAt(k) !== null ||
        mentions.at(k - 1)?.kind === 'group')
    )
      continue
    if (word === 'كل' || (word === 'من' && list[k - 1]?.folded === 'كل')) continue
    if (BY.test(word)) return { slot: word, owned }
    const preposition = word.replace(/^[وف](?=(?:في|من|الي|علي|عن|مع|بين|ضد)$)/, '')
    if (preposition === 'ب' || preposition === 'ل') return { slot: preposition, owned }
    if (isA(lexicon, token, 'preposition')) return { slot: preposition, owned }
    if (/^[وف]?[لب]ا?ل/.test(word) && word.length > 4)
      return { slot: word.includes('ل') && /^[وف]?لل/.test(word) ? 'ل' : 'ب', owned: true }
    if (
      /[،,؛:.]/.test(token.gap) ||
      !isNominal(token, lexicon) ||
      finiteReading(token) !== undefined ||
      mentions.at(k) !== null ||
      mentions.inTime(k)
    )
      return { slot: null, owned }
    // A noun in construct with what follows: whose it is stands behind it.
    if (mentions.numberAt(k) === null && !isA(lexicon, token, 'part')) owned = true
  }
  return { slot: null, owned }
}

/** Whether a noun that can be owned stands at `k`: no verb, no preposition, not the trigger. */
function ownable(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  k: number,
  floor: number,
  trigger: Trigger,
): boolean {
  const token = tokens.list[k]
  return (
    k >= floor &&
    token !== undefined &&
    k !== trigger.at &&
    k !== trigger.carrier?.at &&
    /^(?:ال)?(?:جيب|جيوب|معقل|معاقل|مجموعه|مجموعات|موقع|مواقع|مقر|مقرات|نقطه|نقاط|قاعده|قواعد|هدف|اهداف|تجمع|تجمعات|رتل|ارتال|مستودع|مستودعات|مخزن|مخازن|تحصينات|خلايا|خليه|قيادات|قائد|عنصر|عناصر)(?:ا)?$/.test(
      token.folded,
    ) &&
    mentions.at(k) === null &&
    isNominal(token, lexicon)
  )
}

/** و before a mention that follows another one: "القوات والتحالف". */
function isJoined(tokens: Tokens, mention: Mention, who: readonly Mention[]): boolean {
  const first = tokens.list[mention.from]!
  if (!first.folded.startsWith('و') || mention.skip === 0) return tokens.list[mention.from - 1]?.folded === 'و'
  return (
    who.some(m => m.to <= mention.from && mention.from - m.to <= 8) && !/[بل]/.test(first.folded.slice(0, mention.skip))
  )
}

function finiteBetween(tokens: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (finiteReading(tokens.list[k]!) !== undefined) return true
  return false
}

/**
 * Somebody or something that no table knows, right behind the subject and without a preposition: "اعتقلت الشرطة حارس السوق", "نحو خمسين محتجا".
 * Not a time, not an adjective of the subject (القوات الحكومية), not what a preposition or a comma sets apart.
 */
function unknownObject(tokens: Tokens, mentions: Mentions, lexicon: Lexicon, from: number, to: number): Named | null {
  let k = from
  while (
    k < to &&
    (/^(?:نحو|قرابه|حوالي|زهاء|امس|اليوم|فجر|صباح|مساء)$/.test(tokens.list[k]!.folded) || mentions.inTime(k)) &&
    !/[،,؛:]/.test(tokens.list[k]!.gap)
  )
    k++
  const first = tokens.list[k]
  if (k >= to || first === undefined || /[،,؛:.(]/.test(first.gap) || mentions.placeAt(k)) return null
  // "12 شخصا على الأقل": the rest of a number that began before.
  const number = mentions.numberAt(k)
  if (number !== null && number.from < from) return null
  if (
    mentions.numberAt(k) === null &&
    (/^ال/.test(first.folded) ||
      !isNominal(first, lexicon) ||
      isA(lexicon, first, 'preposition') ||
      finiteReading(first) !== undefined)
  )
    return null
  if (BY.test(first.folded) || /^[وف]?(?:بال|لل)/.test(first.folded)) return null
  if (/^[وفبلك]/.test(first.folded) && first.readings.some(r => r.peeling.proclitics.length > 0)) return null
  let end = k + 1
  while (
    end < to &&
    end - k < 6 &&
    !/[،,؛:.(]/.test(tokens.list[end]!.gap) &&
    isNominal(tokens.list[end], lexicon) &&
    !isA(lexicon, tokens.list[end], 'preposition') &&
    finiteReading(tokens.list[end]!) === undefined &&
    !mentions.inTime(end)
  )
    end++
  return namedSpan(tokens, first.start, tokens.list[end - 1]!.end, null)
}

/** Another event noun stands between the trigger and the mention. */
function shadowed(tokens: Tokens, trigger: Trigger, mention: Mention): boolean {
  for (let k = Math.max(trigger.at, trigger.carrier?.at ?? 0) + 1; k < mention.from; k++)
    if (
      tokens.list[k]!.readings.some(
        r =>
          r.form.pos === 'masdar' &&
          (r.value.kind === 'event' || (r.value.kind === 'noun' && r.value.strong === 'yes')),
      )
    )
      return true
  return false
}

/** Nothing but numbers, adjectives and counted words stands between a verbal noun and its complement. */
function complement(tokens: Tokens, lexicon: Lexicon, at: number, to: number): boolean {
  for (let k = at + 1; k < to; k++) {
    const token = tokens.list[k]!
    if (
      /[،,؛:]/.test(token.gap) ||
      (isA(lexicon, token, 'preposition') && token.folded !== 'من') ||
      isA(lexicon, token, 'relative')
    )
      return false
    if (
      token.readings.some(r => r.form.pos === 'masdar' && r.value.kind !== 'report' && r.peeling.proclitics.length > 0)
    )
      return false
  }
  return !/[،,؛:]/.test(tokens.list[to]!.gap)
}

const isNameOfPlaceOnly = (mentions: Mentions, m: Mention): boolean =>
  m.actorKind === 'state' && mentions.placesIn(m.from, m.to).some(p => p.cue !== null)

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
