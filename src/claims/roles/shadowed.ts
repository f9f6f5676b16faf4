import type { Mention } from '../mentions/types.ts'
import { isWord } from '../words/words.ts'
import type { Clause } from './clause.ts'

/**
 * "اجتمعت من أجل التفاوض مع …": the preposition goes with the nearer event noun, if one stands between the trigger and the mention; not with a noun of
 * the same event ("وقعت اتفاقا مع …").
 */
export function shadowed({ scene, trigger }: Clause, mention: Mention): boolean {
  // "تبادلوا إطلاق النار مع المهاجم": fire is what they exchange.
  if (trigger.type === 'clash' && trigger.frame.get('بين') === 'B') return false
  // "صفقة تبادل أسرى بين الحكومة والحركة": the exchange is the release.
  if (trigger.type === 'release' && scene.list[mention.from - 1]?.folded === 'بين') return false
  const at = Math.max(trigger.at, trigger.carrier?.at ?? 0)
  // "تخضع لسيطرة المليشيات".
  if (trigger.type === 'control' && trigger.frame.has('ل') && /^ل/.test(scene.list[mention.from - 1]!.folded))
    return false
  for (let k = at + 1; k < mention.from; k++)
    // "هجوما على نقطة تفتيش للشرطة": of what somebody owns no event is told.
    for (const { form, value } of isWord(scene.list[k], 'ownable') ? [] : scene.list[k]!.readings)
      if (
        form.pos === 'masdar' &&
        (value.kind === 'event' || (value.kind === 'noun' && value.strong === 'yes')) &&
        value.type !== trigger.type
      )
        return true
  return false
}
