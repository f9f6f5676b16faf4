import { type Form, inflectVerb } from '../arabic/index.ts'
import type { VerbLemma } from './verbs.ts'

const known = new Map<string, readonly Form[]>()

/** Every form of a verb of the tables, as `inflectVerb` gives them: made once for all who ask, since a thousand verbs take a third of a second. */
export function verbForms({ root, form, vowels, masdars, strong }: VerbLemma): readonly Form[] {
  const key = JSON.stringify([root, form, vowels, masdars, strong])
  let forms = known.get(key)
  if (forms === undefined) {
    forms = inflectVerb({ root, form, ...(vowels === null ? {} : { vowels }), masdars, strong })
    known.set(key, forms)
  }
  return forms
}
