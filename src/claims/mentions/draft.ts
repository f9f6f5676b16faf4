import { foldedOffset } from '../../arabic/index.ts'
import { BEGINS, matchPersonRole } from '../../knowledge/index.ts'
import type { FoundPlace } from '../places/types.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { mask } from './ranges.ts'
import type { FoundNumber, FoundTime, Memory, Mention } from './types.ts'

/** A block in which somebody is looked for: its words with its places, numbers and titles. */
export interface Draft extends Tokens {
  readonly memory: Memory
  readonly places: readonly FoundPlace[]
  readonly placeMask: Uint8Array
  readonly numberMask: Uint8Array
  readonly timeMask: Uint8Array
  /** The title or role that starts at each token, or null. */
  readonly roles: readonly ReturnType<typeof matchPersonRole>[]
  /** 1 where a title that a name follows ends right before the token: "العقيد". */
  readonly afterTitle: Uint8Array
}

/** A title before a name takes at most as many words. */
const LONGEST_TITLE = 4

/** Lays a block out for looking for somebody. */
export function draftOf(
  tokens: Tokens,
  memory: Memory,
  found: {
    readonly places: readonly FoundPlace[]
    readonly numbers: readonly FoundNumber[]
    readonly times: readonly FoundTime[]
  },
): Draft {
  const { text, list } = tokens
  const roles = list.map((token, i) => (token.begins & BEGINS.role ? matchPersonRole(text, list, i) : null))
  return {
    ...tokens,
    memory,
    places: found.places,
    placeMask: mask(list.length, found.places),
    numberMask: mask(list.length, found.numbers),
    timeMask: mask(list.length, found.times),
    roles,
    afterTitle: titleEnds(list, roles),
  }
}

function titleEnds(list: readonly Token[], roles: Draft['roles']): Uint8Array {
  const bits = new Uint8Array(list.length)
  for (const [k, role] of roles.entries()) {
    if (role === null || role.length > LONGEST_TITLE || role.value.takesBody) continue
    if (role.value.class === 'source' || role.value.class === 'reporter') continue
    const next = list[k + role.length]
    if (next !== undefined && /^ *$/.test(next.gap)) bits[k + role.length] = 1
  }
  return bits
}

/** Which words a mention is: `length` of them from `i`, without the first `skip` folded characters. */
interface Place {
  readonly i: number
  readonly length: number
  readonly skip: number
}

/** What is known of a mention. What is not said is null. */
type Facts = Pick<Mention, 'kind'> & Partial<Pick<Mention, 'ref' | 'actorKind' | 'side' | 'own'>>

/** Makes a mention of some words. */
export function mentionOf({ list }: Tokens, { i, length, skip }: Place, facts: Facts): Mention {
  const first = list[i]!
  return {
    kind: facts.kind,
    from: i,
    to: i + length,
    skip,
    ref: facts.ref ?? null,
    actorKind: facts.actorKind ?? null,
    side: facts.side ?? null,
    own: facts.own ?? false,
    start: skip === 0 ? first.start : foldedOffset(first, skip),
    end: list[i + length - 1]!.end,
  }
}

/** Whether only a space, quotation marks or brackets stand before a token. */
export const gapIsSpace = ({ gap }: Token): boolean => gap === ' ' || /^[ \u00A0"'«»“”()]*$/.test(gap)
