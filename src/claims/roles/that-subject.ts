import type { Scene } from '../scene.ts'
import { remember } from '../words/remember.ts'
import { isThat, isWord } from '../words/words.ts'

/** أنها, إنهم, لكنها, وهي: a pronoun, alone or behind أن and its sisters, that is the subject of what follows, also over a particle ("أنها لم تهاجم"). */
export function isThatWithSubject({ list }: Scene, before: number): boolean {
  const k = isWord(list[before], 'verb-particle') ? before - 1 : before
  const token = list[k]
  if (token === undefined) return false
  return (isThat(token) && /ان(?:ه|ها|هم|هما|نا)$/.test(token.folded)) || isSubjectPronoun(token)
}

const isSubjectPronoun = remember(folded => /^[وف]?(?:(?:لكن|لان)(?:ه|ها|هم|هما)|هو|هي|هم|هما)$/.test(folded))
