import type { EventType, Named } from '../types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import { isA, isWord } from '../words/words.ts'
import { isPronoun, type Pronoun } from './agreement.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { groundAt } from './ground-name.ts'
import { isJoined } from './joined.ts'
import { nameOfRange, phraseAt } from './noun-phrase.ts'
import { participants } from './participants.ts'
import { whom } from './whom.ts'

/** What is agreed on, asked for or talked about may be that people go free. */
const SETTLES: ReadonlySet<EventType> = new Set<EventType>(['agreement', 'negotiation', 'statement'])

/** Words are looked at so far in the clause, and behind the noun of release. */
const SPAN = 24
const REACH = 7
/** A name is at most as many words. */
const NAME = 4

/** "اتفاق على تبادل 900 محتجز", "طالبت الرابطة بإطلاق الصحفيين", "للإفراج عن المعتقلين": who is to go free, with those whom و joins or who go free for them (مقابل). Not "إطلاق النار". */
export function toGoFree(clause: Clause, cast: Cast): void {
  const { scene, trigger, range } = clause
  if (!SETTLES.has(trigger.type) || cast.targets.length > 0) return
  const from = Math.max(range.from, trigger.at - 2)
  for (let k = from; k + 1 < Math.min(range.to, from + SPAN); k++) {
    if (!isA(scene.list[k], 'release-noun') || isA(scene.list[k + 1], 'shot-or-fire')) continue
    const all = participants(scene, k + 1, Math.min(range.to, k + 2 * REACH))
    const first = all[0]
    if (first === undefined || first.from - k > REACH || first.kind !== 'group') continue
    const found = [first]
    for (const m of all.slice(1)) {
      const instead =
        scene.list[m.from - 1]?.folded === 'مقابل' ||
        scene.list[scene.mentions.numberAt(m.from)?.from ?? m.from]?.folded === 'مقابل'
      if (!instead && !(isJoined(scene, m, all) && m.from - found.at(-1)!.to <= 1)) break
      found.push(m)
    }
    cast.targets.push(...found.map(m => nameOf(scene, m)).filter(n => !cast.agents.some(a => a.start === n.start)))
    cast.rules.push('to-go-free')
    return
  }
}

/** What a speaker accuses of in a participle may be told as an event of its own. */
const ACCUSED_OF: ReadonlySet<EventType> = new Set<EventType>([
  'statement',
  'accusation',
  'attack',
  'killing',
  'responsibility',
])

/** "متهمة الطرفين بترك المهاجرين", "محملة السلطات مسؤولية سلامتهم": whoever stands right behind the participle is accused, with those whom و joins. */
export function accusedInPassing(clause: Clause, cast: Cast): void {
  const { scene, trigger, range } = clause
  if (!ACCUSED_OF.has(trigger.type)) return
  for (let k = range.from; k < Math.min(range.to, trigger.at + 1); k++) {
    if (!isA(scene.list[k], 'accusing')) continue
    const all = participants(scene, k + 1, Math.min(range.to, k + SPAN))
    const found: Named[] = []
    let end = k + 1
    for (const m of all) {
      if (found.length === 0 ? m.from !== end : !isJoined(scene, m, all) || m.from - end > 1) break
      if (found.length > 0 && isBehind(scene.list[m.from]!, BREAK)) break
      found.push(nameOf(scene, m))
      end = m.to
    }
    if (found.length === 0) found.push(...accusedUnknown(clause, cast, k + 1))
    const others = found.filter(n => !cast.targets.some(t => t.start === n.start))
    for (const n of others) {
      const at = cast.agents.findIndex(a => a.start === n.start)
      if (at >= 0 && trigger.type !== 'attack' && trigger.type !== 'killing') cast.agents.splice(at, 1)
    }
    cast.targets.push(...others.filter(n => !cast.agents.some(a => a.start === n.start)))
    if (others.length > 0) cast.rules.push('accused')
    return
  }
}

/** "متهما إياه بالفساد", "محملا الجانب الآخر المسؤولية": whom the pronoun stands for, or a definite noun phrase that no table has. */
function accusedUnknown(clause: Clause, cast: Cast, k: number): readonly Named[] {
  const { scene, range } = clause
  const token = scene.list[k]
  if (token === undefined || k >= range.to || isBehind(token, BREAK)) return []
  const him = /^ايا(هما|هم|ها|ه)$/.exec(token.folded)?.[1] ?? null
  if (isPronoun(him)) return whom(clause, cast, him)
  if (!/^ال/.test(token.folded)) return []
  const phrase = phraseAt(scene, { from: k, to: Math.min(range.to, k + NAME) })
  return phrase === null ? [] : [phrase]
}

/** What somebody is exposed to. */
const EXPOSED_TO: ReadonlySet<EventType> = new Set<EventType>([
  'attack',
  'airstrike',
  'shelling',
  'explosion',
  'killing',
  'injury',
  'abduction',
  'statement',
])

/** "نفى تعرض السجين لأي تعذيب", "تعرضت القافلة، أمس، لقصف": whoever is exposed to it, where words stand between; and "عثروا بحوزة المتهم على": with whom it is found. */
export function exposed(clause: Clause, cast: Cast): void {
  const { scene, trigger, range } = clause
  if (cast.targets.length > 0) return
  const found = trigger.type === 'discovery' ? 'with-whom' : EXPOSED_TO.has(trigger.type) ? 'exposed' : null
  if (found === null) return
  // "نفى الوزير |تعرض أي من الموقوفين لسوء المعاملة|": what is said stands behind the verb.
  const isBefore = found === 'exposed' && trigger.type !== 'statement'
  const from = isBefore ? Math.max(range.from, trigger.at - REACH) : trigger.at + 1
  const to = isBefore ? trigger.at : Math.min(range.to, trigger.at + REACH)
  for (let k = from; k < to; k++) {
    const owner = found === 'with-whom' ? withHim(scene.list[k]!) : null
    if (owner !== null) {
      const him = whom(clause, cast, owner)
      cast.targets.push(...him)
      if (him.length > 0) cast.rules.push(found)
      return
    }
    if (!isWord(scene.list[k], found)) continue
    const who = exposedAt(clause, cast, k)
    if (who === null) return
    const at = cast.agents.findIndex(a => a.start === who.start)
    if (at >= 0) cast.agents.splice(at, 1)
    cast.targets.push(who)
    cast.rules.push(found)
    return
  }
}

/** Whoever or whatever stands right behind تعرض, known or not ("تعرض الميناء لهجوم"), or was taken for its doer before it ("القوات في الشمال تعرضت لعشرين هجوما"). */
function exposedAt({ scene, range, subjectBefore }: Clause, cast: Cast, k: number): Named | null {
  const to = Math.min(range.to, k + 1 + NAME)
  const [who] = participants(scene, k + 1, to)
  if (who !== undefined && who.from === k + 1) return nameOf(scene, who)
  const ground = groundAt(scene, k + 1, to)
  if (ground !== null && ground.skip === 0) return nameOfRange(scene, ground)
  const phrase = phraseAt(scene, { from: k + 1, to })
  if (phrase !== null) return phrase
  if (subjectBefore !== undefined && subjectBefore.to <= k) return nameOf(scene, subjectBefore)
  return cast.agents.findLast(a => a.end <= scene.list[k]!.start) ?? null
}

/** بحوزته, لديهم: with whom it is found, by his pronoun. Null for other words. */
const withHim = remember((folded): Pronoun | null => {
  const ending = /^و?(?:بحوزت|بحيازت|لدي|مع)(هما|هم|ها|ه)$/.exec(folded)?.[1] ?? null
  return isPronoun(ending) ? ending : null
})

/** "وأطلقت القوات الغاز وقنابل الصوت على مئات الطلاب": what is fired together is fired at the same people, who stand behind the last of it. */
export function firedAt(clause: Clause, cast: Cast): void {
  const { scene, trigger, range, sentence, verbal } = clause
  if (!verbal || cast.targets.length > 0 || !/^(?:attack|shelling|airstrike)$/.test(trigger.type)) return
  if (
    range.to >= sentence.to ||
    !scene.list[range.to]!.folded.startsWith('و') ||
    isBehind(scene.list[range.to]!, BREAK)
  )
    return
  for (let k = range.to + 1; k + 1 < Math.min(sentence.to, range.to + REACH); k++) {
    if (isBehind(scene.list[k]!, BREAK)) return
    if (!/^(?:علي|باتجاه|نحو|صوب)$/.test(scene.list[k]!.folded) || scene.mentions.covers(k)) continue
    const [who] = participants(scene, k + 1, Math.min(sentence.to, k + 5))
    if (who === undefined || cast.agents.some(a => a.start === who.start)) return
    cast.targets.push(nameOf(scene, who))
    cast.rules.push('fired-at')
    return
  }
}
