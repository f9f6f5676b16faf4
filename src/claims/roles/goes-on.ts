import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import type { Named } from '../types.ts'
import { finiteReading, isA, joinsOn } from '../words/words.ts'
import { actorBefore } from './actor-before.ts'
import { isMany, referents } from './agreement.ts'
import { nothingBehind, pronounOf } from './carried-on.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { looksFinite } from './finite.ts'
import { leadingSubject } from './lead-subject.ts'
import { participants } from './participants.ts'
import { RESULTS } from './recent.ts'

/** "اقتحم الجيش البلدة واعتقل": a verb without a subject of its own has the one before. */
export function goesOn(clause: Clause, cast: Cast): void {
  // "وصل المبعوث حيث التقى عددا من المسؤولين": whom he met has been told, and he not yet.
  const isMet = cast.type === 'meeting' && clause.objectFirst && !cast.subjectDone
  // "وصلت الدورية وتبادلت إطلاق النار مع المسلحين": whom they fight has been told, and they not yet.
  const isFought =
    cast.type === 'clash' &&
    clause.subjectBefore === undefined &&
    cast.agents.length > 0 &&
    cast.agents.every(a => cast.targets.some(t => t.start === a.start))
  if ((cast.agents.length > 0 && !isMet && !isFought) || (!verbGoesOn(clause, cast) && !lightVerbGoesOn(clause))) return
  const own = leaderOfOwnClause(clause)
  const named = own.length > 0 ? own : actorBefore(clause)
  const before = named.length > 0 ? named : leaderOfSentence(clause)
  if (before.length === 0) return
  const found = whoGoesOn(clause, before)
  const isNew = found !== before || (named.length === 0 && !isParty(before))
  if (isNew && onlySuffers(clause, cast)) {
    cast.targets.push(...found)
    cast.rules.push('subject-of-passive-before')
    return
  }
  cast.agents.push(...found)
  cast.rules.push('subject-goes-on')
}

/**
 * "شن المتمردون هجوما، غير أن القوات تصدت له |وأجبرت|", "بينما استقدم الجيش تعزيزات |وفرض|": behind أن, بينما or فيما another clause has begun, whose subject a verb behind و goes on
 * with; not where it told an eventuality of its own, whose doer goes on.
 */
function leaderOfOwnClause({ scene, sentence, head, before, maybePassive }: Clause): readonly Named[] {
  if (before === null || !joinsOn(scene.list[head]!)) return []
  // "أسعف الجرحى ونقلوا إلى المستشفى".
  if (maybePassive && nothingBehind(scene.list[head + 1])) return []
  let opens = head - 1
  while (opens > sentence.from && !opensClause(scene, opens)) opens--
  if (opens <= sentence.from || before.agents.some(a => a.start >= scene.list[opens]!.start)) return []
  const from = opens + 1
  const found = leadingSubject(
    { scene, range: { from, to: head }, who: participants(scene, from, head), before: null },
    head,
  )
  return referents(pronounOf(scene.list[head]!), [found])
}

/** بينما, فيما, and the أن of "غير أن", "إلا أن", "لكن". */
const opensClause = ({ list }: Scene, k: number): boolean =>
  isA(list[k], 'when') ||
  (/^[وف]?ان$/.test(list[k]!.folded) && isA(list[k - 1], 'connector')) ||
  /^[وف]?لكن$/.test(list[k]!.folded)

/** "إن المهاجمين خلفوا دمارا ولاذوا بالفرار": where nobody acted in what was told, a verb behind و goes on with the first one named. */
function leaderOfSentence(clause: Clause): readonly Named[] {
  const { scene, sentence, attribution, head } = clause
  if (!joinsOn(scene.list[head]!)) return []
  const from = attribution === null || attribution.joined ? sentence.from : attribution.from
  if (from >= head) return []
  const who = participants(scene, from, head)
  const found = leadingSubject({ scene, range: { from, to: head }, who, before: null }, head)
  const pronoun = pronounOf(scene.list[head]!)
  const first = referents(pronoun, [found])
  return first.length > 0 ? first : referents(pronoun, [subjectBehindVerb(clause, from, who)])
}

/** "وعلى صعيد متصل، وصل الوزير إلى المدينة والتقى": whoever stands right behind the last verb before this one. */
function subjectBehindVerb({ scene, head }: Clause, from: number, who: readonly Mention[]): readonly Named[] {
  const found = who.findLast(m => {
    const verb = scene.list[m.from - 1]
    return (
      m.to <= head &&
      m.from > from &&
      m.skip === 0 &&
      verb !== undefined &&
      (finiteReading(verb) !== undefined || looksFinite(verb, true))
    )
  })
  return found === undefined ? [] : [nameOf(scene, found)]
}

/** "قتلت القوات أربعة انتحاريين حاولوا": a verb in the plural goes on with people, of those named last. */
function whoGoesOn({ scene, head, before }: Clause, agents: readonly Named[]): readonly Named[] {
  if (before === null || !isPluralVerb(scene, head) || agents.some(isMany)) return agents
  const others = before.targets.filter(isMany)
  return others.length > 0 ? others : agents
}

/** "أصيب عمال ونقلوا إلى المستشفى": a verb that may be passive, with a preposition or nothing behind it, befalls those whom the words before befell. */
const onlySuffers = ({ scene, head, object, maybePassive, trigger, enclitic }: Clause, cast: Cast): boolean =>
  maybePassive &&
  object === 'T' &&
  enclitic === null &&
  cast.targets.length === 0 &&
  trigger.carrier === null &&
  nothingBehind(scene.list[head + 1])

/** A force, a group, a state: it is nobody whom a verb that may be passive befalls. */
const isParty = (all: readonly Named[]): boolean => all.some(({ ref }) => ref !== null && !ref.startsWith('group:'))

/** قتلوا, حاولوا. */
const isPluralVerb = ({ list }: Scene, head: number): boolean => /\p{L}{3}وا$/u.test(list[head]!.folded)

const verbGoesOn = ({ scene, head, verbal, passive, maybePassive, frame }: Clause, cast: Cast): boolean =>
  verbal &&
  !passive &&
  (!cast.subjectDone || isPluralVerb(scene, head)) &&
  (frame.get('s') === 'A' || frame.get('s') === 'B') &&
  !(maybePassive && cast.objectDone && !isPluralVerb(scene, head))

function lightVerbGoesOn({ trigger }: Clause): boolean {
  const subject = trigger.carrier?.verb?.subject
  const form = trigger.carrier?.reading?.form
  return (subject === 'agent' || subject === 'giver') && form?.pos === 'verb' && form.voice !== 'passive'
}

/** "اقتحم الجيش البلدة واعتقل ستة": joined to what they did before, they do this too; deaths and wounds only happen. */
export function joinedToBefore(clause: Clause, cast: Cast): void {
  const { scene, trigger, verbal } = clause
  const before = actorBefore(clause)
  if (cast.agents.length > 0 || before.length === 0 || !verbal || cast.targets.length === 0) return
  const { form } = trigger.reading
  const token = scene.list[trigger.at]
  if (RESULTS.has(trigger.type) || form.voice === 'passive' || form.pos !== 'verb') return
  if (token === undefined || !joinsOn(token)) return
  cast.agents.push(...before)
  cast.rules.push('subject-goes-on')
}
