import { foldWord, words } from '../arabic/index.ts'
import type { Span } from '../arabic/types.ts'
import { type Outlet as KnownOutlet, loadPlaces, outletAt, outletNamed } from '../knowledge/index.ts'
import { creditKind, phraseKind } from './boilerplate.ts'
import type { PageFact } from './html.ts'
import type { Line } from './lines.ts'
import { phraseKey } from './phrase-key.ts'
import type { Article, BlockRole } from './types.ts'
import { hasFiniteVerb } from './verbs.ts'

type Outlet = Article['outlet']

/** Words with which somebody speaks to an outlet or an outlet's own people speak: "قال مسؤول لـ«كذا»", "مصادر لـ«كذا»". */
const SPEAKING =
  /(?:^|[\s،(«"“])(?:و|ف)?(?:مصدر|مصادر|المصدر|المصادر|تصريح|تصريحات|تصريحه|تصريحها|حديث|حديثه|اتصال|حوار|مقابلة|خاص|خاصة|قال|قالت|قالوا|أكد|أكدت|أوضح|أوضحت|صرح|صرحت|تحدث|تحدثت|كشف|كشفت|أفاد|أفادت|ذكر|ذكرت|أبلغ|أبلغت|أشار|أضاف|روى|مؤكدا|مؤكدة|مراسل|مراسلة|مندوب)(?=[\s،:])/

/** How far before the name the word of speaking may stand, in UTF-16 units and inside one sentence. */
const WITHIN = 90

/** Nouns that begin an outlet's full name. */
const KINDS = new Set([
  'شبكه',
  'وكاله',
  'قناه',
  'صحيفه',
  'جريده',
  'موقع',
  'اذاعه',
  'راديو',
  'تلفزيون',
  'منصه',
  'بوابه',
  'مجله',
])

const isAgency = (name: string, entry: KnownOutlet | null): boolean =>
  creditKind(name) === 'agency' || entry?.kind === 'agency'

interface Mention extends Span {
  readonly name: string
  readonly inTitle: boolean
}

/** Names that are spoken to: لـ«البيان», in quotation marks and without a noun such as صحيفة before them, which is how others are cited. */
function spokenTo(line: Line, inTitle: boolean): readonly Mention[] {
  const found: Mention[] = []
  for (const match of line.text.matchAll(/(?<=^|[\s،(])لـ?\s?[«"“]([^«»"“”\n]{2,40})[»"”]/g)) {
    const before = line.text.slice(Math.max(0, match.index - WITHIN), match.index)
    const sentence = before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf('؟')) + 1)
    if (!SPEAKING.test(`${sentence} `) && !(inTitle && match.index === 0)) continue
    const name = match[1]!.trim()
    if (name === '') continue
    const start = line.start + match.index + match[0].indexOf(name)
    found.push({ name, start, end: start + name.length, inTitle })
  }
  return found
}

/**
 * The outlet's full name where its reporter is named with it and it comes again: "قال مراسل شبكة النهر الإخبارية" … "لشبكة النهر
 * الإخبارية" give "شبكة النهر الإخبارية". A name that comes once may run into the words behind it, and gives nothing.
 */
function reporterOf(lines: readonly Line[]): Mention | null {
  if (!lines.some(line => /مراسل|مندوب|موفد/.test(line.text))) return null
  const byStart = new Map<string, { readonly spans: Span[]; own: boolean }>()
  for (const line of lines) {
    const found = words(line.text)
    for (const [i, word] of found.entries()) {
      const bare = word.folded.replace(/^[وف]?ل?(?=.{4})/, '')
      const kind = KINDS.has(word.folded) ? word.folded : KINDS.has(bare) ? bare : null
      if (!kind) continue
      const own = /^و?(?:مراسل|مراسله|مندوب|موفد)$/.test(found[i - 1]?.folded ?? '')
      const skip = word.folded.length - kind.length
      for (let length = 2; length <= 4 && i + length <= found.length; length++) {
        const last = found[i + length - 1]!
        const text = line.text.slice(word.end, last.end)
        // A name does not run over punctuation or a preposition.
        if (/[.،؛:()\n]/.test(text) || /^(?:في|من|علي|الي|عن|ان|مع|التي|الذي|بريف|ب)$/.test(last.folded)) break
        const key = [kind, ...found.slice(i + 1, i + length).map(w => w.folded)].join(' ')
        const entry = byStart.get(key) ?? { spans: [], own: false }
        entry.spans.push({ start: line.start + word.start + skip, end: line.start + last.end })
        entry.own ||= own
        byStart.set(key, entry)
      }
    }
  }
  let best: { readonly key: string; readonly spans: readonly Span[] } | null = null
  for (const [key, { spans, own }] of byStart)
    if (
      own &&
      spans.length >= 2 &&
      (!best ||
        spans.length > best.spans.length ||
        (spans.length === best.spans.length && key.length > best.key.length))
    )
      best = { key, spans }
  // Every beginning of the name comes at least as often as the name: of those that come as often, or all but once, take the longest.
  if (best) {
    const count = best.spans.length
    for (const [key, { spans, own }] of byStart)
      if (own && key.startsWith(`${best.key} `) && spans.length >= Math.max(2, count - 1)) best = { key, spans }
  }
  if (!best) return null
  const span = best.spans[0]!
  const line = lines.find(one => one.start <= span.start && span.end <= one.end)!
  return { name: line.text.slice(span.start - line.start, span.end - line.start), ...span, inTitle: false }
}

function ownName(lines: readonly Line[], roles: readonly BlockRole[]): Outlet {
  const text = lines.filter((_, i) => roles[i] === 'title' || roles[i] === 'subtitle' || roles[i] === 'body')
  const byName = new Map<string, Mention[]>()
  for (const [i, line] of lines.entries()) {
    const role = roles[i]
    if (role !== 'title' && role !== 'subtitle' && role !== 'body') continue
    for (const mention of spokenTo(line, role === 'title')) {
      if (isAgency(mention.name, outletNamed(mention.name))) continue
      const key = phraseKey(mention.name)
      byName.set(key, [...(byName.get(key) ?? []).slice(0, 9), mention])
    }
  }
  const ranked = [...byName.values()].sort((a, b) => b.length - a.length)
  const [best, rival] = ranked
  if (best && (!rival || rival.length < best.length)) {
    const known = outletNamed(best[0]!.name)
    if (known || best.length >= 2) {
      const { name, start, end } = best[0]!
      return { value: { name, ref: known?.id ?? null }, span: { start, end }, from: 'own name in the text' }
    }
  }
  const reporter = reporterOf(text)
  if (reporter && !isAgency(reporter.name.replace(/^\S+\s+/, ''), outletNamed(reporter.name))) {
    const { name, start, end } = reporter
    return {
      value: { name, ref: outletNamed(name)?.id ?? null },
      span: { start, end },
      from: 'own reporter in the text',
    }
  }
  return null
}

const hostOf = (address: string): string | null => {
  try {
    const { protocol, hostname } = new URL(address)
    return protocol === 'http:' || protocol === 'https:' ? hostname.toLowerCase().replace(/^www\./, '') : null
  } catch {
    return null
  }
}

/** A name without the word for what it is in front and without marks: "صحيفة «كذا»:" → "كذا". */
const bareName = (text: string): string => text.replace(/^[\s:|/\-–—«"“(]+|[\s:|/\-–—»"”).،]+$/g, '')

/**
 * Who published the article, with where that was read, or null: what the page's metadata states, the address, a line of the masthead or a byline
 * that is exactly the name of a known outlet, the dateline, and the outlet's own name in its text. An agency in the dateline or in the
 * byline is where the text came from and no outlet; names in menus ("الشرق الأوسط" is a section too) say nothing.
 */
export function findOutlet(
  lines: readonly Line[],
  roles: readonly BlockRole[],
  facts: readonly PageFact[],
  title: number | null,
  first: number,
  url: string | null,
): Outlet {
  for (const from of ['meta og:site_name', 'json-ld publisher', 'meta application-name'])
    for (const fact of facts) {
      const name = fact.value.replace(/\s+/g, ' ').trim()
      if (fact.from !== from || name === '' || name.length > 80) continue
      return { value: { name, ref: outletNamed(name)?.id ?? null }, span: null, from }
    }
  const addresses = [...(url ? [{ from: 'address', value: url }] : []), ...facts]
  for (const fact of addresses) {
    if (!['address', 'link canonical', 'meta og:url'].includes(fact.from)) continue
    const host = hostOf(fact.value)
    const known = host ? outletAt(host) : null
    if (known) return { value: { name: known.name.ar, ref: known.id }, span: null, from: fact.from }
  }
  // First the names that the table knows, then those that read as a name and are in no table.
  for (const known of [true, false]) {
    for (let i = 0; i < first; i++) {
      const line = lines[i]!
      const above = title !== null && i < title
      if (line.count > 6 || (above ? roles[i] !== 'boilerplate' : roles[i] !== 'byline')) continue
      const kind = phraseKind(line)
      if (kind !== null && kind !== 'byline') continue
      const name = bareName(line.text)
      const entry = outletNamed(name)
      // Local agencies are outlets like others; a byline "رويترز" says where the text was taken from.
      if (entry?.kind === 'social' || (!above && creditKind(name) === 'agency')) continue
      if (known ? entry === null : !readsAsOutlet(name, above)) continue
      const start = line.start + line.text.indexOf(name)
      const span = { start, end: start + name.length }
      return { value: { name, ref: entry?.id ?? null }, span, from: above ? 'masthead' : 'byline' }
    }
  }
  for (let i = 0; i <= first && i < lines.length; i++) {
    if (roles[i] !== 'dateline' && i !== first) continue
    const line = lines[i]!
    const head = line.text.slice(0, 80)
    for (const match of head.matchAll(
      /[«"“]([^«»"“”\n]{2,30})[»"”](?=\s*(?:[:\-–—ـ)]|$|من\s|في\s))|[-–—ـ/|]\s*([^-–—ـ/|:«»"“”]{2,30}?)\s*(?=[-–—ـ/|:]|$)/g,
    )) {
      const name = (match[1] ?? match[2])!
      // "الرياض", "المدينة" and "القدس" are newspapers and cities: in a dateline they are cities, unless quotation marks say otherwise.
      if (match[1] === undefined && isPlaceToo(name)) continue
      const known = outletNamed(name)
      if (isAgency(name, known) || known?.kind === 'social') continue
      if (!known && !(roles[i] === 'dateline' && readsAsOutlet(name, true))) continue
      // In a paragraph only what stands before the colon or the dash is the dateline.
      if (roles[i] !== 'dateline' && match.index > 40) continue
      const start = line.start + match.index + match[0].indexOf(name)
      return { value: { name, ref: known?.id ?? null }, span: { start, end: start + name.length }, from: 'dateline' }
    }
  }
  return ownName(lines, roles)
}

/** Last words of names of outlets: "الشراع نيوز". */
const LAST = /^(?:نيوز|برس|اونلاين|تايمز|بوست|ميديا|تي في|للانباء|الاخباريه|الاخباري)$/

/**
 * Whether a short line reads as the name of an outlet that no table knows: "شبكة أفق الغرب", "الشراع نيوز". Not "صحيفة
 * غربية" (an indefinite adjective, so any newspaper), and nothing with a verb. Below the headline (`above` false) "وكالة كذا" says where the text
 * was taken from, and only a name such as "الشراع نيوز" counts.
 */
function readsAsOutlet(name: string, above: boolean): boolean {
  const found = words(name).map(word => word.folded)
  if (found.length < 2 || found.length > 5 || /[\d:؟?!.،]/.test(name) || hasFiniteVerb(found.slice(1))) return false
  if (!KINDS.has(found[0]!)) return LAST.test(found[found.length - 1]!)
  return above && !/^(?!ال).*يه$/.test(found[1]!) && !/^(?:في|من|علي|الي|عن)$/.test(found[1]!)
}

const isPlaceToo = (name: string): boolean =>
  loadPlaces()
    .lookup(name.trim())
    .some(hit => hit.exact)

/** Whether a short text is exactly the name of a known outlet. */
export function isOutletName(text: string): boolean {
  return text.length <= 60 && outletNamed(bareName(text)) !== null && foldWord(text).length > 2
}
