import { foldWord } from '../../arabic/index.ts'
import { cellList, readTable } from '../../knowledge/index.ts'

/** Which turn of things a word tells ("ارتفع", "صعود": rise), by its folded form. A word may tell two ("إلغاء": breach, cancel). */
const sensesOf = new Map<string, string[]>()
/** Senses under which what stands behind the word does not come about. */
const undoing = new Set<string>()
/** Senses that tell how a thing came out. */
const outcomes = new Set<string>()
const oppositesOf = new Map<string, ReadonlySet<string>>()

for (const row of readTable(new URL('../tables/stance-senses.tsv', import.meta.url), [
  'sense',
  'opposite',
  'undoes',
  'outcome',
  'words',
]).rows) {
  if (row.outcome === 'yes') outcomes.add(row.sense)
  if (row.undoes === 'yes') undoing.add(row.sense)
  oppositesOf.set(row.sense, new Set(cellList(row.opposite)))
  for (const word of cellList(row.words)) {
    const key = word.split(' ').map(foldWord).join(' ')
    const list = sensesOf.get(key)
    if (list === undefined) sensesOf.set(key, [row.sense])
    else if (!list.includes(row.sense)) list.push(row.sense)
  }
}

const CLITICS = ['وال', 'بال', 'فال', 'كال', 'ولل', 'لل', 'ال', 'و', 'ف', 'ب', 'ل', 'س'] as const
const ENDINGS = ['هما', 'ات', 'ها', 'هم', 'ين', 'ون', 'ان', 'وا', 'تا', 'ت', 'ه', 'ا', 'ي'] as const
/** A form shorter than this is found only as it stands. */
const SHORTEST = 3

/**
 * The senses of a folded word, with clitics and the endings of number and gender taken off, and the feminine imperfect read as the masculine
 * ("وتهبط" as "يهبط"); or of two words that are in the table as one ("إخلاء سبيل"). Empty for any other word.
 */
export function sensesOfWord(folded: string): readonly string[] {
  for (const form of forms(folded)) {
    const found = sensesOf.get(form)
    if (found !== undefined) return found
  }
  return []
}

/** A word as it stands, then with less and less around it. */
export function* forms(folded: string): Generator<string> {
  for (const start of [folded, ...bare(folded)]) {
    yield start
    if (/^[تن]/.test(start) && start.length > SHORTEST) yield `ي${start.slice(1)}`
    for (const ending of ENDINGS)
      if (start.endsWith(ending) && start.length - ending.length >= SHORTEST) {
        const rest = start.slice(0, -ending.length)
        yield rest
        if (ending === 'ت' || ending === 'وا') yield `${rest}ي`
        else if (ending !== 'ه') yield `${rest}ه`
        if (/^[تن]/.test(rest)) yield `ي${rest.slice(1)}`
      }
  }
}

function bare(folded: string): string[] {
  return CLITICS.filter(clitic => folded.startsWith(clitic) && folded.length - clitic.length >= SHORTEST).map(clitic =>
    folded.slice(clitic.length),
  )
}

/** Whether the one sense cannot be true with the other of one thing at one time. Symmetric. */
export function areOpposite(a: string, b: string): boolean {
  return oppositesOf.get(a)?.has(b) === true || oppositesOf.get(b)?.has(a) === true
}

/** Whether two words tell opposite turns, and none that both tell ("ألغى" and "عقد"; not "رفع" and "ارتفع"). */
export function tellOpposites(a: readonly string[], b: readonly string[]): boolean {
  return !a.some(x => b.includes(x)) && a.some(x => b.some(y => areOpposite(x, y)))
}

/** Whether a word of these senses says that what stands behind it does not come about ("رفض الانضمام"; not "أعلن الانضمام"). */
export function undoes(senses: readonly string[]): boolean {
  return senses.some(sense => undoing.has(sense))
}

/** Whether a word of these senses tells a turn that has an opposite. */
export function turns(senses: readonly string[]): boolean {
  return senses.some(sense => (oppositesOf.get(sense)?.size ?? 0) > 0)
}

/** Those of the senses that tell how a thing came out. */
export function outcomesAmong(senses: readonly string[]): readonly string[] {
  return senses.filter(sense => outcomes.has(sense))
}
