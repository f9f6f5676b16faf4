import type { Scene } from '../scene.ts'
import { isBehind, nextMark, PAUSE } from '../words/marks.ts'
import { isA, isAny, isNominal, isWord } from '../words/words.ts'
import { relativeBefore } from './bare-denial.ts'
import { whoDenies } from './denied-reports.ts'
import { nameAfter } from './name-after.ts'
import { taleAt } from './tale.ts'
import type { Attribution, Saying, Speaker } from './types.ts'

/** Between the verb and what the report is called stand at most as many words. */
const REACH = 30

/**
 * "وصف الأنباء عن انسحاب الجيش بأنها كاذبة", "واصفا ما بثته الوكالة عن تسليم دبابات بأنه «محض خيال»", "وهو ما وصفه المتحدث بأنه «كذب»": whoever calls a
 * report false denies what it tells. Not "وصف الهجوم بأنه عمل جبان".
 */
export function calledFalse(saying: Saying, i: number): Attribution | null {
  const { scene, sentence } = saying
  const { list } = scene
  if (!isA(list[i], 'calls-it')) return null
  const false_ = falseAt(scene, i, Math.min(sentence.to, i + REACH))
  if (false_ === null) return null
  const to = nextMark(scene, false_, sentence.to, PAUSE)
  const before = list[i - 1]
  const pointsBack = before !== undefined && i > sentence.from && /.{2}(?:ه|ها)$/.test(list[i]!.folded)
  if (pointsBack && (before.folded === 'ما' || isA(before, 'relative') || isIndefinite(scene, i - 1))) {
    const speaker = nameAfter(scene, { from: i + 1, to: false_ })
    if (speaker === null) return null
    return denial(i, { speaker, from: Math.min(i, relativeBefore(scene, sentence.from, i)), to, joined: true })
  }
  const at = taleFrom(scene, i + 1, false_)
  const tale = at === null ? null : taleAt(scene, at, false_)
  if (at === null || tale === null) return null
  const named = at > i + 1 ? nameAfter(scene, { from: i + 1, to: at }) : null
  const speaker = named ?? whoDenies(saying, i)?.speaker ?? null
  if (speaker === null) return null
  const { from, said, teller } = tale
  const told =
    teller === null ? { report: from } : { report: from, tale: { from, voice: { speaker: teller, relays: [] } } }
  return { ...denial(i, { speaker, from: said, to, joined: false }), ...told }
}

function denial(i: number, said: { speaker: Speaker; from: number; to: number; joined: boolean }): Attribution {
  const { speaker, from, to, joined } = said
  const cue = joined ? from : i
  return {
    rule: joined ? 'speaker-verb-that' : 'verb-object',
    act: 'deny',
    cue,
    verb: i,
    from,
    to,
    voice: { speaker, relays: [] },
    joined,
    ...(joined ? {} : { how: 'object' as const }),
    inside: null,
  }
}

/** "رقم وصفه المتحدث": a noun without the article, which the pronoun of the verb is. */
const isIndefinite = (scene: Scene, k: number): boolean =>
  isNominal(scene.list[k]) && !scene.list[k]!.folded.startsWith('ال') && scene.mentions.at(k)?.kind !== 'actor'

/** Where the report that is called false begins: its noun, or ما. */
function taleFrom(scene: Scene, from: number, to: number): number | null {
  for (let k = from; k < to; k++)
    if (scene.list[k]!.folded === 'ما' || isWord(scene.list[k], 'reports')) return scene.mentions.covers(k) ? null : k
  return null
}

/** The token that says it is false, behind بأنه or ب: "بأنها باطلة", "بالكاذبة", "بأنه عار عن الصحة", "بأنها لا أساس لها". */
function falseAt({ list }: Scene, from: number, to: number): number | null {
  for (let k = from + 1; k < to; k++) {
    const token = list[k]!
    const near = [k - 1, k - 2].some(j => j > from && (/^بان/.test(list[j]!.folded) || list[j]!.folded === 'ب'))
    const isLow = near && (isA(token, 'false-said') || isNotSo(list, k))
    if (isLow || (/^ب/.test(token.folded) && isAny(token, 'false-said'))) return k
    if (isBehind(token, /؛/)) return null
  }
  return null
}

/** "لا أساس لها", "غير صحيحة". */
const isNotSo = (list: Scene['list'], k: number): boolean =>
  (list[k]!.folded === 'لا' && isWord(list[k + 1], 'no-part')) ||
  (list[k]!.folded === 'غير' && isWord(list[k + 1], 'untrue'))
