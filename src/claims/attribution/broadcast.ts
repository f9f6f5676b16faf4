import type { Scene } from '../scene.ts'
import { gapHas } from '../words/marks.ts'
import type { Range } from '../words/tokens.ts'
import { finiteReading, isA } from '../words/words.ts'
import { outletOfNoun } from './outlet.ts'
import { isDocument } from './plausible.ts'
import type { Attribution, Speaker } from './types.ts'

/** Behind the verb an outlet that carried the words stands at most as many words off. */
const REACH = 30

/**
 * An attribution whose announcing words are the event, with the outlet that carried them: "أعلنت الحركة مسؤوليتها … في رسالة بثتها إذاعة الأفق", "تبنى التنظيم،
 * عبر وكالة أعماق، الهجوم". Not "أعلن الجيش قصف مبنى بثت منه القناة", where no words are carried.
 */
export function withBroadcast(scene: Scene, made: Attribution, to: number): Attribution {
  if (!made.joined || made.voice.speaker === null || made.voice.relays.length > 0) return made
  const outlet = carrier(scene, { from: made.verb + 1, to: Math.min(to, made.verb + REACH) })
  return outlet === null ? made : { ...made, voice: { ...made.voice, relays: [outlet] } }
}

function carrier(scene: Scene, { from, to }: Range): Speaker | null {
  const { list, mentions } = scene
  for (let k = from; k < to; k++) {
    if (gapHas(scene, k, /[؛;:]/)) return null
    const isCarried = isA(list[k], 'passed-on') && k > from && isWords(scene, k)
    // What another verb of saying tells has its own relays.
    if (!isCarried && finiteReading(list[k]!, ['report']) !== undefined && !mentions.covers(k)) return null
    if (!isCarried && list[k]!.folded !== 'عبر') continue
    const outlet = mentions.outletAt(k + 1)
    if (outlet === null) {
      const unknown = k + 1 < to ? outletOfNoun(scene, k + 1, to) : null
      if (unknown !== null) return unknown
      continue
    }
    if (outlet.own || outlet.actorKind === 'social') continue
    const { start, end, ref } = outlet
    const kind = outlet.actorKind === 'agency' ? 'agency' : 'outlet'
    return { from: outlet.from, to: outlet.to, start, end, ref, kind, body: null, agreement: null }
  }
  return null
}

/** "في رسالة |بثتها", "بيان مصور |نشرته": what is carried are words. */
export const isWords = ({ list }: Scene, k: number): boolean =>
  [list[k - 1], list[k - 2], list[k - 3]].some(
    token => isA(token, 'speech-noun') || (token !== undefined && isDocument(token)) || isA(token, 'given-out'),
  )
