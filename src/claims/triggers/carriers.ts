import type { LightVerb } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import { type Reading, SORT } from '../words/lexicon.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isWord } from '../words/words.ts'

/** A light verb where it stands, or its verbal noun (شن, بتنفيذ) or participle (مخلفا). */
export interface Carrier {
  readonly at: number
  readonly reading: Reading
  readonly verb: LightVerb
}

/** The light verbs that a word may be, in the order of the table: "انتهى الحصار", "انتهى بمقتل"; "جراء تعرضه" is no verb. */
export function carriersAt({ list }: Scene, at: number): readonly Carrier[] {
  const token = list[at]!
  // "إثر انهيار" is "after", no form of أثار.
  if ((token.sorts & SORT.light) === 0 || isWord(token, 'temporal')) return NOBODY
  // فجروا is "they blew up" before it is ف and جروا.
  if (isWholeEvent(token)) return NOBODY
  const first = isWord(list[at - 1], 'before-noun') ? undefined : finiteReading(token, ['light'])
  const isOf = (r: Reading) =>
    first === undefined ? isNominalCarrier(token, r) : r.form.pos === 'verb' && r.form.tense === first.form.tense
  const found = token.readings.flatMap(reading =>
    reading.value.kind === 'light' && (reading === first || isOf(reading))
      ? [{ at, reading, verb: reading.value }]
      : [],
  )
  return found.filter(({ verb }, i) => found.findIndex(other => other.verb === verb) === i)
}

const NOBODY: readonly Carrier[] = []

/** A word that is an event verb as it stands, and a light one only behind و or ف. */
const isWholeEvent = ({ readings }: Token): boolean => {
  const light = readings.filter(r => r.value.kind === 'light' && r.form.pos === 'verb')
  return (
    light.length > 0 &&
    light.every(r => r.peeling.proclitics.length > 0) &&
    readings.some(r => r.value.kind === 'event' && r.form.pos === 'verb' && r.peeling.proclitics.length === 0)
  )
}

const isNominalCarrier = (token: Token, { value, form, peeling }: Reading): boolean =>
  value.kind === 'light' &&
  !peeling.article &&
  (form.pos === 'masdar' || (form.pos === 'active-participle' && /(?:ا|ه)$/.test(token.folded))) &&
  peeling.proclitics.every(p => 'وفسلب'.includes(p))

/** "بعد شن هجوم": a verbal noun behind a preposition is passed over. */
export const isPassedOver = ({ list }: Scene, { at, reading }: Carrier): boolean =>
  reading.form.pos !== 'verb' &&
  (reading.peeling.proclitics.some(p => 'لبك'.includes(p)) ||
    isA(list[at - 1], 'temporal') ||
    isA(list[at - 1], 'purpose'))
