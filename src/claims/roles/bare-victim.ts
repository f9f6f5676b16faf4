import type { EventType } from '../types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'
import { isActorLike, isPlainNoun, nameOfRange } from './noun-phrase.ts'

/** Whom one of these nouns names right behind it is somebody, also where no table has him. */
const TAKEN: ReadonlySet<EventType> = new Set<EventType>(['release', 'detention', 'abduction'])

/** "إطلاق سراح زبون يعاني", "اعتقال ضالعين في العملية", "اغتيال صيدلي معروف", "مقتل راع": a noun without the article right behind the noun of what befell him, where nobody is told to have suffered it. Not "اعتقال تعسفي", "خطف طائرة". */
export function bareVictim({ scene, trigger, range, verbal }: Clause, cast: Cast): void {
  if (cast.targets.length > 0 || verbal || trigger.carrier?.verb?.subject === 'target') return
  const { list, mentions } = scene
  if (!TAKEN.has(trigger.type) && !(trigger.type === 'killing' && isDeath(list[trigger.at]!))) return
  let k = trigger.at + 1
  while (k < range.to && isOfPhrase(list[k]!)) k++
  const first = list[k]
  if (first === undefined || k >= range.to || first.gap !== ' ' || isBehind(first, BREAK)) return
  if (mentions.covers(k) || mentions.inTime(k) || mentions.numberAt(k) !== null) return
  if (!isSomebody(first) || !isPlainNoun(first) || !isActorLike(first) || first.readings.length > 0) return
  cast.targets.push(nameOfRange(scene, { from: k, to: k + 1 }))
  cast.rules.push('bare-victim')
}

const isDeath = remember(folded => /^[وفبل]?(?:مقتل|اغتيال|مصرع|استشهاد|وفاه)$/.test(folded))

/** The سراح of "إطلاق سراح", the القبض على of "إلقاء القبض على". */
const isOfPhrase = remember(folded => /^(?:سراح|سبيل|القبض|علي|عن)$/.test(folded))

/** No article, no clitic, no ending of an adjective or of a thing: زبون, ضالعين; not تعسفي, طائرة, بالغة, جماعيا. */
const isSomebody = remember(folded => /^(?!ال|و|[بلك](?!ا))\p{L}{3,}(?<!ي|ه|ا|ات|يا|ها|هم)$/u.test(folded))
