import { isA, isWord } from '../words/words.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'
import { isFirstPerson } from './finite.ts'
import { ownSide } from './own-side.ts'

/** "اعتقلنا": in the first person whoever speaks acts. True where the verb is in the first person, whoever speaks. */
export function we(clause: Clause, cast: Cast): boolean {
  const { trigger } = clause
  const { carrier, reading } = trigger
  const isOurSide = isWord(clause.scene.list[clause.head + 1], 'our-side')
  const ours = carrier?.reading?.form.pos === 'masdar' && carrier.reading.peeling.enclitic === 'نا'
  const first =
    trigger.rule === 'said' ? isFirstPerson(clause.scene.list[trigger.at]!, reading) : reading.form.person === 1
  // "إثر إصابته": a word that says when is no verb of "I".
  const isCarried = carrier?.reading?.form.person === 1 && !isA(clause.scene.list[carrier.at], 'temporal')
  if (!first && !isCarried && !ours && !isOurSide) return false
  const own = ownSide(clause)
  if (own !== null && cast.agents.length === 0) {
    cast.agents.push(own)
    cast.rules.push('we')
  }
  return true
}
