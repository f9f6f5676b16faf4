import type { Scene } from '../scene.ts'
import type { EventType, Named } from '../types.ts'
import { inClass } from '../words/classes.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { namedAt } from '../words/spans.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'
import { unknownObject } from './unknown-object.ts'

/** What strikes a building or a base. */
const STRIKE: ReadonlySet<EventType> = new Set<EventType>(['attack', 'airstrike', 'shelling', 'explosion', 'injury'])

/** The site stands at most as many words before the verb. */
const REACH = 6

/** "تعرض مطار الخرطوم لقصف", "سجن الصناعة تعرض في يناير لهجوم": a building by its name that is the subject of such a verb was struck; not a town, which is where. */
export function struckSite({ scene, trigger, head, range, sentence }: Clause, cast: Cast): void {
  if (cast.targets.length > 0 || trigger.carrier?.verb?.subject !== 'target') return
  const found =
    siteAt(scene, head + 1) ??
    scene.mentions
      .placesIn(Math.max(sentence.from, range.from - 1, head - REACH), head)
      .filter(place => place.to === head)
      .map(place => siteAt(scene, place.from))
      .find(site => site !== null) ??
    unknownObject(scene, { from: head + 1, to: Math.min(range.to, trigger.at) }, true)
  if (found === null || found === undefined) return
  cast.targets.push(found)
  cast.rules.push('struck-site')
}

function siteAt(scene: Scene, k: number): Named | null {
  const place = scene.mentions.placesIn(k, k + 1)[0]
  if (place === undefined || place.from !== k || place.cue !== null || place.generic) return null
  if (place.precision !== 'site' && place.precision !== 'camp') return null
  return namedAt(scene, { start: scene.list[k]!.start, end: scene.list[place.to - 1]!.end }, null)
}

/** "استهداف منظومة رادار", "إصابة منشأة نووية", "قصف مستودع أسلحة", "وجه ضربة إلى رتل": a thing right behind the noun of a strike was struck; people are counted, and looked for elsewhere. */
export function struckByNoun({ scene, trigger, frame, range, verbal }: Clause, cast: Cast): void {
  if (cast.targets.length > 0 || verbal || !STRIKE.has(trigger.type)) return
  const found =
    frame.get('m') === 'T' && trigger.reading.form.pos === 'masdar' && isThing(scene, trigger.at + 1)
      ? unknownObject(scene, { from: trigger.at + 1, to: range.to })
      : trigger.carrier === null
        ? null
        : dealtTo(scene, trigger.at + 1, range.to)
  if (found === null || cast.agents.some(a => a.start < found.end && found.start < a.end)) return
  cast.targets.push(found)
  cast.rules.push('struck-by-noun')
}

/** "ضربة دقيقة إلى منظومة رادار": to what a strike is dealt, behind at most two adjectives. */
function dealtTo(scene: Scene, from: number, to: number): Named | null {
  for (let k = from; k < Math.min(to, from + 3); k++) {
    if (isBehind(scene.list[k]!, BREAK)) return null
    if (scene.list[k]!.folded === 'الي') return unknownObject(scene, { from: k + 1, to })
  }
  return null
}

const THINGS = ['property', 'ownable', 'vehicle', 'held', 'struck-thing'] as const

/** A word of something that can be struck: منشأة, قاعدة, مستودعا. */
const isThing = (scene: Scene, k: number): boolean => {
  const word = scene.list[k]?.folded
  if (word === undefined) return false
  const bare = word.replace(/ا$/, '')
  return THINGS.some(name => inClass(word, name) || inClass(bare, name))
}
