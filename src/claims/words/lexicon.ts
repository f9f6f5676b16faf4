import {
  buildAnalyser,
  type Form,
  foldedWord,
  foldWord,
  numeralOf,
  type Peeling,
  rememberSurfaces,
  type Word,
} from '../../arabic/index.ts'
import {
  beginningsOf,
  buildPhrases,
  type EventNoun,
  type EventPhrase,
  type EventVerb,
  eventNouns,
  eventPhrases,
  eventVerbs,
  type LightVerb,
  lightVerbs,
  type ReportingVerb,
  reportingVerbs,
  verbForms,
} from '../../knowledge/index.ts'
import { classesOf, type WordClasses } from './classes.ts'
import { byHamza } from './hamza.ts'

export type Entry = EventVerb | EventNoun | LightVerb | ReportingVerb

/** One reading of a word: the entry it is a form of, the form, and how clitics were peeled off. */
export interface Reading {
  readonly value: Entry
  readonly form: Form
  readonly peeling: Peeling
}

/** All that the tables know of one folded word; the same object for the same word. */
export interface Knowledge {
  /** The word: one string for all tokens of it, so that later look-ups compare no letters. */
  readonly folded: string
  /** All readings, whole-word readings first. */
  readonly readings: readonly Reading[]
  /** The same without those that have a pronoun behind them. */
  readonly withoutPronoun: readonly Reading[]
  /** The closed classes of the word as it stands, and of it with or without و or ف before it. */
  readonly classes: WordClasses
  readonly bareClasses: WordClasses
  /** What a name of the tables that starts here may name: bits of `BEGINS`. */
  readonly begins: number
  /** What the readings are of, and whether a set phrase may start here: bits of `SORT`. */
  readonly sorts: number
  /** Answers that `remember` keeps, by question. */
  readonly answers: unknown[]
}

/** Sorts of readings as bits, so that a rule passes over the words that it can never be about. `event` is any word that may name or carry an event. */
export const SORT = { report: 1, event: 2, verb: 4, light: 8, phrase: 16 } as const

/** A word as it is written. */
export interface Written {
  readonly text: string
  /** The readings that the letters leave: إصابة ends in ة, so it is no أصابه. */
  readonly readings: readonly Reading[]
  readonly known: Knowledge
}

export interface Lexicon {
  /** What the tables know of the word that stands at `[from, to)`. */
  read(text: string, from: number, to: number): Written
  /** The longest set phrase that names an event and starts at word `i`, with how many words it takes. */
  phraseAt(
    text: string,
    list: readonly Word[],
    i: number,
  ): { readonly phrase: EventPhrase; readonly length: number } | null
}

/** News text has a few hundred thousand different words, hostile text has any number: the memory is bounded. */
const REMEMBERED = 200_000

const NOUN_FORM = { pos: 'masdar', voice: 'either' } as const

const UNKNOWN: readonly Reading[] = []

export let lexicon: Lexicon | null = null

/** The words that claims are read by, from the knowledge tables. Constant data, built on first use. */
export function loadLexicon(): Lexicon {
  lexicon ??= build()
  return lexicon
}

/** A word without و and ف before it, which may be part of it: وافق → افق. Words of two letters stay as they are. */
export function bare(folded: string): string {
  return folded.length > 2 && (folded[0] === 'و' || folded[0] === 'ف') ? folded.slice(1) : folded
}

function build(): Lexicon {
  const analyser = buildAnalyser([...verbEntries(), ...nounEntries()])
  const phrases = buildPhrases(eventPhrases().map(value => ({ phrase: value.phrase, value })))
  const remembered = new Map<string, Knowledge>()
  function know(folded: string): Knowledge {
    let known = remembered.get(folded)
    if (known === undefined) {
      const phrase = phrases.begins(folded) ? SORT.phrase : 0
      known = knowledgeOf(folded, analyser.analyse(folded).filter(isUsual), phrase)
      if (remembered.size > REMEMBERED) remembered.clear()
      remembered.set(folded, known)
    }
    return known
  }
  return {
    read: rememberSurfaces(text => {
      const known = know(foldedWord(text))
      const readings = endsInTa(text) ? known.withoutPronoun : known.readings
      return { text, readings: byHamza(text, readings), known }
    }),
    phraseAt(text, list, i) {
      const match = phrases.longest(list, i, text)
      const phrase = match?.values[0]
      return match === null || phrase === undefined ? null : { phrase, length: match.length }
    },
  }
}

function verbEntries(): { forms: readonly Form[]; value: Entry }[] {
  return [...eventVerbs(), ...lightVerbs(), ...reportingVerbs()].map(value => ({
    forms: verbForms(value.lemma),
    value,
  }))
}

function nounEntries(): { forms: readonly Form[]; value: Entry }[] {
  return eventNouns().map(value => ({
    forms: value.forms.map(form => ({ surface: foldWord(form), ...NOUN_FORM })),
    value,
  }))
}

/** News speaks of women in the plural too seldom for لجين to be read as a verb before it is read as a name; it gives no orders. */
function isUsual({ form }: Reading): boolean {
  return !(form.pos === 'verb' && (form.tense === 'imperative' || (form.gender === 'f' && form.number === 'pl')))
}

/**
 * The readings that are meant: "مسلحا تابعا للحركة" belongs to it, no two followed; "وصفوه" described him before he is "and they liquidated him"; "لنقل
 * الجرحى" is "to move them" before it is "let us". Not the imperfect "ليستهدف".
 */
function meantOf(found: readonly Reading[], classes: WordClasses): readonly Reading[] {
  const belongs = classes.has('belonging')
  const whole = found.some(
    ({ form, peeling }) =>
      form.pos === 'verb' && form.person === 3 && form.voice !== 'passive' && peeling.proclitics.length === 0,
  )
  const noun = found.some(r => r.form.pos === 'masdar' && r.peeling.proclitics.length > 0)
  return found.filter(({ form, peeling: { proclitics } }) => {
    if (form.pos !== 'verb') return true
    if (belongs && form.number === 'du') return false
    if (whole && proclitics[0] === 'و') return false
    return !(noun && form.person === 1 && proclitics.includes('ل'))
  })
}

function knowledgeOf(folded: string, found: readonly Reading[], phrase: number): Knowledge {
  const classes = classesOf(folded)
  const stripped = bare(folded)
  const others = stripped === folded ? classes : classesOf(stripped)
  // بينهم is "among them" before it is a form of بيّن, وتسعون "and ninety" before "and you strive".
  const isOther = found.length === 0 || others.has('among') || numeralOf(stripped)?.kind === 'ten'
  const readings = isOther ? UNKNOWN : meantOf(found, others)
  const withPronoun = readings.some(reading => reading.peeling.enclitic !== null)
  return {
    folded,
    readings,
    withoutPronoun: withPronoun ? readings.filter(reading => reading.peeling.enclitic === null) : readings,
    classes,
    bareClasses: union(classes, others),
    begins: beginningsOf(folded),
    sorts: readings.reduce((bits, reading) => bits | sortOf(reading), phrase),
    answers: [],
  }
}

const sortOf = ({ value, form }: Reading): number =>
  (form.pos === 'verb' ? SORT.verb : 0) |
  (value.kind === 'report' ? SORT.report : SORT.event) |
  (value.kind === 'light' ? SORT.light : 0)

function union(a: WordClasses, b: WordClasses): WordClasses {
  if (a === b || b.size === 0) return a
  return a.size === 0 ? b : new Set([...a, ...b])
}

/** Whether a word as it is written ends in ة, also drawn out or vowelled: وإصابة, وإصابةـ, وإصابةٍ. Not وأصابه. */
function endsInTa(text: string): boolean {
  let last = text.length - 1
  for (; last > 0; last--) {
    const code = text.charCodeAt(last)
    if (code !== 0x640 && (code < 0x64b || code > 0x65f) && code !== 0x670) break
  }
  return text.charCodeAt(last) === 0x629
}
