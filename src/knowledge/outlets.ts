import { foldWord, words as splitWords } from '../arabic/index.ts'
import type { Word } from '../arabic/types.ts'
import { buildPhrases, joined, peeled } from './phrases.ts'
import { cellList, readTable } from './table.ts'

export type OutletKind = 'agency' | 'newspaper' | 'channel' | 'site' | 'radio' | 'social'

/** Somebody who publishes: an agency, a newspaper, a channel, a site, a radio station or a social network. */
export interface Outlet {
  /** `outlet:` and a slug. */
  readonly id: string
  readonly kind: OutletKind
  readonly name: { readonly en: string; readonly ar: string }
  /** ISO 3166-1 alpha-2 of its seat, or null. */
  readonly country: string | null
  /** Host names without www. */
  readonly domains: readonly string[]
}

/** The longest name of an outlet that starts at a word. */
export interface OutletMatch {
  /** How many words it takes, its cue included where that stands first (قناة الجزيرة). */
  readonly length: number
  /** How many characters of the first word's `folded` are proclitics. */
  readonly from: number
  readonly outlet: Outlet
  /** Further outlets of the same name, less likely ones: صحيفة الوطن appears in six countries. */
  readonly others: readonly Outlet[]
}

/** At the end of a name: an ordinary word too, to be read as an outlet only with a cue. */
const NEEDS_CUE = '!'

/** Words that say that a name is an outlet's, by kind; the loader puts the first ones before every name of the kind. */
const CUES: Readonly<Record<OutletKind, readonly string[]>> = {
  agency: ['وكالة', 'وكالة أنباء', 'وكالة الأنباء', 'موقع وكالة'],
  newspaper: ['صحيفة', 'جريدة', 'مجلة', 'موقع صحيفة', 'موقع', 'يومية'],
  channel: ['قناة', 'شبكة', 'تلفزيون', 'فضائية', 'محطة', 'موقع قناة', 'تليفزيون', 'موقع'],
  site: ['موقع', 'شبكة', 'منصة', 'بوابة', 'صحيفة', 'موقع أخبار'],
  radio: ['إذاعة', 'راديو', 'محطة', 'موقع إذاعة'],
  social: ['منصة', 'موقع', 'تطبيق', 'شبكة'],
}

/** The words that, straight before a name that is an ordinary word too, make it an outlet of the kind; duals and plurals stand before several names. */
const CUE_WORDS: Readonly<Record<OutletKind, ReadonlySet<string>>> = {
  agency: folded('وكالة وكالتي وكالتا وكالات'),
  newspaper: folded('صحيفة صحيفتي صحيفتا صحف جريدة جرائد مجلة مجلتي يومية أسبوعية'),
  channel: folded('قناة قناتي قناتا قنوات فضائية فضائيتي تلفزيون تليفزيون محطة'),
  site: folded('موقع موقعي موقعا مواقع بوابة منصة شبكة'),
  radio: folded('إذاعة إذاعتي إذاعات راديو'),
  social: folded('منصة تطبيق'),
}

/** The first words of all cues: a name that begins with one brings its cue along. */
const firstCueWords = new Set(Object.values(CUES).flatMap(cues => cues.map(cue => foldWord(cue.split(' ')[0]!))))

function folded(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map(foldWord))
}

interface Name {
  readonly outlet: Outlet
  readonly needsCue: boolean
}

const rows = readTable(new URL('./tables/outlets.tsv', import.meta.url), [
  'id',
  'kind',
  'country',
  'english',
  'arabic',
  'also',
  'domains',
]).rows

/** Every outlet of the table, in its order. */
export const outlets: readonly Outlet[] = rows.map(row => ({
  id: row.id,
  kind: row.kind as OutletKind,
  name: { en: row.english, ar: row.arabic },
  country: row.country === '' ? null : row.country,
  domains: row.domains === '' ? [] : row.domains.split(','),
}))

const names = buildPhrases(rows.flatMap((row, i) => namesOf(outlets[i]!, row.arabic, cellList(row.also))))

function namesOf(outlet: Outlet, arabic: string, also: readonly string[]): { phrase: string; value: Name }[] {
  const found = new Map<string, Name>()
  const plain = also.includes(arabic + NEEDS_CUE) ? [] : [arabic]
  for (const written of [...plain, ...also]) {
    const needsCue = written.endsWith(NEEDS_CUE)
    const name = needsCue ? written.slice(0, -1) : written
    found.set(name, { outlet, needsCue })
    if (firstCueWords.has(foldWord(name.split(' ')[0]!))) continue
    for (const cue of CUES[outlet.kind])
      if (!found.has(`${cue} ${name}`)) found.set(`${cue} ${name}`, { outlet, needsCue: false })
  }
  return [...found].map(([phrase, value]) => ({ phrase, value }))
}

/**
 * The longest name of an outlet at `words[i]`, or null. `text` is the text that the words are of.
 *
 * رويترز and قناة الجزيرة are outlets wherever they stand. A name that is an ordinary word too counts only in quotation marks (لـ«الحياة»),
 * straight behind a cue (قناتي العربية والحدث gives العربية), or where it is all of `words` (a masthead): not in اللغة العربية, not in
 * وصل اليوم إلى.
 */
export function matchOutlet(text: string, words: readonly Word[], i: number): OutletMatch | null {
  const match = names.longest(words, i, text)
  if (match === null) return null
  const alone = isMarkedOff(text, words, i, match.length)
  const [first, ...rest] = match.values
    .filter(name => alone || !name.needsCue || followsCue(text, words, i, name.outlet.kind))
    .map(name => name.outlet)
  return first === undefined ? null : { length: match.length, from: match.from, outlet: first, others: rest }
}

/** Whether `matchOutlet` may find an outlet at a word of this folded form. */
export function beginsOutlet(folded: string): boolean {
  return names.begins(folded)
}

/** Whether the name stands in quotation marks, or is all there is. */
function isMarkedOff(text: string, words: readonly Word[], i: number, length: number): boolean {
  if (i === 0 && length === words.length) return true
  const first = words[i]!
  const last = words[i + length - 1]!
  return QUOTES.has(text[first.start - 1] ?? '') && QUOTES.has(text[last.end] ?? '')
}

function followsCue(text: string, words: readonly Word[], i: number, kind: OutletKind): boolean {
  const before = words[i - 1]
  if (before === undefined || !joined(text, before, words[i]!)) return false
  return peeled(before).some(({ form }) => CUE_WORDS[kind].has(form))
}

const QUOTES = new Set('«»“”„‟"\'‘’‹›')

const byId = new Map(outlets.map(outlet => [outlet.id, outlet]))
const byDomain = new Map(outlets.flatMap(outlet => outlet.domains.map(domain => [domain, outlet])))

/** The outlet with this id, or null. */
export function outlet(id: string): Outlet | null {
  return byId.get(id) ?? null
}

/** The outlet of exactly this name (folded or not), such as a masthead; of several the likeliest. Null for any other text. */
export function outletNamed(name: string): Outlet | null {
  if (name.length > 120) return null
  const list = splitWords(name)
  const match = list.length === 0 ? null : matchOutlet(name, list, 0)
  return match !== null && match.from === 0 && match.length === list.length ? match.outlet : null
}

/** The outlet that publishes at this host or at a host under which it lies: `arabic.cnn.com`, `www.reuters.com`, `m.aljazeera.net`. */
export function outletAt(host: string): Outlet | null {
  let rest = host.toLowerCase().replace(/\.$/, '')
  if (rest.length > 253) return null
  while (rest.includes('.')) {
    const found = byDomain.get(rest)
    if (found !== undefined) return found
    rest = rest.slice(rest.indexOf('.') + 1)
  }
  return null
}
