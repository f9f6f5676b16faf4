import type { Scene } from '../scene.ts'
import type { Named } from '../types.ts'
import { isA, isWord, joinsOn } from '../words/words.ts'
import { isMany, isPronoun, type Pronoun, referents } from './agreement.ts'
import { pronounOf } from './carried-on.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { isFirstPerson } from './finite.ts'
import { leadingSubject } from './lead-subject.ts'
import { RESULTS } from './means.ts'
import { ownSide } from './own-side.ts'
import { participants } from './participants.ts'
import { unknownObject } from './unknown-object.ts'

/** Whom a pronoun stands for is named at most as many words before it, in its sentence. */
const NEAR = 24

/** Who acted in the clause before, and may go on. */
const actorBefore = ({ before }: Clause): readonly Named[] => before?.agents.slice(0, 1) ?? []

/** The same, or the speaker where nobody acted before: "أعلنت القوات أنها عززت سيطرتها". */
function actorBeforeOrSpeaker(clause: Clause): readonly Named[] {
  const before = actorBefore(clause)
  const own = before.length === 0 ? ownSide(clause) : null
  return own === null ? before : [own]
}

/** A number or a noun without the article stands right behind the verbal noun of a verb that takes one: "تدميرها خمس آليات"; not "مقتله متأثرا". */
const hasObject = ({ scene, trigger, range }: Clause): boolean =>
  scene.list[trigger.at]!.readings.some(
    ({ value, form }) => value.kind === 'event' && form.pos === 'masdar' && value.frame.get('o') === 'T',
  ) && unknownObject(scene, { from: trigger.at + 1, to: range.to }) !== null

/** "اعتقلنا": in the first person whoever speaks acts. True where the verb is in the first person, whoever speaks. */
export function we(clause: Clause, cast: Cast): boolean {
  const { trigger } = clause
  const { carrier, reading } = trigger
  const isOurSide = isWord(clause.scene.list[clause.head + 1], 'our-side')
  const ours = carrier?.reading?.form.pos === 'masdar' && carrier.reading.peeling.enclitic === 'نا'
  const first =
    trigger.rule === 'said' ? isFirstPerson(clause.scene.list[trigger.at]!, reading) : reading.form.person === 1
  // "إثر إصابته": a word that says when is no verb of "I".
  const isCarried = carrier?.reading?.form.person === 1 && !isA(clause.scene.list[carrier.at], 'temporal')
  if (!first && !isCarried && !ours && !isOurSide) return false
  const own = ownSide(clause)
  if (own !== null && cast.agents.length === 0) {
    cast.agents.push(own)
    cast.rules.push('we')
  }
  return true
}

/** The pronoun on a verbal noun (سيطرتها) is the announcer or the subject before; on a verb (دفعته) it is its object. */
export function pronoun(clause: Clause, cast: Cast): void {
  const { frame, enclitic, verbal, attribution } = clause
  if (enclitic === null) return
  if (!verbal && frame.get('m') === 'A' && cast.agents.length === 0) {
    const own = attribution?.joined ? ownSide(clause) : null
    cast.agents.push(...(own === null ? actorBeforeOrSpeaker(clause) : [own]))
    cast.rules.push('pronoun')
    return
  }
  // "أعلنت الكتيبة تدميرها خمس آليات": with an object behind it the pronoun on the noun acts.
  if (!verbal && cast.agents.length === 0 && hasObject(clause)) {
    const own = attribution?.joined ? ownSide(clause) : null
    cast.agents.push(...(own === null ? actorBeforeOrSpeaker(clause) : [own]))
    cast.rules.push('pronoun')
    return
  }
  const suffers = clause.object === 'T' || (frame.get('m') === 'T' && !verbal)
  if (!isPronoun(enclitic) || cast.objectDone || cast.targets.length > 0 || !suffers) return
  const found = whom(clause, cast, enclitic)
  cast.targets.push(...found)
  if (found.length > 0) cast.rules.push('pronoun')
}

/** Whom a pronoun stands for that suffers: of the sentence before those of the article, and nobody who acts here. */
export function whom(clause: Clause, cast: Cast, pronoun: Pronoun): readonly Named[] {
  const { before, recent } = clause
  const others = (list: readonly Named[]) => list.filter(one => !cast.agents.some(a => sameOne(a, one)))
  const lists = [before?.targets, nearBefore(clause), recent.targets, before?.agents].map(list => others(list ?? []))
  return referents(pronoun, lists)
}

const sameOne = (a: Named, b: Named): boolean => a.start === b.start || (a.ref !== null && a.ref === b.ref)

/** Whoever is named in the sentence right before the eventuality, the nearest first, but who says so. */
function nearBefore({ scene, sentence, trigger, attribution, before }: Clause): readonly Named[] {
  const speaker = attribution?.voice.speaker ?? null
  return participants(scene, Math.max(sentence.from, trigger.at - NEAR), trigger.at)
    .filter(m => !(speaker !== null && speaker.from <= m.from && m.to <= speaker.to))
    .map(m => nameOf(scene, m))
    .filter(one => before?.agents.some(a => sameOne(a, one)) !== true)
    .reverse()
}

/** "أطلق مسلحون النار عليه", "القبض عليهما", "الإفراج عنهم": the pronoun on the preposition that the frame has for whom it befalls. */
export function pronounBehindPreposition(clause: Clause, cast: Cast): void {
  const { scene, trigger, frame, range } = clause
  if (cast.targets.length > 0) return
  for (let k = trigger.at + 1; k < Math.min(range.to, trigger.at + 7); k++) {
    const found = /^(علي|عن|ضد|ل|ب|من|الي|بحق)(هما|هم|ها|ه)$/.exec(scene.list[k]!.folded)
    if (found === null) continue
    const slot = found[1] === 'علي' ? 'على' : found[1]!
    const against = found[1] === 'بحق' || (found[1] === 'الي' && trigger.type === 'accusation')
    if (!against && frame.get(slot) !== 'T' && !(slot === 'ضد' && frame.get('s') === 'A')) continue
    const ending = found[2]!
    if (!isPronoun(ending)) return
    const one = whom(clause, cast, ending)
    cast.targets.push(...one)
    if (one.length > 0) cast.rules.push('pronoun')
    return
  }
}

/** "إنها عثرت على": the pronoun on أن stands for whoever the clause before was about, else for the speaker. */
export function pronounOnThat(clause: Clause, cast: Cast): void {
  const subject = clause.trigger.carrier?.verb?.subject
  const acts = subject === undefined ? clause.frame.get('s') === 'A' : subject === 'agent'
  if (cast.agents.length > 0 || !clause.thatSubject || !acts) return
  const before = actorBefore(clause)
  const own = ownSide(clause)
  const ofSpeaker = own !== null && (before.length === 0 || opensSpeech(clause))
  cast.agents.push(...(ofSpeaker ? [own] : before))
  cast.rules.push('pronoun')
}

/** "دمرت القوات ورشة، مشددة على أنها لا تستهدف المدنيين": the pronoun on the أن that opens what is said agrees with whoever says it, by another verb of saying. */
function opensSpeech({ scene, attribution, trigger }: Clause): boolean {
  const speaker = attribution?.voice.speaker ?? null
  if (attribution?.rule !== 'participle' || speaker === null || trigger.at - attribution.from > 2) return false
  const that = [attribution.from, attribution.from - 1]
    .map(k => scene.list[k]?.folded ?? '')
    .find(word => /ان(?:ه|ها|هم)$/.test(word))
  if (that === undefined) return false
  return speaker.agreement === (that.endsWith('ها') ? 'f' : that.endsWith('هم') ? 'p' : 'm')
}

/** "اقتحم الجيش البلدة واعتقل": a verb without a subject of its own has the one before. */
export function goesOn(clause: Clause, cast: Cast): void {
  if (cast.agents.length > 0 || (!verbGoesOn(clause, cast) && !lightVerbGoesOn(clause))) return
  const named = actorBefore(clause)
  const before = named.length > 0 ? named : leaderOfSentence(clause)
  if (before.length === 0) return
  cast.agents.push(...whoGoesOn(clause, before))
  cast.rules.push('subject-goes-on')
}

/** "إن المهاجمين خلفوا دمارا ولاذوا بالفرار": where nobody acted in what was told, a verb behind و goes on with the first one named. */
function leaderOfSentence(clause: Clause): readonly Named[] {
  const { scene, sentence, attribution, head } = clause
  if (!joinsOn(scene.list[head]!)) return []
  const from = attribution === null || attribution.joined ? sentence.from : attribution.from
  if (from >= head) return []
  const who = participants(scene, from, head)
  const found = leadingSubject({ scene, range: { from, to: head }, who, before: null }, head)
  const pronoun = pronounOf(scene.list[head]!)
  return referents(pronoun, [found])
}

/** "قتلت القوات أربعة انتحاريين حاولوا": a verb in the plural goes on with people, of those named last. */
function whoGoesOn({ scene, head, before }: Clause, agents: readonly Named[]): readonly Named[] {
  if (before === null || !isPluralVerb(scene, head) || agents.some(isMany)) return agents
  const others = before.targets.filter(isMany)
  return others.length > 0 ? others : agents
}

/** قتلوا, حاولوا. */
const isPluralVerb = ({ list }: Scene, head: number): boolean => /\p{L}{3}وا$/u.test(list[head]!.folded)

const verbGoesOn = ({ scene, head, verbal, passive, maybePassive, frame }: Clause, cast: Cast): boolean =>
  verbal &&
  !passive &&
  (!cast.subjectDone || isPluralVerb(scene, head)) &&
  frame.get('s') === 'A' &&
  !(maybePassive && cast.objectDone)

function lightVerbGoesOn({ trigger }: Clause): boolean {
  const subject = trigger.carrier?.verb?.subject
  const form = trigger.carrier?.reading?.form
  return (subject === 'agent' || subject === 'giver') && form?.pos === 'verb' && form.voice !== 'passive'
}

/** "لا مفاوضات معهم": the pronoun on مع is the other side. */
export function pronounOnWith({ scene, trigger, before }: Clause, cast: Cast): void {
  if (cast.targets.length > 0 || before === null || trigger.type !== 'negotiation') return
  if (!isWord(scene.list[trigger.at + 1], 'with-them')) return
  cast.targets.push(...before.targets.slice(0, 1))
  cast.rules.push('pronoun')
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
