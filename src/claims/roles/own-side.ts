import type { Mention } from '../mentions/types.ts'
import type { Named } from '../types.ts'
import { namedAt } from '../words/spans.ts'
import { isMany } from './agreement.ts'
import type { Clause } from './clause.ts'

/** Whose side the speaker is: the body that a spokesman speaks for, in the words that named it last, else the speaker. */
export function ownSide({ scene, attribution }: Clause): Named | null {
  const speaker = attribution?.voice.speaker ?? null
  if (speaker === null || speaker.kind === 'reporter') return null
  // "القوات", "الكتيبة الرابعة": a party by its description speaks for itself; "مصدر" for nobody.
  if (speaker.kind === 'unnamed' && !isParty(scene.mentions.at(speaker.from))) return null
  if (speaker.body !== null && speaker.body !== speaker.ref) {
    const body = scene.mentions.memory.actors.findLast(actor => actor.ref === speaker.body)
    if (body !== undefined) {
      const { start, end, ref } = body
      return { name: scene.text.slice(start, end), ref, start, end }
    }
  }
  return namedAt(scene, speaker, speaker.body ?? speaker.ref)
}

const isParty = (m: Mention | null): boolean =>
  m !== null && (m.kind === 'generic' || (m.kind === 'group' && m.side === 'side' && FORCES.has(m.ref ?? '')))

const FORCES: ReadonlySet<string> = new Set(['group:forces', 'group:factions', 'group:militias', 'group:armed-groups'])

/** "قال الناطق باسم الحركة …، مشيرا إلى أنهم صدوا": "they" are the body that he speaks for, where no people in the plural were told of before. */
export function speaksForMany({ attribution, before }: Clause): boolean {
  const speaker = attribution?.voice.speaker ?? null
  if (speaker === null || speaker.body === null || speaker.body === speaker.ref) return false
  return ![...(before?.agents ?? []), ...(before?.targets ?? [])].some(isMany)
}
