import type { Span } from '../arabic/types.ts'
import { outletNamed } from '../knowledge/index.ts'
import { creditKind, creditOutlet } from './boilerplate.ts'
import type { Block, Credit } from './types.ts'

/** How much of a paragraph's head and of its end is looked at, in UTF-16 units. */
const HEAD = 120
const END = 60

/** What parts names: punctuation, brackets, dashes with space around them, و before a name, digits of dates. */
const PART = /[^–—|/،,:;()（）[\]«»"“”\n\d٠-٩ـ-]+/g

/** Names of at most so many words are looked for inside a part: "واس" in "الموافق 13 مارس 2021 م واس". */
const LONGEST = 4

/** Names that are first names, places or words too: they sign only where they stand alone between separators. */
const ordinary = (name: string): boolean => name.replace(/\s/g, '').length <= 3 && !/[\s.]/.test(name.trim())

const agency = (name: string): boolean => {
  const kind = creditKind(name)
  return kind === null ? outletNamed(name)?.kind === 'agency' : kind === 'agency'
}

/** The agencies that stand in a stretch of text as names of their own. */
function named(text: string, { start, end }: Span, from: Credit['from'], inside: boolean): readonly Credit[] {
  const found: Credit[] = []
  for (const part of text
    .slice(start, end)
    .replace(/(?<=\p{L})\.(?=\s?\p{L})/gu, ' ')
    .matchAll(PART)) {
    const list = [...part[0].matchAll(/[\p{L}\p{M}]+/gu)]
    for (let i = 0; i < list.length; i++) {
      for (let length = Math.min(LONGEST, list.length - i); length > 0; length--) {
        const whole = length === list.length
        if (!whole && !inside) continue
        const at = part.index + list[i]!.index
        const last = list[i + length - 1]!
        let name = text.slice(start + at, start + part.index + last.index + last[0].length)
        let skip = 0
        if (!agency(name) && /^و\S/.test(name) && i > 0) {
          name = name.slice(1)
          skip = 1
        }
        // "م واس" ends a dateline; "فارس أحمد" is a person.
        if (!agency(name) || (!whole && ordinary(name) && i + length !== list.length)) continue
        const ref = outletNamed(name)?.id ?? creditOutlet(name)
        found.push({ name, ref, from, start: start + at + skip, end: start + at + skip + name.length })
        i += length - 1
        break
      }
    }
  }
  return found
}

const brackets = (text: string, { start, end }: Span): readonly Span[] =>
  [...text.slice(start, end).matchAll(/[(（]([^()（）]{2,40})[)）]/g)].map(({ index, 0: whole }) => ({
    start: start + index + 1,
    end: start + index + whole.length - 1,
  }))

/**
 * The agencies that an article credits with its text: in its dateline ("دمشق - سانا"), its byline or line of sources ("المصدر: وكالات"), in brackets at the
 * head of its first paragraph ("درنة (رويترز) - قال") and at the end of its last ("(أ ف ب)"). Whom the text only quotes is none of them.
 */
export function creditsOf(text: string, blocks: readonly Block[], dateline: Span | null): readonly Credit[] {
  const found: Credit[] = []
  if (dateline) found.push(...named(text, dateline, 'dateline', true))
  for (const block of blocks) {
    if (block.role === 'byline') found.push(...named(text, block, 'byline', false))
    else if (block.role === 'dateline') found.push(...named(text, block, 'dateline', true))
  }
  const body = blocks.filter(({ role }) => role === 'body')
  const [first, last] = [body[0], body[body.length - 1]]
  if (first)
    for (const span of brackets(text, { start: first.start, end: Math.min(first.end, first.start + HEAD) }))
      found.push(...named(text, span, 'head of the text', false))
  if (last) {
    const tail = { start: Math.max(last.start, last.end - END), end: last.end }
    const at = brackets(text, tail).at(-1)
    if (at && /^[)）.\s]*$/.test(text.slice(at.end, last.end))) found.push(...named(text, at, 'end of the text', false))
    else if (last.end - last.start <= END) found.push(...named(text, last, 'end of the text', false))
  }
  const seen = new Set<number>()
  return found.sort((a, b) => a.start - b.start).filter(({ start }) => !seen.has(start) && seen.add(start))
}
