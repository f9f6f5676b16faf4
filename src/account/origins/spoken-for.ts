import type { Claim, Link } from '../../claims/types.ts'
import { nameKey, nameWords } from '../stems.ts'
import { LONGEST_NAME } from './names.ts'

/** "المتحدث باسم قوة الساحل الرائد …": the longest name after باسم under which a body speaks anywhere in the account, or null. */
export function bodiesSpokenFor(
  claims: readonly Claim[],
  keyOf: (link: Link, claim: Claim) => string,
): (name: string) => string | null {
  let known: ReadonlyMap<string, string> | null = null
  const speaking = (): ReadonlyMap<string, string> => {
    if (known !== null) return known
    const found = new Map<string, string>()
    for (const claim of claims)
      for (const link of claim.chain)
        if (link.kind !== 'person' && link.kind !== 'unnamed') {
          const plain = nameKey(link.name)
          if (!found.has(plain)) found.set(plain, keyOf(link, claim))
        }
    known = found
    return found
  }
  return name => {
    const words = nameWords(name)
    const from = words.indexOf('باسم') + 1
    if (from === 0) return null
    for (let to = Math.min(words.length, from + LONGEST_NAME); to > from; to--) {
      const key = speaking().get(words.slice(from, to).join(' '))
      if (key !== undefined) return key
    }
    return null
  }
}
