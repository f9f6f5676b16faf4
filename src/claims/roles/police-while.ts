import type { Mention } from '../mentions/types.ts'
import { isWord } from '../words/words.ts'
import type { Clause } from './clause.ts'
import { unknownObject } from './unknown-object.ts'

/** What forces do stands at most as many words behind the harm. */
const REACH = 18

/** What forces do to people, in which some come to harm. */
const DEALS: ReadonlySet<string> = new Set(['detention', 'protest', 'siege', 'capture', 'offensive', 'evacuation'])

/** "قتل شخصان خلال تفريق الشرطة تظاهرة", "أثناء مداهمة الجيش منزلا": whoever does to others what a verbal noun behind a word of time tells did it; not "خلال تفريق تظاهرة", not "بعد اعتقال الجندي". */
export function policeWhile({ scene, trigger, range, sentence }: Clause): Mention | undefined {
  const end = Math.min(sentence.to, trigger.at + REACH)
  for (let k = trigger.at + 2; k + 2 < end; k++) {
    if (!isWord(scene.list[k - 1], 'while')) continue
    const deals = scene.list[k]!.readings.some(
      ({ form, value }) =>
        form.pos === 'masdar' && value.kind === 'event' && value.frame.get('o') !== undefined && DEALS.has(value.type),
    )
    const who = deals ? scene.mentions.at(k + 1) : null
    if (who === null || who.skip > 0 || !(who.kind === 'actor' || who.kind === 'generic') || who.to >= sentence.to)
      continue
    const others = scene.mentions.at(who.to)
    if (others !== null || unknownObject(scene, { from: who.to, to: Math.max(range.to, end) }, true) !== null)
      return who
  }
  return undefined
}
