import type { EventNoun, EventPhrase, EventVerb, Frame, LightVerb } from '../knowledge/index.ts'
import type { Lexicon, Reading } from './lexicon.ts'
import type { Mentions } from './mentions.ts'
import type { Segment } from './segments.ts'
import { isNominal } from './speakers.ts'
import { bare, finiteReading, gapHas, isA, isThat, type Token, type Tokens } from './tokens.ts'
import type { EventType } from './types.ts'

/** A word that names an eventuality, and what carries it. */
export interface Trigger {
  readonly at: number
  readonly type: EventType
  readonly frame: Frame
  readonly reading: Reading
  readonly rule: 'event-verb' | 'light-verb' | 'event-noun' | 'counted-noun' | 'participle' | 'existence' | 'result'
  /** The light verb or word of existence that carries a noun. */
  readonly carrier: { readonly at: number; readonly reading: Reading | null; readonly verb: LightVerb | null } | null
  /** `main` is what the clause says; `presupposed` is passed over inside it (بعد انسحاب القوات). */
  readonly standing: 'main' | 'result' | 'presupposed'
  readonly passiveProne: boolean
  /** It stands in a relative clause of the main one, which goes on behind it. */
  readonly relative: boolean
}

/** The eventualities of one clause, in order. */
export function findTriggers(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  segment: Segment,
): readonly Trigger[] {
  const { from, to } = segment
  const found: Trigger[] = []
  const taken = new Set<number>()
  const relative = relativeMask(tokens, lexicon, from, to)
  for (let k = from; k < to; k++) {
    const token = tokens.list[k]!
    // إنه is spelled like a form of أنهى: أن and إن with a pronoun name nothing.
    if (taken.has(k) || mentions.covers(k) || mentions.inTime(k) || isThat(token)) continue
    const phrase = lexicon.phraseAt(tokens.text, tokens.list, k)
    if (phrase !== null) for (let j = k; j < k + phrase.length; j++) taken.add(j)
    if (phrase?.phrase.type === 'none') continue
    const trigger =
      (phrase === null ? null : phraseTrigger(tokens, lexicon, segment, k, phrase.phrase)) ??
      disaster(tokens, mentions, lexicon, segment, k) ??
      verbTrigger(tokens, mentions, lexicon, segment, k) ??
      carriedTrigger(tokens, mentions, lexicon, segment, k) ??
      nounTrigger(tokens, mentions, lexicon, segment, k) ??
      existence(tokens, mentions, lexicon, segment, k)
    if (trigger === null) continue
    // "المعركة … ستنطلق": the noun was met first, its verb tells the tense.
    const earlier = found.findIndex(t => t.at === trigger.at)
    if (earlier >= 0) {
      if (found[earlier]!.carrier === null && trigger.carrier !== null) found[earlier] = trigger
      continue
    }
    if (phrase === null && taken.has(trigger.at)) continue
    taken.add(trigger.at)
    if (trigger.carrier !== null) taken.add(trigger.carrier.at)
    const aside = segment.aside !== null && trigger.at >= segment.aside.from && trigger.at < segment.aside.to
    if (aside) continue
    found.push(
      relative[k - from] === 1 && trigger.standing === 'main'
        ? { ...trigger, standing: 'presupposed', relative: true }
        : trigger,
    )
  }
  return rank(found, tokens, mentions, lexicon, segment)
}

/** One main eventuality a clause; results and counted ones beside it; what is only passed over stays when it says enough. */
function rank(
  found: readonly Trigger[],
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  segment: Segment,
): readonly Trigger[] {
  const verbs = found.filter(
    t =>
      t.standing === 'main' &&
      (t.rule === 'event-verb' ||
        t.rule === 'existence' ||
        t.rule === 'participle' ||
        (t.carrier !== null && t.carrier.reading?.form.pos === 'verb')),
  )
  const main =
    verbs[0] ??
    found.find(t => t.standing === 'main') ??
    found.find(t => t.type !== 'control' && t.type !== 'presence' && says(mentions, t, segment.to) >= 1) ??
    found.find(t => says(mentions, t, segment.to) >= 1)
  const kept: Trigger[] = []
  for (const trigger of found) {
    if (trigger === main) kept.push(trigger)
    else if (trigger.rule === 'result' || trigger.rule === 'counted-noun') {
      if (
        trigger.rule !== 'counted-noun' ||
        !found.some(t => t !== trigger && t.type === trigger.type && Math.abs(t.at - trigger.at) <= 4)
      )
        kept.push({ ...trigger, standing: 'result' })
    } else if (
      verbs.includes(trigger) &&
      main !== undefined &&
      trigger.at > main.at &&
      !subordinate(tokens, trigger, main)
    )
      kept.push(trigger)
    else if (stands(tokens, mentions, lexicon, trigger, nextAt(found, trigger, segment.to), segment))
      kept.push({ ...trigger, standing: 'presupposed' })
  }
  return kept
}

/** A presupposed event is a claim of its own where it says enough beside itself. */
function stands(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  trigger: Trigger,
  end: number,
  segment: Segment,
): boolean {
  const n = says(mentions, trigger, end)
  if (trigger.type === 'ceasefire') return n >= 1
  if (trigger.type === 'control' || trigger.type === 'presence') return false
  const inRelative = trigger.rule === 'event-verb' && isA(lexicon, tokens.list[trigger.at - 1], 'relative')
  return inRelative ? n >= 1 : n >= 2 && apart(tokens, lexicon, trigger, segment)
}

const nextAt = (found: readonly Trigger[], trigger: Trigger, end: number): number =>
  found.find(t => t.at > trigger.at)?.at ?? end

/** A second finite verb that only tells the purpose or the manner of the first (ليستهدف، أن ينسحب). */
function subordinate(tokens: Tokens, trigger: Trigger, main: Trigger): boolean {
  if (trigger.carrier === null && trigger.reading.peeling.proclitics.includes('ل')) return true
  const before = tokens.list[(trigger.carrier?.at ?? trigger.at) - 1]
  if (before !== undefined && /^[وف]?[بل]?ان$/.test(before.folded)) return true
  return trigger.at - main.at < 2
}

/** Whether a presupposed event stands apart enough for a claim of its own: behind a word of time or cause, with who and where. */
function apart(tokens: Tokens, lexicon: Lexicon, trigger: Trigger, segment: Segment): boolean {
  const at = trigger.carrier?.at ?? trigger.at
  const before = at > segment.from ? tokens.list[at - 1] : undefined
  const second = at - 1 > segment.from ? tokens.list[at - 2] : undefined
  return (
    isA(lexicon, before, 'temporal') ||
    (isA(lexicon, second, 'temporal') && before !== undefined) ||
    (isA(lexicon, before, 'relative') && trigger.rule === 'event-verb')
  )
}

/** How much stands beside a trigger: somebody, a place, a number. */
export function says(mentions: Mentions, trigger: Trigger, end: number): number {
  const from = trigger.at
  let n = 0
  if (mentions.within(from, end).some(m => m.kind !== 'outlet')) n++
  if (mentions.placesIn(from, end).length > 0) n++
  if (mentions.numbersIn(from, end).length > 0) n++
  if (trigger.reading.peeling.enclitic !== null) n++
  return n
}

function verbTrigger(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  segment: Segment,
  k: number,
): Trigger | null {
  const token = tokens.list[k]!
  const before = k > 0 ? tokens.list[k - 1] : undefined
  const reading = finiteReading(token, ['event'])
  // Behind a preposition or with the article the word is a noun, whatever verb is spelled like it.
  if (
    reading !== undefined &&
    !(
      before !== undefined &&
      k > segment.from &&
      /^(?:في|من|الي|علي|عن|بعد|قبل|خلال|عقب|بين|مع|كل|اي|هذا|هذه|بدون|دون|ضد|عدم|اثر)$/.test(before.folded)
    )
  ) {
    const value = reading.value as EventVerb
    if (value.type === 'capture' && overNoGround(tokens, lexicon, segment, k)) return null
    if (meets(tokens, mentions, lexicon, segment, k, value.needs)) {
      const noun = token.readings.some(r => r.form.pos === 'masdar' && r.value === value)
      // قتل, قصف, دهس: masdar and perfect are spelled alike; before a genitive actor with no object it is the noun only behind a verb.
      const later = noun && (hasFiniteBefore(tokens, segment, k) || inConstruct(tokens, mentions, lexicon, segment, k))
      if (!later)
        return {
          at: k,
          type: value.type as EventType,
          frame: value.frame,
          reading,
          rule: 'event-verb',
          carrier: null,
          standing: 'main',
          passiveProne: value.passiveProne,
          relative: false,
        }
    }
  }
  // "كانوا محاصرين", "وهو معتقل": a passive participle behind كان, a pronoun or "ما زال" says it.
  const participle = token.readings.find(
    r =>
      r.value.kind === 'event' &&
      r.form.pos === 'passive-participle' &&
      !r.peeling.article &&
      r.peeling.enclitic === null,
  )
  if (
    participle !== undefined &&
    before !== undefined &&
    k > segment.from &&
    /^[وف]?(?:كان|كانت|كانوا|هم|هو|هي|زال|زالت|زالوا|يزال|تزال|يزالون|بات|باتت|اصبح|اصبحت)$/.test(before.folded)
  ) {
    const value = participle.value as EventVerb
    return {
      at: k,
      type: value.type as EventType,
      frame: value.frame,
      reading: participle,
      rule: 'participle',
      carrier: null,
      standing: 'main',
      passiveProne: true,
      relative: false,
    }
  }
  return null
}

/** "تجنب قتل المدنيين", "محاولة قتل": right behind a noun that is nobody's name the word is a noun too. */
function inConstruct(tokens: Tokens, mentions: Mentions, lexicon: Lexicon, segment: Segment, k: number): boolean {
  const before = k > segment.from ? tokens.list[k - 1]! : undefined
  if (
    before === undefined ||
    /[،,؛:.]/.test(tokens.list[k]!.gap) ||
    mentions.covers(k - 1) ||
    mentions.inTime(k - 1) ||
    mentions.numberAt(k - 1) !== null
  )
    return false
  if (/^ال/.test(before.folded) || /(?:ا|ين|ون)$/.test(before.folded)) return false
  return isNominal(before, lexicon) && finiteReading(before) === undefined && !isA(lexicon, before, 'manner')
}

const hasFiniteBefore = (tokens: Tokens, segment: Segment, k: number): boolean => {
  for (let j = segment.from; j < k; j++) {
    const token = tokens.list[j]!
    if (finiteReading(token) !== undefined && !token.readings.some(r => r.form.pos !== 'verb')) return true
  }
  return false
}

/** ضرب زلزال، هز انفجار: where the subject is a disaster or a blast, it happened; nobody struck. */
function disaster(tokens: Tokens, mentions: Mentions, lexicon: Lexicon, segment: Segment, k: number): Trigger | null {
  const token = tokens.list[k]!
  if (
    !token.readings.some(r => r.value.kind === 'light' && r.value.subject === 'event' && r.form.pos === 'verb') ||
    !token.readings.some(r => r.value.kind === 'event')
  )
    return null
  const carried = carriedTrigger(tokens, mentions, lexicon, segment, k)
  return carried !== null && (carried.type === 'accident' || carried.type === 'explosion') ? carried : null
}

/** A light verb and the noun it carries, within a few words: شنت القوات هجوما، أسفر الانفجار عن مقتل، اندلعت اشتباكات. */
function carriedTrigger(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  segment: Segment,
  k: number,
): Trigger | null {
  const token = tokens.list[k]!
  const reading =
    finiteReading(token, ['light']) ??
    token.readings.find(
      r =>
        r.value.kind === 'light' &&
        !r.peeling.article &&
        (r.form.pos === 'masdar' || (r.form.pos === 'active-participle' && /(?:ا|ه)$/.test(token.folded))) &&
        r.peeling.proclitics.every(p => 'وفسلب'.includes(p)),
    )
  if (reading === undefined) return null
  const light = reading.value as LightVerb
  const reach = reading.form.pos === 'masdar' ? 5 : 14
  // The verbal noun of an event verb names the event only with what the verb needs: إطلاق النار, and not إطلاق حملة.
  const met = (noun: Reading | undefined, j: number) =>
    noun !== undefined &&
    ((noun.value.kind === 'event' && !meets(tokens, mentions, lexicon, segment, j, noun.value.needs)) ||
      (noun.value.kind === 'noun' && noun.value.strong === 'military' && !ofWar(tokens, mentions, lexicon, segment, j)))
      ? undefined
      : noun
  let steps = 0
  let via = -1
  for (let j = k + 1; j < Math.min(segment.to, k + 34) && steps < reach; j++) {
    if (mentions.covers(j)) continue
    steps++
    // "شنت مقاتلات غارات": a set phrase that names no event carries none; one that names one is what is carried.
    const phrase = lexicon.phraseAt(tokens.text, tokens.list, j)
    if (phrase?.phrase.type === 'none') {
      j += phrase.length - 1
      continue
    }
    const candidate = tokens.list[j]!
    // "قامت بشن هجوم", "يقوم بتنفيذ إعدامات": a light verb carried by a light verb.
    const deeper = candidate.readings.find(
      r => r.value.kind === 'light' && r.form.pos === 'masdar' && !r.peeling.article,
    )
    if (
      deeper !== undefined &&
      met(eventReading(candidate), j) === undefined &&
      reading.form.pos === 'verb' &&
      fits(tokens, light, deeper, k, j)
    ) {
      via = j
      continue
    }
    if (j > k + 1 && gapHas(tokens, j, /[؛:]/)) break
    if (
      finiteReading(candidate, ['event', 'report']) !== undefined &&
      !candidate.readings.some(r => r.form.pos !== 'verb')
    )
      break
    const noun = met(eventReading(candidate), j)
    if (noun === undefined) continue
    if (noun.value.kind === 'noun' && noun.value.strong === 'carried' && light.subject !== 'cause') continue
    if (
      noun.value.kind === 'noun' &&
      noun.value.strong === 'responsible' &&
      !tokens.list.slice(j + 1, j + 3).some(t => t.folded === 'عن')
    )
      continue
    if (!(via >= 0 && j - via <= 3 && noun.peeling.proclitics.length === 0) && !fits(tokens, light, noun, k, j))
      continue
    const type = typeOf(noun)
    return {
      at: j,
      type,
      frame: (noun.value as EventVerb | EventNoun).frame,
      reading: noun,
      rule: light.subject === 'cause' ? 'result' : 'light-verb',
      carrier: { at: k, reading, verb: light },
      standing:
        reading.form.pos !== 'verb' &&
        (reading.peeling.proclitics.some(p => 'لبك'.includes(p)) ||
          isA(lexicon, tokens.list[k - 1], 'temporal') ||
          isA(lexicon, tokens.list[k - 1], 'purpose'))
          ? 'presupposed'
          : 'main',
      passiveProne: false,
      relative: false,
    }
  }
  // "مفاوضات تجري", "اشتباكات اندلعت": the subject stands before its verb.
  if (light.takes.includes('subject') && reading.form.pos === 'verb')
    for (let j = k - 1; j >= Math.max(segment.from, k - 6); j--) {
      const noun = eventReading(tokens.list[j]!)
      if (noun !== undefined && !mentions.covers(j) && noun.peeling.proclitics.every(p => p === 'و' || p === 'ف'))
        return {
          at: j,
          type: typeOf(noun),
          frame: (noun.value as EventVerb | EventNoun).frame,
          reading: noun,
          rule: 'light-verb',
          carrier: { at: k, reading, verb: light },
          standing: 'main',
          passiveProne: false,
          relative: false,
        }
    }
  return null
}

/** A set phrase; one that ends in a verb of its own (ألقت القبض على) is told by its verb's tense. */
function phraseTrigger(tokens: Tokens, lexicon: Lexicon, segment: Segment, k: number, phrase: EventPhrase): Trigger {
  const token = tokens.list[k]!
  const at = Math.min(k + phrase.head, segment.to - 1)
  const verb = finiteReading(token)
  const before = k > segment.from ? tokens.list[k - 1] : undefined
  const subordinateTo =
    isA(lexicon, before, 'temporal') || isA(lexicon, before, 'purpose') || /^[وف]?[لبك](?!ا?ل)/.test(token.folded)
  const weak = phrase.type === 'control'
  return {
    at,
    type: phrase.type as EventType,
    frame: phrase.frame,
    reading: verb !== undefined && phrase.frame.has('s') ? verb : NO_READING,
    rule: verb !== undefined && phrase.frame.has('s') ? 'event-verb' : 'event-noun',
    carrier: null,
    standing: weak || (verb === undefined && subordinateTo) ? 'presupposed' : 'main',
    passiveProne: false,
    relative: false,
  }
}

const typeOf = (noun: Reading): EventType => (noun.value as EventVerb | EventNoun).type as EventType

/** The noun stands where the light verb takes it: as object or subject, or behind its preposition. */
function fits(tokens: Tokens, light: LightVerb, noun: Reading, k: number, j: number): boolean {
  const proclitics = noun.peeling.proclitics
  const before = tokens.list[j - 1]!.folded
  for (const place of light.takes) {
    if (place === 'object' || place === 'subject') {
      if (proclitics.some(p => p !== 'و' && p !== 'ف')) continue
      if (j === k + 1 || !/^(?:في|من|الي|علي|عن|بعد|قبل|خلال|عقب|ضد|مع|بين|اثر|دون|بدون)$/.test(before)) return true
    } else if (place === 'ب' || place === 'ل') {
      if (proclitics.includes(place)) return true
    } else if (PREPOSITION[place] === before || (j - 2 > k - 1 && PREPOSITION[place] === tokens.list[j - 2]?.folded))
      return true
  }
  return false
}

const PREPOSITION: Readonly<Record<string, string>> = { إلى: 'الي', عن: 'عن', في: 'في', من: 'من', على: 'علي' }

/** The reading of a word as a noun that names an event: from the noun table first, else the verbal noun of an event verb. */
export function eventReading(token: Token): Reading | undefined {
  const ok = (r: Reading) => r.form.pos === 'masdar' && r.peeling.proclitics.every(p => 'وفبلك'.includes(p))
  return (
    token.readings.find(r => r.value.kind === 'noun' && ok(r)) ??
    token.readings.find(r => r.value.kind === 'event' && ok(r))
  )
}

function nounTrigger(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  segment: Segment,
  k: number,
): Trigger | null {
  const token = tokens.list[k]!
  const reading = eventReading(token)
  if (reading === undefined) return null
  const value = reading.value as EventNoun | EventVerb
  const before = k > segment.from ? tokens.list[k - 1] : undefined
  if (/^(?:دون|بدون|غير)$/.test(before?.folded ?? '')) return null
  if (value.type === 'presence')
    for (let j = k + 1; j <= Math.min(segment.to - 1, k + 2); j++)
      if (eventReading(tokens.list[j]!) !== undefined) return null
  // "تحت سيطرة", "مناطق سيطرة": who holds a place, passed over.
  if (value.type === 'capture' && /^(?:تحت|خارج|مناطق|منطقه|ضمن)$/.test(before?.folded ?? ''))
    return {
      at: k,
      type: 'control',
      frame: value.frame,
      reading,
      rule: 'event-noun',
      carrier: null,
      standing: 'presupposed',
      passiveProne: false,
      relative: false,
    }
  const number =
    mentions.numberAt(k) !== null ||
    (value.kind === 'noun' && value.strong === 'number' && mentions.numberBefore(k) !== null)
  if (value.type === 'capture' && overNoGround(tokens, lexicon, segment, k)) return null
  if (value.kind === 'noun' && value.strong === 'number') {
    // "عدد القتلى … بلغ عشرة": the toll stands behind its verb.
    const toll = isA(lexicon, before, 'toll') && mentions.numbersIn(k, segment.to).length > 0
    if (!number && !toll) return null
    return {
      at: k,
      type: value.type as EventType,
      frame: value.frame,
      reading,
      rule: 'counted-noun',
      carrier: null,
      standing: 'main',
      passiveProne: false,
      relative: false,
    }
  }
  if (value.kind === 'noun' && value.strong === 'carried') return null
  if (
    value.kind === 'noun' &&
    value.strong === 'responsible' &&
    !tokens.list.slice(k + 1, k + 3).some(t => t.folded === 'عن')
  )
    return null
  if (value.kind === 'noun' && value.strong === 'military' && !ofWar(tokens, mentions, lexicon, segment, k)) return null
  if (value.kind === 'event' && !meets(tokens, mentions, lexicon, segment, k, value.needs)) return null
  const trigger: Trigger = {
    at: k,
    type: value.type as EventType,
    frame: value.frame,
    reading,
    rule:
      isResult(value.type) && mentions.numbersIn(k, Math.min(segment.to, k + 6)).length > 0 ? 'result' : 'event-noun',
    carrier: null,
    standing: 'main',
    passiveProne: false,
    relative: false,
  }
  const support = says(mentions, trigger, Math.min(segment.to, k + 16))
  if (value.kind === 'noun' && value.strong === 'light' && support === 0) return null
  const subordinateTo =
    isA(lexicon, before, 'temporal') ||
    isA(lexicon, before, 'purpose') ||
    reading.peeling.proclitics.some(p => p === 'ل' || p === 'ب' || p === 'ك')
  return subordinateTo ? { ...trigger, standing: 'presupposed' } : trigger
}

/** عملية، حملة: an operation of war by its adjective, by ضد, or by the force whose it is; not of medicine or of elections. */
function ofWar(tokens: Tokens, mentions: Mentions, lexicon: Lexicon, segment: Segment, k: number): boolean {
  for (let j = k + 1; j <= Math.min(segment.to - 1, k + 3); j++) {
    if (isA(lexicon, tokens.list[j], 'military')) return true
    const mention = mentions.at(j)
    if (j === k + 1 && mention !== null && (mention.actorKind === 'force' || mention.actorKind === 'group')) return true
  }
  return tokens.list.slice(k + 1, Math.min(segment.to, k + 10)).some(t => t.folded === 'ضد')
}

/** السيطرة على الحريق، على الوضع: nothing changes hands. */
function overNoGround(tokens: Tokens, lexicon: Lexicon, segment: Segment, k: number): boolean {
  // احتلت الجزائر المركز الثاني: a rank.
  for (let j = k + 1; j < Math.min(segment.to, k + 5); j++)
    if (/^(?:المركز|المرتبه|الصداره|الوصافه|المقعد)$/.test(tokens.list[j]!.folded)) return true
  for (let j = k + 1; j < Math.min(segment.to - 1, k + 8); j++)
    if (/^علي$/.test(tokens.list[j]!.folded)) return isA(lexicon, tokens.list[j + 1], 'not-ground')
  return false
}

const isResult = (type: string): boolean => type === 'killing' || type === 'injury' || type === 'destruction'

/** هناك، ثمة، يوجد، بقي، ما زال + somebody: presence. "لم يخرجوا" is presence too: whoever has not left is there. */
function existence(tokens: Tokens, mentions: Mentions, lexicon: Lexicon, segment: Segment, k: number): Trigger | null {
  const token = tokens.list[k]!
  const word = bare(token.folded)
  if (!/^(?:هناك|ثمه|يوجد|توجد|بقي|بقيت|يبقي|تبقي|وجود|تواجد)$/.test(word)) return null
  // "هناك مخاوف من": what there is is a fear.
  if (isA(lexicon, tokens.list[k + 1], 'possible') || isA(lexicon, tokens.list[k + 1], 'deal')) return null
  // "وجود أي مفاوضات": the talks are what there are.
  for (let j = k + 1; j <= Math.min(segment.to - 1, k + 2); j++)
    if (eventReading(tokens.list[j]!) !== undefined) return null
  const end = Math.min(segment.to, k + 10)
  const somebody =
    mentions.within(k + 1, end).some(m => m.kind !== 'outlet') || mentions.numbersIn(k + 1, end).length > 0
  if (!somebody) return null
  return {
    at: k,
    type: 'presence',
    frame: EXISTENCE,
    reading: token.readings[0] ?? NO_READING,
    rule: 'existence',
    carrier: null,
    standing: 'main',
    passiveProne: false,
    relative: false,
  }
}

const EXISTENCE: Frame = new Map([
  ['s', 'A'],
  ['m', 'A'],
  ['في', 'P'],
])

const NO_READING: Reading = {
  value: { kind: 'noun', forms: [], type: 'presence', frame: EXISTENCE, strong: 'light' },
  form: { surface: '', pos: 'masdar', voice: 'either' },
  peeling: { proclitics: [], stem: '', from: 0, to: 0, enclitic: null, article: false },
}

/** Whether what a verb needs beside it stands in its clause. */
function meets(
  tokens: Tokens,
  mentions: Mentions,
  lexicon: Lexicon,
  segment: Segment,
  k: number,
  needs: readonly string[],
): boolean {
  if (needs.length === 0) return true
  return needs.some(one => one.split('+').every(need => has(tokens, mentions, lexicon, segment, k, need)))
}

const WORD_CLASSES = new Set([
  'body',
  'deal',
  'aircraft',
  'weapon',
  'road',
  'aid',
  'protest',
  'siege',
  'fire',
  'goods',
  'vehicle',
])

function has(tokens: Tokens, mentions: Mentions, lexicon: Lexicon, segment: Segment, k: number, need: string): boolean {
  const end = Math.min(segment.to, k + 14)
  switch (need) {
    case 'actor':
      return mentions.within(segment.from, end).some(m => m.kind !== 'outlet')
    case 'side':
      return mentions
        .within(k + 1, end)
        .some(m => m.actorKind === 'force' || m.actorKind === 'group' || (m.kind === 'group' && m.side === 'side'))
    case 'victim':
      return mentions.within(segment.from, end).some(m => m.kind === 'group' || m.kind === 'person')
    case 'place':
      return mentions.placesIn(segment.from, end).length > 0
    case 'number':
      return mentions.numbersIn(segment.from, end).length > 0
    default:
      break
  }
  // "!على": the preposition stands right behind, or behind the subject alone.
  const close = need.startsWith('!')
  const wanted = close ? need.slice(1) : need
  let distance = 0
  for (let j = k + 1; j < Math.min(end, k + 14) && distance < (close ? 2 : 6); j++) {
    const word = tokens.list[j]!.folded
    if (!mentions.covers(j) && (close || mentions.numberAt(j) === null)) distance++
    if (WORD_CLASSES.has(wanted)) {
      if (isA(lexicon, tokens.list[j], wanted) || lexicon.is(wanted, word.replace(/^ال/, ''))) return true
    } else if (
      wanted.length === 1
        ? word.length > 2 && word.startsWith(wanted) && !word.startsWith('ال')
        : word === (PREPOSITION[wanted] ?? wanted)
    )
      return true
    else if (wanted === 'على' && /^علي(?:ه|ها|هم|هما)$/.test(word)) return true
    else if (wanted === 'بيد' && /^(?:يد|ايدي|بايدي|قبضه)$/.test(word)) return true
  }
  return false
}

/** 1 for every token of a relative clause: from الذي and its like to the next comma or the end of the clause. */
function relativeMask(tokens: Tokens, lexicon: Lexicon, from: number, to: number): Uint8Array {
  const bits = new Uint8Array(to - from)
  let inside = false
  for (let k = from; k < to; k++) {
    if (isA(lexicon, tokens.list[k], 'relative')) inside = true
    else if (inside && gapHas(tokens, k, /[،,]/)) inside = false
    bits[k - from] = inside ? 1 : 0
  }
  return bits
}
