import type { Mention } from '../mentions/types.ts'
import type { EventType, Named } from '../types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isThat, joinsOn, onlyVerb } from '../words/words.ts'
import { actorBefore } from './actor-before.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { ownSide } from './own-side.ts'
import { participants } from './participants.ts'

/** What may be repelled. */
const REPELLED: ReadonlySet<EventType> = new Set<EventType>([
  'attack',
  'airstrike',
  'shelling',
  'offensive',
  'clash',
  'displacement',
  'withdrawal',
])

/** The attack stands at most as many words behind the verb that repels it, and who repels it as many before that. */
const REACH = 8

/**
 * "صدت القوات هجوما شنه المسلحون", "إحباط هجوم للحركة", "التصدي لمحاولة تسلل": who attacked is whom it was done to, and who repels it acts. Not "هجوم صاروخي
 * أحبط المفاوضات", where the verb stands behind.
 */
export function repelled(clause: Clause, cast: Cast): void {
  const { scene, trigger, range } = clause
  if (!REPELLED.has(trigger.type)) return
  const at = repelAt(clause)
  if (at < 0) return
  const doer = participants(scene, range.from, trigger.at + 1).findLast(m => isDoer(clause, m, at))

  // "أحبط الفوج الثالث هجوما": right behind the verb stands who repels, whether a table knows him or not.
  const next = scene.list[at + 1]
  const acting = cast.agents.filter(
    a =>
      a.start < scene.list[at]!.start || (isVerbal(scene.list[at]!) && a.start === next?.start && at < trigger.at - 1),
  )
  const attackers = [
    ...cast.agents.filter(a => !acting.includes(a)),
    ...behindAttack(clause, acting.length > 0 ? { ...cast, agents: [] } : cast),
  ].filter(a => doer === undefined || a.start !== doer.start)
  const own = doer === undefined && acting.length === 0 ? whoGoesOn(clause, at) : acting
  const named = unique(attackers.filter(a => !own.includes(a)))
  // "أحبطت القوات محاولة تسلل": by whom was said before, where somebody struck.
  const foes =
    named.length > 0
      ? named
      : clause.recent.strikers.filter(
          s => !isSame(s, doer, clause) && !own.some(o => o.ref !== null && o.ref === s.ref),
        )
  if (foes.length === 0) return
  cast.agents.splice(0, cast.agents.length, ...own, ...(doer === undefined ? [] : [nameOf(scene, doer)]))
  cast.targets.splice(0, cast.targets.length, ...foes)
  cast.rules.push('repelled')
}

/** "حررت الوحدات القرية وصدت ستة هجمات", "أعلنت أنها صدت هجوما": who goes on, or whom the pronoun on أن stands for. */
function whoGoesOn(clause: Clause, at: number): readonly Named[] {
  const { scene, thatSubject } = clause
  const before = scene.list[at - 1]
  const isThatWithPronoun = before !== undefined && isThat(before) && /ه(?:ا|م)?$/.test(before.folded)
  const named = actorBefore(clause)
  if (named.length > 0 && joinsOn(scene.list[at]!)) return named
  const speaker = thatSubject || isThatWithPronoun ? ownSide(clause) : null
  return speaker === null ? [] : [speaker]
}

const isSame = (one: Named, doer: Mention | undefined, { scene }: Clause): boolean =>
  doer !== undefined && (nameOf(scene, doer).start === one.start || (doer.ref !== null && doer.ref === one.ref))

/** Where the verb or noun of repelling stands before the attack, or -1. */
function repelAt({ scene: { list }, trigger, range }: Clause): number {
  for (let k = trigger.at; k >= Math.max(range.from, trigger.at - REACH); k--) {
    if (isA(list[k], 'repels')) return k
    if (k < trigger.at && isBehind(list[k + 1]!, BREAK) && !isBehind(list[k]!, BREAK)) continue
  }
  return -1
}

const isVerbal = (token: Token): boolean => finiteReading(token) !== undefined || onlyVerb(token)

/** Whoever repels stands right behind the verb, or before it with nothing governing him. */
function isDoer({ slots, who }: Clause, m: Mention, at: number): boolean {
  if (m.from === at + 1) return m.skip === 0
  const same = who.find(w => w.from === m.from)
  return m.to <= at && (same === undefined || slots.get(same)?.slot === null)
}

/** "هجوما للحركة", "هجوم المسلحين", "محاولة تسلل لعناصر الجماعة": whose attack it was, right behind its noun. */
function behindAttack({ scene, trigger, range, attribution }: Clause, { agents }: Cast): readonly Named[] {
  if (agents.some(a => a.start > scene.list[trigger.at]!.start)) return []
  const speaker = attribution?.voice.speaker ?? null
  const found = participants(scene, trigger.at + 1, Math.min(range.to, trigger.at + REACH)).find(
    m =>
      m.kind !== 'person' &&
      (speaker === null || m.from >= speaker.to || m.to <= speaker.from) &&
      isOf(scene, m, trigger.at),
  )
  return found === undefined ? [] : [nameOf(scene, found)]
}

const isOf = ({ list, mentions }: Clause['scene'], m: Mention, at: number): boolean =>
  m.from === at + 1 ||
  // "محاولة تسلل لأربعة أشخاص": ل stands before the number.
  (m.skip === 0 &&
    /^ل/.test(list[mentions.numberAt(m.from)?.from ?? m.from]!.folded) &&
    mentions.numberAt(m.from) !== null) ||
  (/^لل?/.test(list[m.from]!.folded.slice(0, Math.max(1, m.skip))) && m.skip > 0) ||
  /^(?:ل|من|شنه|شنته|نفذه|نفذته)$/.test(list[m.from - 1]!.folded)

const unique = (all: readonly Named[]): readonly Named[] =>
  all.filter((a, i) => all.findIndex(b => b.start === a.start) === i)
