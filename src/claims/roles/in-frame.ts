import type { EventType, Named } from '../types.ts'
import { inClass } from '../words/classes.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isAnd, isNominal, isThat, isWord } from '../words/words.ts'
import { behindAside, behindTime } from './behind-time.ts'
import type { Clause } from './clause.ts'
import { groundAt } from './ground-name.ts'
import { takesObject } from './holdings.ts'
import { roleOfPreposition } from './slot-roles.ts'
import { type SufferingPhrase, sufferingPhrase } from './suffering-phrase.ts'
import type { Roles } from './types.ts'

/** Of these the grammar alone does not say that what stands there suffers: what is said, agreed on or taken. */
const NOT_BY_GRAMMAR: ReadonlySet<EventType> = new Set<EventType>([
  'statement',
  'agreement',
  'ceasefire',
  'negotiation',
  'capture',
  'control',
  'withdrawal',
  'presence',
  'protest',
  'displacement',
  'responsibility',
  'accident',
  'offensive',
])

/** Words are looked at so far behind the event, times not counted. */
const REACH = 14

/**
 * Last of all, who or what stands where the frame of the verb or its noun has whoever suffers, though no table knows him: "ألقت الشرطة القبض على مالك المصنع", "نصب مسلحون كمينا
 * لقافلة تموين", "استهداف أي مستشفى", "نُقلت حفيدته". Not a town, not an event, not who does it.
 */
export function inFrame(clause: Clause, roles: Roles): Roles {
  if (roles.targets.length > 0 || NOT_BY_GRAMMAR.has(clause.trigger.type)) return roles
  const found =
    inflictedOn(clause, roles) ??
    ofNoun(clause, roles) ??
    ofVerb(clause, roles) ??
    behindPreposition(clause, roles) ??
    ofDeed(clause, roles)
  if (found === null || isLoneVehicle(clause, found)) return roles
  return { ...roles, targets: [found.named, ...joined(clause, found)], rules: [...roles.rules, 'in-frame'] }
}

/** "إحراق سيارة", "تدمير ستة منازل": a car that burns is nobody, and what is counted in ruins is a quantity; what fights (خمس آليات) is told of. */
function isLoneVehicle({ scene: { list, mentions }, trigger }: Clause, { noun }: SufferingPhrase): boolean {
  if (trigger.type !== 'destruction') return false
  const word = list[noun]!.folded.replace(/(?<=\p{L}{3})(?:ا|ان|ين)$/u, '')
  const isThing = (name: 'vehicle' | 'property') => inClass(word, name) || inClass(`${word.replace(/ت$/, '')}ه`, name)
  return isThing('vehicle') || (mentions.numberAt(noun) !== null && isThing('property'))
}

const isAgent = ({ agents }: Roles, named: Named): boolean =>
  agents.some(a => a.start < named.end && named.start < a.end)

const free = (roles: Roles, found: SufferingPhrase | null): SufferingPhrase | null =>
  found === null || isAgent(roles, found.named) ? null : found

/** "استهداف أي مستشفى", "اعتقال حارس السوق": right behind the noun, or behind who does it there. */
function ofNoun(clause: Clause, roles: Roles): SufferingPhrase | null {
  const { scene, trigger, frame, range, verbal } = clause
  const { list } = scene
  const { reading } = trigger
  const isDeath = /^[وبل]?(?:مقتل|مصرع|استشهاد|وفاه|اغتيال)$/.test(list[trigger.at]!.folded)
  // "الحراسة النظرية": behind the article stands an adjective.
  if (
    verbal ||
    (!isDeath && (reading.value.kind !== 'event' || reading.form.pos !== 'masdar')) ||
    reading.peeling.article
  )
    return null
  const doer = roles.agents.find(a => a.start === list[trigger.at + 1]?.start)
  const takes = frame.get('m') === 'T' || (doer !== undefined && takesObject(clause))
  if (!takes || clause.enclitic !== null) return null
  let from = trigger.at + 1
  if (doer !== undefined) while (from < range.to && list[from]!.start < doer.end) from++
  if (from >= range.to || isBehind(list[from]!, BREAK) || isAdjective(list[from]!)) return null
  return free(roles, sufferingPhrase(scene, { from, to: range.to }))
}

/** بشرية, جوي, صخريا: without the article an adjective of the event itself. */
const isAdjective = ({ folded }: Token): boolean => /^(?!ال)\p{L}{2,}(?:ي|يه|يا)$/u.test(folded)

/** "أوقعنا دورية في كمين", "كبدوا القوة المهاجمة خسائر": the object of a verb that does somebody harm, behind its subject. */
function inflictedOn(clause: Clause, roles: Roles): SufferingPhrase | null {
  const { scene, range, trigger } = clause
  for (let k = Math.max(range.from, trigger.at - REACH); k < trigger.at; k++) {
    if (!isWord(scene.list[k], 'inflicts')) continue
    const doer = roles.agents.find(a => a.start === scene.list[k + 1]?.start)
    let from = k + 1
    if (doer !== undefined) while (from < trigger.at && scene.list[from]!.start < doer.end) from++
    return from < trigger.at ? free(roles, sufferingPhrase(scene, { from, to: trigger.at })) : null
  }
  return null
}

/** "قضت المحكمة بحبس قبطان المركب", "أيدت الحكم بإعدام شقيقين": whom the deed befalls whose noun the verb has behind it. */
function ofDeed(clause: Clause, roles: Roles): SufferingPhrase | null {
  const { scene, trigger, range } = clause
  for (let k = trigger.at + 1; k + 1 < Math.min(range.to, trigger.at + REACH); k++) {
    const token = scene.list[k]!
    if (isA(token, 'relative')) return null
    if (!(token.folded === 'بسجن' || token.readings.some(isDeed)) || isBehind(scene.list[k + 1]!, BREAK)) continue
    return free(roles, sufferingPhrase(scene, { from: k + 1, to: range.to }))
  }
  return null
}

const DEEDS: ReadonlySet<string> = new Set([
  'detention',
  'execution',
  'killing',
  'release',
  'sanction',
  'abduction',
  'formation',
])

const isDeed = ({ value, form, peeling }: Token['readings'][number]): boolean =>
  value.kind === 'event' &&
  form.pos === 'masdar' &&
  !peeling.article &&
  peeling.enclitic === null &&
  DEEDS.has(value.type) &&
  value.frame.get('m') === 'T'

/** "نُهبت ثلاث شاحنات", "الشرطة صادرت معدات الورشة", "هاجم مسلحون يعتقد أنهم غرباء ثلاث قرى": behind a verb its object. */
function ofVerb(clause: Clause, roles: Roles): SufferingPhrase | null {
  const { scene, head, range, verbal, passive, maybePassive, enclitic, frame, trigger } = clause
  if (!verbal || enclitic !== null || trigger.reading.form.pos !== 'verb') return null
  const opens = opensWithVerb(clause)
  const suffers = frame.get('s') === 'T' || (passive && (frame.get('p') ?? frame.get('o')) === 'T')
  if (suffers || (maybePassive && roles.agents.length === 0 && frame.get('o') === 'T')) {
    const found = opens ? sufferingPhrase(scene, { from: head + 1, to: range.to }) : subjectOf(clause)
    if (found === null || !isMachine(scene.list[found.noun]!)) return free(roles, found)
    // "هدمت الجرافات ستة منازل": a machine does it, where an object stands behind it.
    const object = objectAt(clause, found.to)
    return free(roles, object ?? (BY_MACHINE.has(trigger.type) ? null : found))
  }
  if (passive || !takesObject(clause)) return null
  const subject = roles.agents.find(a => a.start > scene.list[head]!.start)
  if (subject === undefined) return free(roles, objectAt(clause, head + 1))
  let from = head + 1
  while (from < range.to && scene.list[from]!.start < subject.end) from++
  // "تبنت الجماعة المرتبطة": behind a definite subject a noun with the article is its adjective.
  const isBare = /(?:ون|ان)$/.test(scene.list[from - 1]?.folded ?? '') || !/ال/.test(subject.name)
  const object = /^ال/.test(scene.list[from]?.folded ?? '') && !isBare ? null : objectAt(clause, from)
  return free(roles, object ?? behindDescription(clause, from))
}

/** "ثلاثة من رجال الحرس استشهدوا": nouns or a number before the verb, up to it. */
function subjectOf({ scene, head, range, subjectBefore, isRelative }: Clause): SufferingPhrase | null {
  if (subjectBefore !== undefined || isRelative) return null
  let from = range.from
  while (from < head && (isThat(scene.list[from]!) || isAnd(scene.list[from]))) from++
  const found = from < head ? sufferingPhrase(scene, { from, to: head }) : null
  return found !== null && found.to === head ? found : null
}

/** Nothing that may be its subject stands before the verb: "وأصيب حارس", "حيث نُقل"; not "المرأة قضت بنوبة". */
function opensWithVerb({ scene, head, range, subjectBefore }: Clause): boolean {
  if (subjectBefore !== undefined) return false
  const before = head > range.from ? scene.list[head - 1] : undefined
  if (before === undefined || isBehind(scene.list[head]!, BREAK) || /^[وف]\p{L}/u.test(scene.list[head]!.folded))
    return true
  return !isNominal(before) || isA(before, 'preposition') || isA(before, 'copula') || scene.mentions.inTime(head - 1)
}

/** What machines do: they carry, and they tear down. */
const BY_MACHINE: ReadonlySet<EventType> = new Set<EventType>([
  'transfer',
  'evacuation',
  'attack',
  'airstrike',
  'shelling',
])

const isMachine = (token: Token): boolean => {
  const word = token.folded.replace(/^[وف]?(?:ال)?/, '')
  return (
    isWord(token, 'acting-thing') ||
    isWord(token, 'war-machine') ||
    inClass(word, 'acting-thing') ||
    inClass(word, 'war-machine') ||
    inClass(word, 'vehicle')
  )
}

function objectAt({ scene, range }: Clause, at: number): SufferingPhrase | null {
  const from = behindTime(scene, { from: behindAside(scene, at, range.to), to: range.to })
  const first = scene.list[from]
  if (first === undefined || from >= range.to || (isBehind(first, BREAK) && from === at)) return null
  return sufferingPhrase(scene, { from, to: range.to })
}

/** "هاجم مسلحون |يعتقد أنهم من التنظيم| ثلاث قرى": behind what is said of the subject, a number or a noun in the accusative that no preposition and no verb governs. */
function behindDescription({ scene, range, sentence }: Clause, from: number): SufferingPhrase | null {
  const { list, mentions } = scene
  const first = list[from]
  if (
    first === undefined ||
    !(finiteReading(first) !== undefined || isA(first, 'adjective-clause') || isImperfect(first))
  )
    return null
  for (let k = from + 1; k < Math.min(sentence.to, from + REACH); k++) {
    const token = list[k]!
    if (mentions.inTime(k)) continue
    if (isBehind(token, BREAK) && !mentions.inTime(k - 1)) return null
    const before = list[k - 1]!
    if (isA(before, 'preposition') || finiteReading(before) !== undefined || isImperfect(before)) continue
    if (isA(token, 'relative')) return null
    const number = mentions.numberAt(k)
    const isNumber = number !== null && number.from === k && !/^[وبل]/.test(token.folded)
    if (
      isNumber ||
      isAccusative(token) ||
      isBehind(token, BREAK) ||
      (/^ال/.test(token.folded) && /ا$/.test(before.folded))
    ) {
      const found = sufferingPhrase(scene, { from: k, to: Math.max(range.to, Math.min(sentence.to, k + 6)) })
      if (found !== null) return found
    }
  }
  return null
}

/** حاجزا, قرية is not seen to be one. */
const isAccusative = ({ text, folded }: Token): boolean =>
  /(?:ًا|اً)$/.test(text) && folded.length > 3 && !/يا$/.test(folded)

const isImperfect = ({ folded }: Token): boolean => /^[يت]\p{L}{3,}/u.test(folded)

/** "القبض على مالك المصنع", "كمينا لقافلة": behind the preposition that the frame has for whoever suffers, or one that always means him. */
function behindPreposition(clause: Clause, roles: Roles): SufferingPhrase | null {
  const { scene, trigger, range } = clause
  const { list, mentions } = scene
  for (let k = trigger.at + 1, steps = 0; k < range.to && steps < REACH; k++) {
    if (mentions.inTime(k)) continue
    steps++
    const token = list[k]!
    if (isBehind(token, BREAK) && !mentions.inTime(k - 1) && !mentions.inTime(k + 1)) return null
    if (isA(token, 'relative')) return null
    // "هجوم شنه التنظيم على سجن": a verb that points back at the event goes on with it.
    const isVerb = finiteReading(token) !== undefined && !isA(list[k - 1], 'preposition')
    if (isVerb && k !== trigger.carrier?.at && !(k === trigger.at + 1 && /(?:ه|ها)$/.test(token.folded))) return null
    if (mentions.covers(k) && mentions.at(k) === null) continue
    const clitic = cliticFor(clause, token, k)
    const found =
      clitic > 0
        ? sufferingPhrase(scene, { from: k, to: range.to }, clitic)
        : isFor(clause, token) && k + 1 < range.to
          ? sufferingPhrase(scene, { from: k + 1, to: range.to })
          : null
    if (found !== null && !isAgent(roles, found.named)) return found
  }
  return null
}

const isFor = ({ trigger }: Clause, token: Token): boolean =>
  token.folded === 'ضد' ||
  isWord(token, 'against-whom') ||
  (isA(token, 'preposition') && roleOfPreposition(token.folded, trigger) === 'T')

/** How many letters of the word are a clitic that the frame has for whoever suffers: the ل of لقافلة, the لل of للأسر. */
function cliticFor({ trigger, scene }: Clause, { folded, readings }: Token, k: number): number {
  const found = /^[وف]?(?:([ب])(?:ال)?|(ل)ل?)(?=\p{L}{3})/u.exec(folded)
  if (found === null) return 0
  if (readings.some(r => r.form.pos === 'verb') && (groundAt(scene, k, k + 1)?.skip ?? 0) === 0) return 0
  const slot = found[1] ?? found[2]!
  return trigger.frame.get(slot) === 'T' ? found[0].replace(/ال$/, '').length : 0
}

/** "رئيس البلدية ومرافقه", "ثلاث قرى ومخيما": what و joins right behind it. */
function joined({ scene, range }: Clause, { to }: SufferingPhrase): readonly Named[] {
  const token = scene.list[to]
  if (token === undefined || to >= range.to || token.gap !== ' ' || !/^و\p{L}{3}/u.test(token.folded)) return []
  if (finiteReading(token) !== undefined || /وا$/.test(token.folded) || scene.mentions.inTime(to)) return []
  const other = sufferingPhrase(scene, { from: to, to: range.to }, 1)
  return other === null ? [] : [other.named]
}
