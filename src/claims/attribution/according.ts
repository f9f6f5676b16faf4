import type { Scene } from '../scene.ts'
import { gapHas, isBehind, nextMark, PAUSE } from '../words/marks.ts'
import type { Range } from '../words/tokens.ts'
import { isA, isAnd, isThat, isWord } from '../words/words.ts'
import { behindAdverbials } from './adverbials.ts'
import { cueAt } from './cues.ts'
import { type Source, sourceBehind } from './source.ts'
import type { Attribution, Saying, Voice } from './types.ts'

/** بحسب، وفق، وفقا ل، نقلا عن، على حد قول، حسبما أفاد: at the head of a sentence it holds for what follows, else for what went before. */
export function accordingTo(saying: Saying, i: number): Attribution | null {
  const { scene, sentence } = saying
  const cue = cueAt(scene, i, sentence.to)
  const source = cue === null ? null : sourceBehind(scene, cue, sentence.to)
  if (cue === null || source === null) return null
  // "كما أعلن الجيش أن": with something said behind it, it is a clause of its own.
  if (isA(scene.list[i], 'as-said') && !closesHere(scene, source.end, sentence.to)) return null
  if (heads(scene, sentence, i, source.end)) return ofWhatFollows(scene, sentence, i, source)
  return ofWhatWentBefore(saying, i, source)
}

/** What stands behind the source ends the sentence or is set apart: "…، كما أفاد الجيش، …", "حسبما قال الوزير أمس". */
function closesHere(scene: Scene, end: number, to: number): boolean {
  const at = behindAdverbials(scene, end, to, NO_PREPOSITION)
  // "حسبما أفاد شهود تحدثوا لصحيفة": what more is told of them ends at its comma.
  const k = isWord(scene.list[at], 'who-spoke') ? nextMark(scene, at, to, PAUSE) : at
  return k >= to || (gapHas(scene, k, /[،,؛.)»”"]/) && !isThat(scene.list[k]!))
}

const NO_PREPOSITION: ReadonlySet<string> = new Set()

/** Whether the words of according open the sentence, or stand near its start and end in a comma ("وقتل عشرة بحسب الجيش، …"). */
function heads(scene: Scene, { from }: Range, i: number, end: number): boolean {
  return i === from || (i === from + 1 && isAnd(scene.list[from])) || (i - from <= 2 && gapHas(scene, end, /[،,:]/))
}

function ofWhatFollows(scene: Scene, { to }: Range, i: number, source: Source): Attribution | null {
  // "ووفقا لحسابات على مواقع التواصل، سمع": what tells more of the source ends at its comma.
  const behind = behindAdverbials(scene, source.end, to, NO_PREPOSITION)
  let from = gapHas(scene, behind, PAUSE) ? behind : source.end
  while (from < to && (isA(scene.list[from], 'manner') || scene.mentions.inTime(from))) from++
  const first = scene.list[from]
  if (from >= to || first === undefined) return null
  return attribution(i, source, { from: isThat(first) ? from + 1 : from, to }, source)
}

/** Behind a clause: back to where the clause began. Inside somebody's words it is the relay through which these came, or says a clause of its own. */
export function ofWhatWentBefore({ scene, sentence, found }: Saying, i: number, source: Source): Attribution | null {
  const outer = found.findLast(x => x.from <= i && i <= x.to && x.rule !== 'according-to')
  const clause = lastBreak(scene, outer?.from ?? sentence.from, i)
  if (outer === undefined || outer.voice.speaker === null)
    return clause < i ? attribution(i, source, { from: outer?.from ?? clause, to: i }, source) : null
  // "قال الشهود إن …، في حين …، بحسب مسؤولين": who is no outlet passes nothing on, but speaks for the clause beside.
  if (!passesOn(source)) return clause < i ? attribution(i, source, { from: clause, to: i }, source) : null
  if (outer.from >= i) return null
  const { speaker, relays } = outer.voice
  return attribution(
    i,
    source,
    { from: outer.from, to: i },
    { speaker, relays: [...relays, source.speaker, ...source.relays] },
  )
}

/** Agencies, outlets, their reporters and monitors pass on what others say. */
const passesOn = ({ speaker: { kind } }: Source): boolean =>
  kind === 'agency' || kind === 'outlet' || kind === 'reporter' || kind === 'monitor'

function attribution(cue: number, source: Source, said: Range, { speaker, relays }: Voice): Attribution {
  const { from, to } = said
  return {
    rule: 'according-to',
    act: 'according',
    cue,
    verb: source.end - 1,
    from,
    to,
    voice: { speaker, relays },
    joined: false,
    inside: null,
  }
}

/** Where the clause that ends at `i` began: behind the last connector that sets a clause of its own, or the sentence's start. */
function lastBreak(scene: Scene, floor: number, i: number): number {
  // "وقد اعتقلت - وفق ناشطين - 17 شخصا": between dashes it is said of its own clause.
  const isSetIn = gapHas(scene, i, / [-–—] /)
  for (let k = i - 1; k > floor; k--) {
    const token = scene.list[k]!
    if (isSetIn && isBehind(token, PAUSE)) return k
    if (
      isBehind(token, PAUSE) &&
      (isA(token, 'beside-clause') || (token.folded === 'في' && isA(scene.list[k + 1], 'while')))
    )
      return k
  }
  return floor
}
