/** A verb as a table holds it: what inflection needs and no more. */
export interface VerbEntry {
  /** The radicals: "عقل", "قول", "ءخذ" (أ is read as ء), "زلزل". */
  readonly root: string
  /** 1 to 10, "Iq" and "IIq" for four radicals. */
  readonly form: number | 'Iq' | 'IIq'
  /** Form I: vowel of the perfect and of the imperfect, "a-u" (قتل يقتل), "i-a" (علم يعلم). Default "a-u". */
  readonly vowels?: string
  /** Verbal nouns: all of them for form I, those beside the regular one for the others. */
  readonly masdars?: readonly string[]
  /** A weak middle radical that stays a consonant where it usually does not: استجوب, ازدوج. */
  readonly strong?: boolean
}

/** One spelling of a verb or noun and what it says. Absent features: the spelling fits all of them. */
export interface Form {
  /** Folded, without vowel signs. */
  readonly surface: string
  readonly pos: 'verb' | 'masdar' | 'active-participle' | 'passive-participle' | 'noun'
  readonly tense?: 'perfect' | 'imperfect' | 'imperative'
  /** Absent: fits every mood. `subjunctive` also fits the jussive, `jussive` nothing else. */
  readonly mood?: 'indicative' | 'subjunctive' | 'jussive'
  readonly voice: 'active' | 'passive' | 'either'
  readonly person?: 1 | 2 | 3
  readonly gender?: 'm' | 'f'
  readonly number?: 'sg' | 'du' | 'pl'
  /** Nouns and participles: `construct` forms stand before a genitive or a pronoun only (مقاتلو), `accusative` ones end in tanwin alef. */
  readonly state?: 'construct' | 'accusative'
}

/** A noun as a table holds it. */
export interface NounEntry {
  readonly singular: string
  readonly gender: 'm' | 'f'
  /** Broken plurals in full (مدن), or "ون" / "ات" for the sound ones. */
  readonly plurals?: readonly string[]
}
