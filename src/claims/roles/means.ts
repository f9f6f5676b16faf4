import type { Mention } from '../mentions/types.ts'
import type { EventType } from '../types.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isThat, isWord } from '../words/words.ts'
import { byBehind } from './by-behind.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { doneBy } from './doers.ts'
import { participants } from './participants.ts'
import { policeWhile } from './police-while.ts'
import { RESULTS, STRIKES } from './recent.ts'

/** The doer stands at most as many words behind the strike, and the strike behind what it did. */
const REACH = 6
const STRIKE_REACH = 18

/**
 * Deaths have the agent of the strike that made them: "قتلوا في قصف من قوات …", "حين فتح مسلحون النار", "ما أدى إلى مقتل" behind a strike that was told; not
 * "في غارة على القوات".
 */
export function byMeans(clause: Clause, cast: Cast): void {
  if (cast.agents.length === 0 && isJoinedNoun(clause)) {
    cast.agents.push(...(clause.before?.agents ?? []))
    cast.rules.push('joined-noun')
    return
  }
  if (cast.agents.length > 0 || !RESULTS.has(clause.trigger.type)) return
  const behind = byBehind(clause)
  if (behind.length > 0) {
    cast.agents.push(...behind)
    cast.rules.push('by-agent')
    return
  }
  const done = strikesBehind(clause)
    .map(k => doneBy(clause, k))
    .find(doers => doers.length > 0)
  if (done !== undefined) {
    cast.agents.push(...done)
    cast.rules.push('by-means')
    return
  }
  const agent = strikerOf(clause) ?? whoWhen(clause)
  if (agent !== undefined) {
    cast.agents.push(nameOf(clause.scene, agent))
    cast.rules.push('by-means')
    return
  }
  const told = strikersBefore(clause)
  if (told.length === 0) return
  cast.agents.push(...told)
  cast.rules.push('by-strike-before')
}

/** "مقتل صيادين بنيران البحرية واعتقال خمسة": what is joined by و as a noun of the same kind has the same maker. */
function isJoinedNoun({ scene, trigger, before, frame, range }: Clause): boolean {
  if (trigger.carrier !== null || trigger.reading.form.pos !== 'masdar') return false
  if (frame.get('m') !== 'T' && !(frame.get('m') === 'X' && frame.get('على') === 'T')) return false
  const isAdded = isBesides(scene.list, trigger.at)
  if (!isAdded && (trigger.at !== range.from || !/^و/.test(scene.list[trigger.at]!.folded))) return false
  // "قضت المحكمة بإعدام ثلاثة، والسجن المؤبد لعشرة": one court passes what is joined, also with the article.
  if (before?.type != null && before.agents.length > 0 && SENTENCED.has(before.type) && SENTENCED.has(trigger.type))
    return true
  if (trigger.reading.peeling.article) return false
  if (before?.type != null && before.agents.length > 0 && DECIDED.has(before.type) && DECIDED.has(trigger.type))
    return true
  // "باكتشاف وتدمير مخزن", "بإغلاق المطعم وإتلاف اللحوم", "فضلا عن ضبط أسلحة": what one body does in a row.
  if (before?.type != null && before.agents.length > 0 && WORKS.has(before.type) && WORKS.has(trigger.type)) return true
  return (
    before?.type != null &&
    before.agents.length > 0 &&
    (RESULTS.has(before.type) || TAKES.has(before.type)) &&
    TAKES.has(trigger.type)
  )
}

/** What one body decides in a row: "قرر الوزير إيقاف المدير وإحالته إلى النيابة وصرف تعويضات". */
const DECIDED: ReadonlySet<EventType> = new Set<EventType>([
  'sanction',
  'investigation',
  'release',
  'aid',
  'transfer',
  'formation',
  'evacuation',
  'detention',
])

/** What forces and services do, one after the other. */
const WORKS: ReadonlySet<EventType> = new Set<EventType>([
  'discovery',
  'destruction',
  'detention',
  'capture',
  'sanction',
  'release',
  'siege',
  'evacuation',
])

/** "فضلا عن", "إضافة إلى", "علاوة على", "إلى جانب" right before token `at`. */
function isBesides(list: readonly Token[], at: number): boolean {
  const [first, second] = [list[at - 2]?.folded ?? '', list[at - 1]?.folded ?? '']
  return (
    (/^[وف]?فضلا$/.test(first) && second === 'عن') ||
    (/^[وف]?(?:ب?ال)?اضافه$/.test(first) && second === 'الي') ||
    (/^[وف]?علاوه$/.test(first) && second === 'علي') ||
    (/^[وف]?الي$/.test(first) && second === 'جانب')
  )
}

const SENTENCED: ReadonlySet<EventType> = new Set<EventType>(['execution', 'detention', 'sanction', 'release'])

const TAKES: ReadonlySet<EventType> = new Set<EventType>([
  'detention',
  'abduction',
  'attack',
  'shelling',
  'destruction',
])

/** The strikes that a result may have come of, by token: behind the clause a strike is its cause only where a word says so ("نتيجة هجوم"). */
function strikesBehind({ scene, trigger, range, sentence }: Clause): readonly number[] {
  const end = Math.max(range.to, Math.min(sentence.to, trigger.at + STRIKE_REACH))
  const found: number[] = []
  for (let k = trigger.at + 1; k < end; k++) {
    const token = scene.list[k]
    if (token === undefined || !isStrike(token)) continue
    // "في سلسلة هجمات", "في إحدى الغارات".
    const isSeries = /^(?:سلسله|موجه|عده|احدي|احد|جوله|حمله)$/.test(scene.list[k - 1]?.folded ?? '')
    const before = scene.list[isSeries ? k - 2 : k - 1]
    const monthsOf = before?.folded === 'من' && scene.mentions.inTime(k - 2)
    if (
      k < range.to ||
      monthsOf ||
      isA(before, 'temporal') ||
      isWord(before, 'in-strike') ||
      /^[وف]?ب/.test(token.folded)
    )
      found.push(k)
  }
  return found
}

function strikerOf(clause: Clause): Mention | undefined {
  const { scene, trigger, range, sentence } = clause
  const end = Math.max(range.to, Math.min(sentence.to, trigger.at + STRIKE_REACH))
  for (const k of strikesBehind(clause)) {
    const agent = scene.mentions.within(k + 1, Math.min(end, k + REACH)).find(mayStrike)
    if (agent !== undefined && !isWord(scene.list[agent.from - 1], 'against')) return agent
  }
  return policeWhile(clause)
}

/** "مقتل جنديين حين فتح مسلحون النار", "بعدما هاجم التنظيم": the subject right behind the verb of the clause that tells when. */
function whoWhen({ scene, trigger, sentence }: Clause): Mention | undefined {
  const end = Math.min(sentence.to, trigger.at + STRIKE_REACH)
  for (let k = trigger.at + 1; k + 1 < end; k++) {
    const token = scene.list[k]!
    // "قبل أن يتدخل الجيش": what comes later made nobody die.
    const opens =
      isA(token, 'when') ||
      (isThat(token) && isA(scene.list[k - 1], 'temporal') && !/^[وف]?قبل$/.test(scene.list[k - 1]!.folded))
    const verb = scene.list[k + 1]!
    if (!opens || !isStriking(verb)) continue
    const [who] = participants(scene, k + 2, Math.min(sentence.to, k + 8))
    return who !== undefined && who.from - k <= 3 && mayStrike(who) ? who : undefined
  }
  return undefined
}

/** "ما أدى إلى مقتل", "الضربة أدت إلى": who struck in the clause before, or in the sentence before where the strike is named again. */
function strikersBefore({ trigger, before, recent, scene, range, sentence }: Clause) {
  // "مقتل خمسة وإصابة عشرة": what is joined to a result has the same maker.
  const isJoined = /^و/.test(scene.list[trigger.at]!.folded) && trigger.reading.form.pos === 'masdar'
  if (isJoined && before?.type != null && RESULTS.has(before.type)) return before.agents
  if (trigger.rule !== 'result' && trigger.carrier?.verb?.subject !== 'cause') return []
  if (before?.type != null && STRIKES.has(before.type)) return before.agents
  // "أطلقت الشرطة الغاز لتفريق متظاهرين خرجوا …، ما أسفر عن": a protest between is not what harmed them.
  const first = scene.list[sentence.from]!.start
  if (before?.type === 'protest' && recent.strikers.some(s => s.start >= first)) return recent.strikers
  const head = trigger.carrier?.at ?? trigger.at
  const named = scene.list
    .slice(range.from, Math.max(head, trigger.at))
    .find(token => /^(?:و|ف)?ال/.test(token.folded) && isStrike(token))
  if (named === undefined) return []
  const type = named.readings.find(r => r.value.kind === 'noun' || r.value.kind === 'event')?.value
  const same = type !== undefined && 'type' in type ? recent.byStrike[type.type as EventType] : undefined
  return same ?? recent.strikers
}

const mayStrike = (m: Mention): boolean =>
  m.kind === 'actor' || m.kind === 'generic' || (m.kind === 'group' && m.side === 'side')

const isStrike = (token: Token): boolean =>
  token.readings.some(
    ({ form, value }) =>
      form.pos === 'masdar' &&
      (value.kind === 'noun' || value.kind === 'event') &&
      (value.type === 'airstrike' || value.type === 'shelling' || value.type === 'attack'),
  )

/** A finite verb of striking, or a light one that carries a strike: هاجم, قصفت, شن, فتح (النار), أطلق. */
function isStriking(token: Token): boolean {
  const reading = finiteReading(token, ['event', 'light'])
  if (reading === undefined || reading.form.voice === 'passive') return false
  const { value } = reading
  return value.kind === 'light'
    ? value.subject === 'agent'
    : value.kind === 'event' && STRIKES.has(value.type as EventType)
}
