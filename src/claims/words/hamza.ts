import type { Reading } from './lexicon.ts'

/** The letter that a word begins with, behind its clitics. */
const SEAT = /^[وفبلكس]{0,2}([أإ])/

/**
 * What the seat of a written hamza leaves of the readings of a word: أعادتهم is "she brought them back" and إعادتهم "bringing them back", which are one
 * word once folded. A word without the hamza (اعادتهم) keeps both, and so does one that has only the other reading.
 */
export function byHamza(text: string, readings: readonly Reading[]): readonly Reading[] {
  if (readings.length < 2) return readings
  const seat = SEAT.exec(text)?.[1]
  if (seat === undefined) return readings
  const left = readings.filter(r => !(isFourth(r) && r.form.pos === (seat === 'أ' ? 'masdar' : 'verb')))
  return left.length === 0 ? readings : left
}

/** Of a verb of the fourth form: only there does the hamza tell the verb from its noun. */
const isFourth = ({ value, form }: Reading): boolean =>
  'lemma' in value && value.lemma.form === 4 && (form.pos !== 'verb' || form.tense === 'perfect')
