import { inClass, type WordClass } from './classes.ts'
import { type Entry, type Reading, SORT } from './lexicon.ts'
import { remember } from './remember.ts'
import type { Token } from './tokens.ts'

const ANNA = /^[وف]?[بلك]?ان(?:ه|ها|هم|هن|هما|نا|ني|ك|كم|ي)?$/

/** أن and إن with or without a pronoun and with clitics (وأنّها، بأن). لأن gives a reason, not what was said: it is none. */
export function isThat(token: Token): boolean {
  return isThatWord(token)
}

const isThatWord = remember(
  folded => folded.length <= 7 && folded.includes('ان') && ANNA.test(folded) && !/^[وف]?ل/.test(folded),
)

/** Whether a token, exactly as it is written, belongs to a class of `function-words.tsv`. */
export function isWord(token: Token | undefined, name: WordClass): boolean {
  return token?.classes.has(name) ?? false
}

/** Whether a token, with or without و/ف, belongs to a class of `function-words.tsv`. */
export function isA(token: Token | undefined, name: WordClass): boolean {
  return token?.bareClasses.has(name) ?? false
}

/** Whether a token, with or without one of و ف ب ل before it, belongs to a class: بمعاقل is one of معاقل, للقضاء of القضاء. */
export function isAny(token: Token, name: WordClass): boolean {
  if (isWord(token, name)) return true
  const { folded } = token
  if (!/^[وفبل]/.test(folded)) return false
  return inClass(folded.slice(1), name) || (folded.startsWith('لل') && inClass(`ا${folded.slice(1)}`, name))
}

/** Whether a token of the range belongs to a class, with or without و/ف. */
export function hasA(list: readonly Token[], from: number, to: number, name: WordClass): boolean {
  for (let k = from; k < to; k++) if (isA(list[k], name)) return true
  return false
}

/** و, ف or both of them alone, as a word: newspapers set و apart from the word behind it. */
export const isAnd = (token: Token | undefined): boolean => token?.folded === 'و' || token?.folded === 'ف'

/** The clitics that a finite verb of a clause may have before it. */
const BEFORE_VERB: ReadonlySet<string> = new Set(['و', 'ف', 'س', 'ل'])

/** A reading of the token as a finite verb, of the kinds named (or of any), or undefined. */
export function finiteReading(token: Token, kinds?: readonly Entry['kind'][]): Reading | undefined {
  if ((token.sorts & SORT.verb) === 0) return undefined
  const finite = (r: Reading) => isTold(r) && (kinds === undefined || kinds.includes(r.value.kind))
  // News is told in the third person: كشفت is "she revealed" before it is "I revealed".
  return token.readings.find(r => isThirdPerson(r) && finite(r)) ?? token.readings.find(finite)
}

/**
 * Every reading of the token as a finite verb that names an event, in the order of the table. Where the word may be told of a third person it
 * is: نقل is "he moved", not "we let ride". A form that is only jussive stands behind لم, لا or ل: يستعد is "gets ready", not "takes back".
 */
export function finiteSenses(token: Token, before: Token | undefined): readonly Reading[] {
  if ((token.sorts & SORT.verb) === 0) return []
  const jussive = isWord(before, 'not') || /^[وف]ل[ما]$/.test(before?.folded ?? '')
  const third = token.readings.some(
    r => r.form.person === 3 && isThirdPerson(r) && r.form.mood !== 'jussive' && isTold(r),
  )
  return token.readings.filter(
    r =>
      r.value.kind === 'event' &&
      isTold(r) &&
      (isThirdPerson(r) || !third) &&
      (r.form.mood !== 'jussive' || jussive || r.peeling.proclitics.includes('ل')),
  )
}

const isTold = (r: Reading): boolean =>
  r.form.pos === 'verb' &&
  r.form.tense !== 'imperative' &&
  !r.peeling.article &&
  r.peeling.proclitics.every(p => BEFORE_VERB.has(p))

const isThirdPerson = ({ form, peeling }: Reading): boolean =>
  form.person === undefined || (form.person === 3 && peeling.enclitic !== 'نا')

/** Whether the token stands behind و or ف as a word of its own: ووافقوا, and not وافقوا. */
export function joinsOn(token: Token): boolean {
  const reading = finiteReading(token) ?? token.readings[0]
  return reading === undefined ? /^[وف]/.test(token.folded) : reading.peeling.proclitics.some(isConjunction)
}

/** و and ف, as clitics. */
export const isConjunction = (clitic: string): boolean => clitic === 'و' || clitic === 'ف'

/** Whether every reading of the token is one of a verb (also where it has none). */
export const onlyVerb = (token: Token): boolean => !token.readings.some(r => r.form.pos !== 'verb')

/** The classes whose words, with or without و/ف, are part of no noun phrase. */
const OUTSIDE = ['connector', 'relative', 'negator', 'manner', 'said'] as const

/** A word that can begin or carry on a noun phrase: no particle, no أن. */
export function isNominal(token: Token | undefined): boolean {
  if (token === undefined || isThat(token)) return false
  if (token.bareClasses.size === 0) return true
  return !isWord(token, 'preposition') && !isWord(token, 'particle') && !OUTSIDE.some(name => isA(token, name))
}

/** A verbal noun (masdar) without clitics before it: قصف, and not بقصف. */
export const isBareMasdar = (reading: Reading): boolean =>
  reading.form.pos === 'masdar' && reading.peeling.proclitics.length === 0

/** A noun that names an event: انفجار, a noun of the tables, or قصف, the verbal noun of one of their verbs. */
export const isEventNoun = ({ value, form }: Pick<Reading, 'value' | 'form'>): boolean =>
  value.kind === 'noun' || (value.kind === 'event' && form.pos === 'masdar')

/** The words of `[from, to)` hold a finite verb. */
export function hasFinite(list: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const token = list[k]
    if (token !== undefined && finiteReading(token) !== undefined) return true
  }
  return false
}

/** قُتل, أُصيب, نُقلوا, اعتُقل: a perfect whose first or second letter is written with damma is passive; يُعلن, an imperfect, need not be. */
export function isWrittenPassive(token: Token): boolean {
  if (!token.text.includes('\u064f')) return false
  const written = token.text.replace(/^[وف](?=.\u064f?)/, '')
  return (
    /^[^يتن]\u064f|^ا?[^يتن]{1,2}\u064f/.test(written) &&
    token.readings.some(r => r.form.pos === 'verb' && r.form.tense === 'perfect')
  )
}
