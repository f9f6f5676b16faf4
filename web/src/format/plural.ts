export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

/**
 * A function from a count to a phrase, by the plural rules of the language (CLDR: Arabic has six forms). `#` in a form stands for
 * the count; a form without it says the count in words (`مقالان`, two articles).
 */
export function plural(locale: string, forms: PluralForms): (n: number) => string {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return n => (forms[rules.select(n)] ?? forms.other).replace('#', numbers.format(n))
}
