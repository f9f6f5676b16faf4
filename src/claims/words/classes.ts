import { functionWords } from '../../knowledge/index.ts'

/** The classes of `function-words.tsv` that the rules ask for. What stands in each, and why, is said in the table. */
const NAMES = [
  'about',
  'according',
  'according-to',
  'according-with-waw',
  'acting-thing',
  'adjective-of-body',
  'adjective-of-office',
  'adverb-of-field',
  'against',
  'among',
  'amount',
  'amounting',
  'another-time',
  'area',
  'armed-body',
  'attributed',
  'auxiliary',
  'averted',
  'battle',
  'became',
  'before-control',
  'before-cue',
  'before-noun',
  'before-object',
  'before-perfect',
  'before-rumour',
  'before-speaker',
  'belonging',
  'beside',
  'beside-clause',
  'between-negation',
  'body-head',
  'born',
  'broken-plural',
  'by',
  'by-it',
  'came-of-it',
  'clause-after-comma',
  'conditional',
  'connector',
  'connector-in-name',
  'copula',
  'days-ago',
  'deal',
  'decision',
  'denied',
  'denies',
  'direction',
  'distance',
  'existence',
  'for',
  'goes-on-with',
  'going-on',
  'hand',
  'happens-in',
  'held',
  'holds',
  'in-name',
  'in-strike',
  'incident',
  'kilometres',
  'law',
  'manner',
  'military',
  'name-goes-on',
  'narrator',
  'negator',
  'new-subject',
  'no-actor',
  'no-count',
  'no-place-idiom',
  'not',
  'not-before-object',
  'not-ground',
  'not-in-body',
  'not-name',
  'not-place-name',
  'not-surname',
  'number',
  'numbered',
  'of-rumour',
  'on-it',
  'on-the-word',
  'on-them',
  'one-of',
  'or-that',
  'other-time',
  'others',
  'our-side',
  'outlet-noun',
  'ownable',
  'pair',
  'part',
  'particle',
  'people-adjective',
  'people-adjective-plain',
  'place-adjective',
  'place-holds',
  'place-named-before',
  'place-neighbours',
  'place-of-direction',
  'place-parts',
  'place-preposition',
  'place-rank',
  'planned',
  'planned-by',
  'possible',
  'preposition',
  'property',
  'purpose',
  'rank',
  'relative',
  'rumour',
  'said',
  'saying',
  'shot',
  'scene-verb',
  'slot-preposition',
  'so-that',
  'some',
  'source-noun',
  'speech-noun',
  'sport',
  'still',
  'stretch',
  'takes-effect',
  'takes-for-granted',
  'temporal',
  'to-outlet',
  'toll',
  'towards',
  'turn',
  'turns',
  'two-word-place',
  'vehicle',
  'vehicle-purpose',
  'verb-particle',
  'warlike',
  'was',
  'what',
  'when',
  'while',
  'will',
  'with-support',
  'with-party',
  'with-them',
  'without',
] as const

export type WordClass = (typeof NAMES)[number]

/** The classes that one word belongs to. Most words belong to none. */
export type WordClasses = ReadonlySet<WordClass>

const NONE: WordClasses = new Set()

let classes: ReadonlyMap<string, WordClasses> | null = null

/** Turns the table around, from class → words to word → classes, so that a word is looked up once for all of its classes. */
function build(): ReadonlyMap<string, WordClasses> {
  const table = functionWords()
  const byWord = new Map<string, Set<WordClass>>()
  for (const name of NAMES) {
    const words = table.get(name)
    if (words === undefined) throw new Error(`function-words.tsv has no class “${name}”, which src/claims asks for.`)
    for (const word of words) byWord.set(word, (byWord.get(word) ?? new Set()).add(name))
  }
  return byWord
}

/** The classes of a folded word exactly as it stands, with all of its clitics. Constant data, built on first use. */
export function classesOf(folded: string): WordClasses {
  classes ??= build()
  return classes.get(folded) ?? NONE
}

/** Whether a folded word, or what is left of one after something was taken off it, belongs to a class. For a whole token ask `isWord`. */
export function inClass(folded: string, name: WordClass): boolean {
  return classesOf(folded).has(name)
}
