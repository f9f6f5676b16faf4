import type { Scene } from '../scene.ts'
import { gapHas } from '../words/marks.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isThat, isWord, onlyVerb } from '../words/words.ts'

/**
 * 1 for every token of a relative clause: from الذي and its like to the next comma, to the verb of the noun that it tells of ("الجندي الذي أصيب في
 * الكمين |توفي"), or to the end of the clause.
 */
export function relativeMask(scene: Scene, from: number, to: number): Uint8Array {
  const { list } = scene
  const bits = new Uint8Array(to - from)
  let inside = false
  let told = false
  let own = false
  for (let k = from; k < to; k++) {
    const token = list[k]!
    if (isA(token, 'relative')) {
      inside = true
      own = false
    } else if (inside && (gapHas(scene, k, /[،,]/) || goesOnWithToll(scene, from, k))) inside = false
    else if (isVerb(scene, token, k)) {
      if (inside && own && !told && isMainVerb(scene, k)) inside = false
      if (inside) own = own || !isA(token, 'was')
      else told = true
    }
    bits[k - from] = inside ? 1 : 0
  }
  return bits
}

const isVerb = ({ mentions }: Scene, token: Token, k: number): boolean =>
  finiteReading(token) !== undefined && onlyVerb(token) && !mentions.covers(k)

/** A perfect without و, behind the end of a definite noun: "الذي أصيب في الكمين |توفي"; not "التي خاضت معارك استمرت", "التي قال إنها". */
function isMainVerb({ list, mentions }: Scene, k: number): boolean {
  const before = list[k - 1]!
  const reading = finiteReading(list[k]!)
  if (reading?.form.tense !== 'perfect' || reading.peeling.proclitics.length > 0) return false
  if (isThat(before) || isA(before, 'relative') || isWord(before, 'not') || isA(before, 'connector')) return false
  return /^(?:[وفبك]?ال|لل)/.test(before.folded) || mentions.placeAt(k - 1) || mentions.inTime(k - 1)
}

/** A toll stands at most as many words behind the beginning of its clause: "وقال إن حصيلة". */
const TOLL_REACH = 4

/** "حصيلة الهجوم الذي نفذه مسلحون على الحاجز |ارتفعت|": the verb of a toll that opens the clause is none of the relative clause behind it. */
function goesOnWithToll({ list }: Scene, from: number, k: number): boolean {
  if (!list[k]!.readings.some(r => r.value.kind === 'event' && r.value.needs.some(need => need.startsWith('toll'))))
    return false
  for (let j = from; j < Math.min(k, from + TOLL_REACH); j++) if (isA(list[j], 'toll')) return true
  return false
}
