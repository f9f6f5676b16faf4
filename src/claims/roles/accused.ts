import { nationality } from '../mentions/adjectives.ts'
import type { Mention } from '../mentions/types.ts'
import type { Named } from '../types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import { namedAt } from '../words/spans.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isNominal, isThat, onlyVerb } from '../words/words.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { isJoined } from './joined.ts'
import { participants } from './participants.ts'

/** The charge stands at most as many words behind the verb, and the accused as many before the charge. */
const REACH = 24
const NEAR = 2
/** Whose deed it is stands at most as many words behind the verb that condemns it. */
const DEED = 10

/**
 * "اتهم الوزير تركيا بتسليح المتمردين", "متهمة الطرفين بعرقلة الاتفاق": whoever stands right before the charge is accused, with those whom و joins, and nobody else. Not
 * "اتهم بقتل زوجته", where nobody stands before it.
 */
export function accused(clause: Clause, cast: Cast): void {
  const { scene, trigger, range, attribution } = clause
  if (trigger.type !== 'accusation' || !trigger.frame.has('ب')) return
  const end = Math.min(range.to, trigger.at + REACH)
  let charge = trigger.at + 1
  while (charge < end && !opensCharge(clause, charge)) charge++
  if (charge === end) charge = chargeBehindAside(clause)
  if (charge < 0) return
  const speaker = attribution?.voice.speaker ?? null
  const who = participants(scene, trigger.at + 1, charge)
  const found = lastInRow(clause, who, charge)
  const names = found.length > 0 ? found.map(m => nameOf(scene, m)) : placeBefore(clause, charge)
  if (names.length === 0) return
  // One alone behind the verb is who accuses, unless he is named before it.
  if (who.length === found.length && found.length > 0 && speaker !== null && found[0]!.from === speaker.from) return
  const others = cast.agents.filter(a => !names.some(n => n.start <= a.start && a.end <= n.end))
  cast.agents.splice(0, cast.agents.length, ...others)
  cast.targets.splice(0, cast.targets.length, ...names)
  cast.objectDone = true
  cast.rules.push('accused')
}

/** "اتهم مصدر، بحسب الصحيفة، تركيا بتسليح": the charge behind an aside that says through whom it came, or -1. */
function chargeBehindAside(clause: Clause): number {
  const { scene, trigger, range, sentence } = clause
  const aside = scene.list[range.to]
  if (aside === undefined || range.to >= sentence.to || !isBehind(aside, BREAK) || !isA(aside, 'according')) return -1
  for (let k = range.to + 2; k < Math.min(sentence.to, trigger.at + REACH); k++) {
    if (finiteReading(scene.list[k]!) !== undefined && onlyVerb(scene.list[k]!)) return -1
    if (opensCharge(clause, k)) return k
  }
  return -1
}

/** بتسليح, بأنها, بالوقوف, بارتكاب: ب before a charge; not a name, a place, بعد or بشكل. */
function opensCharge({ scene: { list, mentions } }: Clause, k: number): boolean {
  const token = list[k]!
  if (!/^ب\p{L}{2,}/u.test(token.folded) || mentions.covers(k) || mentions.roleAt(k) !== null) return false
  if (isThat(token)) return true
  return isNominal(token) && !isA(token, 'manner') && !isA(token, 'preposition') && looksLikeCharge(token)
}

const looksLikeCharge = (token: Token): boolean => {
  if (/^ب(?:حسب|شكل|صوره|دعم|وصف|بيان|تصريح)/.test(token.folded)) return false
  return token.readings.some(r => r.peeling.proclitics.includes('ب')) || isCharge(token)
}

/** Verbal nouns by their letters behind ب: بالتحريض, بارتكاب, بمحاولة, بانتهاك; and عدم. */
const isCharge = remember(folded =>
  /^ب(?:ال\p{L}{3,}|عدم|ا\p{L}{3,}|ت\p{L}{3,}|م\p{L}ا\p{L}{2,}ه?|\p{L}{3,6}ها?)$/u.test(folded),
)

/** The last one named before the charge, and those before him to whom و joins him. */
function lastInRow({ scene }: Clause, who: readonly Mention[], charge: number): readonly Mention[] {
  let k = who.length - 1
  const last = who[k]
  if (last === undefined || charge - last.to > NEAR + asideBefore(scene, last.to, charge)) return []
  while (k > 0 && isJoined(scene, who[k]!, who) && who[k]!.from - who[k - 1]!.to <= 1) k--
  return who.slice(k)
}

/** How many words behind `from` are a relative clause or an aside that ends at the charge: "الحزب، الذي يحكم الإقليم، بقتل". */
function asideBefore({ list }: Clause['scene'], from: number, to: number): number {
  const first = list[from]
  const isAside =
    first !== undefined &&
    from < to &&
    (isA(first, 'relative') || (isBehind(first, BREAK) && isBehind(list[to]!, BREAK)))
  return isAside ? to - from : 0
}

/** "اتهم الوزير كيغالي بتدريب": a capital right before the charge is its government. */
function placeBefore({ scene }: Clause, charge: number): readonly Named[] {
  const place = scene.mentions.placesIn(Math.max(0, charge - 3), charge).find(p => p.to === charge && p.cue === null)
  return place === undefined ? [] : [namedAt(scene, place, null)]
}

/**
 * "أدانت المنظمة قصف الجيش القرى", "نددت النقابة بالتصريحات التركية": whose deed is condemned, by name behind the deed or by the adjective of his nation. Not
 * behind a comma, and not who condemns.
 */
export function condemned(clause: Clause, cast: Cast): void {
  const { scene, trigger, sentence, attribution } = clause
  if (trigger.type !== 'accusation' || cast.targets.length > 0 || attribution?.act !== 'condemn') return
  const speaker = attribution?.voice.speaker ?? null
  const last = cast.agents.findLast(a => a.end > (scene.list[trigger.at]?.end ?? 0))
  let from = Math.max(trigger.at + 1, speaker !== null && speaker.from <= trigger.at + 2 ? speaker.to : 0)
  while (last !== undefined && from < sentence.to && scene.list[from]!.start < last.end) from++
  const end = Math.min(sentence.to, from + DEED)
  for (let k = from; k < end; k++) {
    const token = scene.list[k]!
    if (isBehind(token, BREAK) || (finiteReading(token) !== undefined && onlyVerb(token))) return
    const [who] = participants(scene, k, Math.min(end, k + 6))
    if (who !== undefined && who.from === k) {
      if (cast.agents.some(a => a.start === who.start) || who.kind === 'person') continue
      cast.targets.push(nameOf(scene, who))
      cast.rules.push('condemned')
      return
    }
    const country = nationality(token)
    if (country === null || k === from || !/^ال/.test(token.folded)) continue
    const ref = `state:${country.iso2.toLowerCase()}`
    const known = scene.mentions.memory.actors.findLast(actor => actor.ref === ref)
    cast.targets.push(namedAt(scene, known ?? token, ref))
    cast.rules.push('condemned')
    return
  }
}
