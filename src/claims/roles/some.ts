import { foldedOffset } from '../../arabic/index.ts'
import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import { remember } from '../words/remember.ts'
import { finiteReading, isThat } from '../words/words.ts'

/** "وقطع بعضهم الطريق", "اعترف معظمهم": some of those named before, right behind a verb in the singular; not "بينهم", not "قتلوا جميعهم". */
export function someAt({ list, mentions }: Scene, i: number): Mention | null {
  const token = list[i]!
  const verb = list[i - 1]
  if (verb === undefined || token.gap !== ' ' || !isSome(token) || mentions.covers(i)) return null
  // "إن أحدهم |ألقى|": or right before it, behind أن.
  const next = list[i + 1]
  const opens = isThat(verb) && next !== undefined && finiteReading(next) !== undefined
  if (!opens && (/وا$|ون$/.test(verb.folded) || finiteReading(verb) === undefined)) return null
  const skip = 0
  return {
    kind: 'group',
    from: i,
    to: i + 1,
    skip,
    ref: 'group:people',
    actorKind: null,
    side: 'any',
    own: false,
    start: foldedOffset(token, skip),
    end: token.end,
  }
}

const isSome = remember(folded =>
  /^(?:بعض|معظم|غالبيت|اغلب|اغلبيت|احد|احدا|كثير|جميع|كل)(?:هم|هن|هما)$|^(?:نصف|ثلث|ثلثي|ربع)(?:هم|هن|ها)$/.test(
    folded,
  ),
)
