import { BREAK, isBehind } from '../words/marks.ts'
import { isA } from '../words/words.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'
import { nameOfRange } from './noun-phrase.ts'

/** Whoever it was done by stands at most as many words behind the event, and his name has at most `LONGEST`. */
const REACH = 12
const LONGEST = 4

/**
 * "تم تقديم الإسعافات من قبل الهلال الأحمر", "على يد العصابة": behind the words that say by whom, a definite noun that no table has, with its adjectives. Not "من قبل شهر".
 */
export function byUnknown({ scene, trigger, range }: Clause, cast: Cast): void {
  if (cast.agents.length > 0) return
  const { list } = scene
  const from = Math.min(trigger.at, trigger.carrier?.at ?? trigger.at)
  for (let k = from + 1; k + 1 < Math.min(range.to, from + REACH); k++) {
    if (isBehind(list[k]!, BREAK)) return
    if (!isBy(list[k - 1]!.folded, list[k]!.folded) || isA(list[k + 1], 'no-actor')) continue
    let to = k + 1
    while (to < Math.min(range.to, k + 1 + LONGEST) && /^ال/.test(list[to]!.folded) && !isBehind(list[to]!, BREAK)) to++
    if (to === k + 1 || scene.mentions.inTime(k + 1)) return
    const doer = nameOfRange(scene, { from: k + 1, to })
    if (cast.targets.some(t => t.start < doer.end && doer.start < t.end)) return
    cast.agents.push(doer)
    cast.rules.push('by-agent')
    return
  }
}

/** من قبل, من جانب, من طرف, على يد, على أيدي. */
const isBy = (before: string, word: string): boolean =>
  /^(?:قبل|جانب|طرف)$/.test(word) ? before === 'من' : /^(?:يد|ايدي)$/.test(word) && before === 'علي'
