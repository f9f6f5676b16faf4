import type { Scene } from '../scene.ts'
import { gapHas } from '../words/marks.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { finiteReading, hasFinite, isA, isWord, joinsOn } from '../words/words.ts'
import type { Segment } from './segments.ts'

/** A word that reads as a finite verb and hardly as anything else: an imperfect, or a perfect with no noun reading. */
export const verbLike = (token: Token): boolean =>
  !token.readings.some(r => r.form.pos !== 'verb') || /^س?[يت]/.test(token.folded)

/** A subject cut off by its apposition or relative clause goes with the verb behind the comma: "500 شخص، كانوا محاصرين، وافقوا". */
export function join(segments: readonly Segment[], tokens: Scene): readonly Segment[] {
  const joined: Segment[] = []
  for (const segment of segments) {
    const previous = joined.at(-1)
    if (
      previous !== undefined &&
      previous.to === segment.from &&
      previous.attribution === segment.attribution &&
      !joinsOn(tokens.list[segment.from]!) &&
      finiteReading(tokens.list[segment.from]!) !== undefined &&
      !/[؛;…:]|\.\./.test(tokens.list[segment.from]!.gap) &&
      subjectOnly(tokens, previous)
    )
      joined[joined.length - 1] = { ...previous, to: segment.to, aside: asideOf(tokens, previous) }
    else if (previous !== undefined && goesOnBehind(tokens, previous, segment))
      joined[joined.length - 1] = {
        ...previous,
        to: segment.to,
        attribution: segment.attribution,
        aside: { from: previous.to, to: segment.from },
      }
    else joined.push(segment)
  }
  return joined
}

/** The words that say who said it are at most as many: "وفق شهود عيان تحدثوا لوكالة الأناضول". */
const SAID_WITHIN = 12

/**
 * "ودارت المواجهات، وفق شهود عيان، |بين كتيبتين|", "وشن الطيران، بحسب المرصد، |ست غارات على| البلدة": words of according that commas set into a clause part nothing of it. Not "قتل ثلاثة،
 * بحسب الطبيب، فيما …", nor where another verb stands behind.
 */
function goesOnBehind(scene: Scene, previous: Segment, { from, to, attribution }: Segment): boolean {
  const { list } = scene
  if (attribution?.rule !== 'according-to' || attribution.cue !== previous.to || from <= previous.to) return false
  if (from - previous.to > SAID_WITHIN || previous.aside !== null || to - from < 2) return false
  if (previous.attribution !== null && previous.attribution !== attribution) return false
  if (!gapHas(scene, previous.to, /[،,]/) || !gapHas(scene, from, /[،,]/)) return false
  const first = list[from]!
  // "كما تم، يقول المتحدث، |إجلاء ثلاثين أسرة|".
  if (isA(list[previous.to - 1], 'was-done')) return first.readings.some(({ form }) => form.pos === 'masdar')
  if (!isWord(first, 'slot-preposition')) return false
  return hasFinite(list, previous.from, Math.min(previous.to, previous.from + OPENS)) && !hasFinite(list, from + 1, to)
}

/** The verb of a clause that goes on behind an aside is one of its first words. */
const OPENS = 2

function asideOf(tokens: Tokens, segment: Segment): Segment['aside'] {
  for (let k = segment.from + 1; k < segment.to; k++)
    if (gapHas(tokens, k, /[،,]/) || isA(tokens.list[k], 'relative')) return { from: k, to: segment.to }
  return null
}

function subjectOnly(tokens: Scene, segment: Segment): boolean {
  let relative = false
  for (let k = segment.from; k < segment.to; k++) {
    const token = tokens.list[k]!
    if (isA(token, 'relative')) relative = true
    if (k > segment.from && gapHas(tokens, k, /[،,]/)) relative = isA(token, 'was')
    if (relative) continue
    if (finiteReading(token) !== undefined && verbLike(token)) return false
    if (finiteReading(token, ['light']) !== undefined && opensWithVerb(tokens, segment, k)) return false
  }
  return true
}

/** "|أمر| وكيل الجمهورية": where a clause opens, a word spelled like a noun is the verb of whoever is named right behind it. */
const opensWithVerb = (scene: Scene, { from }: Segment, k: number): boolean =>
  (k === from || gapHas(scene, k, /[،,]/)) && !scene.mentions.covers(k) && scene.mentions.roleAt(k + 1) !== null
