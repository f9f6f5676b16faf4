import type { EventType } from '../types.ts'
import { remember } from '../words/remember.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'
import { isBehindClitic, isPlainNoun, nameOfRange } from './noun-phrase.ts'

/** What is between two. */
const BETWEEN: ReadonlySet<EventType> = new Set<EventType>(['clash', 'agreement', 'negotiation', 'ceasefire'])

/** The sides stand at most as many words behind the event, and their name is at most as many words. */
const REACH = 4
const NAME = 3

/** "اشتباكات بين مجموعتين مسلحتين", "خلاف بين قبيلتين": two of a kind that no table has fight each other. Not "بين يومين", not "بين الحيين". */
export function twoSides({ scene, trigger, range }: Clause, cast: Cast): void {
  const { list, mentions } = scene
  if (!BETWEEN.has(trigger.type) || cast.agents.length + cast.targets.length > 0) return
  for (let k = trigger.at + 1; k + 1 < Math.min(range.to, trigger.at + REACH); k++) {
    if (list[k]!.folded !== 'بين') continue
    const first = list[k + 1]!
    if (!isTwo(first) || !isPlainNoun(first) || mentions.inTime(k + 1) || mentions.placeAt(k + 1)) return
    let end = k + 2
    while (end < Math.min(range.to, k + 1 + NAME) && isPlainNoun(list[end]!) && /ين$/.test(list[end]!.folded)) {
      if (list[end]!.gap !== ' ' || isBehindClitic(list[end]!)) break
      end++
    }
    cast.agents.push(nameOfRange(scene, { from: k + 1, to: end }))
    cast.rules.push('two-sides')
    return
  }
}

/** مجموعتين, قبيلتين, عشيرتين: duals of bodies; not يومين, بلدين. */
const isTwo = remember(folded => /^(?!ال)\p{L}{3,}تين$/u.test(folded))
