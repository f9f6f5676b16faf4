import type { EventPhrase, LightVerb } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import type { Reading } from '../words/lexicon.ts'
import { meets } from './needs.ts'
import { isBehindResponsible, namesOther, nounSenses, ofWar } from './nouns.ts'
import { type EventEntry, isEventEntry } from './types.ts'

/** A noun that names an event, where it stands. */
export interface EventWord {
  readonly at: number
  readonly reading: Reading
  readonly entry: EventEntry
}

/** "حكم القتل قصاصا": the event noun that a set phrase holds behind its first word. */
export function withinPhrase(
  scene: Scene,
  segment: Segment,
  { from, verb, phrase }: { from: number; verb: LightVerb; phrase: { readonly length: number } | null },
): EventWord | null {
  const to = Math.min(from + (phrase?.length ?? 0), segment.to)
  for (let j = from + 1; j < to; j++) {
    const word = eventWordAt(scene, segment, j, verb)
    if (word !== null) return word
  }
  return null
}

/** An event noun inside a set phrase names what the whole phrase does: القتل in "حكم القتل". */
export const namedByPhrase = ({ type, frame }: EventPhrase, { entry }: EventWord): Pick<EventWord, 'entry'> => ({
  entry: { ...entry, type, frame },
})

/** People who are counted as dead or wounded, at token `j`: الجرحى, قتلى; not الهجوم. */
export function countedAt({ list }: Scene, j: number): EventWord | null {
  for (const reading of list[j]!.readings) {
    const entry = reading.value
    if (entry.kind === 'noun' && entry.strong === 'number') return { at: j, reading, entry }
  }
  return null
}

/** The noun at token `j`, if it names an event here: إطلاق النار, and not إطلاق حملة; عملية عسكرية, and not عملية جراحية. */
export function eventWordAt(scene: Scene, segment: Segment, j: number, verb: LightVerb): EventWord | null {
  for (const reading of nounSenses(scene.list[j]!)) {
    const entry = reading.value
    if (!isEventEntry(entry) || namesOther(scene, j, entry) || !meets(scene, segment, j, entry.needs)) continue
    if (entry.kind === 'noun' && entry.strong === 'military' && !ofWar(scene, segment, j)) continue
    if (!isCarried(scene, j, entry, verb)) continue
    return { at: j, reading, entry }
  }
  return null
}

/** أودى بحياة عشرة: "life" is taken only by a verb of cause; مسؤولية is one only with عن. */
function isCarried(scene: Scene, at: number, entry: EventEntry, verb: LightVerb): boolean {
  if (entry.kind !== 'noun') return true
  if (entry.strong === 'carried') return verb.subject === 'cause'
  return entry.strong !== 'responsible' || isBehindResponsible(scene, at)
}
