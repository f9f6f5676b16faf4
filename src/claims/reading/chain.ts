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
  // مراسل كذا is كذا's own voice in كذا.
  if (kind === 'reporter') return ownOutlet.name !== null && SENT.exec(foldWord(name))?.[1] === unmarked(ownOutlet.name)
  if (kind !== 'outlet' && kind !== 'agency') return false
  if (ref !== null && ref === ownOutlet.ref) return true
  if (ownOutlet.name === null) return false
  // وكالة المدى is وكالة المدى للأنباء.
  const folded = foldWord(name)
  if (folded === ownOutlet.name || ownOutlet.name.startsWith(`${folded} `)) return true
  // Two that the table knows are two: قناة الشرق is not «الشرق».
  if (ref !== null && ownOutlet.ref !== null) return false
  // موقع «المدى» is المدى; صحيفة المدى is not قناة المدى.
  const [said, own] = [unmarked(folded), unmarked(ownOutlet.name)]
  return said === own || behindNoun(said) === own || said === behindNoun(own)
}

const SENT = /^(?:مراسله?|موفده?|مندوبه?) [«"“]?([^«»"“”]+)[»"”]?$/

const unmarked = (folded: string): string => folded.replace(/[«»"“”()]/g, '').trim()

/** The name behind an outlet's noun: موقع المدى → المدى; null for a name without one. */
function behindNoun(name: string): string | null {
  const space = name.indexOf(' ')
  return space > 0 && inClass(name.slice(0, space), 'outlet-noun') ? name.slice(space + 1) : null
}

function linkOf({ text }: Scene, speaker: Speaker): Link {
  const { start, ref, kind } = speaker
  const end = closedEnd(text, speaker)
  return { name: text.slice(start, end), ref, kind, start, end }
}
