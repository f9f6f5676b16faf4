import { foldedOffset } from '../../arabic/index.ts'
import type { Scene } from '../scene.ts'
import { BREAK, isBehind, STOP } from '../words/marks.ts'
import { isA, isThat, isWord } from '../words/words.ts'
import { speakerOf } from './speaker-kind.ts'
import type { Attribution, Saying, Speaker } from './types.ts'

/** Between a rumour and what it says stand at most as many words. */
const REACH = 5

/** "معلومات تم تداولها عن …", "أنباء عن مقتل …", "شائعات بأن …": told by nobody in particular; not "تقارير المنظمة". */
export function circulated({ scene, sentence }: Saying, i: number): Attribution | null {
  if (!isA(scene.list[i], 'rumour') || !begins(scene, i)) return null
  const said = contentAt(scene, i, Math.min(sentence.to - 1, i + REACH))
  if (said === null) return null
  return {
    rule: 'circulated',
    act: 'expect',
    cue: i,
    verb: said - 1,
    from: said + 1,
    to: sentence.to,
    voice: { speaker: withoutAnd(scene, speakerOf(scene, { from: i, to: i + 1 })), relays: [] },
    joined: false,
    inside: null,
  }
}

/** A rumour begins a clause of its own, or stands behind words that bring it in (وسط أنباء). */
function begins({ list }: Scene, i: number): boolean {
  const before = list[i - 1]
  return before === undefined || isBehind(list[i]!, STOP) || isA(before, 'before-rumour')
}

/** The أن or عن that what is rumoured stands behind, or null. */
function contentAt({ list }: Scene, i: number, to: number): number | null {
  for (let k = i + 1; k < to; k++) {
    const token = list[k]!
    if (isBehind(token, BREAK)) return null
    if (isThat(token) || isWord(token, 'about')) return k
    if (!isWord(token, 'of-rumour')) return null
  }
  return null
}

/** "|و|أنباء عن": و before a rumour is no part of its name. */
function withoutAnd({ list }: Scene, speaker: Speaker): Speaker {
  const token = list[speaker.from]!
  return token.folded.startsWith('و') && speaker.start === token.start
    ? { ...speaker, start: foldedOffset(token, 1) }
    : speaker
}
