import type { Scene } from '../scene.ts'
import { gapHas } from '../words/marks.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { finiteReading, isA, joinsOn } from '../words/words.ts'
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
    else joined.push(segment)
  }
  return joined
}

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
