import { buildAnalyser, type Form, foldWord, inflectVerb, type Peeling, type Word } from '../arabic/index.ts'
import {
  buildPhrases,
  type EventNoun,
  type EventPhrase,
  type EventVerb,
  eventNouns,
  eventPhrases,
  eventVerbs,
  functionWords,
  type LightVerb,
  lightVerbs,
  type ReportingVerb,
  reportingVerbs,
} from '../knowledge/index.ts'

export type Entry = EventVerb | EventNoun | LightVerb | ReportingVerb

/** One reading of a word: the entry it is a form of, the form, and how clitics were peeled off. */
export interface Reading {
  readonly value: Entry
  readonly form: Form
  readonly peeling: Peeling
}

export interface Lexicon {
  /** All readings of a folded word, whole-word readings first; the same array for the same word. */
  readings(folded: string): readonly Reading[]
  /** The longest set phrase that names an event and starts at word `i`, with how many words it takes. */
  phraseAt(
    text: string,
    list: readonly Word[],
    i: number,
  ): { readonly phrase: EventPhrase; readonly length: number } | null
  /** Whether a folded word belongs to a closed class of `function-words.tsv`. */
  is(className: string, folded: string): boolean
}

const NOUN_FORM = { pos: 'masdar', voice: 'either' } as const

function build(): Lexicon {
  const entries: { forms: readonly Form[]; value: Entry }[] = []
  for (const row of [...eventVerbs(), ...lightVerbs(), ...reportingVerbs()]) {
    const { root, form, vowels, masdars } = row.lemma
    const forms = inflectVerb({ root, form, ...(vowels === null ? {} : { vowels }), masdars })
    entries.push({ forms, value: row })
  }
  for (const noun of eventNouns())
    entries.push({ forms: noun.forms.map(form => ({ surface: foldWord(form), ...NOUN_FORM })), value: noun })
  const analyser = buildAnalyser(entries)
  const classes = functionWords()
  const phrases = buildPhrases(eventPhrases().map(value => ({ phrase: value.phrase, value })))
  const seen = new Map<string, readonly Reading[]>()
  const EMPTY: readonly Reading[] = []
  return {
    readings(folded) {
      let found = seen.get(folded)
      if (found === undefined) {
        const all = analyser.analyse(folded)
        // News speaks of women in the plural too seldom for لجين to be read as a verb before it is read as a name.
        const usual = all.filter(
          r =>
            !(
              r.form.pos === 'verb' &&
              (r.form.tense === 'imperative' || (r.form.gender === 'f' && r.form.number === 'pl'))
            ),
        )
        found = usual.length === 0 ? EMPTY : usual
        // The memory is bounded: news text has few hundred thousand different words, hostile text has any number.
        if (seen.size > 200_000) seen.clear()
        seen.set(folded, found)
      }
      return found
    },
    phraseAt(text, list, i) {
      const match = phrases.longest(list, i, text)
      return match === null ? null : { phrase: match.values[0]!, length: match.length }
    },
    is: (className, folded) => classes.get(className)?.has(folded) ?? false,
  }
}

let lexicon: Lexicon | null = null

/** The words that claims are read by, from the knowledge tables. Constant data, built on first use. */
export function loadLexicon(): Lexicon {
  lexicon ??= build()
  return lexicon
}
