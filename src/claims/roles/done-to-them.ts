import { remember } from '../words/remember.ts'
import { isA } from '../words/words.ts'
import { isPronoun, type Pronoun } from './agreement.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'
import { whom } from './whom.ts'

/**
 * "جرى تسليمهم إلى الجهاز", "سيتم التعامل معهم": to whom it was done, by the pronoun on what was done or on its preposition, also where no table has the noun. Not "تم بثه", of
 * which nobody is told.
 */
export function doneToThem(clause: Clause, cast: Cast): void {
  const { scene, trigger, range } = clause
  if (!/^(?:statement|handover|transfer|aid)$/.test(trigger.type) || cast.targets.length > 0) return
  for (let k = range.from; k + 1 < Math.min(range.to, range.from + 4); k++) {
    if (!isA(scene.list[k], 'was-done')) continue
    const pronoun = onNoun(scene.list[k + 1]!) ?? (k + 2 < range.to ? onWith(scene.list[k + 2]!) : null)
    if (pronoun === null) return
    const found = whom(clause, cast, pronoun)
    cast.targets.push(...found)
    if (found.length > 0) cast.rules.push('pronoun')
    return
  }
}

/** تسليمهم, علاجهما: people in the plural, who are no things. */
const onNoun = remember((folded): Pronoun | null => {
  const ending = /^(?!ال)\p{L}{3,}?(هما|هم)$/u.exec(folded)?.[1] ?? null
  return isPronoun(ending) ? ending : null
})

/** معهم, عنهم, عليهم, بهم. */
const onWith = remember((folded): Pronoun | null => {
  const ending = /^(?:مع|عن|علي|ب|ل)(هما|هم)$/.exec(folded)?.[1] ?? null
  return isPronoun(ending) ? ending : null
})
