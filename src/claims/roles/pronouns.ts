import type { Named } from '../types.ts'
import { isThat, isWord } from '../words/words.ts'
import { actorBefore } from './actor-before.ts'
import { isPronoun, referents } from './agreement.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'
import { ownSide, speaksForMany } from './own-side.ts'
import { unknownObject } from './unknown-object.ts'
import { nearBefore, whom } from './whom.ts'

/** The same, or the speaker where nobody acted before: "أعلنت القوات أنها عززت سيطرتها". */
function actorBeforeOrSpeaker(clause: Clause): readonly Named[] {
  const before = actorBefore(clause)
  const own = before.length === 0 ? ownSide(clause) : null
  return own === null ? before : [own]
}

/** The cue of a place behind a noun of an event, as the places room writes it. */
const CONSTRUCT = 'اضافه'

/** A number, a noun without the article or a place stands right behind the verbal noun of a verb that takes one: "تدميرها خمس آليات", "اقتحامه مخيم جباليا"; not "مقتله متأثرا", "مقتله في جباليا". */
const hasObject = ({ scene, trigger, range }: Clause): boolean =>
  scene.list[trigger.at]!.readings.some(
    ({ value, form }) => value.kind === 'event' && form.pos === 'masdar' && /^[TP]$/.test(value.frame.get('o') ?? ''),
  ) &&
  (unknownObject(scene, { from: trigger.at + 1, to: range.to }) !== null ||
    scene.mentions
      .placesIn(trigger.at + 1, trigger.at + 2)
      .some(p => p.from === trigger.at + 1 && (p.cue === null || p.cue === CONSTRUCT) && !p.beside))

/** "مقتله ومرافقه": whom و joins to the pronoun itself. */
const isJoinedToHim = ({ scene, trigger, verbal }: Clause, { targets }: Cast): boolean => {
  const next = scene.list[trigger.at + 1]
  if (verbal || next === undefined || targets.length !== 1 || !next.folded.startsWith('و')) return false
  return targets[0]!.start > next.start && targets[0]!.start < next.end
}

/** The pronoun on a verbal noun (سيطرتها) is the announcer or the subject before; on a verb (دفعته) it is its object. */
export function pronoun(clause: Clause, cast: Cast): void {
  const { frame, enclitic, verbal, attribution } = clause
  if (enclitic === null) return
  // "أعلنت الكتيبة تدميرها خمس آليات": with an object behind it the pronoun on the noun acts.
  if (!verbal && cast.agents.length === 0 && (frame.get('m') === 'A' || hasObject(clause))) {
    const own = attribution?.joined ? ownSide(clause) : null
    cast.agents.push(...(own === null ? actorBeforeOrSpeaker(clause) : [own]))
    cast.rules.push('pronoun')
    return
  }
  const suffers = clause.object === 'T' || (frame.get('m') === 'T' && !verbal)
  if (!isPronoun(enclitic) || !suffers) return
  if ((cast.objectDone || cast.targets.length > 0) && !isJoinedToHim(clause, cast)) return
  const found = whom(clause, cast, enclitic)
  cast.targets.unshift(...found)
  if (found.length > 0) cast.rules.push('pronoun')
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
  const found = ofSpeaker ? [own] : before
  cast.agents.push(...(found.length > 0 ? found : namedBeforeThat(clause)))
  cast.rules.push('pronoun')
}

/** "أسندت النيابة للمتهمين أنهم انضموا": where nobody acted and nobody speaks for himself, those named before أن whom its pronoun agrees with. */
function namedBeforeThat(clause: Clause): readonly Named[] {
  const { list } = clause.scene
  const word = [list[clause.head - 1], list[clause.head - 2]].find(token => token !== undefined && isThat(token))
  const ending = /(?:هما|هم|ها|ه)$/.exec(word?.folded ?? '')?.[0] ?? null
  return isPronoun(ending) ? referents(ending, [nearBefore(clause)]) : []
}

/** "دمرت القوات ورشة، مشددة على أنها لا تستهدف المدنيين": the pronoun on the أن that opens what is said agrees with whoever says it, by another verb of saying. */
function opensSpeech(clause: Clause): boolean {
  const { scene, attribution, trigger } = clause
  const speaker = attribution?.voice.speaker ?? null
  if (attribution?.rule !== 'participle' || speaker === null || trigger.at - attribution.from > 2) return false
  const that = [attribution.from, attribution.from - 1]
    .map(k => scene.list[k]?.folded ?? '')
    .find(word => /ان(?:ه|ها|هم)$/.test(word))
  if (that === undefined) return false
  // "وقال الناطق باسم الحركة …، مشيرا إلى أنهم صدوا": he speaks for many.
  if (that.endsWith('هم') && speaksForMany(clause)) return true
  return speaker.agreement === (that.endsWith('ها') ? 'f' : that.endsWith('هم') ? 'p' : 'm')
}

/** "لا مفاوضات معهم": the pronoun on مع is the other side. */
export function pronounOnWith({ scene, trigger, before }: Clause, cast: Cast): void {
  if (cast.targets.length > 0 || before === null || trigger.type !== 'negotiation') return
  if (!isWord(scene.list[trigger.at + 1], 'with-them')) return
  cast.targets.push(...before.targets.slice(0, 1))
  cast.rules.push('pronoun')
}
