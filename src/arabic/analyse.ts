import { foldWord } from './characters.ts'
import { type Analyser, buildAnalyser, type Reading } from './inflection/analyser.ts'
import { inflectNoun } from './inflection/noun.ts'
import type { Form, VerbEntry } from './inflection/types.ts'
import { inflectVerb } from './inflection/verb.ts'
import { type NounLemma, nounLemmas, type VerbLemma, verbLemmas } from './lemmas.ts'
import { segment } from './segment.ts'
import type { Word } from './types.ts'

/** One reading of a word: what it is a form of, which form, and what stands around the stem. */
export interface Analysis {
  /** As a dictionary has it: the third person of the perfect (أعلن, رأى), the singular of a noun (مدينة). */
  readonly lemma: string
  readonly root: string | null
  readonly form: Form
  readonly proclitics: readonly string[]
  readonly article: boolean
  readonly enclitic: string | null
}

type Entry = { readonly lemma: string; readonly root: string | null }

/** A verb as a dictionary writes it: with the hamza and the alef maqsura that folding takes away. */
export function citation(entry: VerbEntry): string {
  const forms = inflectVerb(entry)
  const perfect = forms.find(
    form =>
      form.tense === 'perfect' &&
      form.person === 3 &&
      form.gender === 'm' &&
      form.number === 'sg' &&
      form.voice !== 'passive',
  )
  let text = perfect?.surface ?? entry.root
  const { root, form } = entry
  const [first, second, third] = [root[0], root[1], root[root.length - 1]]
  if (form === 4) text = `${first === 'ء' ? 'آ' : 'أ'}${text.slice(1)}`
  else if (first === 'ء' && text.startsWith('ا') && (form === 1 || form === 2 || form === 3))
    text = `${form === 3 ? 'آ' : 'أ'}${text.slice(1)}`
  else if (first === 'ء' && form === 10) text = text.replace('استا', 'استأ')
  else if (first === 'ء' && form === 5) text = text.replace('تا', 'تأ')
  if (third === 'ء' && text.endsWith('ا')) text = `${text.slice(0, -1)}أ`
  if (second === 'ء' && text.length > 2) {
    const at = text.length - 2
    if (text[at] === 'ا') text = `${text.slice(0, at)}أ${text.slice(at + 1)}`
  }
  // A final weak radical sounds a long a in the perfect, but for بقي and its like.
  if ((third === 'ي' || third === 'و') && text.endsWith('ي') && !(form === 1 && entry.vowels?.startsWith('i')))
    text = `${text.slice(0, -1)}ى`
  return text
}

let loaded: Analyser<Entry> | undefined

function analyser(): Analyser<Entry> {
  loaded ??= buildAnalyser<Entry>([
    ...verbLemmas().map((entry: VerbLemma) => ({
      forms: inflectVerb(entry),
      value: { lemma: citation(entry), root: entry.root },
    })),
    ...nounLemmas().map((entry: NounLemma) => ({
      forms: inflectNoun(entry),
      value: { lemma: entry.singular, root: null },
    })),
  ])
  return loaded
}

/** Order of likelihood of a reading, less is likelier: the clitics that news makes likely, then fewer of them, then finite verbs and nouns before participles. */
function rank(reading: Reading<Entry>, front: string, enclitic: string | null): number {
  const { peeling, form } = reading
  const same =
    peeling.proclitics.join('') === front && (peeling.enclitic ?? '') === (enclitic === null ? '' : foldWord(enclitic))
  const kinds = { verb: 0, noun: 0, masdar: 1, 'active-participle': 2, 'passive-participle': 2 }
  let cost =
    (same ? 0 : 100) + 10 * (peeling.proclitics.length + (peeling.enclitic === null ? 0 : 1)) + 2 * kinds[form.pos]
  if (form.person === 2 || form.tense === 'imperative') cost += 8
  if (form.person === 1) cost += 4
  if (form.number === 'du' && form.state === 'construct') cost += 3
  if (form.voice === 'passive') cost += 1
  return cost
}

/**
 * All readings of a word that the tables of verbs and nouns allow, likeliest first: the reading whose clitics `segment` would cut comes before others, then
 * whole words before cut ones, third persons before second. Empty for a word that the tables do not hold. "وسيقتلونهم" is قتل, imperfect, third person plural.
 */
export function analyse(word: Word | string): readonly Analysis[] {
  const text = typeof word === 'string' ? word : word.text
  const folded = typeof word === 'string' ? foldWord(word) : word.folded
  const readings = analyser().analyse(folded)
  if (readings.length === 0) return []
  const cut = segment(text)
  const front = foldWord(cut.proclitics.join(''))
  return readings
    .map((reading, i) => ({ reading, i, cost: rank(reading, front, cut.enclitic) }))
    .sort((a, b) => a.cost - b.cost || a.i - b.i)
    .map(({ reading: { value, form, peeling } }) => ({
      lemma: value.lemma,
      root: value.root,
      form,
      proclitics: peeling.proclitics,
      article: peeling.article,
      enclitic: peeling.enclitic,
    }))
}
