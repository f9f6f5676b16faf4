import type { Mention } from '../mentions/types.ts'
import type { Named } from '../types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { namedAt } from '../words/spans.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isAnd, isThat } from '../words/words.ts'
import { isPronoun, referents } from './agreement.ts'
import { bodyAt } from './body.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { isFirstPerson, looksFinite } from './finite.ts'

/** With these whoever speaks does something by it: a demand, a threat, a promise. */
const DONE_BY_SAYING: ReadonlySet<string> = new Set(['call', 'threaten', 'promise'])

/** A warning is an act too where the words tell no event of their own. */
const SPOKEN: ReadonlySet<string> = new Set([...DONE_BY_SAYING, 'warn'])

/**
 * Whoever demands, warns or threatens is the agent of the saying ("طالبت النقابة بصرف الرواتب"). Of what is only said it is whom the words are about ("قال الوزير إن
 * الشركة تملك السفينة": the company), and the speaker where he speaks of himself ("سنعود", "أكدت الشركة أنها تملك السفينة").
 */
export function whoSays(clause: Clause, cast: Cast): void {
  const { trigger, attribution } = clause
  const act = attribution?.act ?? ''
  if (trigger.type !== 'statement') {
    // "…، منددا بالهجوم": who does it by saying it.
    if (trigger.rule === 'participle' && attribution?.rule === 'performative' && cast.agents.length === 0)
      speaks(clause, cast)
    if (DONE_BY_SAYING.has(act) && cast.agents.length === 0) speaks(clause, cast)
    return
  }
  if (trigger.rule !== 'said' || SPOKEN.has(act) || speaksOfHimself(clause)) {
    if (trigger.rule === 'said' || cast.agents.length === 0) speaks(clause, cast)
    return
  }
  if (cast.agents.length > 0) return
  const about = subjectOfSaid(clause)
  if (about.length === 0) return
  cast.agents.push(...about)
  cast.rules.push('spoken-of')
}

/** The speaker is the agent; one who is not named is not, but for people who demand (محتجون). */
function speaks({ scene, attribution }: Clause, cast: Cast): void {
  const speaker = attribution?.voice.speaker ?? null
  if (speaker === null || speaker.kind === 'reporter') return
  const first = scene.list[speaker.from]
  if (speaker.kind === 'unnamed' && (!DONE_BY_SAYING.has(attribution?.act ?? '') || isA(first, 'source-noun'))) return
  const said = namedAt(scene, speaker, speaker.ref)
  if (cast.agents.some(a => a.start < said.end && said.start < a.end)) return
  cast.agents.push(said)
  cast.rules.push('who-says')
}

/** "سنعود", "لدينا", "أكدت الشركة أنها تملك": in the first person, or with the pronoun on أن as the subject of a verb. Not "أنه تم", "أنه لا يوجد". */
function speaksOfHimself({ scene, trigger, range, attribution }: Clause): boolean {
  if (isFirstPerson(scene.list[trigger.at]!, trigger.reading)) return true
  const first = scene.list[range.from]
  const that = first !== undefined && isThat(first) ? first : scene.list[range.from - 1]
  const speaker = attribution?.voice.speaker ?? null
  if (that === undefined || !isThat(that) || that.folded.startsWith('و') || speaker === null) return false
  const isOfSpeaker = /ها$/.test(that.folded)
    ? speaker.agreement === 'f'
    : /هم$/.test(that.folded)
      ? speaker.agreement === 'p'
      : false
  return isOfSpeaker && attribution?.rule !== 'continuation'
}

/** Words before a subject: "وإن", "كان", "يكون", "قد", a time. */
const opens = (token: Token): boolean =>
  isAnd(token) || isThat(token) || isA(token, 'connector') || isA(token, 'copula') || isA(token, 'verb-particle')

/** Who stands first in what is said, or right behind a verb that does, with those whom و joins: "إن [الوزارة] تدرس", "يصوت [المجلس] غدا", "وإنها تملك". */
function subjectOfSaid({ scene, range, who, before }: Clause): readonly Named[] {
  const { list, mentions } = scene
  let k = range.from
  while (k < range.to && mentions.at(k) === null && (opens(list[k]!) || mentions.inTime(k))) k++
  const opening = list[k]
  if (opening === undefined || k >= range.to) return []
  const that = /ان(ه|ها|هم|هما)$/.exec(list[k - 1]?.folded ?? '')?.[1] ?? null
  if (that !== null && isPronoun(that) && before !== null && mentions.at(k) === null)
    return referents(that, [before.agents])
  const isVerb = mentions.at(k) === null && (finiteReading(opening) !== undefined || looksFinite(opening, true))
  const from = isVerb ? k + 1 : k
  const first = who.find(m => m.from === from)
  if (first === undefined) {
    const body = bodyAt(scene, { from, to: range.to })
    return body === null ? [] : [body]
  }
  if (isVerb && (first.skip > 0 || isBehind(list[from]!, BREAK))) return []
  if (isGoverned(list[from]!, first)) return []
  return withJoined(who, first, list).map(m => nameOf(scene, m))
}

/** Somebody with all whom و joins to him, one right behind the other. */
function withJoined(who: readonly Mention[], first: Mention, list: readonly Token[]): readonly Mention[] {
  const found = [first]
  for (const m of who) {
    const token = list[m.from]!
    if (m.from === found.at(-1)!.to && m.skip === 1 && token.folded.startsWith('و') && !isBehind(token, BREAK))
      found.push(m)
  }
  return found
}

/** بالوزارة, للجيش: a clitic preposition stands before the name. */
const isGoverned = (token: Token, { skip }: Mention): boolean => /[بلك]/.test(token.folded.slice(0, skip))
