import { foldedOffset } from '../../arabic/index.ts'
import { BEGINS, matchActor } from '../../knowledge/index.ts'
import { nationality } from '../mentions/adjectives.ts'
import type { Mention } from '../mentions/types.ts'
import type { EventType, Named } from '../types.ts'
import { inClass } from '../words/classes.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { namedAt } from '../words/spans.ts'
import { isA, isWord } from '../words/words.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { phraseAt } from './noun-phrase.ts'
import { participants } from './participants.ts'

/** Whoever comes out of one of these alive was its target. */
const SURVIVED: ReadonlySet<EventType> = new Set<EventType>([
  'attack',
  'airstrike',
  'shelling',
  'explosion',
  'killing',
  'accident',
  'abduction',
])

/** What is set off at somebody, or carried to him. */
const SET_OFF: ReadonlySet<EventType> = new Set<EventType>(['explosion', 'attack'])

/** Words are looked at so far before and behind the event. */
const REACH = 8

/** "نجا الوزير من محاولة اغتيال", "نجت قافلة من هجوم": whoever survived it was its target. */
export function survivor(clause: Clause, cast: Cast): void {
  const { scene, trigger, range, sentence } = clause
  if (!SURVIVED.has(trigger.type)) return
  for (let k = trigger.at - 1; k >= Math.max(sentence.from, range.from - 2, trigger.at - REACH - 4); k--) {
    if (!isA(scene.list[k], 'survived')) continue
    const who = participants(scene, k + 1, trigger.at).find(m => m.from - k <= 2)
    const before = participants(scene, Math.max(sentence.from, k - REACH), k).findLast(m => k - m.to <= 1)
    const found = who ?? before
    if (found === undefined || cast.agents.some(a => a.start === found.start)) return
    cast.targets.splice(0, cast.targets.length, nameOf(scene, found))
    cast.rules.push('survivor')
    return
  }
}

/** "فجر مقاتلوها عبوة بآلية عسكرية": what a bomb was set off at, behind ب; the bomb itself is nobody. */
export function setOffAt(clause: Clause, cast: Cast): void {
  const { scene, trigger, range } = clause
  if (!SET_OFF.has(trigger.type) || !clause.verbal) return
  const bomb = trigger.at + 1
  for (let k = bomb; k < Math.min(range.to, trigger.at + REACH); k++) {
    if (!isBomb(scene.list[k]!.folded)) continue
    for (let j = k + 1; j < Math.min(range.to, k + REACH); j++) {
      const token = scene.list[j]!
      if (isBehind(token, BREAK)) break
      if (!/^ب\p{L}{3,}/u.test(token.folded) || scene.mentions.covers(j) || !isThing(token.folded.slice(1))) continue
      const to = Math.min(range.to, j + 1 + (nationalOrMilitary(clause, j + 1) ? 1 : 0))
      // "بسيارة القيادي فلان": whose it is.
      const owner = participants(scene, j + 1, range.to).find(
        m => m.from === j + 1 && m.skip === 0 && m.actorKind !== 'state',
      )
      const thing: Named = namedAt(scene, { start: token.start + 1, end: scene.list[to - 1]!.end }, null)
      const name = owner === undefined || isBehind(scene.list[j + 1]!, BREAK) ? thing : nameOf(scene, owner)
      const bombs = cast.targets.filter(t => t.start > scene.list[trigger.at]!.start && t.ref === null)
      cast.targets.splice(0, cast.targets.length, ...cast.targets.filter(t => !bombs.includes(t)), name)
      cast.rules.push('set-off-at')
      return
    }
  }
}

const isBomb = (folded: string): boolean => inClass(folded.replace(/^ال/, ''), 'bomb')

const isThing = (stem: string): boolean =>
  inClass(stem, 'property') ||
  inClass(stem, 'vehicle') ||
  inClass(stem, 'ownable') ||
  inClass(stem.replace(/^ال/, ''), 'property')

const nationalOrMilitary = ({ scene }: Clause, k: number): boolean => {
  const token = scene.list[k]
  return token !== undefined && token.gap === ' ' && (isWord(token, 'military') || nationality(token) !== null)
}

/** A country or its capital behind one of these is its government, whom the act is against or for. */
const AT_STATES: Readonly<Partial<Record<EventType, ReadonlySet<string>>>> = {
  sanction: new Set(['علي', 'ضد', 'عن']),
  aid: new Set(['الي', 'ل']),
  accusation: new Set(['الي', 'ضد']),
  negotiation: new Set(['مع']),
}

/** "عقوبات على موسكو", "مساعدات إلى لبنان": a state by its name or its capital's, which behind a preposition is else only where. */
export function stateBehind(clause: Clause, cast: Cast): void {
  const { scene, trigger, range } = clause
  const slots = AT_STATES[trigger.type]
  if (slots === undefined || cast.targets.length > 0) return
  for (let k = trigger.at + 1; k < Math.min(range.to, trigger.at + REACH + 2); k++) {
    if (isBehind(scene.list[k]!, /[؛:.]/)) return
    const state = stateAt(clause, k)
    if (state === null) continue
    const slot = state.skip > 0 ? scene.list[k]!.folded.slice(state.skip - 1, state.skip) : scene.list[k - 1]!.folded
    if (!slots.has(slot) || cast.agents.some(a => a.start === state.named.start)) continue
    cast.targets.push(state.named)
    cast.rules.push('state-behind')
    return
  }
}

/** A state that begins at token `k`, with how many clitics stand before it. */
function stateAt({ scene }: Clause, k: number): { readonly named: Named; readonly skip: number } | null {
  const { text, list } = scene
  const token = list[k]
  const match = token !== undefined && (token.begins & BEGINS.actor) !== 0 ? matchActor(text, list, k) : null
  if (token === undefined || match === null || match.actor.kind !== 'state') return null
  const start = match.from === 0 ? token.start : foldedOffset(token, match.from)
  return { named: namedAt(scene, { start, end: list[k + match.length - 1]!.end }, match.actor.id), skip: match.from }
}

/** The mentions of persons and things that a request or an expectation is put to: "طلب من الحكومة", "تعويضات من فرنسا". */
export function askedOf(clause: Clause, cast: Cast): void {
  const { scene, trigger, range, attribution } = clause
  if (trigger.type !== 'statement' || cast.targets.length > 0) return
  const asks = /^(?:call|expect|warn)$/.test(attribution?.act ?? '')
  const from = asks ? Math.min(attribution!.verb, range.from) : range.from
  for (let k = from; k < Math.min(range.to, from + 2 * REACH); k++) {
    if (scene.list[k]!.folded !== 'من' || !(asks || hasAsking(clause, from, k))) continue
    const near = participants(scene, k + 1, Math.min(range.to, k + 6))
    const who: Mention | undefined = near.find(
      m => m.from === k + 1 || (m.from - k <= 2 && attribution?.act === 'warn'),
    )
    const state = stateAt(clause, k + 1) ?? (attribution?.act === 'warn' ? stateAt(clause, k + 2) : null)
    const found = who !== undefined ? nameOf(scene, who) : (state?.named ?? phraseWithPronoun(clause, k + 1))
    if (found === null || cast.agents.some(a => a.start === found.start)) continue
    cast.targets.push(found)
    cast.rules.push('asked-of')
    return
  }
}

const hasAsking = ({ scene }: Clause, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (isA(scene.list[k], 'asking')) return true
  return false
}

/** "من نظرائه الأوروبيين", "من حلفائها": people by the pronoun that says whose they are. */
function phraseWithPronoun({ scene, range }: Clause, k: number): Named | null {
  const token = scene.list[k]
  if (token === undefined || k >= range.to || !/^\p{L}{3,}(?:ه|ها|هم)$/u.test(token.folded)) return null
  const stem = token.folded.replace(/(?:هم|ها|ه)$/, '')
  return inClass(stem, 'kin') ? phraseAt(scene, { from: k, to: Math.min(range.to, k + 2) }) : null
}
