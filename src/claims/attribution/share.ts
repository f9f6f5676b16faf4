import type { Scene } from '../scene.ts'
import type { Token } from '../words/tokens.ts'
import { isThat } from '../words/words.ts'
import type { Attribution } from './types.ts'

/**
 * Where the words of somebody inside another's words end, because the other goes on: "أوضح القاضي أن المتهم اعترف بالقتل، |وأن شريكه فر". He goes on where
 * أن stands again and the one inside had none ("اعترف بالقتل"), or a different one: "أكد الوزير أنه قال لهم إن …، |وأن …". The end of `one` where nothing tells.
 */
export function endInside({ list }: Scene, one: Attribution): number {
  const { inside: outer, from, to } = one
  const outerThat = outer === null ? undefined : thatOf(list, outer)
  if (outerThat === undefined) return to
  const own = thatOf(list, one)
  for (let k = from + 1; k < to; k++) {
    const token = list[k]!
    if (!/^[وف]/.test(token.folded) || !isThat(token)) continue
    const seat = seatOf(token)
    if (own === undefined || (seat !== null && seat === seatOf(outerThat) && seatOf(own) === otherSeat(seat))) return k
  }
  return to
}

/** The أن or إن that the words of an attribution stand behind, with a pronoun (أنها) or without. */
function thatOf(list: readonly Token[], { from, joined }: Attribution): Token | undefined {
  if (joined) return undefined
  return [list[from], list[from - 1]].find(token => token !== undefined && isThat(token))
}

const otherSeat = (seat: 'أ' | 'إ'): 'أ' | 'إ' => (seat === 'أ' ? 'إ' : 'أ')

/** How the hamza is written, or null where it is not. */
const seatOf = ({ text }: Token): 'أ' | 'إ' | null => (text.includes('أ') ? 'أ' : text.includes('إ') ? 'إ' : null)
