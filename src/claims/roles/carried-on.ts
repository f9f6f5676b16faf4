import type { Named } from '../types.ts'
import { isBehind, STOP } from '../words/marks.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isNominal } from '../words/words.ts'
import { type Pronoun, referents } from './agreement.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'
import { whom } from './whom.ts'

/** The pronoun that a verb's own form stands for: اعتقلت is she, اعتقلوا they, اعتقل he. */
export function pronounOf(token: Token): Pronoun {
  const { folded } = token
  if (/(?:وا|ون|وه|وها|وهم)$/.test(folded)) return 'هم'
  const reading = finiteReading(token)
  if (reading?.form.gender === 'f') return 'ها'
  return 'ه'
}

/** "بعدما اتهمت لوقت طويل", "ثم اعتقلوا": a verb that may be passive, with nobody beside it, befalls whom the words before were about. */
export function befallsWhoWasNamed(clause: Clause, cast: Cast): void {
  const { scene, trigger, head, verbal, maybePassive, object, who, slots, isRelative } = clause
  if (cast.agents.length > 0 || cast.targets.length > 0 || !verbal || !maybePassive || isRelative) return
  if (object !== 'T' || clause.enclitic !== null || trigger.reading.form.person === 1) return
  const token = scene.list[head]!
  if (
    trigger.reading.form.tense !== 'perfect' ||
    who.some(m => m.from > head && m.from - head <= 3 && slots.get(m)?.slot === null)
  )
    return
  if (!nothingBehind(scene.list[head + 1])) return
  const found = whom(clause, cast, pronounOf(token))
  cast.targets.push(...found)
  if (found.length > 0) cast.rules.push('subject-of-passive-before')
}

/** No noun stands behind the verb: the end, a mark or a preposition does. */
export const nothingBehind = (next: Token | undefined): boolean =>
  next === undefined || isBehind(next, STOP) || isA(next, 'preposition') || /^(?:ب|ل)\p{L}{3,}/u.test(next.folded)

/** "وحررت مناطق", "كما أسرت العشرات": a verb that opens a sentence with و or كما and has no subject goes on with whoever acted in the one before. */
export function goesOnFromBefore(clause: Clause, cast: Cast): void {
  const { scene, sentence, head, verbal, passive, frame, trigger, recent, before } = clause
  if (cast.agents.length > 0 || cast.subjectDone || passive || !opensWithAnd(clause)) return
  const light = trigger.carrier?.verb?.subject === 'agent' && trigger.carrier.reading?.form.pos === 'verb'
  if (!(light || (verbal && frame.get('s') === 'A')) || trigger.reading.form.person === 1) return
  const token = scene.list[head]!
  // Nothing acts in what the sentence has told, and a noun right behind the verb may be its own subject.
  if (before !== null && before.agents.length > 0) return
  if (clause.maybePassive && cast.targets.length === 0) return
  const next = scene.list[head + 1]
  const isSubject = next !== undefined && cast.targets.length === 0 && isNominal(next) && /^ال/.test(next.folded)
  if (isSubject || head - sentence.from > 3) return
  const found: readonly Named[] = referents(pronounOf(token), [
    recent.agents.filter(a => !cast.targets.some(t => t.ref !== null && t.ref === a.ref)),
  ])
  cast.agents.push(...found)
  if (found.length > 0) cast.rules.push('subject-goes-on')
}

const opensWithAnd = ({ scene, head }: Clause): boolean => {
  const token = scene.list[head]!
  return (
    finiteReading(token)?.peeling.proclitics.includes('و') === true ||
    /^(?:و?كما|ثم|و?قد|و)$/.test(scene.list[head - 1]?.folded ?? '')
  )
}
