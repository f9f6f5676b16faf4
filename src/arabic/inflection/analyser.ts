import { type Peeling, visitPeelings } from '../clitics.ts'
import type { Form } from './types.ts'

/** One reading of a surface form: the value of the entry it may belong to, the form it has there, and the clitics around it. */
export interface Reading<T> {
  readonly value: T
  readonly form: Form
  readonly peeling: Peeling
}

export interface Analyser<T> {
  /** All readings of a folded word, whole-word readings first, in the order of `peelings` and of the entries. */
  readonly analyse: (folded: string) => readonly Reading<T>[]
}

/**
 * Builds a look-up from surface forms back to what they are forms of. Readings that Arabic does not allow are left out: the article before a verb,
 * the future س before anything but an imperfect, ب or ك before a verb, ني on a noun, a pronoun on a form with tanwin, a construct form under
 * the article. Build time is linear in the number of forms; a look-up costs one map access for each peeling.
 */
export function buildAnalyser<T>(
  entries: Iterable<{ readonly forms: readonly Form[]; readonly value: T }>,
): Analyser<T> {
  // Forms are kept in one list, chained by spelling: an array for each of many thousand spellings would double the time to build.
  const heads = new Map<string, number>()
  const forms: Form[] = []
  const values: T[] = []
  const next: number[] = []
  const tails: number[] = []
  for (const { forms: list, value } of entries) {
    for (const form of list) {
      const index = forms.length
      forms.push(form)
      values.push(value)
      next.push(-1)
      tails.push(index)
      const head = heads.get(form.surface)
      if (head === undefined) heads.set(form.surface, index)
      else {
        next[tails[head]!] = index
        tails[head] = index
      }
    }
  }
  return {
    analyse(folded) {
      const readings: Reading<T>[] = []
      visitPeelings(folded, (stem, from, to, proclitics, article, enclitic) => {
        const head = heads.get(stem)
        if (head === undefined) return
        let peeling: Peeling | undefined
        for (let index = head; index >= 0; index = next[index]!) {
          const form = forms[index]!
          if (!allows(form, proclitics, article, enclitic)) continue
          peeling ??= { proclitics, stem, from, to, enclitic, article }
          readings.push({ value: values[index]!, form, peeling })
        }
      })
      return readings
    },
  }
}

function allows(form: Form, proclitics: readonly string[], article: boolean, enclitic: string | null): boolean {
  const before = proclitics[proclitics.length - 1]
  if (form.pos === 'verb') {
    if (article || before === 'ب' || before === 'ك' || enclitic === 'ي') return false
    if (before === 'س') return form.tense === 'imperfect' && form.mood !== 'subjunctive' && form.mood !== 'jussive'
    if (before === 'ل') return form.tense === 'imperfect' && form.mood !== 'indicative'
    return true
  }
  if (before === 'س' || enclitic === 'ني') return false
  if (form.state !== undefined && article) return false
  if (form.state === 'accusative' && (enclitic !== null || before === 'ب' || before === 'ل' || before === 'ك'))
    return false
  return !(
    enclitic !== null &&
    form.state === undefined &&
    (form.number === 'du' || (form.number === 'pl' && /(ون|ين)$/.test(form.surface)))
  )
}
