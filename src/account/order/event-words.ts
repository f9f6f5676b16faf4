import { peelings } from '../../arabic/index.ts'
import type { Word } from '../../arabic/types.ts'
import { buildPhrases, eventNouns, eventPhrases, eventVerbs, type Phrases, verbForms } from '../../knowledge/index.ts'

/** The types that a noun of the event tables may name, by folded form; made when first asked for. */
let nouns: Map<string, Set<string>> | null = null
let phrases: Phrases<string> | null = null

function nounTypes(): Map<string, Set<string>> {
  if (nouns !== null) return nouns
  const found = new Map<string, Set<string>>()
  const note = (form: string, type: string): void => {
    if (type === 'none') return
    const types = found.get(form)
    if (types === undefined) found.set(form, new Set([type]))
    else types.add(type)
  }
  for (const { forms, type } of eventNouns()) for (const form of forms) note(form, type)
  for (const { lemma, type } of eventVerbs())
    for (const form of verbForms(lemma)) if (form.pos === 'masdar') note(form.surface, type)
  nouns = found
  return found
}

function eventPhraseTypes(): Phrases<string> {
  phrases ??= buildPhrases(eventPhrases().map(({ phrase, type }) => ({ phrase, value: type })))
  return phrases
}

/** What a noun names, and how many words it takes. */
export interface NamedEvent {
  readonly types: ReadonlySet<string>
  readonly length: number
  /** Named as something told before: الهجوم, هذا الهجوم, انسحابهم. Not هجوم. */
  readonly definite: boolean
}

/** The eventuality that the noun at word `i` names: "وقف إطلاق النار" a ceasefire, "الانسحاب" a withdrawal; null for any other word, "السبت". */
export function eventNounAt(list: readonly Word[], i: number, text: string): NamedEvent | null {
  const word = list[i]
  if (word === undefined) return null
  const phrase = eventPhraseTypes().longest(list, i, text)
  if (phrase !== null) {
    const types = new Set(phrase.values.filter(type => type !== 'none'))
    return types.size === 0
      ? null
      : { types, length: phrase.length, definite: list.slice(i, i + phrase.length).some(isArticled) }
  }
  const known = nounTypes()
  for (const { stem, article, enclitic, proclitics } of peelings(word.folded)) {
    if (proclitics.length > 0) continue
    const types = known.get(stem)
    if (types !== undefined)
      return { types, length: 1, definite: article || enclitic !== null || isArticled(list[i + 1]) }
  }
  return null
}

/** "انسحاب المقاتلين": the article of the second noun makes the first definite too. */
function isArticled(word: Word | undefined): boolean {
  return word !== undefined && /^(?:ال|لل)../.test(word.folded)
}
