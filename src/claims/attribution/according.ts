import type { Scene } from '../scene.ts'
import { inClass } from '../words/classes.ts'
import { bare } from '../words/lexicon.ts'
import { gapHas, PAUSE } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import type { Range } from '../words/tokens.ts'
import { finiteReading, isA, isAnd, isThat, isWord } from '../words/words.ts'
import { speakerAfter } from './speaker.ts'
import type { Attribution, Saying, Speaker, Voice } from './types.ts'

/** The source behind words of according, whoever passed it on, and the token behind both. */
interface Source {
  readonly speaker: Speaker
  readonly relays: readonly Speaker[]
  readonly end: number
}

/** بحسب، وفق، وفقا ل، نقلا عن، على حد قول: at the head of a sentence it holds for what follows, else for what went before. */
export function accordingTo(saying: Saying, i: number): Attribution | null {
  const { scene, sentence } = saying
  const at = behindCue(scene, i, sentence.to)
  const source = at === null ? null : sourceAt(scene, { from: at, to: sentence.to })
  if (source === null) return null
  if (heads(scene, sentence, i, source.end)) return ofWhatFollows(scene, sentence, i, source)
  return ofWhatWentBefore(saying, i, source)
}

/** Whether the words of according open the sentence, or stand near its start and end in a comma ("وقتل عشرة بحسب الجيش، …"). */
function heads(scene: Scene, { from }: Range, i: number, end: number): boolean {
  return i === from || (i === from + 1 && isAnd(scene.list[from])) || (i - from <= 2 && gapHas(scene, end, /[،,:]/))
}

function ofWhatFollows(scene: Scene, { to }: Range, i: number, source: Source): Attribution | null {
  let from = source.end
  while (from < to && isA(scene.list[from], 'manner')) from++
  const first = scene.list[from]
  if (from >= to || first === undefined) return null
  return attribution(i, source, { from: isThat(first) ? from + 1 : from, to }, source)
}

/** Behind a clause: back to where the clause began. Inside somebody's words it is the relay through which these came. */
function ofWhatWentBefore({ scene, sentence, found }: Saying, i: number, source: Source): Attribution | null {
  const outer = found.findLast(x => x.from <= i && i <= x.to && x.rule !== 'according-to')
  const from = outer?.from ?? lastBreak(scene, sentence.from, i)
  if (from >= i) return null
  const speaker = outer?.voice.speaker ?? null
  const voice =
    outer === undefined || speaker === null
      ? source
      : { speaker, relays: [...outer.voice.relays, source.speaker, ...source.relays] }
  return attribution(i, source, { from, to: i }, voice)
}

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

/** The source at the first token of the range: "الجيش", "ما أعلن الجيش", "ما نقلت وكالة عن مصدر". */
function sourceAt(scene: Scene, { from, to }: Range): Source | null {
  const { list } = scene
  let at = from
  let quotes = false
  if (isWord(list[at], 'what') && at + 1 < to) {
    const value = finiteReading(list[at + 1]!, ['report'])?.value
    if (value?.kind !== 'report') return null
    quotes = value.act === 'quote'
    at += isWord(list[at + 2], 'on-it') ? 3 : 2
  }
  if (isText(scene, at)) return null
  const speaker = speakerAfter(scene, { from: at, to })
  if (speaker === null) return null
  const origin = quotes && list[speaker.to]?.folded === 'عن' ? speakerAfter(scene, { from: speaker.to + 1, to }) : null
  return origin === null
    ? { speaker, relays: [], end: speaker.to }
    : { speaker: origin, relays: [speaker], end: origin.to }
}

/** وفقا للمادة، بحسب الاتفاق: a text is followed, nobody speaks. */
function isText({ list }: Scene, i: number): boolean {
  const token = list[i]
  if (token === undefined) return false
  const { folded } = token
  return (
    isA(token, 'law') ||
    (folded.startsWith('لل') && inClass(`ا${folded.slice(1)}`, 'law')) ||
    (folded.startsWith('ل') && inClass(folded.slice(1), 'law'))
  )
}

/** The token behind the words of according, or null when none starts at `i`. */
function behindCue({ list }: Scene, i: number, to: number): number | null {
  const whole = list[i]!.folded
  if (!opensAccording(list[i]!)) return null
  const word = inClass(whole, 'according-with-waw') ? whole : bare(whole)
  const [second, third] = [list[i + 1], list[i + 2]]
  if (inClass(word, 'according')) return i + 1 < to ? i + 1 : null
  if (inClass(word, 'according-to') && i + 1 < to)
    return second?.folded === 'الي' || second?.folded === 'علي' ? i + 2 : i + 1
  if (word === 'نقلا' && second?.folded === 'عن') return i + 2
  if (word !== 'علي' || !isWord(second, 'on-the-word')) return null
  if (second?.folded !== 'حد') return i + 2
  return isWord(third, 'saying') ? i + 3 : null
}

/** Whether words of according may begin with this one. */
const opensAccording = remember(whole => {
  const word = inClass(whole, 'according-with-waw') ? whole : bare(whole)
  return inClass(word, 'according') || inClass(word, 'according-to') || word === 'نقلا' || word === 'علي'
})

/** Where the clause that ends at `i` began: behind the last connector that sets a clause of its own, or the sentence's start. */
function lastBreak(scene: Scene, floor: number, i: number): number {
  for (let k = i - 1; k > floor; k--) if (gapHas(scene, k, PAUSE) && isA(scene.list[k], 'beside-clause')) return k
  return floor
}
