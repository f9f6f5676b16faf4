import type { Mention } from '../mentions/types.ts'
import type { Reading } from '../words/lexicon.ts'
import type { Token } from '../words/tokens.ts'
import { isA, isWord } from '../words/words.ts'
import type { Agreement, Voice } from './types.ts'

/** What a verb that goes on must look like: وأضاف for a man or a source, وأضافت for a body or sources, وأضافوا for people. Null where the name does not tell. */
export function agreementOf(head: Token, mention: Mention | null): Agreement {
  const word = head.folded
  if (mention?.kind === 'person') return null
  if (mention?.actorKind === 'state') return 'f'
  if (isA(head, 'plural-things')) return 'f'
  if (/(?:ون|ين|ان)$/.test(word) && word.length > 4) return 'p'
  if (mention?.kind === 'group') return /(?:ه|ات)$/.test(word) ? 'f' : null
  return /(?:ه|ات)$/.test(word) ? 'f' : 'm'
}

/** The first of some voices whose speaker the verb agrees with; where none does, the first. */
export function agreeing(reading: Reading, voices: readonly (Voice | null | undefined)[]): Voice | null {
  const named = voices.flatMap(withEarlier).filter(voice => voice.speaker !== null)
  return named.find(voice => agrees(reading, voice.speaker?.agreement ?? null)) ?? named[0] ?? null
}

function withEarlier(voice: Voice | null | undefined): readonly Voice[] {
  const found: Voice[] = []
  for (let one = voice ?? null; one !== null; one = one.earlier ?? null) found.push(one)
  return found
}

/** Whether a verb may have a speaker of this agreement for its subject: قالت and الوزارة, not قالت and الجيش. */
export function agrees({ form }: Reading, speaker: Agreement): boolean {
  if (speaker === null || form.pos !== 'verb') return true
  if (form.number === 'pl' || form.number === 'du') return speaker === 'p'
  return speaker === (form.gender === 'f' ? 'f' : 'm')
}

/**
 * "كما طالب |الحكومة| بوقف القصف": a verb of a man right before a woman's noun with the article has it for its object. Not "قال القادة", nor "قالت الحكومة".
 */
export function disagrees({ form }: Reading, head: Token, speaker: Agreement): boolean {
  const isHis = form.pos === 'verb' && (form.person ?? 3) === 3 && form.gender === 'm' && (form.number ?? 'sg') === 'sg'
  return isHis && speaker === 'f' && WOMANS.test(head.folded) && !isWord(head, 'men-in-ta')
}

/** الحكومة, السلطات: by its letters. */
const WOMANS = /^ال\p{L}{3,}(?:ه|ات)$/u
