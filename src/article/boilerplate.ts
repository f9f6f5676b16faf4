import { readTable } from '../knowledge/index.ts'
import { phraseKey } from './phrase-key.ts'
import { updateMark } from './update-mark.ts'

/** What a known phrase of a page is; see `tables/boilerplate.tsv`. */
export type PhraseKind =
  | 'related'
  | 'end'
  | 'share'
  | 'widget'
  | 'notice'
  | 'menu'
  | 'masthead'
  | 'date'
  | 'byline'
  | 'caption'
  | 'update'

interface Phrases {
  readonly lines: ReadonlyMap<string, PhraseKind>
  /** By their first word. */
  readonly starts: ReadonlyMap<string, readonly (readonly [phrase: string, kind: PhraseKind])[]>
  readonly anywhere: readonly (readonly [phrase: string, kind: PhraseKind])[]
}

const table = (name: string): URL => new URL(`./tables/${name}.tsv`, import.meta.url)

let phrases: Phrases | null = null
function known(): Phrases {
  if (phrases) return phrases
  const lines = new Map<string, PhraseKind>()
  const starts = new Map<string, (readonly [string, PhraseKind])[]>()
  const anywhere: (readonly [string, PhraseKind])[] = []
  for (const row of readTable(table('boilerplate'), ['kind', 'match', 'phrase']).rows) {
    const phrase = phraseKey(row.phrase)
    const kind = row.kind as PhraseKind
    if (row.match === 'line') lines.set(phrase, kind)
    else if (row.match === 'any') anywhere.push([phrase, kind])
    else {
      const first = phrase.split(' ', 1)[0]!
      starts.set(first, [...(starts.get(first) ?? []), [phrase, kind]])
    }
  }
  phrases = { lines, starts, anywhere }
  return phrases
}

let shareWords: ReadonlySet<string> | null = null
function isShareRow(key: string): boolean {
  shareWords ??= new Set(readTable(table('share-words'), ['word']).rows.map(row => phraseKey(row.word)))
  const parts = key.split(' ')
  if (parts.length > 30) return false
  let named = 0
  for (const part of parts) {
    if (/^\d+$/.test(part)) continue
    if (!shareWords.has(part) && !(part.startsWith('و') && shareWords.has(part.slice(1)))) return false
    named++
  }
  return named > 0
}

/** How many words a line may have and still be taken for what its first words say. Longer ones are prose that happens to begin so. */
const LONGEST: Readonly<Record<PhraseKind, number>> = {
  related: 25,
  end: 20,
  share: 8,
  widget: 8,
  notice: 30,
  menu: 14,
  masthead: 9,
  date: 14,
  byline: 9,
  caption: 22,
  update: 12,
}

/** What stands between the label of a byline and the name: "كتب: فلان", "تقرير/ فلان". Without it "تقرير أممي يحذر" is a headline. */
const LABEL_ENDS = /^[^\n:/|\-–—]{2,22}\s*[:/|\-–—]/
const NAMED_AT_ONCE = /^(?:بقلم|كتب|كتبت|كتبه|by) /

/** A line of tags, however many: "الوسوم: ليبيا، صبراتة، حريق", "#ليبيا #صبراتة". */
const TAG_LINE = /^(?:ال)?(?:سمات|وسوم|كلمات\s(?:ال)?(?:مفتاحية|دلالية))\s?[:：]/
const isTagLine = (text: string): boolean =>
  text.length < 600 &&
  ((TAG_LINE.test(text) && !/[.؟!]/.test(text)) ||
    (text.startsWith('#') && text.split(/\s+/).every(tag => tag.startsWith('#'))))

/** The kind of a line that is a known phrase of a page's furniture, begins with one, or holds one; null for every other line. */
export function phraseKind(line: {
  readonly text: string
  readonly key: string
  readonly count: number
  readonly ended: boolean
  readonly verb?: boolean
}): PhraseKind | null {
  const { lines, starts, anywhere } = known()
  if (isTagLine(line.text)) return 'end'
  const mark = updateMark(line.text)
  if (mark !== null) return mark === line.text.length ? 'update' : null
  if (line.count > 30) return null
  const whole = lines.get(line.key) ?? lines.get(line.key.replace(/^\d+ | \d+$/g, ''))
  if (whole) return whole
  if (line.key === '') return 'widget'
  if (isShareRow(line.key)) return 'share'
  const first = line.key.split(' ', 1)[0]!
  for (const [phrase, kind] of starts.get(first) ?? []) {
    // "(إعداد فلان للنشرة العربية - تحرير فلانة)"
    if (kind === 'byline' && /^[(（][^()（）]{4,160}[)）]$/.test(line.text)) return kind
    if (line.count > LONGEST[kind]) continue
    if (line.key !== phrase && !line.key.startsWith(`${phrase} `)) continue
    // "تقرير: تحديات تواجه المنطقة" is a headline too.
    if (kind === 'byline' && line.verb === true && !NAMED_AT_ONCE.test(line.key)) continue
    if (kind === 'byline' && !LABEL_ENDS.test(line.text) && !(NAMED_AT_ONCE.test(line.key) && line.count <= 6)) continue
    if (kind === 'date' && !/\d/.test(line.key)) continue
    if (kind === 'masthead' && line.ended) continue
    // "لإضافة مقعد في المجلس" is a headline; the mark stands in brackets.
    if (kind === 'update' && !/^[([].*[)\]]$/.test(line.text)) continue
    return kind
  }
  if (line.count > 25) return null
  const padded = ` ${line.key} `
  for (const [phrase, kind] of anywhere)
    if (padded.includes(phrase) && padded.includes(` ${phrase} `) && line.count <= LONGEST[kind]) return kind
  return null
}

interface CreditName {
  readonly kind: 'agency' | 'photo' | 'staff'
  /** The id in the outlet table, where this table knows it. */
  readonly outlet: string | null
}

let credits: ReadonlyMap<string, CreditName> | null = null

function creditNamed(name: string): CreditName | null {
  credits ??= new Map(
    readTable(table('credits'), ['kind', 'name', 'outlet']).rows.map(row => [
      phraseKey(row.name),
      { kind: row.kind as CreditName['kind'], outlet: row.outlet === '' ? null : row.outlet },
    ]),
  )
  const key = phraseKey(name)
  return (
    credits.get(key) ??
    credits.get(key.replace(/^(?:وكاله|صحيفه|جريده|موقع|من) /, '')) ??
    credits.get(key.replace(/ /g, '')) ??
    null
  )
}

/**
 * What a short name signs: `agency` (رويترز, أ.ف.ب, "الوكالات"), `photo`, `staff`, or null. A name made of several ("رويترز - أ ف ب",
 * "القدس - وكالات") is not looked at: cut it first.
 */
export function creditKind(name: string): 'agency' | 'photo' | 'staff' | null {
  return creditNamed(name)?.kind ?? null
}

/** The id in the outlet table of the agency that signs by this name, where the table of credits knows it and the outlet table does not. */
export function creditOutlet(name: string): string | null {
  return creditNamed(name)?.outlet ?? null
}

let pictured: ReadonlySet<string> | null = null

/** Whether a folded word is what the caption of a photograph begins with: people and things that can be seen (جنود, دخان, آليات). */
export function isPictured(word: string): boolean {
  pictured ??= new Set(readTable(table('caption-heads'), ['word']).rows.map(row => phraseKey(row.word)))
  return pictured.has(word)
}

const CREDIT_TAIL = /^(.{6,240}?)\s*(?:[|]\s*|\s[-–—ـ]+\s*|[(（[])([^|()（）[\]]{2,60})[)）\]]?[.\s]*$/

/** Whether a line ends by crediting a photograph: "جنود قرب الجسر | أ.ف.ب", "آثار الحريق (رويترز)", "المعبر (أرشيفية)". */
export function hasPhotoCredit(text: string): boolean {
  const found = text.length <= 320 ? CREDIT_TAIL.exec(text) : null
  // "وكان … في الشهر الماضي. (أ ف ب)": a sentence of the text, and who wrote it.
  if (!found || (/^[وف]/.test(text) && /[.؟!]$/.test(found[1]!))) return false
  return found[2]!.split(/\s*[،,/–—-]\s*/).some(name => creditKind(name) === 'agency' || creditKind(name) === 'photo')
}
