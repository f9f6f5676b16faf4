import { matchFirstName, matchPersonRole } from '../../knowledge/index.ts'
import { inClass } from '../words/classes.ts'
import { bare } from '../words/lexicon.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { isA, isThat, isWord } from '../words/words.ts'
import { gapIsSpace } from './groups.ts'
import { mentionOf } from './somebody.ts'
import type { Memory, Mention } from './types.ts'

/** A person by a given name of the table or behind a title: the name's tokens only, without the title. */
export function personAt(tokens: Tokens, memory: Memory, i: number, placeMask: Uint8Array): Mention | null {
  const { text, list } = tokens
  const token = list[i]!
  // على is Ali only when it is written with ي: the preposition is everywhere.
  if (token.folded === 'علي' && token.text.endsWith('ى')) return null
  // آن is spelled like أن, باسم فلان like المتحدث باسم: words of the grammar are no names.
  if (isThat(token) || token.folded.length < 3 || GRAMMAR.some(name => isWord(token, name))) return null
  if (token.folded === 'باسم' && matchPersonRole(text, list, Math.max(0, i - 1)) !== null) return null
  const given = matchFirstName(text, list, i)
  // "بحياة ثمانية": the noun of an event behind a preposition is no given name.
  if (token.readings.some(r => r.form.pos === 'masdar' && r.peeling.proclitics.length > 0 && r.value.kind === 'noun'))
    return null
  const afterRole = roleEndsAt(tokens, i)
  const surname = memory.surnames.get(token.folded)
  if (surname !== undefined && given === null) return mentionOf(tokens, i, 1, 0, 'person', surname, 'person', null)
  const bareSurname = token.folded.length > 3 ? memory.surnames.get(token.folded.replace(/^[وفلب]/, '')) : undefined
  if (bareSurname !== undefined && given === null && /^[وفلب]/.test(token.folded))
    return mentionOf(tokens, i, 1, 1, 'person', bareSurname, 'person', null)
  if (given === null && !afterRole) return null
  if (given === null && (placeMask[i] === 1 || !nameLike(token) || isA(token, 'manner') || /^ال/.test(token.folded)))
    return null
  let to = i + (given?.length ?? 1)
  while (
    to < list.length &&
    to - i < 5 &&
    gapIsSpace(list[to]!) &&
    !/["«»“”()]/.test(list[to]!.gap) &&
    placeMask[to] !== 1
  ) {
    const next = list[to]!
    const goesOn =
      isWord(list[to - 1], 'name-goes-on') ||
      matchFirstName(text, list, to)?.from === 0 ||
      isWord(next, 'in-name') ||
      (nameLike(next) && matchPersonRole(text, list, to) === null)
    if (!goesOn) break
    to++
  }
  if (to - i < 2 && !afterRole) return null
  const skip = given?.from ?? 0
  const last = list[to - 1]!.folded
  if (to - i >= 2 && !inClass(last, 'not-surname')) memory.surnames.set(last, null)
  return mentionOf(tokens, i, to - i, skip, 'person', null, 'person', null)
}

/** A role ends right before token `i`: "العقيد", "المتحدث باسم …" is handled by the speaker's phrase. */
function roleEndsAt(tokens: Tokens, i: number): boolean {
  for (let k = Math.max(0, i - 4); k < i; k++) {
    const role = matchPersonRole(tokens.text, tokens.list, k)
    if (
      role !== null &&
      k + role.length === i &&
      role.value.class !== 'source' &&
      role.value.class !== 'reporter' &&
      !role.value.takesBody
    )
      return /^ *$/.test(tokens.list[i]!.gap)
  }
  return false
}

const GRAMMAR = [
  'preposition',
  'connector',
  'relative',
  'negator',
  'manner',
  'said',
  'temporal',
  'source-noun',
  'speech-noun',
  'outlet-noun',
  'part',
] as const

/** Not a word of the language as far as the tables know: it may be a name. */
function nameLike(token: Token): boolean {
  const word = token.folded
  if (word.length < 2 || /^[0-9a-z]/.test(word)) return false
  for (const name of [
    'preposition',
    'connector',
    'relative',
    'negator',
    'manner',
    'said',
    'possible',
    'planned',
    'temporal',
    'source-noun',
    'speech-noun',
    'outlet-noun',
    'going-on',
  ] as const) {
    if (inClass(word, name) || inClass(bare(word), name)) return false
  }
  if (/^(?:[وفبلك]?ان(?:ه|ها|هم)?|هذا|هذه|ذلك|الى|كان|كانت|هو|هي|هم|كل|بعض|قد|لقد|امس|اليوم)$/.test(word)) return false
  if (/^(?:و|ف|ب|ل|لل|بال|وال)ال/.test(word)) return false
  return (
    !token.readings.some(r => r.peeling.proclitics.length === 0) &&
    /^(?:ال)?\p{L}{2,}$/u.test(word) &&
    !/^ال.*(?:يه|ات|ين|ون)$/.test(word)
  )
}
