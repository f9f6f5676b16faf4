import { foldWord } from '../characters.ts'
import { inflectNoun } from '../inflection/noun.ts'
import type { NounEntry } from '../inflection/types.ts'
import { type Row, readTable } from '../tables.ts'
import { isCalendarWord } from '../times/lexicon.ts'
import type { Word } from '../types.ts'
import { adjoins, type Line } from './cardinal.ts'

/** Spellings of the counted nouns: all, those that are the dual and nothing else, and the singulars. */
const nouns = new Set<string>()
const duals = new Set<string>()
const singulars = new Set<string>()
const rows: readonly Row[] = [
  ...readTable('nouns'),
  // Measures of one or two letters (م, كغ) are abbreviations and take no endings.
  ...readTable('measures')
    .filter(row => foldWord(row.word!).length > 2)
    .map(row => ({ ...row, singular: row.word!, class: 'measure' })),
]
for (const row of rows) {
  const plurals = row.plurals === '-' ? [] : row.plurals!.split(',')
  const entry: NounEntry = { singular: row.singular!, gender: row.gender as 'm' | 'f', plurals }
  singulars.add(foldWord(entry.singular))
  const sound = plurals.includes('ون')
  for (const form of inflectNoun(entry)) {
    nouns.add(form.surface)
    if (form.number !== 'du' || form.state === 'construct' || row.class === 'label') continue
    // مدنيين may be the plural, مدنيان is the dual alone.
    if (!sound || form.surface.endsWith('ان')) duals.add(form.surface)
  }
}
for (const form of nouns) if (!form.endsWith('ان') && !form.endsWith('ين')) duals.delete(form)

/** Function words and common verbs that follow a number without being counted. */
const NOT_COUNTED = new Set(
  (
    'من في على الي عن ان إن أن انه انها انهم هو هي هم هما الذي التي الذين اللذين اللتين ما لا لم لن قد كان كانت كانوا بعد قبل منذ خلال عند حتي او ام ثم بل لكن ' +
    'غير بين بينهم بينها منهم منها فيهم معظمهم اغلبهم جميعهم كلهم غالبيتهم حيث اذ اذا هذا هذه ذلك تلك مع ضد حول نحو كما وهو وهي وهم قال قالت ' +
    'قتل قتلت قتلوا اصيب اصيبت اصيبوا جرح جرحوا اخرين اخرون اخري اخر اكثر اقل فقط تقريبا ايضا عام سنه يوم صباحا مساء ليلا ظهرا فجرا عصرا بتوقيت ' +
    'تم تمت يتم امس اليوم غدا البارحه حاليا سابقا لاحقا مجددا ايضا ' +
    'حسب وفق وفقا بحسب بينما عندما فيما داخل خارج امام تحت فوق دون وسط شمال جنوب شرق غرب قرب ليس ليست اي كل بعض'
  )
    .split(' ')
    .map(foldWord),
)

/** Words in و that are counted nouns although و usually joins: وحدة, وزير. Table nouns need no line here. */
const COUNTED_IN_WAW = /^(?:وثيق|وثايق|ورق|وفد|وفود|وظيف|وظايف|وكال|ولد|وسيط|وسيل)/
/** Endings of a pronoun on words that are not counted (بينهم, أغلبهم) and nouns that only look so. */
const PRONOUN = /.(?:هم|هن|ها|هما)$/
const LIKE_PRONOUN = /(?:درهم|سهم|متهم|مساهم|متفهم)$/

/** Whether a word may be the noun that a number before it counts. */
function isCounted(word: Word): boolean {
  const f = word.folded
  if (f.length < 2 || NOT_COUNTED.has(f) || /^[0-9a-z]/.test(f)) return false
  if (nouns.has(f)) return true
  if (f[0] === 'و' && !COUNTED_IN_WAW.test(f)) return false
  if (f.length > 3 && (f.endsWith('وا') || /^[يت].*ون$/.test(f))) return false
  if (PRONOUN.test(f) && !LIKE_PRONOUN.test(f)) return false
  return !isCalendarWord(f)
}

/** Index of the counted noun that follows a number ending before word `i`: directly, or after "من" ("المئات من مقاتلي"), or -1. */
export function unitAt(line: Line, i: number): number {
  const word = line.words[i]
  if (word === undefined || !adjoins(line, i) || line.numerals[i]) return -1
  if (word.folded === 'من') {
    const next = line.words[i + 1]
    return next !== undefined && adjoins(line, i + 1) && !line.numerals[i + 1] && isCounted(next) ? i + 1 : -1
  }
  return isCounted(word) ? i : -1
}

/** Whether a folded word, with the article or without, is the dual of a counted noun and nothing else: "جنديان", "القتيلين". */
export function dualStart(folded: string): number {
  if (folded.length < 5 || !(folded.endsWith('ان') || folded.endsWith('ين'))) return -1
  if (duals.has(folded)) return 0
  for (const front of ['ال', 'وال', 'لل', 'و', 'ب', 'ل', 'ف', 'بال', 'ك']) {
    if (folded.startsWith(front) && duals.has(folded.slice(front.length))) return front.length
  }
  return -1
}

/** Whether a folded word is a counted noun in the singular, and where it begins after its clitics, or -1. */
export function singularStart(folded: string): number {
  if (singulars.has(folded)) return 0
  for (const front of ['و', 'ب', 'ل', 'ف', 'ك'])
    if (folded.startsWith(front) && singulars.has(folded.slice(1))) return 1
  return -1
}

/** How many a counted noun without clitics says by its own form: شرطي and شخصا are one, شخصان two; null for plurals and all other words. */
export function nounNumber(folded: string): 1 | 2 | null {
  if (duals.has(folded)) return 2
  return singulars.has(folded) || (folded.endsWith('ا') && singulars.has(folded.slice(0, -1))) ? 1 : null
}

/** Whether a folded word names the thing that a number after it labels: "الفرقة 17", "القرار 2254", "رقم 5". */
export function isLabelled(folded: string): boolean {
  if (folded === 'رقم' || folded === 'برقم') return true
  const at = folded.indexOf('ال')
  return at >= 0 && at <= 2 && singulars.has(folded.slice(at + 2))
}

/** Like `unitAt`, where a closing bracket stands between the number and word `i`: "(2000) مقاتل". */
export function unitBehindBracket(line: Line, i: number): number {
  const word = line.words[i]
  const before = line.words[i - 1]
  if (word === undefined || before === undefined || line.numerals[i]) return -1
  return /^\) ?$/.test(line.text.slice(before.end, word.start)) && isCounted(word) ? i : -1
}

/** Index of a counted noun with the article right before a number with the article ("القتلى الثلاثة"), or -1. */
export function countedBefore(line: Line, i: number): number {
  const numeral = line.numerals[i]
  const before = line.words[i - 1]
  if (!numeral?.article || numeral.kind !== 'unit' || before === undefined || !adjoins(line, i)) return -1
  const at = before.folded.indexOf('ال')
  return at >= 0 && at <= 1 && nouns.has(before.folded.slice(at + 2)) ? i - 1 : -1
}
