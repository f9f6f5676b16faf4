import { words } from '../arabic/index.ts'
import type { Span } from '../arabic/types.ts'
import { isAgency, isKnown, outletRef } from './known-outlet.ts'
import type { Line } from './lines.ts'
import { OUTLET_NOUNS } from './outlet-names.ts'
import { phraseKey } from './phrase-key.ts'
import type { Article, BlockRole } from './types.ts'

/** Words with which somebody speaks to an outlet or an outlet's own people speak: "قال مسؤول لـ«كذا»", "مصادر لـ«كذا»". */
const SPEAKING =
  /(?:^|[\s،(«"“])(?:و|ف)?(?:مصدر|مصادر|المصدر|المصادر|تصريح|تصريحات|تصريحه|تصريحها|حديث|حديثه|اتصال|حوار|مقابلة|خاص|خاصة|قال|قالت|قالوا|أكد|أكدت|أوضح|أوضحت|صرح|صرحت|تحدث|تحدثت|كشف|كشفت|أفاد|أفادت|ذكر|ذكرت|أبلغ|أبلغت|أشار|أضاف|روى|مؤكدا|مؤكدة|مراسل|مراسلة|مندوب)(?=[\s،:])/

/** How far before the name the word of speaking may stand, in UTF-16 units and inside one sentence. */
const WITHIN = 90

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
      const kind = OUTLET_NOUNS.has(word.folded) ? word.folded : OUTLET_NOUNS.has(bare) ? bare : null
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

/**
 * The outlet as its own text names it: the name in quotation marks that people speak to ("قال مسؤول لـ«كذا»", twice, or once where the table
 * knows it), or its reporter's. Never an agency: it is spoken to in every paper that prints it.
 */
export function ownName(
  lines: readonly Line[],
  roles: readonly BlockRole[],
  countries: ReadonlySet<string>,
): Article['outlet'] {
  const text = lines.filter((_, i) => roles[i] === 'title' || roles[i] === 'subtitle' || roles[i] === 'body')
  const byName = new Map<string, Mention[]>()
  for (const [i, line] of lines.entries()) {
    const role = roles[i]
    if (role !== 'title' && role !== 'subtitle' && role !== 'body') continue
    for (const mention of spokenTo(line, role === 'title')) {
      if (isAgency(mention.name)) continue
      const key = phraseKey(mention.name)
      byName.set(key, [...(byName.get(key) ?? []).slice(0, 9), mention])
    }
  }
  const ranked = [...byName.values()].sort((a, b) => b.length - a.length)
  const [best, rival] = ranked
  if (best && (!rival || rival.length < best.length)) {
    const known = isKnown(best[0]!.name)
    if (known || best.length >= 2) {
      const { name, start, end } = best[0]!
      return {
        value: { name, ref: outletRef(name, countries, true) },
        span: { start, end },
        from: 'own name in the text',
      }
    }
  }
  const reporter = reporterOf(text)
  if (reporter && !isAgency(reporter.name) && !isAgency(reporter.name.replace(/^\S+\s+/, ''))) {
    const { name, start, end } = reporter
    return {
      value: { name, ref: outletRef(name, countries) },
      span: { start, end },
      from: 'own reporter in the text',
    }
  }
  return null
}
