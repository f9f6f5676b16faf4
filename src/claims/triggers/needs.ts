import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import type { WordClass } from '../words/classes.ts'
import { inClass } from '../words/classes.ts'
import { isA } from '../words/words.ts'

/** Whether what a verb needs beside it stands in its clause. */
export function meets(scene: Scene, segment: Segment, k: number, needs: readonly string[]): boolean {
  if (needs.length === 0) return true
  return needs.some(one => one.split('+').every(need => has(scene, segment, k, need)))
}

const WORD_CLASSES: ReadonlySet<string> = new Set<WordClass>([
  'body',
  'deal',
  'aircraft',
  'weapon',
  'road',
  'aid',
  'protest',
  'siege',
  'fire',
  'goods',
  'vehicle',
])

function has(scene: Scene, segment: Segment, k: number, need: string): boolean {
  const end = Math.min(segment.to, k + 14)
  switch (need) {
    case 'actor':
      return scene.mentions.within(segment.from, end).some(m => m.kind !== 'outlet')
    case 'side':
      return scene.mentions
        .within(k + 1, end)
        .some(m => m.actorKind === 'force' || m.actorKind === 'group' || (m.kind === 'group' && m.side === 'side'))
    case 'victim':
      return scene.mentions.within(segment.from, end).some(m => m.kind === 'group' || m.kind === 'person')
    case 'place':
      return scene.mentions.placesIn(segment.from, end).length > 0
    case 'number':
      return scene.mentions.numbersIn(segment.from, end).length > 0
    default:
      break
  }
  // "!على": the preposition stands right behind, or behind the subject alone.
  const close = need.startsWith('!')
  const wanted = close ? need.slice(1) : need
  let distance = 0
  for (let j = k + 1; j < Math.min(end, k + 14) && distance < (close ? 2 : 6); j++) {
    const word = scene.list[j]!.folded
    if (!scene.mentions.covers(j) && (close || scene.mentions.numberAt(j) === null)) distance++
    if (isWordClass(wanted)) {
      if (isA(scene.list[j], wanted) || inClass(word.replace(/^ال/, ''), wanted)) return true
    } else if (
      wanted.length === 1
        ? word.length > 2 && word.startsWith(wanted) && !word.startsWith('ال')
        : word === (PREPOSITION[wanted] ?? wanted)
    )
      return true
    else if (wanted === 'على' && inClass(word, 'on-them')) return true
    else if (wanted === 'بيد' && inClass(word, 'hand')) return true
  }
  return false
}

const isWordClass = (need: string): need is WordClass => WORD_CLASSES.has(need)

/** How prepositions of the tables are folded. */
export const PREPOSITION: Readonly<Record<string, string>> = { إلى: 'الي', عن: 'عن', في: 'في', من: 'من', على: 'علي' }
