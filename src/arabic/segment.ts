import { foldWord } from './characters.ts'
import { inflectNoun } from './inflection/noun.ts'
import { inflectVerb } from './inflection/verb.ts'
import { nounLemmas, verbLemmas } from './lemmas.ts'
import { readTable } from './tables.ts'
import type { Word } from './types.ts'

/** A word cut into its clitics: the pieces in order are the word, letter for letter. */
export interface Segments {
  /** Conjunctions, prepositions and the future particle before the stem, each as it stands: "و", "ب", "س". */
  readonly proclitics: readonly string[]
  /** What is left, with its article: "الحكومة". For "له" the preposition is the stem. */
  readonly stem: string
  /** The pronoun at the end as it stands, or null. */
  readonly enclitic: string | null
}

interface Lexicon {
  /** Words whose first letter belongs to them. */
  readonly front: ReadonlySet<string>
  readonly back: ReadonlySet<string>
  readonly verbs: ReadonlySet<string>
  readonly imperfects: ReadonlySet<string>
  readonly nouns: ReadonlySet<string>
}

let loaded: Lexicon | undefined

function lexicon(): Lexicon {
  if (loaded !== undefined) return loaded
  const front = new Set<string>()
  const back = new Set<string>()
  for (const row of readTable('whole-words')) (row.side === 'front' ? front : back).add(foldWord(row.word!))
  const verbs = new Set<string>()
  const imperfects = new Set<string>()
  const nouns = new Set<string>()
  for (const entry of verbLemmas())
    for (const form of inflectVerb(entry)) {
      if (form.pos !== 'verb') nouns.add(form.surface)
      else if (form.tense !== 'imperative') verbs.add(form.surface)
      if (form.tense === 'imperfect') imperfects.add(form.surface)
    }
  for (const entry of nounLemmas()) for (const form of inflectNoun(entry)) nouns.add(form.surface)
  loaded = { front, back, verbs, imperfects, nouns }
  return loaded
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(foldWord))

/** Words of the closed classes: a conjunction before them is one. */
const CLOSED = words(
  'أن إن أنه إنه أنها إنها لا لم لن ما من في على إلى عن مع هو هي هم هما هذا هذه ذلك تلك هناك هنا قد لقد كان كانت كانوا ليس ليست كل كذلك أيضا التي الذي الذين إذا لو حتى بعد قبل بين عند منذ لدى ثم أو أم بل لكن حيث كما كي هل نحن أنا أنت إلا أما إما غير سوى عندما بينما مما فيما أي أية قال قالت سوف نحو',
)
/** Words that only look as if a question or a preposition stood before them, and those that keep their ك. */
const KEPT = words(
  'لأن لماذا لكن لكي لعل كأن كما كان كل كلا كم كيف كي كذا كثير كبير كبرى كرة كرم كردي كلام كلمة كتاب كتب كشف كاملة كامل كانت كانوا كندا كوريا كوبا كويت كينيا كولن كرواتيا كوسوفو بل بلى بن لو لي ليت سوى سوف ثم فم في فيما مما عما هما كلاهما كلما إنما لكنما أنما ربما بينما كيفما حيثما عندما طالما حينما أينما مهما أما إما وإما حكم محاكم حاكم تحكم محكم دائما',
)
/** The pronouns at the end of prepositions and particles. */
const HOSTS = words(
  'ب ل في من عن على علي إلى الي لدى لدي مع بين بعد قبل عند أن إن لأن لكن كأن لعل ليت كل بعض نفس غير حول أمام خلف وراء فوق تحت دون ضد نحو مثل منذ خلال أي ذات وحد جميع معظم أغلب بعيد عند لد ضمن كلا كلت كلي لأن عبر إزاء تجاه حيال داخل خارج إي بيد',
)
const PERSONS = ['نا', 'كم', 'كن', 'ني', 'ك', 'ي'] as const

const MARKS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e]/g
const ARTICLE = /^ال../

/** Whether a folded stem without its article or ending is one that the tables know. */
function isKnown(folded: string, { nouns, verbs }: Lexicon): boolean {
  return nouns.has(folded) || verbs.has(folded) || (folded.startsWith('ال') && nouns.has(folded.slice(2)))
}

/** Whether the first letter belongs to the word: it, or it without the endings that Arabic puts behind a word, is in the table. */
function keepsFront(folded: string, { front }: Lexicon): boolean {
  if (front.has(folded) || KEPT.has(folded)) return true
  for (const ending of [
    'ه',
    'ها',
    'هم',
    'هما',
    'نا',
    'ي',
    'يه',
    'ا',
    'ات',
    'ين',
    'ون',
    'ان',
    'ت',
    'وا',
    'تها',
    'ته',
    'تهم',
    'يا',
    'يين',
    'يون',
    'ته',
  ]) {
    if (!folded.endsWith(ending)) continue
    const body = folded.slice(0, -ending.length)
    if (body.length >= 3 && (front.has(body) || front.has(`${body}ه`))) return true
  }
  return false
}

/**
 * A word cut into proclitics, stem and pronoun, by the one reading that news makes likely: closed-class words, the inflected tables, and
 * `tables/whole-words.tsv` of words that only look as if a clitic stood in them. "وبسببها" gives و, ب, سبب, ها; "وزير", "بيان", "مياه" stay whole.
 * Takes a word as it stands, or one of `words`; ة and ه are told apart as they are written. Linear in the word's length.
 */
export function segment(word: Word | string): Segments {
  const text = (typeof word === 'string' ? word : word.text).replace(MARKS, '')
  const tables = lexicon()
  const proclitics: string[] = []
  let rest = text
  const take = (): void => {
    proclitics.push(rest[0]!)
    rest = rest.slice(1)
  }
  const folded = (): string => foldWord(rest)
  if (rest.length > 2) {
    const f = folded()
    if (f[0] === 'و' && !isWawWord(f, tables)) take()
    else if (f[0] === 'ف' && takesFa(f, tables)) take()
  }
  if (rest.length > 1) {
    const f = folded()
    const first = f[0]!
    if (first === 'س' && isFuture(rest, f, tables)) take()
    else if (first === 'ل' && takesLam(f, tables)) {
      // للجيش: the article's ا is not written; the cut lies behind the preposition all the same.
      take()
    } else if (first === 'ب' && takesBa(f, tables)) take()
    else if (first === 'ك' && takesKaf(f)) take()
  }
  const enclitic = pronounOf(rest, proclitics.length > 0, tables)
  if (enclitic !== null) return { proclitics, stem: rest.slice(0, rest.length - enclitic.length), enclitic }
  // "به", "لها": the preposition is what the pronoun stands on.
  const last = proclitics[proclitics.length - 1]
  if ((last === 'ب' || last === 'ل') && /^(?:ه|ها|هم|هما|هن|ك|كم|نا|ي)$/.test(rest))
    return { proclitics: proclitics.slice(0, -1), stem: last, enclitic: rest }
  return { proclitics, stem: rest, enclitic: null }
}

function isWawWord(f: string, tables: Lexicon): boolean {
  if (ARTICLE.test(f.slice(1)) && !tables.front.has(f)) return false
  if (CLOSED.has(f.slice(1))) return false
  if (keepsFront(f, tables)) return true
  if (tables.nouns.has(f) || tables.verbs.has(f)) return !isKnown(f.slice(1), tables)
  return false
}

function takesFa(f: string, tables: Lexicon): boolean {
  const rest = f.slice(1)
  if (tables.front.has(f)) return false
  if (CLOSED.has(rest) || ARTICLE.test(rest)) return true
  if (keepsFront(f, tables) || isKnown(f, tables)) return false
  if (/^(?:ان|انه|انها|انهم|اننا|لا|لم|لن|قد|هو|هي)(?:ه|ها|هم|نا|ي)?$/.test(rest)) return true
  return tables.verbs.has(rest) && rest.length > 2
}

/** The future particle: before an imperfect only, and not in سيارة, سياسة, ستة. */
function isFuture(text: string, f: string, { imperfects, nouns, front }: Lexicon): boolean {
  if (!/^س[يتنا]/.test(f) || f.length < 4 || nouns.has(f) || front.has(f)) return false
  const rest = f.slice(1)
  if (f[1] === 'ا' && text[1] !== 'أ') return false
  if (imperfects.has(rest) || imperfects.has(rest.replace(/(?:ها|هم|ه|نا)$/, ''))) return true
  if (f[1] === 'ا') return text[1] === 'أ' && f.length > 3 && !/^سا[لم]/.test(f)
  return (
    /^س[يت]/.test(f) &&
    f.length > 4 &&
    !/^(?:سيار|سياس|سياح|سياق|سيد|سيطر|سير|سيف|سيل|سين|سيم|سيو|سيب|سيت|سيغ|سيك|سيا|سيء|سيي|سيه|سيدن|ست[هيا]?$|ستين|ستون|ستار|ستان|ستر|ستو|ستا|ستراتيج|ستيف|سته|ستات)/.test(
      f,
    )
  )
}

const LAM = /^ل(?:ل.|ان$|انه|انها|ذلك|هذ|مده)/
function takesLam(f: string, tables: Lexicon): boolean {
  if (f === 'لله') return true
  if (KEPT.has(f)) return false
  if (/^ل(?:ه|ها|هم|هما|هن|ك|كم|نا|ي)$/.test(f)) return true
  if (LAM.test(f)) return !/^لان$/.test(f)
  if (/^لد[ياه]/.test(f) || /^لكن/.test(f)) return false
  if (keepsFront(f, tables)) return false
  if (tables.front.has(f)) return false
  if (tables.verbs.has(f) && !isKnown(f.slice(1), tables)) return false
  return f.length > 2
}

function takesBa(f: string, tables: Lexicon): boolean {
  if (/^ب(?:ه|ها|هم|هما|هن|ك|كم|نا|ما|ذلك|هذا|هذه|ان|انه|انها)$/.test(f)) return true
  if (keepsFront(f, tables)) return false
  if (ARTICLE.test(f.slice(1))) return true
  if ((tables.verbs.has(f) || tables.nouns.has(f)) && !isKnown(f.slice(1), tables)) return false
  // Three letters are a word of their own more often (بحر, بيت), but where the tables know the rest: بكل, بحق.
  return f.length > 3 || CLOSED.has(f.slice(1)) || (f.length === 3 && tables.nouns.has(f.slice(1)))
}

function takesKaf(f: string): boolean {
  return (
    (ARTICLE.test(f.slice(1)) && !/^كال[يوس]/.test(f)) || /^ك(?:هذا|هذه|كل|رييس|نوع|جزء|حد|وسيله|خطوه|رد|بديل)$/.test(f)
  )
}

/** Nouns and verbs whose tanwin or root ends like a pronoun are in the table; of the rest, the third person is one, the others only on known hosts. */
function pronounOf(text: string, hasProclitic: boolean, tables: Lexicon): string | null {
  const f = foldWord(text)
  if (f.length < 3 || tables.back.has(f) || KEPT.has(f)) return null
  const bare = f.startsWith('ال') ? f.slice(2) : f
  // A noun under the article takes no pronoun: النزيه, المتهم.
  if (f.startsWith('ال') && f.length > 4 && !/^ال[يت]?[هـ]/.test(f)) return null
  if (tables.back.has(bare)) return null
  const host = (ending: string): boolean => HOSTS.has(f.slice(0, -ending.length))
  if (f.endsWith('هما')) return f.length > 4 ? 'هما' : null
  for (const ending of ['ها', 'هم', 'هن'] as const) {
    if (!f.endsWith(ending)) continue
    if (host(ending)) return ending
    return f.length > 3 && !hasRoot(f, ending, tables) ? ending : null
  }
  if (text.endsWith('ه')) {
    if (host('ه')) return 'ه'
    return f.length > 2 && !hasRoot(f, 'ه', tables) ? 'ه' : null
  }
  for (const ending of PERSONS) {
    if (!f.endsWith(ending)) continue
    if (
      host(ending) &&
      f.length - ending.length > (hasProclitic ? 0 : 1) &&
      !tables.nouns.has(f) &&
      ending !== 'ي' &&
      ending !== 'ك'
    )
      return ending
    if (
      (ending === 'ي' || ending === 'ك') &&
      /^(?:ان|لكن|عند|مع|ل|اليّ|علي|الي|من|عن|بين)(?:ني|ي|ك)$/.test(f) &&
      !/^(?:عندي|معي|علي|الي|مني|بيني)$/.test(f)
    )
      return ending
    if (ending === 'نا' && tables.nouns.has(`${f.slice(0, -2)}`) && f.length > 5 && !tables.nouns.has(f)) return 'نا'
  }
  return null
}

/** Whether the letters of a pronoun are radicals here: a verb or noun of the tables as it stands (يواجه, توجه), and its stem is none. */
function hasRoot(f: string, ending: string, tables: Lexicon): boolean {
  if (!tables.nouns.has(f) && !tables.verbs.has(f)) return false
  const stem = f.slice(0, -ending.length)
  return !(tables.nouns.has(stem) || tables.verbs.has(stem) || tables.nouns.has(`${stem.replace(/ت$/, '')}ه`))
}
