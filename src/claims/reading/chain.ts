import { foldWord } from '../../arabic/index.ts'
import { originBehind } from '../attribution/origin.ts'
import type { Speaker, Voice } from '../attribution/types.ts'
import type { Memory } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import type { Link } from '../types.ts'
import { inClass } from '../words/classes.ts'
import { closedEnd } from '../words/spans.ts'

/** The links of a voice: origin first, then the relays. The article's own outlet is never a link, nobody is one twice. */
export function chainOf(scene: Scene, voice: Voice, memory: Memory): readonly Link[] {
  const links: Link[] = []
  const origin = voice.speaker === null ? null : originBehind(scene, voice.speaker)
  const told = voice.speaker === null ? voice.relays : [voice.speaker, ...voice.relays]
  for (const speaker of origin === null ? told : [origin, ...told]) {
    const link = linkOf(scene, speaker)
    if (!isOwnReporter(link) && !isOwnOutlet(link, memory) && !links.some(l => l.start === link.start)) links.push(link)
  }
  return links
}

/** مراسلنا, موفدتنا: the outlet's own voice. */
const isOwnReporter = ({ kind, name }: Link): boolean => kind === 'reporter' && inClass(foldWord(name), 'own-reporter')

function isOwnOutlet({ kind, ref, name }: Link, { ownOutlet }: Memory): boolean {
  if (kind !== 'outlet' && kind !== 'agency') return false
  if (ref !== null && ref === ownOutlet.ref) return true
  // وكالة المدى is وكالة المدى للأنباء.
  const folded = foldWord(name)
  return ownOutlet.name !== null && (folded === ownOutlet.name || ownOutlet.name.startsWith(`${folded} `))
}

function linkOf({ text }: Scene, speaker: Speaker): Link {
  const { start, ref, kind } = speaker
  const end = closedEnd(text, speaker)
  return { name: text.slice(start, end), ref, kind, start, end }
}
